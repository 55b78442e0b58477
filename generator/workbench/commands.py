"""The commands of the workbench: parse, call, report."""

import os
from pathlib import Path
from typing import Annotated, Literal

import typer

from generator.derive.status import Sort
from generator.workbench import status as workbench
from generator.workbench.difference import difference
from generator.workbench.language import Language

Content = Annotated[Path, typer.Option("--content", help="Folder with the facts.", exists=True, file_okay=False)]
Templates = Annotated[
    Path, typer.Option("--templates", help="Folder with the templates.", exists=True, file_okay=False)
]
Lang = Annotated[str, typer.Option("--lang", help="A language of the site.", show_default="environment")]


def status(
    content: Content = Path("content"),
    templates: Templates = Path("templates"),
    lang: Lang = "",
    sort: Annotated[Sort | None, typer.Option("--sort", help="Only one sort of things to do, in full.")] = None,
    form: Annotated[Literal["numbers", "list", "json"], typer.Option("--format", help="How much, and for whom.")] = (
        "numbers"
    ),
) -> None:
    """Tell what is still to be done: stale, single-sourced, never archived and the like."""
    typer.echo(workbench.status(content, templates, spoken(lang), form, sort or ""), nl=False)


def diff(
    revision: Annotated[str, typer.Argument(help="A git revision to compare with: a branch, a tag, HEAD~1.")],
    content: Content = Path("content"),
    templates: Templates = Path("templates"),
    lang: Annotated[str, typer.Option("--lang", help="A language of the site, or both.")] = "both",
    form: Annotated[Literal["text", "markdown", "json"], typer.Option("--format", help="For whom.")] = "text",
) -> None:
    """Tell what changed since a git revision, in sentences for readers, and which pages that touches."""
    typer.echo(difference(content, templates, revision, spoken(lang), form), nl=False)


def spoken(asked: str) -> Language:
    """Return the language to answer in: ``asked`` for, or that of the environment."""
    return Language(asked, os.environ.get("LC_ALL") or os.environ.get("LANG", ""))
