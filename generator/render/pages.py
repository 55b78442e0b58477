"""Views to Markdown by templates. Everything printed is text: nothing an author writes can become markup."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from html import escape
from traceback import walk_tb
from typing import Any

from jinja2 import Environment, StrictUndefined, TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError
from jinja2.loaders import BaseLoader
from markupsafe import Markup

from generator.errors import Place, Problem, TemplateError
from generator.render.edition import Edition
from generator.render.views.page import Page

SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in "&<>\"'\\`*_{}[]#|~"}
FAILURES = (  # what an expression in a template, and reading its file, can raise
    TemplateRuntimeError,
    TypeError,
    AttributeError,
    LookupError,
    ValueError,
    ArithmeticError,
    RecursionError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class _Front:
    """The head of a Markdown file, each value as YAML; titles are escaped because themes print them as they are."""

    title: Markup
    description: Markup
    edit: Markup
    hide: Markup
    kind: Markup
    state: Markup
    latest: Markup
    canonical: Markup
    published: Markup


def environment(loader: BaseLoader) -> Environment:
    """Return the environment for templates: undefined names are errors, every printed value is escaped."""
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        finalize=_as_text,
    )


def markdown(
    environment: Environment, folder: str, edition: Edition, page: Page, published: Mapping[str, Any] | None = None
) -> str:
    """Return ``page`` as Markdown, by its template in ``folder``; ``published`` is what its head tells beside.

    Raises TemplateError with file and line when a template is missing, broken or asks for what cannot be had.
    """
    front = _Front(
        title=_yaml(escape(page.head or page.title)),
        description=_yaml(escape(page.description)),
        edit=_yaml(page.edit),
        hide=_yaml(["navigation"] if page.has_contents else ["navigation", "toc"]),
        kind=_yaml(edition.words(f"page-kind.{page.template.removesuffix('.md.j2')}")),
        state=_yaml(page.standing.day if page.standing else ""),
        latest=_yaml(page.standing.latest if page.standing else ""),
        canonical=_yaml(page.slug),
        published=_yaml(published),
    )
    name = f"pages/{page.template}"
    view = page.view() if isinstance(page.view, partial) else page.view
    here = Place(f"{folder}/{name}", 1, 1)
    names: Mapping[str, Any] = {"page": page, "view": view, "front": front, "words": edition.words.entries}
    try:
        return environment.get_template(name).render(names)
    except TemplateSyntaxError as error:
        place = Place(f"{folder}/{error.name}", error.lineno, 1)
        problem = Problem(place, "template/syntax", "jinja", reason=str(error.message))
    except TemplateNotFound as error:
        problem = Problem(_place(error, here), "template/missing", "include", name=str(error.name))
    except FAILURES as error:
        kind = type(view).__name__
        problem = Problem(_place(error, here), "template/name", "jinja", reason=str(error), view=kind)
    raise TemplateError([problem])


def _as_text(value: object) -> Markup:
    """Return ``value`` safe in HTML and in Markdown alike."""
    return value if isinstance(value, Markup) else escaped(str(value))


@cache
def escaped(text: str) -> Markup:
    """Return ``text`` as text in HTML and in Markdown."""
    return Markup(text.translate(SIGNS))  # noqa: S704 - this is the escaping


def _yaml(value: str | list[str] | Mapping[str, Any] | None) -> Markup:
    return Markup(json.dumps(value, ensure_ascii=False))  # noqa: S704 - goes into the front matter, not into the page


def _place(error: Exception, page: Place) -> Place:
    """Return the innermost line of a template in the traceback of ``error``; ``page`` when there is none."""
    frames = ((frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__))
    inside = [Place(file, line, 1) for file, line in frames if file.endswith(".j2")]
    return inside[-1] if inside else page
