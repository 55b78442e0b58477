"""What a printed booklet says of its pages, and what it is told of itself."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import Destination, Fit, NameObject, TextStringObject

NODE = re.compile(rb"\(node(\d{8})\)")  # how Chromium names an element of the structure


@dataclass(frozen=True, slots=True)
class About:
    """What stands in the properties of the file; ``day`` is that of the facts, for nothing else is dated."""

    title: str
    author: str
    language: str
    day: date


def numbers(pdf: Path) -> Mapping[str, int]:
    """Return on which page, counted from 1, each place is that a link in ``pdf`` leads to."""
    reader = PdfReader(pdf)
    return {name.removeprefix("/"): _number(reader, place) for name, place in reader.named_destinations.items()}


def finish(pdf: Path, about: About, parts: Sequence[tuple[str, int]], headings: Iterable[str]) -> None:
    """Tell ``pdf`` what it is, and gather the chapters in its outline: ``parts`` are titles and numbers of chapters.

    The outline has the ``headings`` as they are: Chromium loses the blank where a heading goes on in a second line.
    The same pages make the same file: what depends on the clock is replaced, also the numbers of the structure.
    """
    reader = PdfReader(BytesIO(_counted(pdf.read_bytes())))
    writer = PdfWriter(clone_from=reader)
    writer.root_object.pop(NameObject("/Outlines"), None)
    chapters, whole = _chapters(reader.outline), {_compact(heading): heading for heading in headings}

    def worded(item: Destination) -> str:
        return whole.get(_compact(str(item.title)), str(item.title))

    for title, number in parts:
        found = list(islice(chapters, number))
        if found:
            parent = _added(writer, reader, title, found[0][0], None)
            for chapter, sections in found:
                own = _added(writer, reader, worded(chapter), chapter, parent) if number > 1 else parent
                for section, _ in _chapters(sections):
                    _added(writer, reader, worded(section), section, own)
    moment = about.day.strftime("D:%Y%m%d000000Z")
    writer.metadata = {
        "/Title": about.title,
        "/Author": about.author,
        "/CreationDate": moment,
        "/ModDate": moment,
    }
    writer.root_object[NameObject("/Lang")] = TextStringObject(about.language)
    writer.root_object[NameObject("/PageMode")] = NameObject("/UseOutlines")
    with pdf.open("wb") as file:
        writer.write(file)


def _counted(pdf: bytes) -> bytes:
    """Return ``pdf`` with the elements of its structure numbered from 1.

    Chromium numbers them with what else it makes meanwhile, so the numbers differ between two prints of one page.
    They keep order and length, so that everything in the file stays where it is.
    """
    numbers = {node: b"(node%08d)" % number for number, node in enumerate(sorted(set(NODE.findall(pdf))), start=1)}
    return NODE.sub(lambda found: numbers[found[1]], pdf)


def _compact(text: str) -> str:
    return "".join(text.split())


def _added(writer: PdfWriter, reader: PdfReader, title: str, place: Destination, parent: Any) -> Any:
    page = _number(reader, place) - 1
    return writer.add_outline_item(
        title=title, page_number=page, parent=parent, is_open=False, fit=Fit.xyz(None, place.top, None)
    )


def _chapters(outline: Iterable[Any]) -> Iterator[tuple[Destination, list[Any]]]:
    """Yield the headings of one level, each with what stands below it."""
    items = list(outline)
    for number, item in enumerate(items):
        if not isinstance(item, list):
            below = items[number + 1] if number + 1 < len(items) else []
            yield item, below if isinstance(below, list) else []


def _number(reader: PdfReader, place: Destination) -> int:
    return (reader.get_destination_page_number(place) or 0) + 1
