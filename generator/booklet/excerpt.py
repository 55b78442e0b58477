"""The text of a built page, to stand with others in one document: every id and link fits there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import TypeAlias
from urllib.parse import unquote, urldefrag, urljoin

TEXT = "pp-text"
LEFT_OUT = frozenset(["pp-cite", "pp-siblings", "pp-stamp", "pp-edit", "pp-filter", "pp-back", "pp-more"])
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
NAMING = frozenset(["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"])
FILES = frozenset(["src", "poster"])
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])

Attributes: TypeAlias = dict[str, str | None]
Piece: TypeAlias = "str | tuple[str, Attributes]"  # text as it is, or tag and attributes


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What stands on one page: its address, its headings as HTML, its text in pieces, the ids in that."""

    address: str
    headings: tuple[str, ...]
    pieces: tuple[Piece, ...]
    ids: frozenset[str]

    @property
    def title(self) -> str:
        """Return the first heading; empty when there is none."""
        return next(iter(self.headings), "")


@dataclass(frozen=True, slots=True)
class Leads:
    """Where links lead: ``here`` gives the name in the booklet of an address, None when it is not in there."""

    here: Callable[[str, str], str | None]
    file: Callable[[str], str]


def excerpt(address: str, html: str) -> Excerpt:
    """Return the text of the page ``html``, which is published at ``address``."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    ids = {attributes["id"] for _, attributes in reader.elements() if attributes.get("id")}
    headings = tuple(" ".join("".join(heading).split()) for heading in reader.headings)
    return Excerpt(address, headings, tuple(reader.pieces), frozenset(filter(None, ids)))


def signs(html: str) -> str:
    """Return the shapes that the pages draw their signs from; every page has the same."""
    start = html.find('<svg class="pp-signs"')
    return html[start : html.find("</svg>", start) + len("</svg>")] if start >= 0 else ""


def written(page: Excerpt, name: str, leads: Leads) -> str:
    """Return the text of ``page`` as HTML, its ids beginning with ``name``."""

    def changed(attribute: str, value: str) -> str:
        if attribute == "id":
            return f"{name}--{value}"
        if attribute in NAMING:
            return " ".join(f"{name}--{item}" if item in page.ids else item for item in value.split())
        if attribute in FILES:
            return leads.file(urljoin(page.address, value))
        if attribute in ("href", "xlink:href"):
            return _led(page, value, leads)
        return value

    found = []
    for piece in page.pieces:
        if isinstance(piece, str):
            found.append(piece)
            continue
        tag, attributes = piece
        values = {key: value if value is None else changed(key, value) for key, value in attributes.items()}
        if tag == "details":
            values["open"] = ""
        found.append(f"<{tag}{''.join(_attribute(key, value) for key, value in values.items())}>")
    return "".join(found)


def _led(page: Excerpt, value: str, leads: Leads) -> str:
    whole, anchor = urldefrag(urljoin(page.address, value))
    if value.startswith("#") and unquote(anchor) not in page.ids:
        return value  # a sign
    found = leads.here(whole, unquote(anchor))
    return f"#{found}" if found is not None else urljoin(page.address, value)


def _attribute(key: str, value: str | None) -> str:
    return f" {key}" if value is None else f' {key}="{escape(value)}"'


class _Reader(HTMLParser):
    """Keeps what stands in the text of a page, without what is only for screens."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[Piece] = []
        self.headings: list[list[str]] = []
        self._depth = 0  # open elements in the text, itself included
        self._dropped = 0  # open elements in something that is left out
        self._in_heading = False

    def elements(self) -> Iterator[tuple[str, Attributes]]:
        yield from (piece for piece in self.pieces if not isinstance(piece, str))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._started(tag, dict(attrs), has_end=tag not in VOID)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._started(tag, dict(attrs), has_end=False)
        if tag not in VOID and self._depth and not self._dropped:
            self.pieces.append(f"</{tag}>")

    def _started(self, tag: str, attributes: Attributes, *, has_end: bool) -> None:
        classes = frozenset((attributes.get("class") or "").split())
        if not self._depth:
            self._depth = int(TEXT in classes)
            return
        if self._dropped or classes & LEFT_OUT:
            self._dropped += has_end
            return
        self._depth += has_end
        if tag in HEADINGS:
            self.headings.append([])
            self._in_heading = True
        self.pieces.append((tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        if self._dropped:
            self._dropped -= 1
        elif self._depth:
            self._depth -= 1
            self._in_heading &= tag not in HEADINGS
            if self._depth:
                self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._depth and not self._dropped:
            self.pieces.append(data)
            if self._in_heading:
                self.headings[-1].append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")
