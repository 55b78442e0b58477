"""Plain values as an author writes them in YAML: without quotes where none are needed."""

import re
from collections.abc import Mapping

from generator.load.yaml_text import Plain

NEEDS_QUOTES = re.compile(r"^$|^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: | #|[,\[\]{}]|:$|\s$")


def inline(value: Plain) -> str:
    """Return ``value`` on one line: ``{de: Boote, en: boats}``."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    text = "" if value is None else value
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' if _needs_quotes(text) else text


def _needs_quotes(text: str) -> bool:
    return bool(NEEDS_QUOTES.search(text)) and not re.fullmatch(r"-\d+", text)
