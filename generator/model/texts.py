"""The texts inside a fact, and the ``{key}`` placeholders inside a text."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from generator.model.base import Fact, Text

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
UNWRITTEN = ("TODO", "Placeholder", "Platzhalter")  # how a text begins that only holds its place; TODO in any language


def texts(fact: Fact, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Text, Fact]]:
    """Yield path, text and the fact that holds it, for every text in ``fact``."""
    for name, key in _holders(type(fact)):
        value = getattr(fact, name)
        here = (*path, key)
        for step, item in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            place = here if step is None else (*here, step)
            if isinstance(item, Text):
                yield place, item, fact
            elif isinstance(item, Fact):
                yield from texts(item, place)


@cache
def _holders(model: type[Fact]) -> tuple[tuple[str, str], ...]:
    """Return the fields of ``model`` that can hold texts, and how each is called in YAML."""
    return tuple(
        (name, field.alias or name) for name, field in model.model_fields.items() if _can_hold(field.annotation)
    )


def _can_hold(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Text | Fact):
        return True
    return any(map(_can_hold, get_args(annotation)))


def placeholders(text: str) -> tuple[str, ...]:
    """Return the keys named in ``text``, in order, repetitions included."""
    return tuple(PLACEHOLDER.findall(text))


def is_unwritten(words: str) -> bool:
    """Tell whether ``words`` only hold the place of what an author must still say; see `UNWRITTEN`."""
    return words.startswith(UNWRITTEN)
