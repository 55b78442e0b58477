"""Every sample in this folder has exactly the problems that its comments announce.

A sample completes the base content. ``# ! code`` stands on the line that causes the problem, ``# ! code @9`` says in
which column too. A problem in another file is announced with its place: ``# ! content/site.yml:1:1 code``.
``# file: other.yml`` begins another file (lines keep their numbers, a file of the base is replaced), ``# without: *``
takes files of the base away. A control picture (␇) stands for the control character, � for a byte that is not UTF-8.
"""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import pytest

import generator
from generator.errors import ContentError, Problem
from generator.load import tree
from generator.validate.facts import facts
from generator.validate.rules import RULES

FOLDER = Path(__file__).parent
SAMPLES = {path.stem: path for path in sorted(FOLDER.glob("*.yml"))}
ANNOUNCED = re.compile(r"# ! (?:(?P<place>\S+:\d+:\d+) )?(?P<code>[a-z]+/[a-z-]+)(?: @(?P<column>\d+))?")
CONTROL_PICTURES = {0x2400 + number: number for number in range(0x20)}
CODE = re.compile(r"[a-z]+/[a-z-]+")
SOURCE = Path(generator.__file__).parent

# No text can forbid its reading; what changed since a revision is tested in tests/unit/validate/test_since.py.
WITHOUT_SAMPLE = {"content/unreadable", "change/missing", "text/translation-older"}

# What the issue wants reported with file, line and column.
TEN_KINDS = {
    "misspelt_key": "shape/unknown-key",
    "missing_language": "shape/language",
    "unknown_source": "reference/unknown",
    "bad_date": "shape/date",
    "duplicate_id": "record/duplicate-id",
    "bad_indent": "yaml/syntax",
    "tab": "yaml/tab",
    "unmapped_point": "comparison/incomplete",
    "different_numbers": "text/numbers-differ",
    "wrong_type": "shape/type",
}


@dataclass(frozen=True, order=True)
class Expected:
    """A problem as a sample announces it; the column is None where it does not say."""

    file: str
    line: int
    column: int | None
    code: str


@dataclass(frozen=True)
class Sample:
    """The files of a sample, and the problems it announces."""

    files: Mapping[str, bytes]
    expected: tuple[Expected, ...]


def read(path: Path, base: Mapping[str, str]) -> Sample:
    texts = {"sample.yml": ""}
    removed = []
    expected = []
    name = "sample.yml"
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.startswith("# file: "):
            name = line.removeprefix("# file: ")
            texts[name] = "\n" * (number - 1)
        if line.startswith("# without: "):
            removed.append(line.removeprefix("# without: "))
        texts[name] += f"{line}\n"
        expected += [announced(match, name, number) for match in ANNOUNCED.finditer(line)]
    kept = {name: text for name, text in base.items() if not any(fnmatch(name, pattern) for pattern in removed)}
    said = {name: text for name, text in texts.items() if re.search(r"^[^#\n]", text, re.MULTILINE)}
    files = {name: text.translate(CONTROL_PICTURES).encode() for name, text in (kept | said).items()}
    return Sample({name: text.replace("\ufffd".encode(), b"\xff") for name, text in files.items()}, tuple(expected))


def announced(match: re.Match[str], name: str, number: int) -> Expected:
    column = int(match["column"]) if match["column"] else None
    if match["place"] is None:
        return Expected(f"content/{name}", number, column, match["code"])
    file, line, there = match["place"].split(":")
    return Expected(file, int(line), int(there), match["code"])


def problems(folder: Path) -> tuple[Problem, ...]:
    try:
        facts(tree.files(folder, "content"))
    except ContentError as error:
        return error.problems
    return ()


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_has_exactly_the_problems_it_announces(
    name: str, base: Mapping[str, str], written: Callable[..., Path]
) -> None:
    sample = read(SAMPLES[name], base)
    found = problems(written(sample.files))
    columns = {(wanted.file, wanted.line, wanted.code): wanted.column for wanted in sample.expected}
    seen = []
    for problem in found:
        file, line, column = problem.place.file, problem.place.line, problem.place.column
        is_pinned = columns.get((file, line, problem.code)) is not None
        seen.append((file, line, column if is_pinned else None, problem.code))
    wanted = [(item.file, item.line, item.column, item.code) for item in sample.expected]
    assert sorted(seen, key=str) == sorted(wanted, key=str), "\n".join(map(str, found))


@pytest.mark.parametrize(("name", "code"), TEN_KINDS.items())
def test_the_ten_kinds_of_the_issue_are_pinned_to_line_and_column(
    name: str, code: str, base: Mapping[str, str]
) -> None:
    pinned = [item.code for item in read(SAMPLES[name], base).expected if item.column is not None]
    assert code in pinned


def test_the_base_content_has_no_problems(base: Mapping[str, str], written: Callable[..., Path]) -> None:
    assert problems(written({name: text.encode() for name, text in base.items()})) == ()


def codes_in(*paths: Path) -> Iterator[str]:
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(CODE, node.value):
                yield node.value


def test_every_code_occurs_in_a_sample(base: Mapping[str, str]) -> None:
    exist = {code for stage in ("load", "validate") for code in codes_in(*(SOURCE / stage).rglob("*.py"))}
    occur = {item.code for path in SAMPLES.values() for item in read(path, base).expected}
    assert len(exist) > 40
    assert exist - occur == WITHOUT_SAMPLE
    assert occur - exist == set(), "these codes of samples do not exist"


def test_every_rule_has_a_sentence_an_origin_and_a_code() -> None:
    for path in sorted((SOURCE / "validate/rules").glob("[a-z]*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        sentence, *more = (ast.get_docstring(module) or "").split("\n\n")
        assert sentence.endswith("."), path.name
        assert more[-1].startswith("Source: "), path.name
        assert set(codes_in(path)), path.name


def test_every_rule_file_is_applied() -> None:
    files = {path.stem for path in (SOURCE / "validate/rules").glob("[a-z]*.py")}
    assert {rule.__module__.rpartition(".")[2] for rule in RULES} == files
