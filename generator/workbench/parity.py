"""The command ``punkt parity``: parse, call, report."""

import os
from pathlib import Path
from typing import Annotated

import typer

from generator import reading
from generator.emit.content import save
from generator.load.compared import FILE
from generator.model.compared import to_remember
from generator.problems.told import Language
from generator.problems.words import language_of, line, sentence
from generator.validate.hints import nearest
from generator.validate.parity.older import learned, older
from generator.validate.since import told


def parity(
    records: Annotated[list[str] | None, typer.Argument(help="Ids of records to confirm; all by default.")] = None,
    content: Annotated[
        Path, typer.Option("--content", help="Folder with the facts.", exists=True, file_okay=False)
    ] = Path("content"),
    confirm: Annotated[bool, typer.Option("--confirm", help="The languages say the same: remember them so.")] = False,
    lang: Annotated[
        Language | None, typer.Option("--lang", help="Language of the report.", show_default="environment")
    ] = None,
) -> None:
    """Tell which texts changed in one language and not in the other, and remember the rest as compared."""
    language = lang or language_of(os.environ)
    before = reading.read(content)
    everyone = [owner for owner, _ in before.facts()]
    unknown = next((word for word in records or () if word not in everyone), None)
    if unknown is not None:
        near = nearest(unknown, everyone)
        raise typer.BadParameter(f"there is no '{unknown}'" + (f"; did you mean '{near}'?" if near else ""))
    known = learned(before, (records or everyone) if confirm else ())
    save(content / FILE, to_remember(known))
    left = older(before, known)
    for problem in told(before, left):
        typer.echo(line(problem, language))
    key = "one-older" if len(left) == 1 else "older" if left else "compared"
    typer.echo(sentence(key, language, number=len(left), all=len(known.texts)))
