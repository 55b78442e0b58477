"""README and CONTRIBUTING name what exists: kinds, codes, commands, options, make targets, paths."""

import re
from pathlib import Path

import pytest

from generator import cli
from generator.model.catalogue import KINDS
from generator.plugin import PunktConfig
from generator.problems.told import codes


@pytest.fixture(scope="module")
def documents(project: Path) -> str:
    return "\n".join((project / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md"))


def test_every_code_is_explained_and_none_that_is_gone(documents: str) -> None:
    section = documents.partition("## What the checks say")[2].partition("\n## ")[0]
    assert set(re.findall(r"`([a-z]+/[a-z-]+)`", section)) == set(codes())


def test_every_kind_is_named(documents: str) -> None:
    assert {kind for kind in KINDS if f"`{kind}`" not in documents} == set()


def test_every_command_is_named(documents: str) -> None:
    names = [command.callback.__name__ for command in cli.app.registered_commands if command.callback]
    names += cli.COMMANDS
    assert {"check", "build", "new", "fix", "schema", "status", "diff", "links"} <= set(names)
    assert {name for name in names if not re.search(rf"`punkt\s{name}\b", documents)} == set()


def test_every_option_of_the_plugin_is_named(documents: str) -> None:
    options = [name for name, _ in PunktConfig._schema]  # noqa: SLF001 - MkDocs keeps it there
    assert {name for name in options if f"`{name}`" not in documents} == set()


def test_every_make_target_that_is_named_exists(project: Path, documents: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (project / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", documents, re.MULTILINE)) <= targets


def test_every_path_that_is_named_exists(project: Path, documents: str) -> None:
    paths = re.findall(r"`((?:content|generator|templates|tests|docs|\.github)/[\w./-]*)`", documents)
    assert len(paths) > 10
    assert {path for path in paths if not (project / path).exists()} - set(codes()) == set()
