"""What can go wrong on purpose, and where.

Everything the generator raises deliberately is a `GeneratorError`; a traceback is a bug of ours. What is said about it,
in each language, stands in ``generator/problems/codes/``; here are only code, case and values.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias, Union


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file: path relative to the project, line and column counted from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Return ``file:line:column``, the form editors turn into a link."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word that each language has its own for, by its key in ``generator/problems/words.yml``."""

    key: str


@dataclass(frozen=True, slots=True, init=False)
class Finding:
    """What is wrong, wherever it stands: which rule, which case of it, with which values.

    The values are what the words name in braces, sorted by name. One called ``near`` is what the author may have meant:
    when it is not empty, the hint asks for it.
    """

    code: str
    case: str
    values: tuple[tuple[str, "Value"], ...]

    def __init__(self, code: str, case: str, /, **values: "Value") -> None:
        """Take the values by name."""
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "case", case)
        object.__setattr__(self, "values", tuple(sorted(values.items())))

    def at(self, place: Place) -> "Problem":
        """Return it as a problem at ``place``."""
        return Problem(place, self.code, self.case, **dict(self.values))


@dataclass(frozen=True, slots=True, init=False)
class Problem(Finding):
    """A finding with its place: one thing an author can mend."""

    place: Place

    def __init__(self, place: Place, code: str, case: str, /, **values: "Value") -> None:
        """Take the values by name."""
        Finding.__init__(self, code, case, **values)
        object.__setattr__(self, "place", place)


Value: TypeAlias = Union[str, int, Decimal, date, tuple[str, ...], Word, Finding]  # noqa: UP007 - refers to itself


class MisfitError(ValueError):
    """A value has not the form it is asked for."""

    def __init__(self, finding: Finding) -> None:
        """Keep what is wrong with the value."""
        self.finding = finding
        super().__init__(f"{finding.code}: {finding.case}")


class GeneratorError(Exception):
    """Root of everything raised on purpose."""


class ProblemsError(GeneratorError):
    """One or more problems with a place, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Sort ``problems``; equal ones are kept once."""
        self.problems = tuple(sorted(set(problems), key=_order))
        super().__init__("\n".join(f"{item.place}: {item.code}: {item.case}" for item in self.problems))


class ContentError(ProblemsError):
    """Something in the content folder cannot be published."""


class TemplateError(ProblemsError):
    """A template or a texts file cannot be rendered."""


class EmitError(GeneratorError):
    """The output folder cannot be written."""


def _order(problem: Problem) -> tuple[Place, str, str, str]:
    return problem.place, problem.code, problem.case, str(problem.values)
