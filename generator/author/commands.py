"""The commands ``punkt new`` and ``punkt fix``: parse, call, report."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from generator.author.asking import asking
from generator.author.fix import repairs
from generator.author.folder import address_holder, read
from generator.author.kinds import SINGULAR, kind_called
from generator.author.new import addition
from generator.author.request import UnclearError, Wish, given
from generator.author.told import report
from generator.author.words import say, spoken
from generator.emit.content import save
from generator.errors import GeneratorError
from generator.reference.commands import renew
from generator.validate.hints import nearest

Content = Annotated[Path, typer.Option("--content", help="Folder with the facts.", exists=True, file_okay=False)]
Lang = Annotated[str, typer.Option("--lang", help="Language of what is said: de or en.", show_default="environment")]


def fix(
    files: Annotated[list[Path] | None, typer.Argument(help="Files to repair; all of the content by default.")] = None,
    content: Content = Path("content"),
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="Write the proposed days of known_from.")] = False,
    lang: Lang = "",
) -> None:
    """Repair what is mechanical: order of keys, signs of each language, hints no longer needed."""
    language = spoken(lang)
    found = repairs(content, files or (), accept=accept)
    changed = [repair for repair in found if repair.difference]
    for repair in changed:
        if dry_run:
            typer.echo(repair.difference, nl=False)
        else:
            save(Path(repair.name), repair.after)
            typer.echo(say(language, "repaired", file=repair.name))
    proposed = [proposal for repair in found for proposal in repair.proposals]
    for proposal in proposed:
        words = {"place": proposal.place, "record": proposal.record, "source": proposal.source, "day": proposal.day}
        typer.echo(f"{say(language, 'proposal', **words)}\n    known_from: {proposal.day}")
    if proposed:
        typer.echo(say(language, "accept"))
    typer.echo(say(language, "would-repair" if dry_run else "repairs", number=len(changed), all=len(found)))


def new(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(help="What to write: event, source, point, payment, relation …")],
    field: Annotated[
        list[str] | None, typer.Option("--field", help="A value, as name=value; also as --name value.")
    ] = None,
    file: Annotated[str, typer.Option("--file", help="The file to write to, below the content.")] = "",
    after: Annotated[str, typer.Option("--after", help="The id of the record to write behind.")] = "",
    bare: Annotated[bool, typer.Option("--bare", help="Write no hints.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")] = False,
    content: Content = Path("content"),
    lang: Lang = "",
) -> None:
    """Write a new record at its place, with the next free id and hints, and say what is still to be said.

    Every field is an option too: punkt new event --date 2025-01-10 --title.en "Meeting in the boathouse".
    """
    language = spoken(lang)
    meant = kind_called(kind)
    if meant is None:
        near = nearest(kind, SINGULAR)
        hint = f"did you mean '{near}'?" if near else f"the kinds are: {', '.join(SINGULAR)}"
        raise typer.BadParameter(f"'{kind}' is not a kind of fact; {hint}")
    try:
        said = given(field or (), context.args)
        before = read(content)
        wish = Wish(meant, said, file, after, None if bare else language)
        url = next((item.value for item in said if meant == "sources" and item.path == "url"), "")
        taken = address_holder(before, url) if url else None
        if taken is not None:
            place = f"{before.folder}/{taken.file}"
            raise GeneratorError(say(language, "address-taken", place=place, source=taken.id))
        asked = asking(before, meant, language) if sys.stdin.isatty() else None
        found = addition(before, wish, asked)
    except UnclearError as error:
        raise typer.BadParameter(str(error)) from None
    for line in report(before, found, language, dry_run=dry_run):
        typer.echo(line)
    if not dry_run:
        for name in {made.file: None for made in found.made}:
            save(content / name, found.content.texts[name])
        renew(content)
