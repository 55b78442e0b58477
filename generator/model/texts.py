"""The texts inside a fact, and the ``{key}`` placeholders inside a text."""

import re
from collections.abc import Iterator

from generator.model.base import Fact, Text

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
UNWRITTEN = ("TODO", "Placeholder", "Platzhalter")  # how a text begins that only holds its place; TODO in any language


def texts(fact: Fact, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Text, Fact]]:
    """Yield path, text and the fact that holds it, for every text in ``fact``."""
    for name, field in type(fact).model_fields.items():
        value = getattr(fact, name)
        here = (*path, field.alias or name)
        for step, item in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            place = here if step is None else (*here, step)
            if isinstance(item, Text):
                yield place, item, fact
            elif isinstance(item, Fact):
                yield from texts(item, place)


def placeholders(text: str) -> tuple[str, ...]:
    """Return the keys named in ``text``, in order, repetitions included."""
    return tuple(PLACEHOLDER.findall(text))


def is_unwritten(words: str) -> bool:
    """Tell whether ``words`` only hold the place of what an author must still say; see `UNWRITTEN`."""
    return words.startswith(UNWRITTEN)
