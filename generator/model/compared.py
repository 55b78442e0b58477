"""Which wordings were last seen to say the same: a short print of each, side by side."""

import re
from base64 import b32encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeAlias

from generator.model.base import Text

LENGTH = 5  # bytes of a print: two of some ten thousand texts have the same one once in ten thousand sites
HEAD = "# "
FORM = re.compile(r"[a-z2-7]{8}(?: [a-z2-7]{8})*")
SIGNS = re.compile(r"[\W_]+")

Prints: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The prints of texts in ``languages``, in their order; it does not matter where a text stands."""

    languages: tuple[str, ...] = ()
    texts: frozenset[Prints] = frozenset()


def remembered(lines: Sequence[str]) -> Compared:
    """Return what the ``lines`` of a file say: the languages first, then a text on each line.

    A line of another form, as a merge may leave it, says nothing.
    """
    languages = tuple(lines[0].removeprefix(HEAD).split()) if lines and lines[0].startswith(HEAD) else ()
    found = (tuple(line.split()) for line in lines[1:] if FORM.fullmatch(line))
    return Compared(languages, frozenset(prints for prints in found if len(prints) == len(languages)))


def to_remember(known: Compared) -> str:
    """Return ``known`` as the text of a file, sorted, so that changes merge."""
    return "\n".join([HEAD + " ".join(known.languages), *sorted(map(" ".join, known.texts))]) + "\n"


def prints(text: Text, languages: Iterable[str]) -> Prints:
    """Return the print of ``text`` in each of ``languages``; signs, blanks and capitals do not count."""
    return tuple(_print(text[language]) for language in languages)


def _print(words: str) -> str:
    plain = SIGNS.sub(" ", words).strip().casefold()
    return b32encode(blake2b(plain.encode(), digest_size=LENGTH).digest()).decode().lower()
