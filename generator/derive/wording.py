"""Where two quoted wordings differ, word by word. Readers only see this of quotations, never of our own words."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words; ``own`` when the other wording does not have it."""

    text: str
    own: bool


def pieces(wording: str, other: str) -> tuple[Piece, ...]:
    """Return ``wording`` in runs, marked where ``other`` has other words; joined by spaces they give ``wording``.

    Equal wordings have no marked run; without any common word everything is marked. Capitals, closing marks and the
    form of apostrophes are the printer's, and no difference.
    """
    words = wording.split()
    found = []
    matcher = SequenceMatcher(None, _compared(words), _compared(other.split()), autojunk=False)
    for kind, start, end, _, _ in matcher.get_opcodes():
        if start < end:
            found.append(Piece(" ".join(words[start:end]), kind != "equal"))
    return tuple(found)


def _compared(words: list[str]) -> list[str]:
    return [word.casefold().replace("’", "'").rstrip(".,;:") for word in words]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand in both wordings (``kept``), in the older one only (``gone``) or in the newer (``come``)."""

    text: str
    fate: Literal["kept", "gone", "come"]


def edits(old: str, new: str) -> tuple[Run, ...]:
    """Return how ``new`` comes out of ``old``, to the letter: kept and come make ``new``, kept and gone ``old``."""
    before, after = old.split(), new.split()
    found = []
    for _, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if before[start:end] == after[first:last]:
            found.append(Run(" ".join(before[start:end]), "kept"))
            continue
        if start < end:
            found.append(Run(" ".join(before[start:end]), "gone"))
        if first < last:
            found.append(Run(" ".join(after[first:last]), "come"))
    return tuple(found)
