"""What a page is, for machines: schema.org as JSON-LD, one graph per page, made of what the page says and no more."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from urllib.parse import urljoin

from generator.model.change import Change
from generator.model.event import Event
from generator.model.vocabulary import Actor
from generator.render.addresses import CHANGES, DATA, GLOSSARY, QUESTIONS, START
from generator.render.edition import Edition
from generator.render.names import name
from generator.render.views.frame import DataView
from generator.render.views.page import Page

Node: TypeAlias = dict[str, Any]
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
PLAN = ("comparison", "synopsis", "version", "topic", "precedents", "packages", "disputes", "unknown")
ARTICLES = frozenset((*PLAN, "plain", "framework", "frameworks", "scenarios", "scheme"))
ARTICLES |= {f"scheme-{part}" for part in ("money", "steps", "alternative")}
ABOUT = frozenset(("method", "imprint", "privacy", "accessibility"))
PLAIN = frozenset(("start", "data"))
STATUS = {"postponed": "EventPostponed", "cancelled": "EventCancelled"}
KINDS = {"person": "Person", "state": "Country"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is published: the site, its language, the page, its preview; ``version``: of which day it is."""

    root: str
    below: str
    url: str
    image: str
    version: date


def linked_data(edition: Edition, page: Page, place: Place) -> str:
    """Return the graph of ``page`` as text that can stand in a script element."""
    nodes = [_page(edition, page, place), _publisher(edition, place), _breadcrumbs(edition, page, place)]
    if page.slug == START.page:
        nodes.append(_site(edition, place))
    if page.slug == DATA.page and isinstance(page.view, DataView):
        nodes.append(_dataset(edition, page.view, place))
    if page.slug == GLOSSARY.page:
        nodes += _terms(edition, place)
    nodes += _events(edition, page, place)
    nodes += _acts(edition, page)
    graph = {"@context": "https://schema.org", "@graph": nodes}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _page(edition: Edition, page: Page, place: Place) -> Node:
    kind = page.template.removesuffix(".md.j2")
    node: Node = {
        "@type": _type(kind),
        "@id": place.url,
        "url": place.url,
        "name": page.title,
        "headline": page.title,
        "description": page.description,
        "inLanguage": edition.language,
        "isPartOf": {"@id": f"{place.root}#site"},
        "author": {"@id": f"{place.root}#publisher"},
        "publisher": {"@id": f"{place.root}#publisher"},
        "dateModified": place.version.isoformat(),
        "image": place.image,
        "license": LICENCE,
        "isAccessibleForFree": True,
    }
    if page.slug == QUESTIONS.page:
        node["mainEntity"] = [_question(edition, item) for item in edition.catalogue.questions]
    if kind == "actor":
        node["mainEntity"] = _actor(edition, edition.catalogue.actors[page.slug.split("/")[1]])
    corrections = [_correction(edition, change, place) for change in _corrections(edition, page)]
    return node | ({"correction": corrections} if corrections else {})


def _type(kind: str) -> str:
    if kind in ARTICLES:
        return "Article"
    if kind in ABOUT:
        return "AboutPage"
    if kind in PLAIN:
        return "WebPage"
    return {"questions": "FAQPage", "actor": "ProfilePage"}.get(kind, "CollectionPage")


def _publisher(edition: Edition, place: Place) -> Node:
    found = edition.text(edition.catalogue.site.publisher)
    return {"@type": "Organization", "@id": f"{place.root}#publisher", "name": found, "url": place.root}


def _site(edition: Edition, place: Place) -> Node:
    site = edition.catalogue.site
    return {
        "@type": "WebSite",
        "@id": f"{place.root}#site",
        "url": place.root,
        "name": edition.text(site.title),
        "description": edition.text(site.description),
        "inLanguage": list(edition.catalogue.languages),
        "publisher": {"@id": f"{place.root}#publisher"},
        "license": LICENCE,
    }


