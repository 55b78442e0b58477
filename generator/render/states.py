"""Earlier states of the site: a few pages as they would have stood on a day, below an address of their own."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from generator.model.base import Text
from generator.model.catalogue import Catalogue
from generator.render.addresses import FRAMEWORKS, MATRIX, START, STATES, TIMELINE
from generator.render.artifact import Artifact
from generator.render.edition import Edition
from generator.render.moved import moved
from generator.render.views.page import Page, Standing


def prefix(day: date) -> str:
    """Return where the state of ``day`` is published."""
    return f"{STATES.page}{day.isoformat()}/"


def stated(catalogue: Catalogue, pages: Iterable[Page]) -> tuple[Page, ...]:
    """Return those of ``pages`` that are published for earlier days: start, plan, promises, money, timeline."""
    slugs = {START.page, MATRIX.page, FRAMEWORKS.page, TIMELINE.page}
    slugs |= {f"schemes/{scheme.id}/" for scheme in catalogue.schemes.values()}
    return tuple(page for page in pages if page.slug in slugs)


def dated(edition: Edition, day: date) -> Edition:
    """Return ``edition`` with the state of ``day`` as its horizon."""
    words = edition.words("states.horizon", date=edition.words.day(day))
    horizon = Text.model_construct(dict.fromkeys(edition.catalogue.languages, words))
    site = edition.catalogue.site.model_copy(update={"horizon": horizon})
    return replace(edition, catalogue=replace(edition.catalogue, site=site))


def state(edition: Edition, day: date, pages: Iterable[Page], printed: Callable[[Page], str]) -> tuple[Artifact, ...]:
    """Return ``pages`` of the ``edition`` of ``day``, as ``printed``, as files below the address of that state."""
    found = stated(edition.catalogue, pages)
    kept = frozenset(page.slug for page in found)
    below = prefix(day)
    up = "../" * below.count("/")
    artifacts = []
    for page in found:
        latest = f"{'../' * page.slug.count('/')}{up}{page.slug}" or "./"
        standing = Standing(edition.words.day(day), latest)
        text = printed(replace(page, standing=standing))
        artifacts.append(
            Artifact(f"{edition.language}/{below}{page.path}", moved(text, page.slug, below, kept), page.edit)
        )
    return tuple(artifacts)
