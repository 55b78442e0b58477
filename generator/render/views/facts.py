"""Facts one by one, each at an address that stays: what it says, what it said before, how it is cited."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from html import escape

from markupsafe import Markup

from generator.derive.history import Wording, changes_of, told, values_on, varying, wordings
from generator.derive.news import version_day
from generator.model.base import Record
from generator.model.change import Change
from generator.model.scheme import Amount
from generator.model.site import Question
from generator.render.addresses import CHANGES, DATA, FACTS, fact
from generator.render.citations import Citation, Work, citation, key
from generator.render.edition import Edition
from generator.render.names import name
from generator.render.views.amounts import worded as sum_in_words
from generator.render.views.page import Page, page
from generator.render.views.parts import Labelled, Link, named
from generator.render.wordings import label, worded


@dataclass(frozen=True, slots=True)
class WordingView:
    """How a fact was worded ``since`` a day: what it said then that it had not said before."""

    since: str
    rows: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry of the change log about a fact; ``before`` may be empty."""

    date: str
    cause: str
    link: Link
    text: str
    before: str


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact: ``title`` leads to where it stands; ``text`` may be empty; ``wordings`` are there when it has several.

    ``cite`` is how it is cited: in words, as BibTeX, RIS, CSL-JSON.
    """

    anchor: str
    title: Link
    text: str
    since: str
    wordings: tuple[WordingView, ...]
    changes: tuple[EntryView, ...]
    cite: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class FactsView:
    """The facts of one kind, in the order of the files; ``total`` counts them."""

    total: str
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class FactKindsView:
    """The kinds of facts with their number, and what says or said something else: the facts, by kind."""

    kinds: tuple[Labelled, ...]
    changed: tuple[tuple[str, tuple[Link, ...]], ...]
    others: tuple[Link, ...]


def fact_pages(edition: Edition, below: str) -> tuple[Page, ...]:
    """Return the page of kinds, and one page per kind; addresses begin with ``below``."""
    return (_kinds(edition), *(_kind(edition, kind, records, below) for kind, records in told(edition.catalogue)))


def _kinds(edition: Edition) -> Page:
    words, slug, changes = edition.words, FACTS.page, changes_of(edition.catalogue)
    kinds, changed = [], []
    for kind, records in told(edition.catalogue):
        number = words.counted("count.entries", len(records))
        kinds.append(Labelled(words(f"facts-of.{kind}"), number, fact(kind).seen_from(slug)))
        links = tuple(
            Link(name(edition, item.id), fact(kind, item.id).seen_from(slug))
            for item in records.values()
            if len(wordings(item, edition.catalogue.languages)) > 1 or item.id in changes
        )
        changed += [(words(f"facts-of.{kind}"), links)] if links else []
    others = tuple(Link(words(f"page.{there.page.rstrip('/')}"), there.seen_from(slug)) for there in (CHANGES, DATA))
    view = FactKindsView(tuple(kinds), tuple(changed), others)
    title, intro = words("page.facts"), words("facts.intro")
    return page(edition, slug, "facts.md.j2", title, intro, edition.file("site.yml"), view)


def _kind(edition: Edition, kind: str, records: Mapping[str, Record], below: str) -> Page:
    words, slug = edition.words, fact(kind).page
    title = words("facts.of-kind", kind=words(f"facts-of.{kind}"))
    view = partial(_facts, edition, kind, records, below)
    back = (Link(words("page.facts"), FACTS.seen_from(slug)),)
    edit = edition.file_of(kind)
    return page(edition, slug, "facts-of-kind.md.j2", title, words("facts.intro"), edit, view, back)


def _facts(edition: Edition, kind: str, records: Mapping[str, Record], below: str) -> FactsView:
    changes, version = changes_of(edition.catalogue), version_day(edition.catalogue)

    @cache
    def then(day: date) -> Edition:
        return replace(edition, catalogue=values_on(edition.catalogue, day))

    def view(record: Record) -> FactView:
        there, known = fact(kind, record.id), wordings(record, edition.catalogue.languages)
        fields = varying(record) if len(known) > 1 else ()
        title = edition.words("facts.title", kind=edition.words(f"fact.{kind}"), name=name(edition, record.id))
        url = f"{below}{there.page}#{there.anchor}"
        work = Work(key(edition, edition.language, kind, record.id), title, url, known[-1].since, "cite.wording")
        return FactView(
            record.id,
            named(edition, record.id, there.page),
            _text(edition, kind, record),
            edition.words("ui.since", date=edition.words.day(record.known_from)),
            _history(edition, then, kind, known, fields) if fields else (),
            tuple(_entry(edition, change, there.page) for change in changes.get(record.id, ())),
            _forms(citation(edition, work, version)),
        )

    return FactsView(
        edition.words.counted("count.entries", len(records)), tuple(view(record) for record in records.values())
    )


def _text(edition: Edition, kind: str, record: Record) -> str:
    """Return what ``record`` says: the sum of an amount, the answer to a question, the text of all others."""
    if isinstance(record, Amount):
        sort = edition.words(f"amount-kind.{record.kind}.label")
        drawn = edition.words("amount.drawn", amount=sum_in_words(edition, record), kind=sort)
        as_of = edition.words("amount.as-of", date=edition.words.partial(record.as_of))
        return edition.words("amount.rung", label=drawn, as_of=as_of)
    field = "answer" if isinstance(record, Question) else "text"
    return worded(edition, kind, record, field) if getattr(record, field) is not None else ""


def _history(
    edition: Edition, then: Callable[[date], Edition], kind: str, known: Iterable[Wording], fields: Iterable[str]
) -> tuple[WordingView, ...]:
    """Return what the fact said when, oldest first: all of it at first, then what became different."""
    found: list[WordingView] = []
    said: dict[str, str] = {}
    for wording in known:
        at_the_time = edition if wording.until is None else then(wording.until)
        says = {field: worded(at_the_time, kind, wording.record, field) for field in fields}
        rows = tuple(Labelled(label(edition, field), text) for field, text in says.items() if text != said.get(field))
        if rows:
            found.append(WordingView(edition.words("facts.since", date=edition.words.day(wording.since)), rows))
        said = says
    return tuple(found)


def _forms(cite: Citation) -> tuple[Markup, ...]:
    """Return ``cite`` escaped for HTML only: no Markdown is read where it stands, and every sign counts here."""
    forms = (cite.text, cite.bibtex, cite.ris, cite.csl)
    return tuple(Markup(escape(form.strip(), quote=False)) for form in forms)  # noqa: S704 - this is the escaping


def _entry(edition: Edition, change: Change, slug: str) -> EntryView:
    return EntryView(
        edition.words.day(change.date),
        edition.words(f"change-cause.{change.cause}"),
        named(edition, change.id, slug),
        edition.text(change.text),
        edition.text(change.before),
    )
