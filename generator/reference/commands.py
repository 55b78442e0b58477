"""The commands ``punkt schema`` and ``punkt reference``: parse, call, report."""

from pathlib import Path
from typing import Annotated

import typer

from generator.emit.writer import put
from generator.reference.files import references, schemas

SCHEMAS = Path("docs/schema")  # in the repository
PAGES = Path("docs")
FOLDER = Path("content")
WITH_IDS = Path("build/schema")  # what editors read: made anew whenever a record was added

Content = Annotated[Path, typer.Option("--content", help="Folder with the facts.", exists=True, file_okay=False)]


def schema(
    content: Content = FOLDER,
    with_ids: Annotated[bool, typer.Option("--with-ids", help="Let editors offer the ids there are.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="Folder to write to.", show_default="by --with-ids")] = None,
) -> None:
    """Write the JSON Schemas that let an editor describe, complete and check records."""
    folder = out or (WITH_IDS if with_ids else SCHEMAS)
    report = put(schemas(content, with_ids=with_ids), folder)
    typer.echo(f"{folder}: {report.written} written, {report.unchanged} unchanged.")


def renew(content: Path) -> None:
    """Let editors that offer the ids of ``content`` offer those there are now."""
    if WITH_IDS.is_dir() and content == FOLDER:
        put(schemas(content, with_ids=True), WITH_IDS)


def reference(
    content: Content = FOLDER,
    examples: Annotated[
        Path, typer.Option("--examples", help="File that names the record shown for each kind.", exists=True)
    ] = PAGES / "reference.yml",
    out: Annotated[Path, typer.Option("--out", help="Folder to write to.", file_okay=False)] = PAGES,
) -> None:
    """Write the pages on which authors look up kinds and fields, in German and English."""
    report = put(references(content, examples), out)
    typer.echo(f"{out}: {report.written} written, {report.unchanged} unchanged.")
