"""Which pages stand in the booklet, and in which order."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import groupby

from generator.render.navigation import Entry

ORDER = (  # as one reads: what it is about, also in plain words, texts, changes, promises, money, time, open, method
    "",
    "plain/[^/]+/",
    "versions/|versions/[^/]+/",
    "compare/[^/]+/",
    "frameworks/|scenarios/|frameworks/[^/]+/",
    "schemes/.+/",
    "timeline/[^/]*/?",
    "disputes/|unknown/",
    "method/",
    "glossary/",
    "sources/[^/]*/?",
)
DIVIDED = frozenset(
    ["timeline/", "sources/"]
)  # long lists: their first page only leads to the others, if there are any


@dataclass(frozen=True, slots=True)
class Part:
    """Pages under a common title: their addresses below the root of the language, in order."""

    title: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Listed:
    """A page of the menu: the title of its group, and its own."""

    group: str
    title: str


def parts(menu: Iterable[Entry], pages: Iterable[str]) -> tuple[Part, ...]:
    """Return the parts of a booklet of the site with ``pages``, in the order to read.

    Pages of one group of the ``menu`` make a part of that title, a page alone one of its own. Pages that are not in
    the menu follow the page they stand below.
    """
    listed = _listed(menu)
    every = [*listed, *sorted(set(pages) - set(listed))]
    found: list[Part] = []
    for pattern in ORDER:
        chosen = [page for page in every if re.fullmatch(pattern, page)]
        if len(chosen) > 1:
            chosen = [page for page in chosen if page not in DIVIDED]
        chosen.sort(key=lambda page: _rank(pattern, page))
        found += _parted(chosen, listed)
    return tuple(found)


def _rank(pattern: str, page: str) -> int:
    """Return which alternative of ``pattern`` the page is: an overview comes before what it gives a view of."""
    return next(number for number, form in enumerate(pattern.split("|")) if re.fullmatch(form, page))


def _parted(pages: list[str], listed: Mapping[str, _Listed]) -> Iterator[Part]:
    def place(page: str) -> _Listed:
        return listed.get(page) or listed.get(page[: page.find("/") + 1]) or _Listed("", "")

    for group, members in groupby(pages, lambda page: place(page).group):
        chosen = tuple(members)
        titles = dict.fromkeys(place(page).title for page in chosen)
        yield Part(group if len(titles) > 1 else next(iter(titles)), chosen)


def _listed(menu: Iterable[Entry]) -> dict[str, _Listed]:
    """Return the pages of the menu by address."""
    found: dict[str, _Listed] = {}
    for entry in menu:
        for title, target in entry.items():
            inner = target if isinstance(target, list) else [entry]
            for name, file in (pair for item in inner for pair in item.items()):
                if isinstance(file, str):
                    found[file.removesuffix("index.md")] = _Listed(unescape(title), unescape(name))
    return found
