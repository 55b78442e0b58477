"""The commands ``punkt explain`` and ``punkt rules``: parse, call, report."""

import os
from pathlib import Path
from typing import Annotated

import typer

from generator.emit.content import remove, save
from generator.problems.explain import explained, listed, pages
from generator.problems.told import Language, codes
from generator.problems.words import language_of, sentence
from generator.validate.hints import nearest


def explain(
    code: Annotated[str, typer.Argument(help="What punkt check calls the problem; all codes when left out.")] = "",
    lang: Annotated[
        Language | None, typer.Option("--lang", help="Language of the answer.", show_default="environment")
    ] = None,
) -> None:
    """Tell the rule behind a problem, its reason, a broken and a mended example."""
    language = lang or language_of(os.environ)
    if not code:
        typer.echo(listed(language))
    elif code in codes():
        typer.echo(explained(code, language))
    else:
        near = nearest(code, codes())
        typer.echo(sentence("no-code", language, code=code), err=True)
        if near:
            typer.echo(f"    {sentence('did-you-mean', language, near=near)}", err=True)
        raise typer.Exit(2)


def rules(
    out: Annotated[Path, typer.Option("--out", help="Folder for the pages.", file_okay=False)] = Path("docs/rules"),
) -> None:
    """Write a page per rule and language for the documentation."""
    made = dict(pages())
    for name, text in made.items():
        save(out / name, text)
    remove([path for path in out.rglob("*.md") if path.relative_to(out).as_posix() not in made])
    typer.echo(sentence("rules-written", language_of(os.environ), number=len(made), folder=out.as_posix()))
