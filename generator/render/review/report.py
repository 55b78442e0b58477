"""Everything a change of the content means for readers, in one language, ready to be printed."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.difference.kinds import WEIGHTS, Difference
from generator.render.review.pages import Touched
from generator.render.review.sentences import Sentence, Sides, sentence
from generator.render.words import Words


@dataclass(frozen=True, slots=True)
class PageLine:
    """A page that changes: its address below the root of the site, its title, and in a word what happens to it."""

    address: str
    title: str
    fate: str


@dataclass(frozen=True, slots=True)
class Review:
    """What changed since a revision, in one language; ``nothing`` is empty unless nothing did."""

    language: str
    title: str
    since: str
    nothing: str
    groups: tuple[tuple[str, tuple[Sentence, ...]], ...]
    more: tuple[str, ...]
    pages_title: str
    pages: tuple[PageLine, ...]
    more_pages: str
    files: str


def review(
    sides: Sides,
    revision: str,
    found: Iterable[Difference],
    pages: Iterable[Touched],
    files: Iterable[str],
    most: int | None = None,
) -> Review:
    """Return what is ``found`` in the language of ``sides``, with at most so many of a weight and so many pages."""
    words = sides.new.words
    told = [sentence(sides, item) for item in found]
    by_weight = {weight: tuple(item for item in told if item.weight == weight) for weight in WEIGHTS}
    first = sides.new.catalogue.languages[0]
    below = "" if words.language == first else f"{words.language}/"
    lines = tuple(
        PageLine(f"/{below}{page.page}", page.titles[words.language], words(f"review.page.{page.fate}"))
        for page in pages
        if words.language in page.titles
    )
    shown, other = lines[:most], tuple(files)
    return Review(
        language=words.language,
        title=words("review.title"),
        since=words("review.since", revision=revision),
        nothing="" if told else words("review.nothing"),
        groups=tuple((words(f"review.weight.{weight}"), group[:most]) for weight, group in by_weight.items() if group),
        more=tuple(_more(words, len(group), len(group[:most])) for group in by_weight.values() if group),
        pages_title=words.counted("review.pages", len(lines)) if lines else words("review.no-pages"),
        pages=shown,
        more_pages=words("review.more-pages", number=len(lines) - len(shown)) if len(shown) < len(lines) else "",
        files=words("review.files", files=", ".join(other)) if other else "",
    )


def _more(words: Words, there: int, told: int) -> str:
    return words.counted("review.more", there - told) if told < there else ""
