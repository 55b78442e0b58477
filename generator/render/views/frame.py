"""The pages that hold the others together: start, method, data."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from generator.derive.chronicle import chronicle
from generator.derive.chronology import newest
from generator.derive.mapping import KINDS, points
from generator.derive.matrix import in_time
from generator.model.claim import Grade
from generator.model.document import TextStatus
from generator.model.provision import Confidence
from generator.model.relation import Certainty, Comparison
from generator.render.addresses import (
    CLAIMS,
    DATA,
    FACTS,
    FRAMEWORKS,
    LEDGER,
    MATRIX,
    METHOD,
    PACKAGES,
    PRECEDENTS,
    SCENARIOS,
    SOURCES,
    START,
    TIMELINE,
    TOPICS,
    VERSIONS,
)
from generator.render.data.table import Table
from generator.render.edition import Edition
from generator.render.reading_time import WORDS_PER_MINUTE
from generator.render.views.comparisons import CountView, count_views
from generator.render.views.flow import FlowView, flows
from generator.render.views.ledger import state_terms
from generator.render.views.page import Page, page
from generator.render.views.parts import (
    Labelled,
    Link,
    PassageView,
    QuestionView,
    link,
    passages,
    questions,
)
from generator.render.views.versions import VersionCard, version_card


@dataclass(frozen=True, slots=True)
class LeadView:
    """The comparison the site opens with: its picture and what became of how many points."""

    link: Link
    synopsis: Link
    total: str
    counts: tuple[CountView, ...]
    flows: tuple[FlowView, ...]


@dataclass(frozen=True, slots=True)
class StartView:
    """The start page; ``lead`` is None while the comparison is not known."""

    tagline: str
    passages: tuple[PassageView, ...]
    questions: tuple[QuestionView, ...]
    lead: LeadView | None
    versions: tuple[VersionCard, ...]
    doors: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """How we work, and what our words mean."""

    passages: tuple[PassageView, ...]
    grades: tuple[Labelled, ...]
    certainties: tuple[Labelled, ...]
    kinds: tuple[Labelled, ...]
    states: tuple[Labelled, ...]
    text_statuses: tuple[Labelled, ...]
    reading_time: str


@dataclass(frozen=True, slots=True)
class TableView:
    """One data file."""

    file: str
    href: str
    label: str
    rows: str
    columns: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The downloads."""

    tables: tuple[TableView, ...]
    package: str
    everything: str
    licence: str
    citation: str
    facts: Link


def start_page(edition: Edition) -> Page:
    """Return the start page."""
    catalogue, slug = edition.catalogue, START.page
    site = catalogue.site
    lead = catalogue.comparisons.get(site.lead)
    ends = (lead.from_version, lead.to_version) if lead else ()
    view = StartView(
        tagline=edition.text(site.tagline),
        passages=passages(edition, "start", slug),
        questions=questions(edition, "start", slug),
        lead=_lead(edition, lead, slug) if lead else None,
        versions=tuple(
            version_card(edition, version, slug) for version in in_time(catalogue) if not ends or version.id in ends
        ),
        doors=_doors(edition, slug),
    )
    title, text = edition.text(site.title), edition.text(site.description)
    return page(edition, slug, "start.md.j2", title, text, edition.file("site.yml"), view)


def _lead(edition: Edition, lead: Comparison, slug: str) -> LeadView:
    catalogue, words = edition.catalogue, edition.words
    return LeadView(
        link=link(edition, lead, lead.title, slug),
        synopsis=Link(words("compare.to-synopsis"), f"{edition.addresses[lead.id].seen_from(slug)}side-by-side/"),
        total=words.counted("compare.total", len(points(catalogue, lead.from_version))),
        counts=count_views(edition, lead),
        flows=flows(edition, lead, slug),
    )


def _doors(edition: Edition, slug: str) -> tuple[Labelled, ...]:
    """Return where to read on: the pages there are, each with what it is about and where it is."""
    words, catalogue = edition.words, edition.catalogue
    subjects = [(FRAMEWORKS, "frameworks"), (SCENARIOS, "scenarios")] if catalogue.frameworks else []
    found = [Labelled(words(f"page.{name}"), words(f"{name}.intro"), there.seen_from(slug)) for there, name in subjects]
    found += [
        Labelled(
            edition.text(scheme.label), edition.text(scheme.question), edition.addresses[scheme.id].seen_from(slug)
        )
        for scheme in catalogue.schemes.values()
        if scheme.alternative_to is None
    ]
    others = (
        *((TIMELINE,) if chronicle(catalogue) else ()),
        VERSIONS,
        MATRIX,
        LEDGER,
        TOPICS,
        *((PRECEDENTS,) if catalogue.precedents else ()),
        PACKAGES,
        CLAIMS,
        SOURCES,
        DATA,
    )
    return tuple(found) + tuple(
        Labelled(words(f"page.{name}"), words(f"{name}.intro"), there.seen_from(slug))
        for there in others
        for name in [there.page.rstrip("/")]
    )


def method_page(edition: Edition) -> Page:
    """Return the page on how we work."""
    words = edition.words
    view = MethodView(
        passages=passages(edition, "method", METHOD.page),
        grades=_terms(edition, "grade", dict.fromkeys((*get_args(Confidence), *get_args(Grade)))),
        certainties=_terms(edition, "grade", get_args(Certainty)),
        kinds=tuple(Labelled(words(f"relation.{kind}"), words(f"relation-meaning.{kind}"), css=kind) for kind in KINDS),
        states=state_terms(edition),
        text_statuses=_terms(edition, "text-status", get_args(TextStatus)),
        reading_time=words("reading-time.how", number=WORDS_PER_MINUTE),
    )
    edit = edition.file_of("passages")
    return page(
        edition, METHOD.page, "method.md.j2", words("page.method"), words("method.intro"), edit, view, has_contents=True
    )


def data_page(edition: Edition, tables: tuple[Table, ...]) -> Page:
    """Return the page of downloads."""
    words, slug, site = edition.words, DATA.page, edition.catalogue.site
    root = "../" if edition.language == edition.catalogue.languages[0] else "../../"
    views = tuple(
        TableView(
            table.file,
            f"{root}data/{table.file}",
            words(f"table.{table.name}"),
            words.counted("count.rows", len(table.rows)),
            tuple(Labelled(column.name, words(f"column.{column.meaning}")) for column in table.columns),
        )
        for table in tables
    )
    citation = words(
        "data.citation",
        publisher=edition.text(site.publisher),
        title=edition.text(site.title),
        date=words.day(newest(edition.catalogue)),
    )
    licence = words("data.licence")
    facts = Link(words("page.facts"), FACTS.seen_from(slug))
    view = DataView(views, f"{root}data/datapackage.json", f"{root}data/facts.json", licence, citation, facts)
    edit = edition.file("site.yml")
    return page(edition, slug, "data.md.j2", words("page.data"), words("data.intro"), edit, view)


def _terms(edition: Edition, prefix: str, names: Iterable[str]) -> tuple[Labelled, ...]:
    words = edition.words
    return tuple(
        Labelled(words(f"{prefix}.{item}.label"), words(f"{prefix}.{item}.meaning"), css=item) for item in names
    )
