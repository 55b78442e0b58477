"""How long a page takes to read, told on the page itself.

Counted are the words that stand there when nothing is unfolded: no sources, no pictures, no forms, no menus.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from html import unescape

from generator.render.words import Words

WORDS_PER_MINUTE = 200  # slow for a novel, right for sentences full of names, dates and sums
MARK = "<!--reading-time-->"  # where a template wants the time to stand
UNREAD = re.compile(r"(</?(?:details|svg|form|nav)\b[^>]*>)")
TAG = re.compile(r"<[^>]*>|\{:[^}]*\}")
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
FIVES, HALF_HOURS = Decimal("12.5"), Decimal("57.5")  # from here told to five minutes, to half an hour


def timed(markdown: str, words: Words) -> str:
    """Return the page ``markdown`` with its reading time at the mark; as it is when it has none."""
    return markdown.replace(MARK, told(length(markdown), words), 1) if MARK in markdown else markdown


def length(markdown: str) -> int:
    """Return the number of words a reader of the page ``markdown`` sees without unfolding anything."""
    depth, shown = 0, []
    for piece in UNREAD.split(FRONT.sub("", markdown)):
        if UNREAD.match(piece):
            depth += -1 if piece.startswith("</") else 1
        elif not depth:
            shown.append(piece)
    tokens = unescape(TAG.sub(" ", "".join(shown))).split()
    return sum(any(sign.isalnum() for sign in token) for token in tokens)


def told(length: int, words: Words) -> str:
    """Return how long ``length`` words take, no more exactly than anybody can know."""
    minutes = Decimal(length) / WORDS_PER_MINUTE
    if minutes < Decimal("0.75"):
        return words("reading-time.short")
    if minutes < FIVES:
        return words.counted("reading-time.minutes", int(_to(minutes, 1)))
    if minutes < HALF_HOURS:
        return words.counted("reading-time.minutes", int(_to(minutes, 5)))
    hours = _to(minutes, 30) / 60
    if hours == 1:
        return words("reading-time.hour")
    return words("reading-time.hours", number=words.number(hours.normalize()))


def _to(minutes: Decimal, step: int) -> Decimal:
    """Return ``minutes`` rounded to a multiple of ``step``, not to nothing."""
    return max(Decimal(1), (minutes / step).quantize(Decimal(1), ROUND_HALF_UP)) * step
