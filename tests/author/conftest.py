"""The command line in this process, on the small content."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.author.fix import repaired
from generator.cli import main


@dataclass(frozen=True)
class Run:
    """How a command ended and what it said."""

    code: int
    out: str
    error: str


@pytest.fixture
def punkt(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Return a function that runs the command line in this process."""

    def run(*arguments: str | Path) -> Run:
        monkeypatch.setattr(sys, "argv", ["punkt", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        said = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return Run(end.value.code, said.out, said.err)

    return run


@pytest.fixture
def content(base: Mapping[str, str], written: Callable[..., Path]) -> Path:
    """Return a content folder without problems, in which nothing needs repair."""
    return written({name: repaired(text, name, ("de", "en")) for name, text in base.items()})
