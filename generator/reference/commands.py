"""The commands ``punkt schema`` and ``punkt reference``: parse, call, report."""

from pathlib import Path
from typing import Annotated

import typer

from generator.emit.writer import put
from generator.reference.files import schemas

SCHEMAS = Path("docs/schema")  # in the repository
WITH_IDS = Path("build/schema")  # what editors read: made anew whenever a record was added

Content = Annotated[Path, typer.Option("--content", help="Folder with the facts.", exists=True, file_okay=False)]


def schema(
    content: Content = Path("content"),
    with_ids: Annotated[bool, typer.Option("--with-ids", help="Let editors offer the ids there are.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="Folder to write to.", show_default="by --with-ids")] = None,
) -> None:
    """Write the JSON Schemas that let an editor describe, complete and check records."""
    folder = out or (WITH_IDS if with_ids else SCHEMAS)
    report = put(schemas(content, with_ids=with_ids), folder)
    typer.echo(f"{folder}: {report.written} written, {report.unchanged} unchanged.")
