"""Which pages and files a change of the content touches: what is made before and after, compared."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Literal

TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)
INDEX = "index.md"


@dataclass(frozen=True, slots=True)
class Touched:
    """A page that is ``added``, ``removed`` or ``changed`` in some language: its address and its title in each."""

    page: str
    fate: Literal["added", "removed", "changed"]
    titles: Mapping[str, str]


def touched(
    before: Mapping[str, str], after: Mapping[str, str], languages: Iterable[str]
) -> tuple[tuple[Touched, ...], tuple[str, ...]]:
    """Return the pages that differ, by address, and the other files that do, by path: of texts by their paths."""
    known = tuple(languages)
    pages: dict[str, dict[str, str]] = {}
    files = []
    for path in sorted({*before, *after}):
        if before.get(path) == after.get(path):
            continue
        language, _, name = path.partition("/")
        if name.endswith(INDEX) and language in known:
            pages.setdefault(name.removesuffix(INDEX), {})[language] = path
        elif name:
            files.append(path)
    found = tuple(
        Touched(page, _fate(paths, before, after), _titles(paths, before, after))
        for page, paths in sorted(pages.items())
    )
    return found, tuple(files)


def _fate(
    paths: Mapping[str, str], before: Mapping[str, str], after: Mapping[str, str]
) -> Literal["added", "removed", "changed"]:
    if not any(path in before for path in paths.values()):
        return "added"
    return "changed" if any(path in after for path in paths.values()) else "removed"


def _titles(paths: Mapping[str, str], before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    return {language: _title(after.get(path) or before[path]) for language, path in paths.items()}


def _title(markdown: str) -> str:
    found = TITLE.search(markdown)
    return unescape(json.loads(found[1])) if found else ""
