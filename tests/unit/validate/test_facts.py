from collections.abc import Callable, Mapping

import pytest

from generator.errors import ContentError, Place, Problem
from generator.load.yaml_text import parsed
from generator.problems import words as said
from generator.validate.facts import facts
from generator.validate.shape import shaped

TOPIC = "topics:\n  - {id: ice, label: {de: Eis, en: Ice}, question: {de: Wo?, en: Where?}, known_from: 2025-01-01}\n"
Problems = Callable[..., tuple[Problem, ...]]


def test_problems_of_all_files_come_at_once_sorted_by_place(problems_of: Problems) -> None:
    found = problems_of(
        zebra="topics:\n  - id: ice\n   label: a\n",
        ant="claims:\n"
        "  - {id: b, speaker: nobody, date: 2025-02-30, text: {de: 1., en: 1.}, grade: x, sources: [herald]}\n"
        "  - {id: a, speaker: joe, date: 2025-02-02, text: {de: 1., en: 2.}, grade: weak, sources: [herald], "
        "known_from: 2024-02-02}\n",
        mole="topics: {}\nsdies: []\n",
    )
    assert [f"{problem.place} {problem.code}" for problem in found] == [
        "content/ant.yml:2:5 shape/missing",
        "content/ant.yml:2:36 shape/date",
        "content/ant.yml:2:79 shape/word",
        "content/ant.yml:3:22 reference/unknown",
        "content/ant.yml:3:64 text/numbers-differ",
        "content/ant.yml:3:113 record/known-too-early",
        "content/mole.yml:1:9 shape/no-list",
        "content/mole.yml:2:1 shape/unknown-kind",
        "content/zebra.yml:3:4 yaml/syntax",
    ]


def test_a_problem_is_a_line_editors_can_open_and_a_hint_below_it(problems_of: Problems) -> None:
    (problem,) = problems_of(sample=TOPIC.replace("label", "lable", 1).replace("{id", "{label: {de: A, en: A}, id"))
    assert said.line(problem, "en") == (
        "content/sample.yml:2:38: shape/unknown-key: 'lable' is not a field here\n    did you mean 'label'?"
    )


def test_the_order_of_the_files_does_not_change_what_is_found(base: Mapping[str, str]) -> None:
    texts = {**base, "a.yml": TOPIC, "b.yml": TOPIC.replace("ice", "snow"), "copy/site.yml": "languages: [de]"}
    files = [parsed(text, f"content/{name}") for name, text in texts.items()]
    there, back = shaped(files), shaped(files[::-1])
    assert there[0] is not None
    assert back[0] is not None
    assert ContentError(there[1]).problems == ContentError(back[1]).problems
    assert list(there[0].topics) == list(back[0].topics)


def test_a_second_record_with_an_id_is_refused_wherever_it_stands(problems_of: Problems) -> None:
    (problem,) = problems_of(a=TOPIC, b=TOPIC.replace("topics", "topics"))
    assert problem.place == Place("content/b.yml", 2, 10)
    assert said.message(problem, "en") == "the id 'ice' is taken, see content/a.yml:2:10"


def test_what_has_the_right_form_is_there_beside_what_has_not(base: Mapping[str, str]) -> None:
    files = [parsed(text, name) for name, text in base.items()]
    catalogue, problems = shaped([*files, parsed(TOPIC + TOPIC[8:].replace("id: ice", "id: Snow"), "more.yml")])
    assert [problem.code for problem in problems] == ["shape/form"]
    assert catalogue is not None
    assert "ice" in catalogue.topics
    assert "Snow" not in catalogue.topics
    assert "Snow" in catalogue.declared
    assert not catalogue.complete


def test_without_settings_there_are_no_facts() -> None:
    catalogue, problems = shaped([parsed(TOPIC, "content/a.yml")])
    assert catalogue is None
    assert [problem.code for problem in problems] == ["content/no-site"]


def test_facts_are_refused_as_long_as_one_problem_is_left(base: Mapping[str, str]) -> None:
    files = [parsed(text, name) for name, text in base.items()]
    assert facts(files).complete
    with pytest.raises(ContentError, match="source/unused"):
        facts(
            [
                *files,
                parsed(
                    "sources:\n  - {id: leaf, publisher: A, language: en, kind: press, known_from: 2025-01-01}", "a.yml"
                ),
            ]
        )


@pytest.mark.parametrize("languages", [("de",), ("en", "de"), ("de", "en", "fr")])
def test_the_languages_of_the_settings_hold_for_every_text(languages: tuple[str, ...]) -> None:
    def text(word: str) -> str:
        return "{" + ", ".join(f"{language}: {word}" for language in languages) + "}"

    site = f"languages: [{', '.join(languages)}]\nlead: none\ndata_name: x\n"
    site += "".join(f"{key}: {text('A')}\n" for key in ("title", "tagline", "description", "horizon", "publisher"))
    topic = f"topics:\n  - {{id: ice, label: {text('A')}, question: {text('A')}, known_from: 2025-01-01}}\n"
    catalogue, problems = shaped([parsed(site, "site.yml"), parsed(topic, "a.yml")])
    assert problems == ()
    assert catalogue is not None
    assert catalogue.languages == languages
    assert dict(catalogue.topics["ice"].label.items()) == dict.fromkeys(languages, "A")
