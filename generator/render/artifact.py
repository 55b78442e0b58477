"""What rendering makes and emitting writes."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file: path below the output folder, text or bytes, and the content file it comes from."""

    path: str
    content: str | bytes
    source: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One file that can be made: what `Artifact` has, and ``made`` in place of the text."""

    path: str
    source: str
    made: Callable[[], str | bytes]
