"""What a page is, for machines: every node of every graph is valid schema.org, true, and where it belongs."""

import json
import re
from collections import defaultdict
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

import built
import pytest
import yaml

PAGE = frozenset(
    ["@id", "url", "name", "headline", "description", "inLanguage", "author", "publisher", "dateModified", "image"]
)
NAMED = frozenset({"name"})
NEEDED: dict[str, AbstractSet[str]] = {  # without these a node of that type says too little
    **dict.fromkeys(("Article", "WebPage", "AboutPage", "CollectionPage", "FAQPage", "ProfilePage"), PAGE),
    **dict.fromkeys(("Organization", "Person", "Country", "Place", "Thing"), NAMED),
    "WebSite": {"@id", "url", "name"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Dataset": {"name", "description", "license", "creator", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "DefinedTermSet": {"@id", "name"},
    "DefinedTerm": {"@id", "name", "description", "inDefinedTermSet"},
    "Question": {"name", "acceptedAnswer"},
    "Answer": {"text"},
    "Event": {"@id", "name", "startDate", "eventStatus"},
    "Legislation": {"name", "legislationIdentifier"},
    "CorrectionComment": {"@id", "text", "datePublished", "about"},
}
DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
STRETCH = re.compile(r"\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}")
PRIMITIVES: dict[str, Any] = {
    "Text": lambda value: isinstance(value, str),
    "URL": lambda value: isinstance(value, str) and re.match("https?://", value),
    "Date": lambda value: isinstance(value, str) and DATE.fullmatch(value),
    "DateTime": lambda value: isinstance(value, str) and STRETCH.fullmatch(value),
    "Boolean": lambda value: isinstance(value, bool),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
}
NAMES = ("#publisher", "#site", "#dataset", "#terms")  # of things that stand at no place of their own


@pytest.fixture(scope="session")
def vocabulary() -> dict[str, Any]:
    """Return what schema.org says of the types and properties we use."""
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("schema-org.yml").read_text(encoding="utf-8"))
    return found


def above(vocabulary: dict[str, Any], kind: str) -> set[str]:
    """Return ``kind`` and every type above it."""
    return {kind}.union(*(above(vocabulary, parent) for parent in vocabulary["types"][kind]))


def holds(vocabulary: dict[str, Any], name: str, value: Any) -> bool:
    """Tell whether the property ``name`` may hold ``value``; a mere reference is looked at where it leads."""
    kinds = vocabulary["properties"][name]["holds"]
    if isinstance(value, dict):
        return set(value) == {"@id"} or bool(above(vocabulary, value["@type"]) & set(kinds))
    members = {f"https://schema.org/{item}" for kind in kinds for item in vocabulary["members"].get(kind, ())}
    return value in members or any(PRIMITIVES[kind](value) for kind in kinds if kind in PRIMITIVES)


def nodes(value: Any) -> list[dict[str, Any]]:
    """Return every node of a graph, those inside others included."""
    if isinstance(value, list):
        return [node for item in value for node in nodes(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if "@type" in value else []
    return own + [node for item in value.values() for node in nodes(item)]


def graph(page: built.Page) -> list[dict[str, Any]]:
    """Return the nodes of the only data block of ``page``."""
    block = page.root.one("head").one("script", type="application/ld+json")
    data = json.loads("".join(map(str, block.children)))
    assert set(data) == {"@context", "@graph"}
    assert data["@context"] == "https://schema.org"
    return nodes(data["@graph"])


def latest(site: built.Site) -> list[built.Page]:
    """Return the pages of the latest state."""
    return [page for page in site.pages if not page.slug.startswith("as-of/2")]


def test_every_property_may_stand_there_and_hold_what_it_holds(
    either_site: built.Site, vocabulary: dict[str, Any]
) -> None:
    wrong = set()
    for page in latest(either_site):
        for node in graph(page):
            kind = node["@type"]
            for name, value in node.items():
                if name in ("@type", "@id"):
                    continue
                if not above(vocabulary, kind) & set(vocabulary["properties"][name]["stands_on"]):
                    wrong.add(f"{page}: {kind} has no {name}")
                items = value if isinstance(value, list) else [value]
                wrong |= {
                    f"{page}: {kind}.{name} cannot hold {item}" for item in items if not holds(vocabulary, name, item)
                }

    assert wrong == set()


def test_every_node_has_what_its_type_needs_and_nothing_empty(either_site: built.Site) -> None:
    wrong = set()
    for page in latest(either_site):
        for node in graph(page):
            wrong |= {f"{page}: {node['@type']} lacks {name}" for name in NEEDED[node["@type"]] - set(node)}
            wrong |= {f"{page}: {node['@type']}.{name}" for name, value in node.items() if value in ("", [], None)}

    assert wrong == set()


def test_references_lead_to_a_node_of_the_site_of_a_fitting_type(
    either_site: built.Site, vocabulary: dict[str, Any]
) -> None:
    kinds = {node["@id"]: node["@type"] for page in latest(either_site) for node in graph(page) if "@id" in node}
    wrong = set()
    for page in latest(either_site):
        for node in graph(page):
            for name, value in node.items():
                if isinstance(value, dict) and set(value) == {"@id"}:
                    found = kinds.get(value["@id"], "")
                    allowed = set(vocabulary["properties"][name]["holds"])
                    if not found or not above(vocabulary, found) & allowed:
                        wrong.add(f"{page}: {name} leads to {value['@id']}, {found or 'nothing'}")

    assert wrong == set()


def test_addresses_in_the_graph_lead_somewhere(either_site: built.Site) -> None:
    wrong = set()
    for page in latest(either_site):
        for node in graph(page):
            for name in ("url", "@id", "contentUrl", "image"):
                url = str(node.get(name, ""))
                if url.startswith(either_site.address) and not url.endswith(NAMES):
                    wrong |= {f"{page}: {url}: {problem}" for problem in [either_site.missing(url)] if problem}

    assert wrong == set()


def test_every_kind_of_thing_is_described_where_it_stands(site: built.Site) -> None:
    found = defaultdict(set)
    for page in site.in_language("en").values():
        if not page.slug.startswith("as-of/2"):
            for node in graph(page):
                found[node["@type"]].add(page.slug.split("/")[0])

    assert found["Event"] == {"timeline"}
    assert found["Dataset"] == {"data"}
    assert found["DefinedTerm"] == {"glossary"}
    assert found["FAQPage"] == {"questions"}
    assert "changes" in found["CorrectionComment"]
    assert {"schemes", "versions", "topics", "compare", "frameworks"} <= found["Article"]
    assert found["Legislation"] == {"schemes"}
    assert {"actors"} == found["Person"] == found["Country"]


def test_events_and_questions_are_as_many_as_the_page_has(site: built.Site) -> None:
    for page in latest(site):
        kinds = [node["@type"] for node in graph(page)]
        ids = [urldefrag(node["@id"])[1] for node in graph(page) if node["@type"] == "Event"]
        assert set(ids) <= set(page.ids), str(page)
        if page.slug == "questions/":
            assert kinds.count("Question") == len(page.root.one("main").all("article")) > 20


def test_earlier_states_describe_nothing(site: built.Site) -> None:
    states = [page for page in site.pages if page.slug.startswith("as-of/2")]

    assert states
    assert [str(page) for page in states if page.root.all("script", type="application/ld+json")] == []
