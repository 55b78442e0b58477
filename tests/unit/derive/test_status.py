from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.derive.status import OLDEST, Finding, Sort, status
from generator.model.catalogue import Catalogue
from generator.validate.parity.older import as_compared

GIVEN = "text: {de: A., en: B.}, grade: partial, sources: [minutes]"
TITLE = "{de: A, en: B}"
EVENT = "events:\n  - {{id: {id}, track: talks, {when}, title: {title}, {given}, known_from: {known}}}\n"
STEP = "steps:\n  - {{id: s, procedure: dam-law, {when}, kind: vote, heading: {title}, {given}, known_from: {known}}}\n"
LATER = "topics:\n  - {id: later, label: {de: A, en: B}, question: {de: A?, en: B?}, known_from: 2026-01-01}\n"
SOURCE = "sources:\n  - {{id: {id}, publisher: {publisher}, language: en, kind: press, {more}known_from: 2025-02-02}}\n"
CLAIM = """claims:
  - id: said
    speaker: jo
    date: 2025-02-02
    text: {{de: {de}, en: {en}}}
    grade: {grade}
    sources: [{sources}]
    known_from: 2025-02-20
"""


def found(catalogue: Catalogue, sort: Sort) -> list[str]:
    return [finding.record for finding in status(catalogue) if finding.sort == sort]


def claim(de: str = "A.", en: str = "B.", grade: str = "partial", sources: str = "gazette") -> str:
    return CLAIM.format(de=de, en=en, grade=grade, sources=sources)


def step(when: str) -> str:
    return STEP.format(when=when, title=TITLE, given=GIVEN, known="2025-02-20")


def event(**more: str) -> str:
    return EVENT.format(title=TITLE, given=GIVEN, **more)


@pytest.mark.parametrize("mark", ["TODO", "TODO: say who spoke", "Platzhalter", "Placeholder: name"])
def test_a_text_that_only_holds_its_place_is_to_be_written(mark: str, facts_of: Callable[..., Catalogue]) -> None:
    findings = status(facts_of(more=claim(en=f'"{mark}"')))
    assert [item for item in findings if item.sort == "placeholder"] == [Finding("placeholder", "said", ("text",))]


def test_the_site_itself_may_have_places_to_fill(base: dict[str, str], facts_of: Callable[..., Catalogue]) -> None:
    site = base["site.yml"].replace("{de: Seekreis,", "{de: 'Platzhalter: wer',")
    assert found(facts_of(site=site), "placeholder") == ["site.yml"]


def test_a_text_is_outdated_where_only_the_other_language_changed(facts_of: Callable[..., Catalogue]) -> None:
    before = as_compared(facts_of(more=claim(de="Ein Boot.", en="A boat.")))
    now = replace(facts_of(more=claim(de="Das Boot.", en="A boat.")), compared=before)
    assert [item for item in status(now) if item.sort == "outdated"] == [Finding("outdated", "said", ("text", "en"))]


def test_what_an_author_wrote_is_not_to_be_written(catalogue: Catalogue) -> None:
    assert found(catalogue, "placeholder") == []


@pytest.mark.parametrize(
    ("english", "said"), [("Ein Dorf am See.", ["said"]), ("A village.", []), ("Ein Dorf am Ufer.", [])]
)
def test_the_same_sentence_in_two_languages_is_not_translated(
    english: str, said: list[str], facts_of: Callable[..., Catalogue]
) -> None:
    assert found(facts_of(more=claim("Ein Dorf am See.", english)), "untranslated") == said


def test_short_texts_and_names_may_be_the_same_in_two_languages(facts_of: Callable[..., Catalogue]) -> None:
    named = "{de: A B C D E, en: A B C D E}, question: {de: A?, en: A?}, known_from: 2025-01-01}"
    name = f"topics:\n  - {{id: t, label: {named}\n"
    assert found(facts_of(more=name), "untranslated") == []


@pytest.mark.parametrize(
    ("when", "late"),
    [
        ("date: 2025-12-31, status: planned", ["s"]),
        ("date: 2026-01-01, status: planned", []),
        ("date: 2025-11, until: 2025-12, status: planned", ["s"]),
        ("date: 2025-11, until: 2026-01, status: planned", []),
        ("date: 2025-02-20, status: done", []),
        ("status: announced", ["s"]),
        ("status: unknown", []),
    ],
)
def test_a_step_is_overdue_when_its_day_has_passed(
    when: str, late: list[str], facts_of: Callable[..., Catalogue]
) -> None:
    facts = facts_of(more=step(when) + LATER)
    assert [record for record in found(facts, "stale") if record == "s"] == late


def test_a_step_without_a_day_is_given_time(facts_of: Callable[..., Catalogue]) -> None:
    assert "s" not in found(facts_of(more=step("status: announced")), "stale")


@pytest.mark.parametrize(
    ("sequel", "late"),
    [
        ("", ["hoped"]),
        ("date: 2025-03-09, until: 2025-03-11, status: held", []),
        ("date: 2025-03-12, status: cancelled", []),
        ("date: 2025-03-14, status: held", ["hoped"]),
        ("date: 2025-03-01, status: held", ["hoped"]),
        ("date: 2025-03-11, status: postponed", ["hoped"]),
    ],
)
def test_an_announced_event_is_overdue_until_another_says_what_came_of_it(
    sequel: str, late: list[str], facts_of: Callable[..., Catalogue]
) -> None:
    announced = event(id="hoped", when="date: 2025-03-10, until: 2025-03-12, status: announced", known="2025-03-01")
    after = event(id="after", when=sequel, known="2025-03-20").removeprefix("events:\n") if sequel else ""
    stale = found(facts_of(more=announced + after + LATER), "stale")
    assert [record for record in stale if record == "hoped"] == late


