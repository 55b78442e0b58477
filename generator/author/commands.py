"""The commands ``punkt new`` and ``punkt fix``: parse, call, report."""

from pathlib import Path
from typing import Annotated

import typer

from generator.author.fix import repairs
from generator.author.words import say, spoken
from generator.emit.content import save

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
