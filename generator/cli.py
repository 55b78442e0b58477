"""The command ``punkt``: parse, call, report. Exit 0 fine, 1 problems in content or templates, 2 wrong use."""

import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from generator import pipeline
from generator.author import commands as author
from generator.errors import GeneratorError, ProblemsError
from generator.problems.words import language_of, line
from generator.workbench import commands as workbench

app = typer.Typer(
    help="Checks the facts in content/ and turns them into the pages and data of the site.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Content = Annotated[
    Path, typer.Option("--content", help="Folder with the facts.", exists=True, file_okay=False, resolve_path=False)
]
Templates = Annotated[
    Path, typer.Option("--templates", help="Folder with the templates.", exists=True, file_okay=False)
]
Address = Annotated[str, typer.Option("--address", help="Where the site is published, for feeds.")]
AsOf = Annotated[
    datetime | None, typer.Option("--as-of", help="Only what was known on this day.", formats=["%Y-%m-%d"])
]
Since = Annotated[
    str, typer.Option("--since", help="A git revision: what was published then and changed needs an entry in changes.")
]
Out = Annotated[Path, typer.Option("--out", help="Folder for the pages; the command owns it.", file_okay=False)]


@app.command()
def check(content: Content = Path("content"), templates: Templates = Path("templates"), since: Since = "") -> None:
    """Report every problem of the content at once."""
    if since:
        count = pipeline.since(content, since)
        typer.echo(f"Every change since {since} is explained. {count} records were compared.")
    count = len(pipeline.generated(content, templates))
    typer.echo(f"No problems. {count} files could be written.")


@app.command()
def build(
    content: Content = Path("content"),
    templates: Templates = Path("templates"),
    out: Out = Path("build/docs"),
    address: Address = "/",
    as_of: AsOf = None,
) -> None:
    """Write the pages, figures and data that MkDocs turns into the site."""
    report = pipeline.built(content, templates, out, address, as_of.date() if as_of else None)
    typer.echo(f"{out}: {report.written} written, {report.unchanged} unchanged, {report.removed} removed.")


app.command()(author.fix)
app.command()(workbench.status)


def main() -> None:
    """Run the command line; a problem is a message, never a traceback."""
    try:
        app()
    except ProblemsError as error:
        language = language_of(os.environ)
        for problem in error.problems:
            typer.echo(line(problem, language), err=True)
        number = len(error.problems)
        typer.echo(f"\n{number} problem{'s' if number > 1 else ''}. Nothing was changed.", err=True)
        raise SystemExit(1) from None
    except GeneratorError as error:
        typer.echo(str(error), err=True)
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
