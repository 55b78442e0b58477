"""All addresses of the content asked, as far as they are due, and what came of it as text to print."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from generator import pipeline
from generator.errors import GeneratorError
from generator.reading import read
from generator.workbench.language import Language, of_language
from generator.workbench.links import report
from generator.workbench.links.answers import Answer, due
from generator.workbench.links.asking import Manners
from generator.workbench.links.summary import named, summary
from generator.workbench.links.visits import visits

ENOUGH = 5  # hosts that cannot be reached, and none that can: there is no network


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long an answer holds, in days, and how much one run asks: addresses at most, None for all; seconds."""

    days: int
    most: int | None
    seconds: float


def links(
    content: Path,
    templates: Path,
    language: Language,
    path: Path,
    bounds: Bounds,
    manners: Manners,
    today: date,
    tell: Callable[[str], None],
) -> str:
    """Ask what is due, add the answers to the report at ``path``, ``tell`` each, and return what is to be done.

    Raises GeneratorError when nothing can be reached, or the report is no report.
    """
    catalogue = read(content)
    words = of_language(pipeline.editions_of(catalogue, templates), language).words
    addresses, answers = named(catalogue), report.read(path)
    report.tidy(path, answers)
    asked = tuple(islice(due(addresses, answers, today, bounds.days), bounds.most))
    tell(words("links.asking", number=len(asked), known=len(addresses) - len(asked), report=path.as_posix()))
    held: list[Answer] = []  # until it is clear that there is a network
    for number, answer in enumerate(visits(asked, manners, today, bounds.seconds), 1):
        held.append(answer)
        if number <= ENOUGH and all(one.outcome == "unreachable" for one in held):
            if number == ENOUGH:
                raise GeneratorError(words("links.no-network", why=answer.why))
            continue
        _keep(held, answers, path)
        tell(f"{number}/{len(asked)} {answer.outcome} {answer.address}")
    _keep(held, answers, path)
    return summary(addresses, answers, words)


def _keep(held: list[Answer], answers: dict[str, Answer], path: Path) -> None:
    while held:
        answer = held.pop(0)
        answers[answer.address] = answer
        report.add(path, answer)
