from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.catalogue import Catalogue
from generator.model.compared import Compared
from generator.problems import words as said
from generator.validate.parity.older import as_compared, learned, older
from generator.validate.since import outdated

TOPIC = "topics:\n  - {{id: {id}, label: {{de: Eis, en: Ice}}, question: {{{question}}}, known_from: 2025-01-01}}\n"
BEFORE = "de: 'Trägt es schon?', en: 'Does it hold yet?'"
GERMAN = "de: 'Wie dick ist es?', en: 'Does it hold yet?'"
ENGLISH = "de: 'Trägt es schon?', en: 'How thick is it?'"
BOTH = "de: 'Wie dick ist es?', en: 'How thick is it?'"
SIGNS = "de: '»Trägt« es schon …', en: 'Does it hold yet?'"
CAPITALS = "de: 'Trägt es schon?', en: 'does it hold: YET'"
Facts = Callable[..., Catalogue]


@pytest.fixture
def topic(facts_of: Facts) -> Callable[..., Catalogue]:
    """Return a function that makes facts with the wordings of a question, by the id of its topic."""

    def made(before: Catalogue | None = None, **questions: str) -> Catalogue:
        found = facts_of(**{name: TOPIC.format(id=name, question=text) for name, text in questions.items()})
        return replace(found, compared=before.compared if before else as_compared(found))

    return made


def told(catalogue: Catalogue) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(item.record, item.newer, item.older) for item in older(catalogue, catalogue.compared)]


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (BEFORE, []),
        (BOTH, []),
        (SIGNS, []),
        (CAPITALS, []),
        (GERMAN, [("ice", ("de",), ("en",))]),
        (ENGLISH, [("ice", ("en",), ("de",))]),
    ],
)
def test_a_text_is_older_where_only_another_language_changed(
    now: str, found: list[tuple[str, tuple[str, ...], tuple[str, ...]]], topic: Callable[..., Catalogue]
) -> None:
    assert told(topic(topic(ice=BEFORE), ice=now)) == found


def test_it_does_not_matter_where_a_text_stands(topic: Callable[..., Catalogue]) -> None:
    assert told(topic(topic(ice=BEFORE), snow=BEFORE)) == []
    assert told(topic(topic(ice=BEFORE), snow=GERMAN)) == [("snow", ("de",), ("en",))]


def test_a_new_text_may_be_like_one_that_stays(topic: Callable[..., Catalogue]) -> None:
    assert told(topic(topic(ice=BEFORE), ice=BEFORE, snow=GERMAN)) == []


def test_a_text_that_stays_may_be_like_one_that_is_gone(topic: Callable[..., Catalogue]) -> None:
    assert told(topic(topic(ice=BEFORE, snow=GERMAN), ice=BEFORE)) == []


def test_nothing_is_known_of_other_languages(topic: Callable[..., Catalogue]) -> None:
    before = topic(ice=BEFORE)
    other = replace(before, compared=Compared(("de", "fr"), before.compared.texts))
    assert told(topic(other, ice=GERMAN)) == []
    assert learned(topic(other, ice=GERMAN), ()) == as_compared(topic(ice=GERMAN))


def test_what_changed_in_one_language_is_not_compared_until_somebody_says_so(topic: Callable[..., Catalogue]) -> None:
    before = topic(ice=BEFORE, snow=BEFORE.replace("es", "er"))
    now = topic(before, ice=GERMAN, snow=BOTH.replace("es", "er"))
    left = replace(now, compared=learned(now, ()))
    assert told(left) == [("ice", ("de",), ("en",))]
    assert left.compared.texts - before.compared.texts == as_compared(now).texts - as_compared(topic(ice=GERMAN)).texts
    assert learned(left, {"ice"}) == as_compared(now)
    assert told(replace(left, compared=learned(left, {"ice"}))) == []


def test_since_a_revision_what_changed_in_one_language_is_a_problem_unless_confirmed(
    topic: Callable[..., Catalogue],
) -> None:
    old = topic(ice=BEFORE)
    (problem,) = outdated(old, topic(old, ice=GERMAN))
    assert said.message(problem, "de") == "ein Text von „ice“ hat sich geändert (de), und hier nicht (en)"
    assert said.message(problem, "en") == "a text of 'ice' changed (de), and here it did not (en)"
    assert (problem.place.file, problem.place.line) == ("content/ice.yml", 2)
    assert list(outdated(old, topic(ice=GERMAN))) == []
    other = replace(old, compared=Compared(("fr",), as_compared(topic(ice=GERMAN)).texts))
    assert len(list(outdated(old, topic(other, ice=GERMAN)))) == 1
