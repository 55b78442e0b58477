"""Earlier states of the site: a few pages as they would have stood on a day, below an address of their own."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial

from generator.model.base import Text
from generator.render.addresses import STATES
from generator.render.artifact import Draft
from generator.render.edition import Edition
from generator.render.moved import moved
from generator.render.views.page import Page, Standing


def prefix(day: date) -> str:
    """Return where the state of ``day`` is published."""
    return f"{STATES.page}{day.isoformat()}/"


def dated(edition: Edition, day: date) -> Edition:
    """Return ``edition`` with the state of ``day`` as its horizon."""
    words = edition.words("states.horizon", date=edition.words.day(day))
    horizon = Text.model_construct(dict.fromkeys(edition.catalogue.languages, words))
    site = edition.catalogue.site.model_copy(update={"horizon": horizon})
    return replace(edition, catalogue=replace(edition.catalogue, site=site))


def state(edition: Edition, day: date, pages: Iterable[Page], printed: Callable[[Page], str]) -> tuple[Draft, ...]:
    """Return ``pages`` of the ``edition`` of ``day``, as ``printed``, as files below the address of that state."""
    found = tuple(pages)
    kept = frozenset(page.slug for page in found)
    below = prefix(day)
    up = "../" * below.count("/")
    drafts = []
    for page in found:
        latest = f"{'../' * page.slug.count('/')}{up}{page.slug}" or "./"
        standing = Standing(edition.words.day(day), latest)
        made = partial(_moved, printed, replace(page, standing=standing), below, kept)
        drafts.append(Draft(f"{edition.language}/{below}{page.path}", page.edit, made))
    return tuple(drafts)


def _moved(printed: Callable[[Page], str], page: Page, below: str, kept: frozenset[str]) -> str:
    return moved(printed(page), page.slug, below, kept)
