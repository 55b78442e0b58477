"""The report: one line per answer, added as it comes, so that whatever ends a run, the next goes on from there."""

from collections.abc import Mapping
from pathlib import Path

from generator.emit.content import save
from generator.workbench.links.answers import Answer, as_line, read_lines


def read(path: Path) -> dict[str, Answer]:
    """Return the last answer for each address in the report at ``path``; empty when there is none."""
    return read_lines(path.read_text(encoding="utf-8"), path.as_posix()) if path.exists() else {}


def tidy(path: Path, answers: Mapping[str, Answer]) -> None:
    """Make ``answers`` the report at ``path``, by address. Raises EmitError when it cannot be written."""
    save(path, "".join(as_line(answer) for _, answer in sorted(answers.items())))


def add(path: Path, answer: Answer) -> None:
    """Write ``answer`` at the end of the report at ``path``."""
    with path.open("a", encoding="utf-8", newline="\n") as report:
        report.write(as_line(answer))
