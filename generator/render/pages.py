"""Views to Markdown by templates. Everything printed is text: nothing an author writes can become markup."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from traceback import walk_tb
from typing import Any

from jinja2 import Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.loaders import BaseLoader
from markupsafe import Markup

from generator.errors import Place, Problem, TemplateError
from generator.render.edition import Edition
from generator.render.views.page import Page

SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in "&<>\"'\\`*_{}[]#|~"}
WITH_CONTENTS = ("version.md.j2", "topic.md.j2", "packages.md.j2", "claims.md.j2", "method.md.j2")


@dataclass(frozen=True, slots=True)
class _Front:
    """The head of a Markdown file, each value as YAML; titles are escaped because themes print them as they are."""

    title: Markup
    description: Markup
    edit: Markup
    hide: Markup


def environment(loader: BaseLoader) -> Environment:
    """Return the environment for templates: undefined names are errors, every printed value is escaped."""
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_as_text,
    )


def markdown(environment: Environment, edition: Edition, page: Page) -> str:
    """Return ``page`` as Markdown.

    Raises TemplateError with file and line when its template is missing, broken or names what the view has not.
    """
    hide = ["navigation"] if page.template in WITH_CONTENTS else ["navigation", "toc"]
    front = _Front(
        title=_yaml(escape(page.title)),
        description=_yaml(escape(page.description)),
        edit=_yaml(page.edit),
        hide=_yaml(hide),
    )
    name = f"pages/{page.template}"
    names: Mapping[str, Any] = {"page": page, "view": page.view, "front": front, "words": edition.words.entries}
    try:
        return environment.get_template(name).render(names)
    except TemplateSyntaxError as error:
        place = Place(f"templates/{error.name}", error.lineno, 1)
        raise TemplateError([Problem(place, "template/syntax", str(error.message), "mend the template")]) from None
    except TemplateNotFound as error:
        place = Place(f"templates/{name}", 1, 1)
        hint = "check the name in the include"
        raise TemplateError([Problem(place, "template/missing", f"no template '{error.name}'", hint)]) from None
    except (UndefinedError, TypeError, AttributeError) as error:
        hint = f"the view is {type(page.view).__name__}; templates print what it has"
        raise TemplateError([Problem(_line(error, name), "template/name", str(error), hint)]) from None


def _as_text(value: object) -> Markup:
    """Return ``value`` safe in HTML and in Markdown alike."""
    return value if isinstance(value, Markup) else _escaped(str(value))


@cache
def _escaped(text: str) -> Markup:
    return Markup(text.translate(SIGNS))  # noqa: S704 - this is the escaping


def _yaml(value: str | list[str]) -> Markup:
    return Markup(json.dumps(value, ensure_ascii=False))  # noqa: S704 - goes into the front matter, not into the page


def _line(error: Exception, name: str) -> Place:
    """Return the innermost line of a template in the traceback of ``error``."""
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    inside = [(file, line) for file, line in frames if file.endswith(".j2")]
    file, line = inside[-1] if inside else (name, 1)
    return Place("templates/" + file.rpartition("templates/")[2], line, 1)