@pytest.mark.parametrize(("day", "late"), [("2025-03-01", ["said"]), ("2026-02-01", [])])
def test_a_text_is_overdue_when_the_days_it_foresaw_have_passed(
    day: str, late: list[str], facts_of: Callable[..., Catalogue]
) -> None:
    foreseeing = claim().replace("known_from", f"foresees: [{day}]\n    known_from")
    stale = found(facts_of(more=foreseeing + LATER), "stale")
    assert [record for record in stale if record == "said"] == late


@pytest.mark.parametrize(
    ("sources", "alone"),
    [
        ("gazette", ["said"]),
        ("gazette, gazette-extra", ["said"]),
        ("gazette, retold", ["said"]),
        ("gazette, herald", []),
        ("minutes", []),
    ],
)
def test_what_one_publisher_reports_alone_is_single_sourced_unless_it_is_first_hand(
    sources: str, alone: list[str], facts_of: Callable[..., Catalogue]
) -> None:
    retold = SOURCE.format(id="retold", publisher="Teller", more="form: relay, relays: Gazette, ")
    uses = claim(sources="retold").replace("id: said", "id: uses").removeprefix("claims:\n")
    records = found(facts_of(more=retold + claim(sources=sources) + uses), "single-sourced")
    assert [record for record in records if record == "said"] == alone


@pytest.mark.parametrize(
    ("grade", "weak", "disputed"), [("weak", ["said"], []), ("contested", [], ["said"]), ("partial", [], [])]
)
def test_grades_tell_what_is_weak_and_what_is_disputed(
    grade: str, weak: list[str], disputed: list[str], facts_of: Callable[..., Catalogue]
) -> None:
    facts = facts_of(more=claim(grade=grade))
    assert [record for record in found(facts, "weak") if record == "said"] == weak
    assert [record for record in found(facts, "disputed") if record == "said"] == disputed


def test_grades_inside_a_record_count(catalogue: Catalogue) -> None:
    inside = Finding("weak", "dam", ("counts", 2, "grade"))
    assert inside in status(catalogue)


def test_disputes_are_open_until_a_record_settles_them(
    base: dict[str, str], facts_of: Callable[..., Catalogue]
) -> None:
    settled = base["time-and-people.yml"].replace(
        "about: [treaty]\n    sources", "about: [treaty]\n    outcome: {de: A., en: B.}\n    sources"
    )
    assert "dispute-who-wrote" in found(facts_of(), "disputed")
    assert "dispute-who-wrote" not in found(facts_of(**{"time-and-people": settled}), "disputed")


def test_a_contested_value_is_disputed(base: dict[str, str], facts_of: Callable[..., Catalogue]) -> None:
    contested = base["facts.yml"].replace("state: set", "state: contested", 1)
    point = next(item.record for item in status(facts_of(facts=contested)) if item.path[-1:] == ("state",))
    assert point == "old-1"


@pytest.mark.parametrize(
    ("more", "sorts"),
    [
        ('url: "https://s.example/1", ', {"not-archived", "never-checked"}),
        ('url: "https://s.example/1", archive_url: "https://a.example/1", accessed: 2025-03-01, ', {"oldest-check"}),
        ("", {"no-address"}),
        ("form: mirror, relays: Herald, ", {"mirror", "no-address"}),
        ("title: A, title_basis: address, ", {"title-from-address", "no-address"}),
    ],
)
def test_sources_tell_what_they_lack(more: str, sorts: set[str], facts_of: Callable[..., Catalogue]) -> None:
    facts = facts_of(more=SOURCE.format(id="spare-source", publisher="P", more=more) + claim(sources="spare-source"))
    assert {item.sort for item in status(facts) if item.record == "spare-source"} == sorts


def test_the_oldest_checks_come_first_and_only_so_many(facts_of: Callable[..., Catalogue]) -> None:
    days = [f"2025-03-{day:02}" for day in range(OLDEST + 2, 0, -1)]
    listed = "sources:\n" + "".join(
        SOURCE.format(id=f"s-{day}", publisher="P", more=f"accessed: {day}, ").partition("\n")[2] for day in days
    )
    facts = facts_of(more=listed + claim(sources=", ".join(f"s-{day}" for day in days)))
    assert found(facts, "oldest-check") == [f"s-{day}" for day in days[::-1][:OLDEST]]


def test_pages_no_question_leads_to_are_told(catalogue: Catalogue, facts_of: Callable[..., Catalogue]) -> None:
    asked = "pages: [jetty], question: {de: A?, en: B?}, answer: {de: A., en: B.}, about: new-1"
    question = f"questions:\n  - {{id: q, {asked}, sources: [gazette], known_from: 2025-03-01}}\n"
    before, after = found(catalogue, "not-asked"), found(facts_of(more=question), "not-asked")
    assert {"new", "fishing", "jetty"} <= set(before)
    assert set(before) - set(after) == {"new", "jetty"}
