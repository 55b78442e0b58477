"""What is read before anything is made: facts, words, templates."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from generator.errors import Place, Problem, TemplateError
from generator.load import tree
from generator.model.catalogue import Catalogue
from generator.render.words import Words, words
from generator.validate.facts import facts


def read(content: Path) -> Catalogue:
    """Return the facts in ``content``. Raises ContentError with all problems."""
    return facts(tree.files(content, content.as_posix()))


def texts(templates: Path, languages: Iterable[str]) -> Mapping[str, Words]:
    """Return the words of the site itself in ``languages``. Raises TemplateError."""
    return words(tree.files(templates / "texts", f"{templates.as_posix()}/texts"), languages)


def checked(content: Path, templates: Path) -> int:
    """Return the number of records in ``content``, when facts, words and the templates themselves have no problem.

    No page is made: what a template asks of a page in vain is found only when that page is.
    """
    catalogue = read(content)
    texts(templates, catalogue.languages)
    jinja = Environment(autoescape=True)
    found = [problem for path in sorted(templates.rglob("*.j2")) for problem in _unreadable(path, jinja)]
    if found:
        raise TemplateError(found)
    return sum(1 for _ in catalogue.everything())


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
