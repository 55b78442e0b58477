"""What can go wrong on purpose, and where.

Everything the generator raises deliberately is a `GeneratorError`; a traceback is a bug of ours.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file: path relative to the project, line and column counted from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Return ``file:line:column``, the form editors turn into a link."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing an author can mend: where, which rule, what is wrong, what to do (may be empty)."""

    place: Place
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Return ``file:line:col: code: message`` and, on a line of its own, the hint."""
        line = f"{self.place}: {self.code}: {self.message}"
        return f"{line}\n    {self.hint}" if self.hint else line


class GeneratorError(Exception):
    """Root of everything raised on purpose."""


class ProblemsError(GeneratorError):
    """One or more problems with a place, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Sort ``problems``; equal ones are kept once."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


class ContentError(ProblemsError):
    """Something in the content folder cannot be published."""


class TemplateError(ProblemsError):
    """A template or a texts file cannot be rendered."""


class EmitError(GeneratorError):
    """The output folder cannot be written."""
