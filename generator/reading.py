"""What is read before anything is made: facts, words, templates."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from generator.errors import Place, Problem, TemplateError
from generator.load import tree
from generator.load.compared import lines
from generator.model.catalogue import Catalogue
from generator.model.compared import Compared, remembered
from generator.render.words import Words, words
from generator.validate.facts import facts


def read(content: Path) -> Catalogue:
    """Return the facts in ``content``. Raises ContentError with all problems."""
    return replace(facts(tree.files(content, content.as_posix())), compared=compared(content))


def compared(content: Path) -> Compared:
    """Return the texts of ``content`` that are remembered as compared."""
    return remembered(lines(content))


def texts(templates: Path, languages: Iterable[str]) -> Mapping[str, Words]:
    """Return the words of the site itself in ``languages``. Raises TemplateError."""
    return words(tree.files(templates / "texts", f"{templates.as_posix()}/texts"), languages)


def checked(content: Path, templates: Path) -> Catalogue:
    """Return the facts in ``content``, when they, the words and the templates themselves have no problem.

    No page is made: what a template asks of a page in vain is found only when that page is.
    """
    catalogue = read(content)
    texts(templates, catalogue.languages)
    jinja = Environment(autoescape=True)
    found = [problem for path in sorted(templates.rglob("*.j2")) for problem in _unreadable(path, jinja)]
    if found:
        raise TemplateError(found)
    return catalogue


def _unreadable(path: Path, jinja: Environment) -> list[Problem]:
    place = Place(path.as_posix(), 1, 1)
    try:
        jinja.parse(path.read_text(encoding="utf-8"))
    except TemplateSyntaxError as error:
        place = Place(path.as_posix(), error.lineno, 1)
        return [Problem(place, "template/syntax", "jinja", reason=str(error.message))]
    except UnicodeDecodeError as error:
        return [Problem(place, "template/name", "jinja", reason=str(error), view=path.name)]
    return []
