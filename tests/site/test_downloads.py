"""The data files: complete, described, and equal to what the pages say."""

import csv
import json
import sys
from collections import Counter

import built
import yaml

from generator.model.catalogue import KINDS

CONTRACT = {
    "versions": "id document label_de label_en presented public points_claimed text_status legal_status known_from"
    " sources",
    "provisions": "id version label topic text_de text_en confidence known_from sources",
    "parameters": "version provision key state value unit condition sources",
    "relations": "from_version from to_version to kind certainty reason_de reason_en sources",
    "packages": "id according_to date document",
    "frameworks": "id label_de label_en text_status legal_status sources",
    "scenarios": "framework scenario answer inferred text_de text_en sources",
    "amounts": "id subject kind value low high currency as_of derived sources",
    "steps": "id procedure date precision status text_de text_en sources",
    "events": "id date precision status track title_de title_en known_from sources",
    "actors": "id name_de name_en other_names side text_de text_en",
    "positions": "actor issue date text_de text_en sources",
    "claims": "id speaker date answers text_de text_en grade sources",
    "questions": "id question_de question_en answer_de answer_en sources",
    "glossary": "id sources",
    "changes": "id date cause sources",
    "sources": "id publisher title date language kind url archive_url mirror",
}
NOW = ("versions", "provisions", "parameters", "relations", "packages", "actors", "claims", "questions", "sources")
POINTS = {"us-28-draft-nov-2025": 28, "framework-20-dec-2025": 20}


def rows(site: built.Site, name: str) -> list[dict[str, str]]:
    with (site.folder / f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def columns(site: built.Site, name: str) -> list[str]:
    return (site.folder / f"data/{name}.csv").read_text(encoding="utf-8").partition("\n")[0].split(",")


def tables(site: built.Site) -> list[str]:
    return sorted(path.stem for path in (site.folder / "data").glob("*.csv"))


def test_the_data_package_is_valid(site: built.Site) -> None:
    outcome = built.run(
        site.folder / "data", sys.executable, "-W", "ignore", "-m", "frictionless", "validate", "datapackage.json"
    )

    assert outcome.code == 0, outcome.output
    assert outcome.output.count("VALID") >= len(tables(site)), outcome.output


def test_the_data_package_describes_exactly_the_tables_there_are(site: built.Site) -> None:
    package = json.loads((site.folder / "data/datapackage.json").read_text(encoding="utf-8"))

    assert sorted(resource["path"] for resource in package["resources"]) == [f"{name}.csv" for name in tables(site)]
    assert package["licenses"]
    for resource in package["resources"]:
        schema = resource["schema"]
        header = columns(site, resource["path"].removesuffix(".csv"))
        assert [column["name"] for column in schema["fields"]] == header, resource["path"]
        assert all(column["type"] and column["description"] for column in schema["fields"]), resource["path"]
        assert set(schema["primaryKey"]) <= set(header), resource["path"]


def test_every_table_that_is_promised_now_is_there(site: built.Site) -> None:
    assert set(NOW) <= set(tables(site))


def test_every_table_has_the_promised_columns(site: built.Site) -> None:
    lacking = {
        name: set(CONTRACT[name].split()) - set(columns(site, name)) for name in tables(site) if name in CONTRACT
    }

    assert {name: names for name, names in lacking.items() if names} == {}


def test_every_point_of_both_versions_is_a_row(site: built.Site) -> None:
    found = rows(site, "provisions")
    counted = Counter(row["version"] for row in found)

    assert {version: counted[version] for version in POINTS} == POINTS
    for version, number in POINTS.items():
        assert [row["label"] for row in found if row["version"] == version] == [str(n + 1) for n in range(number)]


def test_no_point_lacks_text_or_source(site: built.Site) -> None:
    known = {row["id"] for row in rows(site, "sources")}
    for row in rows(site, "provisions"):
        assert row["text_de"].strip(), row["id"]
        assert row["text_en"].strip(), row["id"]
        assert row["text_de"] != row["text_en"], row["id"]
        assert row["sources"].split(), row["id"]
        assert set(row["sources"].split()) <= known, row["id"]


def test_relations_cover_every_point_of_both_versions(site: built.Site) -> None:
    points = {row["id"]: row["version"] for row in rows(site, "provisions")}
    compared = {}
    for row in rows(site, "relations"):
        ends = compared.setdefault((row["from_version"], row["to_version"]), (set(), set()))
        ends[0].add(row["from"])
        ends[1].add(row["to"])

    assert tuple(POINTS) in compared
    for versions, ends in compared.items():
        for version, found in zip(versions, ends, strict=True):
            assert {point for point, where in points.items() if where == version} == found - {""}


def test_relations_have_a_reason_in_both_languages_and_a_source(site: built.Site) -> None:
    for row in rows(site, "relations"):
        assert all(row[column] for column in ("reason_de", "reason_en", "sources")), row


def test_facts_have_the_ids_of_the_tables(site: built.Site) -> None:
    facts = json.loads((site.folder / "data/facts.json").read_text(encoding="utf-8"))
    compared = [name for name in tables(site) if name in facts and "id" in columns(site, name)]

    assert {"provisions", "versions", "claims", "sources", "actors"} <= set(compared)
    for name in compared:
        ids = list(dict.fromkeys(row["id"] for row in rows(site, name)))
        assert [record["id"] for record in facts[name]] == ids, name


def test_facts_hold_every_record_an_author_wrote(site: built.Site) -> None:
    facts = json.loads((site.folder / "data/facts.json").read_text(encoding="utf-8"))
    written = Counter(
        kind
        for file in (site.project / "content").rglob("*.yml")
        for kind, records in yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader).items()
        if kind in KINDS
        for _ in records
    )

    assert {kind: len(records) for kind, records in facts.items() if records} == dict(written)


def test_tables_stand_once_for_both_languages(site: built.Site) -> None:
    assert tables(site)
    assert list((site.folder / "en").rglob("*.csv")) == []
    assert {file.name for file in (site.folder / "en").rglob("*.json")} == {"citation.json"}


def test_the_page_of_downloads_offers_every_file_in_both_languages(site: built.Site) -> None:
    files = {
        f"{site.address}data/{path.name}"
        for path in (site.folder / "data").iterdir()
        if path.suffix in (".csv", ".json") and path.name != "citation.json"
    }
    for language in built.LANGUAGES:
        page = site.in_language(language)["data/"]
        links = {page.link(link["href"]) for link in page.root.one("main").all("a")}
        assert files <= links


def test_files_are_plain_utf_8_with_line_feeds(site: built.Site) -> None:
    for path in (site.folder / "data").glob("*.csv"):
        text = path.read_bytes()
        assert not text.startswith(b"\xef\xbb\xbf"), path.name
        assert b"\r" not in text, path.name
        assert text.endswith(b"\n"), path.name


def test_texts_of_the_pages_are_the_texts_of_the_table(site: built.Site) -> None:
    for language in built.LANGUAGES:
        pages = site.in_language(language)
        for row in rows(site, "provisions"):
            page = pages[f"versions/{row['version']}/"]
            assert " ".join(row[f"text_{language}"].split()) in text_of(page), f"{language}: {row['id']}"


def text_of(page: built.Page) -> str:
    return page.root.one("main").text
