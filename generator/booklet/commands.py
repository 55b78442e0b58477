"""The command of the booklet: parse, call, report."""

from pathlib import Path
from typing import Annotated

import typer

from generator.booklet.making import booklets

Content = Annotated[Path, typer.Option("--content", help="Folder with the facts.", exists=True, file_okay=False)]
Templates = Annotated[
    Path, typer.Option("--templates", help="Folder with the templates.", exists=True, file_okay=False)
]


def booklet(
    content: Content = Path("content"),
    templates: Templates = Path("templates"),
    site: Annotated[Path, typer.Option("--site", help="Folder of the finished site.", file_okay=False)] = Path("site"),
    out: Annotated[Path, typer.Option("--out", help="Folder for the booklets.", file_okay=False)] = Path(
        "build/booklet"
    ),
    lang: Annotated[str, typer.Option("--lang", help="Only this language of the site.")] = "",
) -> None:
    """Print the finished site as a booklet, a PDF per language, with Chromium."""
    for file in booklets(content, templates, site, out, lang):
        typer.echo(str(file))
