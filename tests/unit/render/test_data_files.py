import csv
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.model.catalogue import KINDS, Catalogue
from generator.render.data.files import as_csv, as_json
from generator.render.data.table import Column, Table

SAMPLE = """
provisions:
  - id: spare-1
    version: spare
    topic: fishing
    heading: {de: "Werte", en: "Values"}
    text: {de: '"{share}", {fund}; {catch}', en: '"{share}", {fund}; {catch}'}
    parameters:
      - {key: share, state: set, value: "2.5"}
      - {key: fund, state: set, value: 100e9, currency: USD, sources: [herald]}
      - {key: catch, state: set, value: "50:50"}
      - {key: guards, state: set, value: [southern, northern]}
      - {key: season, state: not-seen}
    variants:
      - id: a
        proponents: [north]
        text: {de: A., en: A.}
        parameters: [{key: crew, state: bracketed, value: 1e3, condition: winter}]
        sources: [gazette]
    confidence: weak
    sources: [gazette]
    known_from: 2025-03-01
"""


@pytest.fixture(scope="module")
def made(base: Mapping[str, str], project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return all files made from the base content and the sample, with the templates of the site."""
    content = tmp_path_factory.mktemp("content")
    for name, text in {**base, "sample.yml": SAMPLE}.items():
        (content / name).write_text(text, encoding="utf-8")
    return {artifact.path: artifact.content for artifact in pipeline.generated(content, project / "templates")}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        ("", ""),
        ("plain", "plain"),
        ("a, b", '"a, b"'),
        ('say "ice"', '"say ""ice"""'),
        ("two\nlines", '"two\nlines"'),
        (5, "5"),
        (0, "0"),
        ("Größe", "Größe"),
    ],
)
def test_a_cell_is_quoted_where_it_must_be(value: str | int | None, written: str) -> None:
    table = Table("a", (Column("x", "x"), Column("y", "y")), ((value, "end"),))
    assert as_csv(table) == f"x,y\n{written},end\n"
    assert next(csv.reader(io.StringIO(as_csv(table).partition("\n")[2]))) == [
        "" if value is None else str(value),
        "end",
    ]


def test_rows_end_with_a_line_feed_and_the_header_names_the_columns() -> None:
    table = Table("a", (Column("id", "id"), Column("text", "text")), (("one", "A"), ("two", None)))
    assert as_csv(table) == "id,text\none,A\ntwo,\n"
    assert as_csv(Table("a", (Column("id", "id"),), ())) == "id\n"


def test_values_are_plain_numbers_in_units_with_their_key_state_and_condition(made: dict[str, str]) -> None:
    found = {row["key"]: row for row in rows(made["de/data/parameters.csv"]) if row["provision"] == "spare-1"}
    assert {key: row["value"] for key, row in found.items()} == {
        "share": "2.5",
        "fund": "100000000000",
        "catch": "50:50",
        "guards": "northern southern",
        "season": "",
        "crew": "1000",
    }
    assert (found["fund"]["unit"], found["share"]["unit"], found["season"]["unit"]) == ("USD", "percent", "")
    assert (found["season"]["state"], found["crew"]["state"]) == ("not-seen", "bracketed")
    assert (found["crew"]["variant"], found["crew"]["condition"]) == ("a", "winter")
    assert (found["fund"]["sources"], found["share"]["sources"]) == ("herald", "gazette")


def test_texts_have_their_values_filled_in_as_each_language_writes_them(made: dict[str, str]) -> None:
    (row,) = [row for row in rows(made["de/data/provisions.csv"]) if row["id"] == "spare-1"]
    assert row["text_de"] == '"2,5", 100 Mrd. US-Dollar; 50:50'
    assert row["text_en"] == '"2.5", USD 100bn; 50:50'


def test_numbers_of_points_are_claims_beside_their_version(made: dict[str, str]) -> None:
    found = {row["id"]: row["points_claimed"] for row in rows(made["de/data/versions.csv"])}
    assert found["old"] == "2"
    assert found["new"] == ""


def test_relations_are_told_point_by_point(made: dict[str, str]) -> None:
    assert [(row["from"], row["to"], row["kind"]) for row in rows(made["de/data/relations.csv"])] == [
        ("old-1", "new-1", "changed"),
        ("old-2", "", "dropped"),
    ]


def test_the_facts_have_every_kind_and_every_field_the_author_wrote(made: dict[str, str]) -> None:
    found: dict[str, list[dict[str, Any]]] = json.loads(made["de/data/facts.json"])
    assert list(found) == list(KINDS)
    (point,) = [record for record in found["provisions"] if record["id"] == "spare-1"]
    assert point["parameters"][1] == {
        "key": "fund",
        "state": "set",
        "value": "100e9",
        "currency": "USD",
        "sources": ["herald"],
    }
    (comparison,) = found["comparisons"]
    assert comparison["relations"][0]["from"] == "old-1"
    assert "from_" not in comparison["relations"][0]
    assert "remark" not in point


def test_facts_are_readable_text_that_ends_with_a_line_feed(facts_of: Callable[..., Catalogue]) -> None:
    text = as_json(facts_of())
    assert "Süddorf" in text
    assert text.endswith("}\n")


def test_every_table_is_described(made: dict[str, str]) -> None:
    package = json.loads(made["de/data/datapackage.json"])
    assert {resource["path"] for resource in package["resources"]} == {
        path.removeprefix("de/data/") for path in made if path.endswith(".csv")
    }
    for resource in package["resources"]:
        header = made[f"de/data/{resource['path']}"].partition("\n")[0]
        assert header.split(",") == [column["name"] for column in resource["schema"]["fields"]]


def test_key_columns_tell_rows_apart(made: dict[str, str]) -> None:
    for resource in json.loads(made["de/data/datapackage.json"])["resources"]:
        keys = [
            tuple(row[name] for name in resource["schema"]["primaryKey"])
            for row in rows(made[f"de/data/{resource['path']}"])
        ]
        assert len(keys) == len(set(keys)), resource["name"]


def test_two_runs_make_the_same_files(
    made: dict[str, str], base: Mapping[str, str], written: Callable[..., Path], project: Path
) -> None:
    again = pipeline.generated(written({**base, "sample.yml": SAMPLE}), project / "templates")
    data = [path for path in made if path.startswith("de/data/") and path.endswith((".csv", ".json"))]
    assert len(data) > 15
    found = {artifact.path: artifact.content for artifact in again}
    assert [found[path] for path in data] == [made[path] for path in data]
