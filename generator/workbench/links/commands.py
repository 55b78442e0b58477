"""The command ``punkt links``: parse, call, report."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from generator.workbench.commands import Content, Lang, Templates, spoken
from generator.workbench.links import run
from generator.workbench.links.asking import Manners

AGENT = "punkt-links/1"
REASON = "checks whether the sources of a site are still there"


def links(
    content: Content = Path("content"),
    templates: Templates = Path("templates"),
    lang: Lang = "",
    report: Annotated[Path, typer.Option("--report", help="File that keeps the answers.", dir_okay=False)] = Path(
        "build/links.jsonl"
    ),
    days: Annotated[int, typer.Option("--days", help="How long an answer holds.", min=0)] = 30,
    most: Annotated[int | None, typer.Option("--most", help="Addresses to ask at most.", min=1)] = None,
    minutes: Annotated[float, typer.Option("--minutes", help="When to stop.", min=0)] = 60,
    pause: Annotated[float, typer.Option("--pause", help="Seconds between two addresses of a host.", min=0)] = 2,
    contact: Annotated[str, typer.Option("--contact", help="Where hosts find who asks: your address.")] = "",
) -> None:
    """Ask every address whether it still leads somewhere; a stopped run is taken up by the next."""
    manners = Manners(f"{AGENT} ({'; '.join(filter(None, [REASON, contact]))})", pause)
    bounds = run.Bounds(days, most, minutes * 60)
    today, tell = datetime.now().astimezone().date(), partial(typer.echo, err=True)
    typer.echo(run.links(content, templates, spoken(lang), report, bounds, manners, today, tell), nl=False)
