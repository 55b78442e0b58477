"""What is found in the example of a code: text in, problems out, the way the generator finds them."""

import shutil
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path
from unittest import mock

from generator import pipeline
from generator.errors import Problem, ProblemsError
from generator.load import tree
from generator.load.yaml_text import parsed
from generator.problems.told import Example
from generator.render.words import words
from generator.validate.facts import facts
from generator.validate.since import outdated, unexplained

ROOT = Path(__file__).parents[1]
BASE = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/rules/base").glob("*.yml"))}
TEXTS = {"de.yml": 'locale: de_DE\ngreeting: "Hallo, {who}!"\n', "en.yml": 'locale: en_GB\ngreeting: "Hello, {who}!"\n'}
BELL, BYTE = "␇", "�"  # what a control character and a byte that is not UTF-8 are written as


def in_broken(code: str, example: Example, folder: Path) -> tuple[Problem, ...]:
    """Return the problems of the broken text, in files below ``folder``."""
    return _found(code, example, folder, example.file, example.broken, example.without)


def in_mended(code: str, example: Example, folder: Path) -> tuple[Problem, ...]:
    """Return the problems of the mended text, in files below ``folder``."""
    return _found(code, example, folder, example.mended_file or example.file, example.mended, "")


def _found(code: str, example: Example, folder: Path, file: str, text: str, without: str) -> tuple[Problem, ...]:
    name = file.rpartition("/")[2]
    try:
        if file.startswith("templates/texts/"):
            _greeted(_with(TEXTS, name, text, without))
        elif file.startswith("templates/"):
            _printed(folder, file, text)
        elif example.published:
            return _unexplained(example.published, text)
        else:
            _written(folder / "content", _with(BASE, name, text, without))
            with _locked(name if code == "content/unreadable" and text == example.broken else ""):
                facts(tree.files(folder / "content", "content"))
    except ProblemsError as error:
        return tuple(_below(folder, problem) for problem in error.problems)
    return ()


def _below(folder: Path, problem: Problem) -> Problem:
    """Return ``problem`` with its place as an author sees it, below the project."""
    place = replace(problem.place, file=problem.place.file.removeprefix(f"{folder.as_posix()}/"))
    return Problem(place, problem.code, problem.case, **dict(problem.values))


def _with(texts: Mapping[str, str], name: str, text: str, without: str) -> dict[str, str]:
    return {other: said for other, said in texts.items() if not fnmatch(other, without)} | {name: text}


def _written(folder: Path, texts: Mapping[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in texts.items():
        (folder / name).write_bytes(text.replace(BELL, "\a").encode().replace(BYTE.encode(), b"\xff"))


def _locked(name: str) -> AbstractContextManager[object]:
    """Let nobody read the file ``name``."""
    read = Path.read_text

    def refusing(path: Path, *, encoding: str) -> str:
        if path.name == name:
            raise PermissionError(13, "Permission denied", str(path))
        return read(path, encoding=encoding)

    return mock.patch.object(Path, "read_text", refusing)


def _greeted(texts: Mapping[str, str]) -> None:
    """Use the words of the files ``texts``, as a page would."""
    files = [parsed(text, f"templates/texts/{name}") for name, text in texts.items()]
    for found in words(files, ("de", "en")).values():
        found("greeting", who="Jo")


def _printed(folder: Path, file: str, text: str) -> None:
    """Print the pages of the template ``file``, whose text is ``text``."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "templates", folder / "templates")
    (folder / file).write_text(text, encoding="utf-8")
    catalogue = facts(parsed(said, f"content/{name}") for name, said in BASE.items())
    for sheaf in pipeline.sheaves(catalogue, pipeline.frame(folder / "templates", catalogue.languages)):
        if sheaf.name == "en/topic_pages":
            for draft in sheaf.drafts():
                draft.made()


def _unexplained(before: str, after: str) -> tuple[Problem, ...]:
    """Return what ``after`` says otherwise than ``before``, which was published."""
    old, new = (
        facts(parsed(text, f"content/{name}") for name, text in {**BASE, "example.yml": changed}.items())
        for changed in (before, after)
    )
    return (*unexplained(old, new), *outdated(old, new))
