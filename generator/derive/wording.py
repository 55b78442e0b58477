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
