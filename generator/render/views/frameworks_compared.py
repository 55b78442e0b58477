"""The page on which all frameworks stand side by side, aspect by aspect."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from generator.model.framework import Framework
from generator.render.addresses import FRAMEWORKS, FRAMEWORKS_COMPARED
from generator.render.data.promises import ASPECTS, ROLES
from generator.render.edition import Edition
from generator.render.views.clauses import ClauseView, clause, decisive_words
from generator.render.views.page import Page, page
from generator.render.views.parts import Labelled, Link, link


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One aspect through all frameworks: per framework its id, its name, its clause."""

    label: str
    cells: tuple[tuple[str, str, ClauseView], ...]


@dataclass(frozen=True, slots=True)
class ComparedView:
    """All frameworks side by side, and the words their reach hangs on."""

    heads: tuple[tuple[str, Link], ...]
    rows: tuple[ComparedRow, ...]
    words: tuple[Labelled, ...]


def frameworks_compared_page(edition: Edition, frameworks: tuple[Framework, ...]) -> Page:
    """Return the page of ``frameworks`` side by side."""
    words, slug = edition.words, FRAMEWORKS_COMPARED.page
    up = (Link(words("page.frameworks"), FRAMEWORKS.seen_from(slug)),)
    title, intro, edit = (
        words("page.frameworks-compared"),
        words("frameworks-compared.intro"),
        edition.file_of("frameworks"),
    )
    return page(edition, slug, "frameworks-compared.md.j2", title, intro, edit, _compared(edition, frameworks), up)


def _compared(edition: Edition, frameworks: tuple[Framework, ...]) -> ComparedView:
    words, slug = edition.words, FRAMEWORKS_COMPARED.page

    def row(label: str, cell: Callable[[Framework], ClauseView]) -> ComparedRow:
        cells = tuple((item.id, edition.text(item.short), cell(item)) for item in frameworks)
        return ComparedRow(label, cells)

    rows = [row(words(f"role.{role}"), partial(_role, edition, role)) for role in ROLES]
    rows.append(row(words("framework.status"), partial(_status, edition)))
    rows.append(row(words("framework.triggers"), partial(_triggers, edition)))
    rows += [row(words(f"aspect.{aspect}"), partial(_aspect, edition, aspect, slug)) for aspect in ASPECTS]
    heads = tuple((framework.id, link(edition, framework, framework.short, slug)) for framework in frameworks)
    return ComparedView(heads, tuple(rows), decisive_words(edition, frameworks))


def _plain(text: str) -> ClauseView:
    return ClauseView("", "", "plain", "", text, ())


def _role(edition: Edition, role: str, framework: Framework) -> ClauseView:
    return _plain(edition.names(getattr(framework, role)) or edition.words("role.nobody"))


def _status(edition: Edition, framework: Framework) -> ClauseView:
    words = edition.words
    text = words(f"text-status.{framework.text_status}.label")
    return _plain(words("framework.both", text=text, legal=words(f"legal-status.{framework.legal_status}")))


def _triggers(edition: Edition, framework: Framework) -> ClauseView:
    words = edition.words
    pairs = (
        words("framework.pair", event=edition.text(item.event), response=edition.text(item.response))
        for item in framework.triggers
    )
    return _plain(" ".join(pairs) or words("framework.no-trigger"))


def _aspect(edition: Edition, aspect: str, slug: str, framework: Framework) -> ClauseView:
    return clause(edition, aspect, getattr(framework, aspect), slug)
