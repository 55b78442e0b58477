"""Passages, questions and plain texts stand on pages there are; positions and procedures are about what has a page.

Source: what is written and shown nowhere is lost.
"""

from collections.abc import Iterator
from typing import TypeAlias

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.site import PAGES
from generator.validate.hints import nearest

Names: TypeAlias = list[tuple[str, tuple[str | int, ...], str]]
PAGE = "page/unknown"
SUBJECT = "page/subject"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each page that there is not, and each subject of a kind that does not fit."""
    schemes = [scheme.id for scheme in catalogue.schemes.values() if scheme.alternative_to is None]
    pages = (*PAGES, *schemes)
    named: Names = [(item.id, ("page",), item.page) for item in catalogue.passages.values()]
    named += [
        (item.id, ("pages", number), page)
        for item in catalogue.questions.values()
        for number, page in enumerate(item.pages)
    ]
    named += [
        (track.id, ("covers", number), page)
        for track in catalogue.tracks.values()
        for number, page in enumerate(track.covers)
    ]
    yield from _unknown(catalogue, named, pages)
    retold: Names = [(item.id, ("page",), item.page) for item in catalogue.plain_texts.values()]
    yield from _unknown(catalogue, retold, (*pages, *catalogue.comparisons))
    wanted = [(item.id, "issue", item.issue, ("topics", "schemes")) for item in catalogue.positions.values()]
    wanted += [(item.id, "about", item.about, ("frameworks", "schemes")) for item in catalogue.procedures.values()]
    for owner, field, subject, kinds in wanted:
        kind = catalogue.kind_of(subject)
        if kind is not None and kind not in kinds:
            yield Problem(catalogue.places[owner, field], SUBJECT, "kind", subject=subject, kind=kind, kinds=kinds)


def _unknown(catalogue: Catalogue, named: Names, pages: tuple[str, ...]) -> Iterator[Problem]:
    for owner, path, page in named:
        if page not in pages and not (page in catalogue.declared and catalogue.kind_of(page) is None):
            near = nearest(page, pages)
            yield Problem(catalogue.places[owner, *path], PAGE, "page", page=page, pages=pages, near=near)
