"""What is disputed, what nobody knows, what readers ask, and who wants what."""

from dataclasses import dataclass

from generator.derive.chronology import oldest_first
from generator.derive.unknowns import Unknown, unknowns
from generator.model.claim import Position
from generator.model.dispute import Dispute
from generator.render.addresses import DISPUTES, POSITIONS, QUESTIONS, UNKNOWN, page_of
from generator.render.edition import Edition
from generator.render.names import name
from generator.render.views.page import Page, page
from generator.render.views.parts import Link, QuestionView, SourceNote, cited, named, notes, questions
from generator.render.views.steps import Thread, threads


@dataclass(frozen=True, slots=True)
class DisputeView:
    """Something disputed; ``outcome`` is empty unless a record settles it."""

    anchor: str
    question: str
    text: str
    threads: tuple[Thread, ...]
    about: tuple[Link, ...]
    outcome: str
    sources: tuple[SourceNote, ...]
    cite: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DisputesView:
    """All disputes in the order of the files."""

    disputes: tuple[DisputeView, ...]


@dataclass(frozen=True, slots=True)
class UnknownGroup:
    """Unknowns of one sort: what they are, what would settle them."""

    anchor: str
    label: str
    settles: str
    items: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True)
class UnknownView:
    """Everything unknown, by sort."""

    groups: tuple[UnknownGroup, ...]
    total: str


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """All questions by the page they belong to."""

    groups: tuple[tuple[str, Link, tuple[QuestionView, ...]], ...]
    total: str


@dataclass(frozen=True, slots=True)
class StanceView:
    """The positions of one side on an issue, newest last; ``turns`` counts those that changed."""

    head: str
    css: str
    latest: tuple[tuple[str, str, Link], ...]
    more: str
    turns: str


@dataclass(frozen=True, slots=True)
class PositionsView:
    """Issue by side."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Link, tuple[StanceView, ...]], ...]


def open_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the pages of disputes, unknowns, questions and positions; those without content are left out."""
    found = (_disputes(edition), _unknown(edition), _questions(edition), _positions(edition))
    return tuple(page for page in found if page is not None)


def _disputes(edition: Edition) -> Page | None:
    words, slug, disputes = edition.words, DISPUTES.page, edition.catalogue.disputes
    if not disputes:
        return None
    view = DisputesView(tuple(_dispute(edition, dispute, slug) for dispute in disputes.values()))
    edit = edition.file_of("disputes")
    title, intro = words("page.disputes"), words("disputes.intro")
    return page(edition, slug, "disputes.md.j2", title, intro, edit, view, has_contents=True)


def _dispute(edition: Edition, dispute: Dispute, slug: str) -> DisputeView:
    claims = tuple(edition.catalogue.claims[claim] for claim in dispute.claims)
    return DisputeView(
        dispute.id,
        edition.text(dispute.question),
        edition.text(dispute.text),
        threads(edition, claims, slug),
        tuple(named(edition, record, slug) for record in dispute.about if record in edition.addresses),
        edition.text(dispute.outcome),
        notes(edition, dispute.sources, slug),
        cited(edition, "disputes", dispute, slug),
    )


def _unknown(edition: Edition) -> Page | None:
    words, slug = edition.words, UNKNOWN.page
    found = unknowns(edition.catalogue)
    if not found:
        return None
    groups = tuple(
        UnknownGroup(
            sort,
            words(f"unknown-sort.{sort}.label"),
            words(f"unknown-sort.{sort}.settles"),
            tuple((named(edition, item.record, slug), _detail(edition, item)) for item in found if item.sort == sort),
        )
        for sort in dict.fromkeys(item.sort for item in found)
    )
    view = UnknownView(groups, words.counted("count.unknowns", len(found)))
    title, intro = words("page.unknown"), words("unknown.intro")
    edit = edition.file("site.yml")
    return page(edition, slug, "unknown.md.j2", title, intro, edit, view, has_contents=True)


def _detail(edition: Edition, item: Unknown) -> str:
    return name(edition, item.detail) if item.detail else ""


def _questions(edition: Edition) -> Page | None:
    words, slug, catalogue = edition.words, QUESTIONS.page, edition.catalogue
    if not catalogue.questions:
        return None
    homes = dict.fromkeys(item.pages[0] for item in catalogue.questions.values())
    groups = tuple(
        (
            home,
            Link(_home(edition, home), f"../{page_of(catalogue, home)}"),
            questions(edition, home, slug, own=True),
        )
        for home in sorted(homes, key=lambda home: home != "start")  # the others in the order of the files
    )
    view = QuestionsView(groups, words.counted("count.questions", len(catalogue.questions)))
    title, intro, edit = words("page.questions"), words("questions.intro"), edition.file_of("questions")
    return page(edition, slug, "questions.md.j2", title, intro, edit, view, has_contents=True)


def _home(edition: Edition, page: str) -> str:
    """Return what the questions of ``page`` are about."""
    if page == "start":
        return edition.words("questions.general")
    return name(edition, page) if page in edition.catalogue.schemes else edition.words(f"page.{page}")


def _positions(edition: Edition) -> Page | None:
    words, slug, catalogue = edition.words, POSITIONS.page, edition.catalogue
    if not catalogue.positions:
        return None
    told: dict[tuple[str, str], list[Position]] = {}
    for position in oldest_first(catalogue.positions.values()):
        told.setdefault((position.issue, catalogue.actors[position.actor].side), []).append(position)
    sides = [side for side in catalogue.sides.values() if any(side.id == key[1] for key in told)]
    issues = [issue for issue in (*catalogue.topics, *catalogue.schemes) if any(issue == key[0] for key in told)]
    rows = tuple(
        (
            _with_anchor(named(edition, issue, slug)),
            tuple(
                _stance(edition, tuple(told.get((issue, side.id), ())), edition.text(side.label), side.id, slug)
                for side in sides
            ),
        )
        for issue in issues
    )
    view = PositionsView(tuple(edition.text(side.label) for side in sides), rows)
    title, intro, edit = words("page.positions"), words("positions.intro"), edition.file_of("positions")
    return page(edition, slug, "positions.md.j2", title, intro, edit, view)


def _with_anchor(link: Link) -> Link:
    return Link(link.text, f"{link.href}#positions")


def _stance(edition: Edition, positions: tuple[Position, ...], head: str, css: str, slug: str) -> StanceView:
    words = edition.words
    latest = {position.actor: position for position in positions}
    turns = sum(position.change for position in positions)
    return StanceView(
        head,
        css,
        tuple(
            (
                words("positions.who", actor=edition.names([item.actor]), date=words.partial(item.date)),
                edition.text(item.text),
                named(edition, item.id, slug),
            )
            for item in oldest_first(latest.values())
        ),
        words.counted("count.earlier-positions", len(positions) - len(latest)) if len(positions) > len(latest) else "",
        words.counted("count.turns", turns) if turns else "",
    )
