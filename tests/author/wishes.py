"""What an author asks `punkt new` for, and what may be missing in what it writes."""

from typing import Any

from generator.author.request import Given, Wish

GAPS = {"shape/empty", "shape/type", "shape/word"}


def wish(kind: str, /, *, file: str = "", after: str = "", speaks: Any = None, **said: str) -> Wish:
    given_values = tuple(Given(name.replace("__", "."), value) for name, value in said.items())
    return Wish(kind, given_values, file, after, speaks)
