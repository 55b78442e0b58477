"""Every fact has an address that stays, with what it said when, what was changed in it, and how it is cited."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.catalogue import Catalogue
from generator.pipeline import editions_of
from generator.render.views.facts import FactsView, FactView, fact_pages
from generator.render.wordings import label, worded

MORE = (Path(__file__).parents[1] / "derive/pool.yml").read_text(encoding="utf-8")
LOG = """
changes:
  - id: mended
    date: 2025-05-01
    cause: error
    about: [pool]
    text: {de: Falsch., en: It was wrong.}
    before: {de: Alt., en: Old.}
    known_from: 2025-05-01
amounts:
  - {id: paid-two, subject: pool, kind: paid, label: {de: Zweite, en: Second}, value: "2", currency: EUR,
     as_of: 2025-06-01, step: pay, grade: partial, sources: [late], known_from: 2025-06-01}
passages:
  - id: so-far
    page: start
    heading: {de: Jetzt, en: Now}
    text: {de: "Gezahlt sind {pool.paid}.", en: "{pool.paid} are paid."}
    earlier:
      - before: 2025-05-01
        heading: {de: Bisher, en: So far}
        text: {de: "Es sind {pool.paid}.", en: "It is {pool.paid}."}
      - {before: 2025-06-01, heading: {de: Bisher, en: So far}, text: {de: "Nur {pool.paid}.", en: "Only {pool.paid}."}}
    sources: [late]
    known_from: 2025-04-01
"""


@pytest.fixture(scope="module")
def facts(facts_of: Callable[..., Catalogue]) -> Catalogue:
    return facts_of(more=MORE, log=LOG)


@pytest.fixture(scope="module")
def told(facts: Catalogue, project: Path) -> Callable[[str, str], FactView]:
    edition = editions_of(facts, project / "templates")["en"]
    pages = {page.slug: page for page in fact_pages(edition, "https://lake.example/en/")}

    def view(kind: str, record: str) -> FactView:
        found = pages[f"facts/{kind}/"].view()  # type: ignore[operator]
        assert isinstance(found, FactsView)
        return next(item for item in found.facts if item.anchor == record)

    return view


def test_a_fact_says_what_it_says_and_where_it_stands(told: Callable[[str, str], FactView]) -> None:
    found = told("amounts", "whole")
    assert found.text == "EUR 9, agreed; as of 1 January 2025."
    assert (found.title.text, found.title.href) == ("Whole", "../../schemes/pool/money/#whole")
    assert found.since == "Known since 1 January 2025"
    assert (found.wordings, found.changes) == ((), ())


def test_earlier_wordings_come_first_each_with_what_was_different(told: Callable[[str, str], FactView]) -> None:
    before, now = told("schemes", "pool").wordings
    assert (before.since, now.since) == ("from 1 January 2025", "from 1 April 2025")
    assert [(row.label, row.text) for row in before.rows] == [
        ("Standing in a word", "agreed"),
        ("On the standing", "Nothing is paid."),
    ]
    assert [row.text for row in now.rows] == ["in force", "EUR 6 are paid."]


def test_each_wording_has_the_sums_of_its_time_and_only_what_became_different(
    told: Callable[[str, str], FactView],
) -> None:
    wordings = told("passages", "so-far").wordings
    assert [[row.text for row in wording.rows] for wording in wordings] == [
        ["So far", "It is EUR 4."],
        ["Only EUR 4."],
        ["Now", "EUR 6 are paid."],
    ]


def test_corrections_stand_with_the_fact(told: Callable[[str, str], FactView]) -> None:
    (entry,) = told("schemes", "pool").changes
    assert (entry.cause, entry.text, entry.before) == ("correction", "It was wrong.", "Old.")
    assert entry.link.href == "../../changes/#mended"


def test_a_fact_is_cited_with_its_address_and_since_when_it_says_so(told: Callable[[str, str], FactView]) -> None:
    text, bibtex, ris, csl = told("schemes", "pool").cite
    assert text.startswith("Lake circle, ‘Scheme: Pool’, Lake treaty. In this wording since 1 April 2025, version of ")
    assert text.endswith(" https://lake.example/en/facts/schemes/#pool")
    assert bibtex.startswith("@online{lake-treaty:en:schemes:pool,")
    assert "UR  - https://lake.example/en/facts/schemes/#pool" in ris
    assert '"URL": "https://lake.example/en/facts/schemes/#pool"' in csl


def test_every_kind_of_value_can_be_put_in_words(facts: Catalogue, project: Path) -> None:
    edition = editions_of(facts, project / "templates")["en"]

    def said(kind: str, record: str, field: str) -> str:
        return worded(edition, kind, facts.records(kind)[record], field)

    assert said("amounts", "whole", "value") == "EUR 9"
    assert said("amounts", "whole", "as_of") == "1 January 2025"
    assert said("amounts", "whole", "about") == "no"
    assert said("amounts", "whole", "known_from") == "1 January 2025"
    assert said("amounts", "whole", "kind") == "agreed"
    assert said("amounts", "whole", "note") == "nothing stated"
    assert said("amounts", "whole", "currency") == "EUR"
    assert said("steps", "pay", "status") == "done"
    assert said("steps", "pay", "procedure") == "Paying"
    assert said("schemes", "pool", "roles") == "Pays. and Takes."
    assert said("schemes", "pool", "sources") == "Gazette"
    assert said("frameworks", "village-pact", "presence") == "A camp on the shore, it is said."
    assert said("frameworks", "village-pact", "guarantors") == "Northby and Southby"
    assert said("versions", "old", "legal_status") == "draft"


def test_fields_have_names_that_readers_understand(facts: Catalogue, project: Path) -> None:
    edition = editions_of(facts, project / "templates")["en"]
    fields = ("presence", "guarantors", "parties", "status_note", "descends_from")
    assert [label(edition, field) for field in fields] == [
        "Military presence",
        "Makes promises",
        "What is known of the parties",
        "On the standing",
        "Other",
    ]