def _breadcrumbs(edition: Edition, page: Page, place: Place) -> Node:
    way = {place.below: edition.words("page.start")}
    way |= {urljoin(place.url, link.href): link.text for link in page.back}
    way |= {place.url: page.title} if page.slug else {}
    items = [
        {"@type": "ListItem", "position": number, "name": text, "item": {"@id": url}}
        for number, (url, text) in enumerate(way.items(), start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _dataset(edition: Edition, view: DataView, place: Place) -> Node:
    days = sorted(record.known_from for _, record in edition.catalogue.everything())
    files = [(table.href, "text/csv", table.label) for table in view.tables]
    files.append((view.everything, "application/json", edition.words("data.everything")))
    return {
        "@type": "Dataset",
        "@id": f"{place.url}#dataset",
        "name": edition.text(edition.catalogue.site.title),
        "description": edition.text(edition.catalogue.site.description),
        "url": place.url,
        "license": LICENCE,
        "creator": {"@id": f"{place.root}#publisher"},
        "dateModified": place.version.isoformat(),
        "temporalCoverage": f"{days[0].isoformat()}/{days[-1].isoformat()}",
        "inLanguage": list(edition.catalogue.languages),
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": urljoin(place.url, href), "encodingFormat": form, "name": label}
            for href, form, label in files
        ],
    }


def _terms(edition: Edition, place: Place) -> list[Node]:
    terms = [
        {
            "@type": "DefinedTerm",
            "@id": f"{place.url}#{term.id}",
            "name": edition.text(term.label),
            "description": edition.text(term.text),
            "inDefinedTermSet": {"@id": f"{place.url}#terms"},
        }
        for term in edition.catalogue.glossary.values()
    ]
    return [{"@type": "DefinedTermSet", "@id": f"{place.url}#terms", "name": edition.words("page.glossary")}, *terms]


def _question(edition: Edition, question: str) -> Node:
    found = edition.catalogue.questions[question]
    answer = {"@type": "Answer", "text": edition.text(found.answer)}
    return {"@type": "Question", "name": edition.text(found.question), "acceptedAnswer": answer}


def _actor(edition: Edition, actor: Actor) -> Node:
    node: Node = {"@type": KINDS.get(actor.kind, "Organization"), "name": edition.text(actor.name)}
    others = sorted({name for _, name in actor.name.items()} - {node["name"]})
    return node | ({"alternateName": [*others, *actor.other_names]} if others or actor.other_names else {})


def _events(edition: Edition, page: Page, place: Place) -> Iterator[Node]:
    for event in edition.catalogue.events.values():
        if edition.addresses[event.id].page == page.slug:
            yield _event(edition, event, place)


def _event(edition: Edition, event: Event, place: Place) -> Node:
    node: Node = {
        "@type": "Event",
        "@id": f"{place.url}#{event.id}",
        "name": edition.text(event.title),
        "startDate": event.date.root,
        "eventStatus": f"https://schema.org/{STATUS.get(event.status, 'EventScheduled')}",
    }
    if event.until:
        node["endDate"] = event.until.root
    if event.place:
        node["location"] = {"@type": "Place", "name": edition.text(event.place)}
    return node


def _acts(edition: Edition, page: Page) -> Iterator[Node]:
    """Yield the legal acts of the steps that stand on ``page``, each once."""
    seen: set[str] = set()
    for step in edition.catalogue.steps.values():
        for act in step.acts if edition.addresses[step.id].page == page.slug else ():
            if act.number not in seen:
                seen.add(act.number)
                node = {"@type": "Legislation", "name": edition.text(act.label), "legislationIdentifier": act.number}
                yield node | ({"url": act.url} if act.url else {})


def _corrections(edition: Edition, page: Page) -> tuple[Change, ...]:
    """Return the corrections that ``page`` tells of: on the page of changes all, elsewhere those of its records."""
    errors = (change for change in edition.catalogue.changes.values() if change.cause == "error")
    told = {item for item, address in edition.addresses.items() if address.page == page.slug}
    return tuple(change for change in errors if page.slug == CHANGES.page or told.intersection(change.about))


def _correction(edition: Edition, change: Change, place: Place) -> Node:
    return {
        "@type": "CorrectionComment",
        "@id": f"{place.below}{CHANGES.page}#{change.id}",
        "text": edition.text(change.text),
        "datePublished": change.date.isoformat(),
        "about": [{"@type": "Thing", "name": name(edition, item)} for item in change.about],
    }
