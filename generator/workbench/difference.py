"""What a change of the content means for readers, as text to print."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator import pipeline, reading
from generator.derive.difference.compared import differences
from generator.errors import ContentError, GeneratorError
from generator.load import revision as recorded
from generator.model.catalogue import Catalogue
from generator.render.edition import Edition
from generator.render.publishing import FORMS
from generator.render.review.formats import as_json, as_markdown, as_text
from generator.render.review.pages import touched
from generator.render.review.report import Review, review
from generator.render.review.sentences import Sides
from generator.validate.facts import facts
from generator.workbench.language import Language, of_language

ALL = "both"  # every language of the site
ROOM = 60_000  # characters of a comment on a pull request, which may have 65,536
FOLLOWING = (*FORMS.values(), ".png", ".ico")  # files that come with a page
FEWER = (60, 20, 6, 2, 0)  # sentences of one weight, and pages, until a comment has room


def difference(content: Path, templates: Path, revision: str, language: Language, form: str) -> str:
    """Return how ``content`` differs from what it was in ``revision``: ``text``, ``markdown`` or ``json``.

    Raises GeneratorError when there is no such revision or its content has problems by the rules of today, and
    ContentError when the content of now has some.
    """
    new = reading.read(content)
    old = _recorded(content, revision)
    editions = [pipeline.editions_of(catalogue, templates) for catalogue in (old, new)]
    chosen = _chosen({one: edition for one, edition in editions[1].items() if one in editions[0]}, language)
    pages, files = touched(_made(old, templates), _made(new, templates), new.languages)
    found = differences(old, new)
    sides = [Sides(editions[0][one], editions[1][one]) for one in chosen]

    def reviews(most: int | None = None) -> tuple[Review, ...]:
        return tuple(review(side, revision, found, pages, files, most) for side in sides)

    if form == "json":
        return as_json(revision, reviews())
    if form == "text":
        return as_text(reviews())
    for most in FEWER:
        comment = as_markdown(reviews(most))
        if len(comment) <= ROOM:
            break
    return comment


def _recorded(content: Path, revision: str) -> Catalogue:
    try:
        return facts(recorded.files(content, revision, content.as_posix()))
    except ContentError as error:
        number, first = len(error.problems), str(error).partition("\n")[0]
        raise GeneratorError(
            f"the content of '{revision}' cannot be compared: by the rules of today it has problems: {number}\n"
            f"the first of them: {first}"
        ) from None


def _made(catalogue: Catalogue, templates: Path) -> dict[str, str]:
    """Return the text of each page and file by its path, without what says of a page how to cite and to picture it."""
    sheaves = pipeline.sheaves(catalogue, pipeline.frame(templates, catalogue.languages))
    drafts = [draft for sheaf in sheaves for draft in sheaf.drafts() if not draft.path.endswith(FOLLOWING)]
    return {draft.path: text for draft in drafts if isinstance(text := draft.made(), str)}


def _chosen(editions: Mapping[str, Edition], language: Language) -> Sequence[str]:
    return tuple(editions) if language.asked == ALL else (of_language(editions, language).language,)
