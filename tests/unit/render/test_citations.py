"""A citation says who, what, where, and of which day, in forms that reference managers read."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.model.catalogue import Catalogue
from generator.pipeline import editions_of
from generator.render.citations import Citation, Work, citation, key
from generator.render.edition import Edition


@pytest.fixture(scope="module")
def editions(catalogue: Catalogue, project: Path) -> dict[str, Edition]:
    return dict(editions_of(catalogue, project / "templates"))


@pytest.fixture
def cited(editions: dict[str, Edition]) -> Callable[..., Citation]:
    def made(language: str, title: str) -> Citation:
        return citation(
            editions[language], Work("lake:x", title, "https://lake.example/x/", date(2025, 3, 1)), date(2026, 1, 2)
        )

    return made


def test_the_words_name_publisher_title_site_both_days_and_address(cited: Callable[..., Citation]) -> None:
    german, english = cited("de", "Die Fassungen").text, cited("en", "The versions").text

    assert german.startswith("Seekreis: Die Fassungen. In: Seevertrag. Stand der Angaben: 1. März 2025, Fassung vom ")
    assert english.startswith("Lake circle, ‘The versions’, Lake treaty. Information as of 1 March 2025, version of ")
    assert german.endswith(". https://lake.example/x/")


def test_the_site_itself_stands_in_nothing(cited: Callable[..., Citation]) -> None:
    whole = cited("de", "Seevertrag")

    assert whole.text.count("Seevertrag") == 1
    assert "organization" not in whole.bibtex
    assert "T2  -" not in whole.ris
    assert "container-title" not in json.loads(whole.csl)[0]


def test_signs_that_mean_something_to_tex_are_escaped(cited: Callable[..., Citation]) -> None:
    assert (
        r"title = {{50\,\% \& more\_ \{x\} \textbackslash{}}}".replace(r"\,", "")
        in cited("en", "50% & more_ {x} \\").bibtex
    )


def test_a_body_is_no_person_with_first_name_and_surname(cited: Callable[..., Citation]) -> None:
    found = cited("en", "The versions")

    assert "author = {{Lake circle}}" in found.bibtex
    assert "AU  - Lake circle,\n" in found.ris
    assert json.loads(found.csl)[0]["author"] == [{"literal": "Lake circle"}]


def test_every_ris_line_has_its_tag_and_the_last_ends_the_entry(cited: Callable[..., Citation]) -> None:
    lines = cited("de", "Die Fassungen").ris.splitlines()

    assert all(line[2:6] == "  - " for line in lines)
    assert (lines[0], lines[-1]) == ("TY  - ELEC", "ER  - ")


def test_a_key_is_made_of_site_language_and_address(editions: dict[str, Edition]) -> None:
    assert key(editions["de"], "de", "versions/old/") == "lake-treaty:de:versions/old"
    assert key(editions["de"], "de", "") == "lake-treaty:de"


def test_a_version_of_another_day_is_cited_as_such(editions: dict[str, Edition]) -> None:
    found = citation(editions["en"], Work("x", "X", "https://lake.example/", date(2025, 3, 1)), date(2030, 1, 2))

    assert "version of 2 January 2030" in found.text
    assert "date = {2030-01-02}" in found.bibtex
    assert "DA  - 2030/01/02/" in found.ris
    assert json.loads(found.csl)[0]["issued"] == {"date-parts": [[2030, 1, 2]]}


def test_a_fact_is_cited_with_the_day_since_when_it_reads_so(editions: dict[str, Edition]) -> None:
    fact = Work("x", "X", "https://lake.example/facts/#x", date(2025, 3, 1), "cite.wording")
    found = citation(editions["en"], fact, date(2030, 1, 2))

    note = "In this wording since 1 March 2025, version of 2 January 2030"
    assert json.loads(found.csl)[0]["note"] == note
    assert all(note in form for form in (found.text, found.bibtex, found.ris))
