"""What somebody said, by month; many claims are divided over a page per year."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.derive.shelves import WHOLE, claim_shelves
from generator.model.claim import Claim
from generator.render.addresses import CLAIMS, shelf_page
from generator.render.edition import Edition
from generator.render.views.page import Page, page
from generator.render.views.parts import ClaimView, Link, claim_view, named

MOST_SPEAKERS = 5  # named in a month


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month of another page: the way there, how many claims it has, who made most of them and how many those are."""

    link: Link
    count: str
    speakers: tuple[tuple[Link, str], ...]
    others: str


@dataclass(frozen=True, slots=True)
class YearView:
    """A year with a page of its own: the way there, its months."""

    name: str
    title: str
    link: Link
    months: tuple[MonthView, ...]


@dataclass(frozen=True, slots=True)
class ClaimsView:
    """Claims, oldest first: per month its anchor, its name, its claims; many are empty here and name their ``years``.

    ``beside`` leads to the pages of the other years.
    """

    total: str
    months: tuple[tuple[str, str, tuple[ClaimView, ...]], ...]
    years: tuple[YearView, ...]
    beside: tuple[Link, ...]


def claims_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the page of all claims, and the pages they are divided over when there are many."""
    words = edition.words
    shelves = claim_shelves(edition.catalogue)
    years = [shelf for shelf in shelves if shelf != WHOLE]
    title, intro, edit = words("page.claims"), words("claims.intro"), edition.file_of("claims")
    whole = partial(_whole, edition, shelves)
    pages = [page(edition, CLAIMS.page, "claims.md.j2", title, intro, edit, whole, has_contents=True)]
    for year in years:
        view = partial(_year, edition, shelves[year], year, years)
        name, slug, back = words("claims.of-year", year=year), shelf_page(CLAIMS, year), (Link(title, "../"),)
        pages.append(page(edition, slug, "claims.md.j2", name, intro, edit, view, back, has_contents=True))
    return tuple(pages)


def _whole(edition: Edition, shelves: Mapping[str, tuple[str, ...]]) -> ClaimsView:
    here = _months(edition, shelves.get(WHOLE, ()))
    return ClaimsView(
        total=edition.words.counted("count.claims", len(edition.catalogue.claims)),
        months=_in_full(edition, here, CLAIMS.page),
        years=tuple(_overview(edition, year, claims) for year, claims in shelves.items() if year != WHOLE),
        beside=(),
    )


def _year(edition: Edition, claims: tuple[str, ...], year: str, years: Iterable[str]) -> ClaimsView:
    return ClaimsView(
        total=edition.words.counted("count.claims", len(claims)),
        months=_in_full(edition, _months(edition, claims), shelf_page(CLAIMS, year)),
        years=(),
        beside=tuple(Link(other, f"../{other}/") for other in years if other != year),
    )


def _months(edition: Edition, claims: Iterable[str]) -> Mapping[date, list[Claim]]:
    months: dict[date, list[Claim]] = {}
    for claim in map(edition.catalogue.claims.__getitem__, claims):
        months.setdefault(claim.date.first.replace(day=1), []).append(claim)
    return months


def _in_full(
    edition: Edition, months: Mapping[date, list[Claim]], slug: str
) -> tuple[tuple[str, str, tuple[ClaimView, ...]], ...]:
    return tuple(
        (_anchor(month), edition.words.month_heading(month), tuple(claim_view(edition, claim, slug) for claim in told))
        for month, told in months.items()
    )


def _overview(edition: Edition, year: str, claims: tuple[str, ...]) -> YearView:
    words = edition.words
    link = Link(words.counted("count.claims", len(claims)), f"{year}/")
    months = tuple(_month(edition, year, month, told) for month, told in _months(edition, claims).items())
    return YearView(year, words("claims.of-year", year=year), link, months)


def _month(edition: Edition, year: str, month: date, claims: list[Claim]) -> MonthView:
    words = edition.words
    speakers = Counter(claim.speaker for claim in claims).most_common()
    others = len(speakers[MOST_SPEAKERS:])
    return MonthView(
        link=Link(words.month_heading(month), f"{year}/#{_anchor(month)}"),
        count=str(len(claims)),
        speakers=tuple((named(edition, who, CLAIMS.page), str(number)) for who, number in speakers[:MOST_SPEAKERS]),
        others=words.counted("count.other-voices", others) if others else "",
    )


def _anchor(month: date) -> str:
    return f"{month:%Y-%m}"
