"""What the tests of the generator share: the small base content, short ways from texts to facts, the command line."""

import gc
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from generator.cli import main
from generator.errors import ContentError, Problem
from generator.load.yaml_text import parsed
from generator.model.catalogue import Catalogue
from generator.validate.facts import facts
from tests.command_line import Run

BASE = Path(__file__).parent / "rules/base"

# The same examples in every run, and no clock: a test that passed yesterday passes today, on a busy machine too.
settings.register_profile(
    "fixed", derandomize=True, deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("fixed")

Texts = Mapping[str, str | bytes]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write tests/cases/*/expected anew; read the diff like code")


@pytest.fixture(scope="session")
def base() -> Mapping[str, str]:
    """Return the texts of the base content by file name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(BASE.glob("*.yml"))}


@pytest.fixture(scope="session")
def facts_of(base: Mapping[str, str]) -> Callable[..., Catalogue]:
    """Return a function from texts, which complete the base content or replace its files, to facts."""

    def catalogue(**texts: str) -> Catalogue:
        return facts(parsed(text, f"content/{name}") for name, text in (base | _named(texts)).items())

    return catalogue


@pytest.fixture(scope="session")
def problems_of(facts_of: Callable[..., Catalogue]) -> Callable[..., tuple[Problem, ...]]:
    """Return a function from texts, which complete the base content or replace its files, to the problems."""

    def problems(**texts: str) -> tuple[Problem, ...]:
        try:
            facts_of(**texts)
        except ContentError as error:
            return error.problems
        return ()

    return problems


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Texts], Path]:
    """Return a function that writes texts into a content folder, and returns the folder."""

    def folder(texts: Texts) -> Path:
        content = tmp_path / "content"
        content.mkdir(exist_ok=True)
        for name, text in texts.items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return content

    return folder


@pytest.fixture
def punkt(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Return a function that runs the command line in this process, which speaks English unless told otherwise."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*arguments: str | Path) -> Run:
        monkeypatch.setattr(sys, "argv", ["punkt", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        gc.enable()  # a command leaves it off
        said = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return Run(end.value.code, said.out, said.err)

    return run


def _named(texts: Mapping[str, str]) -> dict[str, str]:
    return {f"{name}.yml": text for name, text in texts.items()}
