"""Whatever stands in a content file: problems with places inside the file, never another exception, and quickly."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.errors import ContentError, Place
from generator.load import tree
from generator.problems import words as said
from generator.validate.facts import facts

TOPIC = "topics:\n  - id: ice\n    label: {de: Eis, en: Ice}\n    question: {de: Wo?, en: Where?}\n"

HOSTILE: Mapping[str, str | bytes] = {
    "an anchor and an alias": "topics: &a\n  - id: b\nsides: *a\n",
    "an alias of nothing": "topics: *nothing\n",
    "a merge key": "base: &base {id: ice}\ntopics:\n  - <<: *base\n    known_from: 2025-01-01\n",
    "a merge key without an alias": TOPIC + "    <<: {known_from: 2025-01-01}\n",
    "an alias of itself": "topics: &a [*a]\n",
    "a mapping that holds itself": "&a topics: &b\n  - *b\n? *a\n: *b\n",
    "a billion laughs": "a: &a [x,x,x]\n"
    + "".join(
        f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ),
    "fifty levels in brackets": "topics: " + "[" * 50 + "]" * 50,
    "fifty levels of indentation": "".join(f"{' ' * depth}a:\n" for depth in range(50)),
    "a hundred thousand levels": "topics: " + "[" * 100_000 + "]" * 100_000,
    "a hundred thousand levels that are never closed": "[" * 100_000,
    "many levels of keys": "{a: " * 5000 + "}" * 5000,
    "many levels of dashes": "- " * 5000,
    "Latin 1": "topics:\n  - id: Gr\xfc\xdfe\n".encode("latin-1"),
    "UTF-16": TOPIC.encode("utf-16"),
    "UTF-16 without a mark": "topics: []\n".encode("utf-16-le"),
    "a surrogate": b"topics:\n  - id: \xed\xa0\x80\n",
    "a cut-off character": "topics: ü".encode()[:-1],
    "a NUL": "topics:\n  - id: a\0b\n",
    "an escape sequence": "topics:\n  - id: \x1b[31mred\n",
    "a bell": "topics: \a\n",
    "a line separator": "topics:\u2028  - id: a\n",
    "a next-line character": "topics: []\x85sides: []\n",
    "a character that is none": "topics: \uffff\n",
    "a list at the top": "- id: ice\n",
    "a text at the top": "ice\n",
    "a quoted text at the top": '"topics: []"\n',
    "a block of text at the top": "|\n  topics: []\n",
    "two documents": "topics: []\n---\nsides: []\n",
    "two documents, the first empty": "---\n---\ntopics: []\n",
    "a document after its end": "topics: []\n...\nsides: []\n",
    "a newer YAML": "%YAML 2.0\n---\ntopics: []\n",
    "a strange directive": "%TAG !e! tag:example.com,2000:\n---\ntopics: !e!list []\n",
    "a list as a key": "? [a]\n: b\n",
    "a mapping as a key": "? {a: b}\n: c\n",
    "a key without a value": "? topics\n? sides\n? 1\n",
    "an alias as a key": "topics: &a b\n? *a\n: c\n",
    "an endless key": "x" * 2000 + ": y\n",
    "an empty key": ": y\n",
    "a tag that builds objects": "topics: !!python/object/apply:os.system ['touch /tmp/punkt-was-here']\n",
    "a tag that names an object": "topics:\n  - !!python/name:os.system {}\n",
    "a tag of its own": "topics:\n  - id: !ice ice\n",
    "a tag for a number": TOPIC + "    known_from: !!int 5\n",
    "a binary": "topics: !!binary aGVsbG8=\n",
    "a set": "topics: !!set {a, b}\n",
    "a key twice": "topics: []\ntopics: []\n",
    "a key twice, written differently": "topics: []\n'topics': []\n",
    "a huge number": "claims:\n  - id: a\n    points: " + "9" * 10_000 + "\n",
    "a number with an exponent": "claims:\n  - id: a\n    points: 1e400\n",
    "infinity": "claims:\n  - {id: a, points: .inf}\n  - {id: b, points: nan}\n",
    "the thirtieth of February": TOPIC + "    known_from: 2025-02-30\n",
    "the year zero": TOPIC + "    known_from: 0000-01-01\n",
    "a year of five digits": TOPIC + "    known_from: 10000-01-01\n",
    "a date in other digits": TOPIC + "    known_from: ２０２５-０１-０１\n",
    "a date and a time": TOPIC + "    known_from: 2025-01-01T00:00:00Z\n",
    "a number of seconds": TOPIC + "    known_from: 1735689600\n",
    "nothing where records belong": "topics:\n  -\n  - ~\n  - ''\n",
    "lists in lists": "topics: [[[]]]\n",
    "a record that is a list of pairs": "topics:\n  - [id, ice]\n",
    "keys named like parts of pydantic": TOPIC
    + "    known_from: 2025-01-01\n    str: a\n    constrained-str: b\n    <text>: c\n    <list>: d\n    root: e\n",
    "languages named like parts of pydantic": (
        "topics:\n  - id: ice\n    label: {constrained-str: [], <text>: [], <list>: {}, root: , de: }\n"
    ),
    "fields of Python": TOPIC + "    known_from: 2025-01-01\n    __class__: a\n    model_config: b\n    __init__: {}\n",
    "kinds of Python": "__class__: []\nsite: []\nplaces: []\ndeclared: []\ncomplete: []\nlanguages: []\n",
    "ids that are paths": "topics:\n  - {id: ../../etc/passwd, label: {de: A, en: A}, question: {de: A, en: A}}\n",
    "an id with a line break": 'topics:\n  - {id: "ice\\n", label: {de: A, en: A}, question: {de: A, en: A}}\n',
    "only colons": ":::\n",
    "only quotes": "'\n",
    "only a dash": "-\n",
    "only tabs": "\t\t\n\t- a\n",
    "a tab after a dash": "topics:\n  -\tid: ice\n    label: x\n",
    "a question": "?\n",
    "flow in block": "topics: [\n  - id: a\n]\n",
    "an escape that is none": 'topics: "\\q"\n',
    "an escaped surrogate": 'topics: "\\ud800"\n',
    "an escaped NUL": TOPIC.replace("Ice", '"\\0"') + "    known_from: 2025-01-01\n",
}


def refused(folder: Path) -> ContentError:
    with pytest.raises(ContentError) as caught:
        facts(tree.files(folder, "content"))
    return caught.value


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_yaml_is_a_problem_in_its_file(
    name: str, base: Mapping[str, str], written: Callable[..., Path]
) -> None:
    text = HOSTILE[name]
    raw = text if isinstance(text, bytes) else text.encode()
    error = refused(written({**base, "hostile.yml": raw}))
    lines = re.split("\r\n|\r|\n", raw.decode(errors="replace"))
    assert error.problems
    for problem in error.problems:
        assert problem.place.file == "content/hostile.yml"
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
        assert said.message(problem, "en")
        assert said.hint(problem, "en")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_yaml_is_a_problem_in_the_settings_too(
    name: str, base: Mapping[str, str], written: Callable[..., Path]
) -> None:
    error = refused(written({**base, "site.yml": HOSTILE[name]}))
    assert {problem.place.file for problem in error.problems} <= {"content/site.yml", "content/facts.yml"}
    assert any(problem.place.file == "content/site.yml" for problem in error.problems)


def test_no_object_is_built_from_a_tag(base: Mapping[str, str], written: Callable[..., Path]) -> None:
    refused(written({**base, "hostile.yml": HOSTILE["a tag that builds objects"]}))
    assert not Path("/tmp/punkt-was-here").exists()


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "\ufeff", "topics:\n", "topics: []\nclaims: ~\n"])
def test_a_file_without_records_is_no_problem(text: str, base: Mapping[str, str], written: Callable[..., Path]) -> None:
    assert facts(tree.files(written({**base, "quiet.yml": text}), "content")).topics.keys() == {"fishing", "border"}


def test_settings_that_are_empty_are_one_problem(base: Mapping[str, str], written: Callable[..., Path]) -> None:
    (problem,) = refused(written({**base, "site.yml": "# nothing yet\n"})).problems
    assert problem.place == Place("content/site.yml", 1, 1)
    assert problem.code == "shape/type"
