"""A finished site on disk, one language of it."""

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from generator.errors import EmitError

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*)"')
PAGE = "index.html"


@dataclass(frozen=True, slots=True)
class Built:
    """The pages of one language: they stand in ``folder``, below ``root``, the folder of the whole site.

    ``address`` is where ``folder`` is published, ``whole`` where ``root`` is.
    """

    root: Path
    folder: Path
    address: str
    whole: str

    def pages(self, others: frozenset[Path]) -> tuple[str, ...]:
        """Return the addresses of all pages below the root of the language; those in ``others`` are not its own."""
        found = (file.parent for file in sorted(self.folder.rglob(PAGE)))
        own = (page for page in found if others.isdisjoint((page, *page.parents)))
        return tuple("" if page == self.folder else f"{page.relative_to(self.folder).as_posix()}/" for page in own)

    def read(self, page: str) -> str:
        """Return the HTML of ``page``."""
        return (self.folder / page / PAGE).read_text(encoding="utf-8")

    def sheets(self) -> tuple[str, ...]:
        """Return the style sheets of the site, as addresses of files."""
        return tuple((self.folder / unescape(found)).resolve().as_uri() for found in SHEET.findall(self.read("")))

    def file(self, address: str) -> str:
        """Return the address on disk of the file published at ``address``; ``address`` when it is elsewhere."""
        if not address.startswith(self.whole):
            return address
        return (self.root / unquote(address.removeprefix(self.whole))).resolve().as_uri()


def built(root: Path, language: str, first: str) -> Built:
    """Return ``language`` of the site in ``root``. Raises EmitError when there is none."""
    folder = root if language == first else root / language
    start = folder / PAGE
    found = CANONICAL.search(start.read_text(encoding="utf-8")) if start.is_file() else None
    if found is None:
        raise EmitError(f"There is no site in {root} to make a booklet of. Build it first: make site")
    address = unescape(found[1])
    whole = address if language == first else address.removesuffix(f"{language}/")
    return Built(root, folder, address, whole)
