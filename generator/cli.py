"""The command ``punkt``: parse, call, report. Exit 0 fine, 1 problems in content or templates, 2 wrong use."""

import gc
import os
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from generator import reading
from generator.errors import GeneratorError, ProblemsError
from generator.problems.report import Form, remark, report
from generator.problems.told import Language
from generator.problems.words import language_of, sentence
from generator.validate.parity.older import older
from generator.validate.since import told

# Functions of the name of the command, in modules that are imported when it is called: checking is to be quick.
COMMANDS = {
    "booklet": "generator.booklet.commands",
    "explain": "generator.workbench.explain",
    "fix": "generator.author.commands",
    "new": "generator.author.commands",
    "parity": "generator.workbench.parity",
    "reference": "generator.reference.commands",
    "rules": "generator.workbench.explain",
    "schema": "generator.reference.commands",
    "status": "generator.workbench.commands",
    "diff": "generator.workbench.commands",
    "links": "generator.workbench.links.commands",
}
SETTINGS = {"new": {"allow_extra_args": True, "ignore_unknown_options": True}}  # every field is an option


class Commands(TyperGroup):
    """The commands of this module and those of `COMMANDS`."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of all commands."""
        return [*super().list_commands(ctx), *COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of that name, if there is one."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        single = typer.Typer()
        command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        single.command(cmd_name, context_settings=SETTINGS.get(cmd_name))(command)
        return typer.main.get_command(single)


app = typer.Typer(
    cls=Commands,
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
    str,
    typer.Option(
        "--since",
        help="A git revision: what changed since then needs an entry in changes, and to change in all languages.",
    ),
]
Lang = Annotated[Language | None, typer.Option("--lang", help="Language of the report.", show_default="environment")]
Out = Annotated[Path, typer.Option("--out", help="Folder for the pages; the command owns it.", file_okay=False)]


@app.command()
def check(
    content: Content = Path("content"),
    templates: Templates = Path("templates"),
    since: Since = "",
    pages: Annotated[bool, typer.Option("--pages", help="Make every page too, to find what templates lack.")] = False,
    lang: Lang = None,
    form: Annotated[Form, typer.Option("--format", help="For people, programs, or as annotations on GitHub.")] = "text",
) -> None:
    """Report every problem of the content at once."""
    language = lang or language_of(os.environ)
    try:
        said = _checked(content, templates, since, language, form, pages=pages)
    except ProblemsError as error:
        typer.echo(report(error.problems, form, language), err=form == "text")
        raise typer.Exit(1) from None
    typer.echo("[]" if form == "json" else said)


def _checked(content: Path, templates: Path, since: str, language: Language, form: Form, *, pages: bool) -> str:
    """Return what to say when there are no problems; texts that changed in one language only are remarked upon."""
    catalogue = reading.checked(content, templates)
    said = [sentence("no-problems", language, number=sum(1 for _ in catalogue.everything()))]
    if since or pages:
        from generator import pipeline  # noqa: PLC0415 - heavy, and checking is to be quick
    if since:
        count = pipeline.since(content, since)
        said.append(sentence("explained", language, revision=since, number=count))
    if pages:
        count = len(pipeline.generated(content, templates))
        said.append(sentence("no-problems-in-pages", language, number=count))
    behind = tuple(told(catalogue, older(catalogue, catalogue.compared)))
    remarks = [remark(problem, form, language) for problem in behind]
    if behind:
        said.append(sentence("one-older" if len(behind) == 1 else "older", language, number=len(behind)))
    return "\n".join([*remarks, " ".join(said)])


@app.command()
def build(
    content: Content = Path("content"),
    templates: Templates = Path("templates"),
    out: Out = Path("build/docs"),
    address: Address = "/",
    as_of: AsOf = None,
) -> None:
    """Write the pages, figures and data that MkDocs turns into the site."""
    from generator import pipeline  # noqa: PLC0415 - heavy, and checking is to be quick

    done = pipeline.built(content, templates, out, address, as_of.date() if as_of else None)
    typer.echo(f"{out}: {done.written} written, {done.unchanged} unchanged, {done.removed} removed.")


def main() -> None:
    """Run the command line; a problem is a message, never a traceback."""
    gc.disable()  # a command ends before there is much to collect; looking for it costs a fifth of the time
    try:
        app()
    except ProblemsError as error:
        typer.echo(report(error.problems, "text", language_of(os.environ)), err=True)
        raise SystemExit(1) from None
    except GeneratorError as error:
        typer.echo(str(error), err=True)
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
