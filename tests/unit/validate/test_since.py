from collections.abc import Callable

import pytest

from generator.model.catalogue import Catalogue
from generator.problems import words as said
from generator.validate.since import unexplained

CLAIM = (
    "claims:\n  - {{id: said, speaker: jo, date: 2025-02-02, text: {{de: {text}, en: {text}}}, grade: {grade}, "
    "sources: [{source}], known_from: {known}}}\n"
)
ENTRY = (
    "changes:\n  - {{id: {id}, date: 2025-03-01, cause: wording, about: [{about}], "
    "text: {{de: Anders., en: Otherwise.}}, known_from: 2025-03-01}}\n"
)
BEFORE = {"text": "A.", "grade": "weak", "source": "herald", "known": "2025-02-02"}
Facts = Callable[..., Catalogue]


def claim(**changed: str) -> str:
    return CLAIM.format(**(BEFORE | changed))


def codes(facts_of: Facts, old: str, new: str) -> list[tuple[str, str]]:
    found = unexplained(facts_of(sample=old), facts_of(sample=new))
    return [(problem.code, said.message(problem, "en")) for problem in found]


def test_what_did_not_change_needs_no_entry(facts_of: Facts) -> None:
    assert codes(facts_of, claim(), claim()) == []


@pytest.mark.parametrize("changed", [{"text": "B."}, {"grade": "partial"}])
def test_a_statement_that_changed_needs_an_entry(changed: dict[str, str], facts_of: Facts) -> None:
    assert codes(facts_of, claim(), claim(**changed)) == [
        ("change/missing", "'said' says something else without an entry")
    ]
    assert codes(facts_of, claim(), claim(**changed) + ENTRY.format(id="e", about="said")) == []


@pytest.mark.parametrize("changed", [{"source": "gazette"}, {"known": "2025-02-03"}])
def test_another_source_or_day_is_no_other_statement(changed: dict[str, str], facts_of: Facts) -> None:
    assert codes(facts_of, claim(), claim(**changed)) == []


def test_an_entry_about_something_else_or_from_before_does_not_count(facts_of: Facts) -> None:
    other = ENTRY.format(id="e", about="old")
    told = ENTRY.format(id="e", about="said")
    assert len(codes(facts_of, claim(), claim(text="B.") + other)) == 1
    assert len(codes(facts_of, claim() + told, claim(text="B.") + told)) == 1


def test_what_is_gone_needs_an_entry_too(facts_of: Facts) -> None:
    assert codes(facts_of, claim(), "") == [("change/missing", "'said' is gone without an entry")]


def test_what_is_new_needs_none(facts_of: Facts) -> None:
    assert codes(facts_of, "", claim()) == []


def test_a_source_may_change_without_an_entry(facts_of: Facts) -> None:
    source = (
        "sources:\n  - {{id: late, publisher: {name}, date: 2025-02-01, language: en, kind: press, "
        "known_from: 2025-02-01}}\n"
    )
    old, new = (source.format(name=name) + claim(source="late") for name in ("Late", "Later"))
    assert codes(facts_of, old, new) == []
