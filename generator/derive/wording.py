"""Where two quoted wordings differ, word by word. Only quotations are ever compared this way, never our own words."""

from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words; ``own`` when the other wording does not have it."""

    text: str
    own: bool


def pieces(wording: str, other: str) -> tuple[Piece, ...]:
    """Return ``wording`` in runs, marked where ``other`` has other words; joined by spaces they give ``wording``.

    Equal wordings have no marked run; without any common word everything is marked.
    """
    words, others = wording.split(), other.split()
    found = []
    for kind, start, end, _, _ in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        if start < end:
            found.append(Piece(" ".join(words[start:end]), kind != "equal"))
    return tuple(found)
