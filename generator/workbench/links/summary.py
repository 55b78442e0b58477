"""Where addresses stand in the content, and what to do about those that do not answer as they should."""

from collections.abc import Mapping, Sequence

from generator.errors import Place
from generator.model.catalogue import Catalogue
from generator.model.parts import parts
from generator.render.words import Words
from generator.workbench.links.answers import OUTCOMES, Answer

FIELDS = ("url", "archive_url")


def named(catalogue: Catalogue) -> Mapping[str, tuple[Place, ...]]:
    """Return every address of the content with the places that name it, in the order of the files."""
    found: dict[str, list[Place]] = {}
    for owner, record in catalogue.facts():
        for path, fact in parts(record):
            for field in FIELDS:
                if address := getattr(fact, field, None):
                    found.setdefault(address, []).append(catalogue.places[(owner, *path, field)])
    return {address: tuple(places) for address, places in found.items()}


def summary(addresses: Mapping[str, Sequence[Place]], answers: Mapping[str, Answer], words: Words) -> str:
    """Return how many of ``addresses`` answered how, and, for what asks for it, what to do and where."""
    found = [answers[address] for address in addresses if address in answers]
    told = []
    for outcome in OUTCOMES:
        group = [answer for answer in found if answer.outcome == outcome]
        lines = [f"    {place.file}:{place.line}: {_told(one)}" for one in group for place in addresses[one.address]]
        if group and outcome == "fine":
            told.append(words.counted("links.fine", len(group)))
        elif group:
            head = words("links.group", label=words(f"links.outcome.{outcome}.label"), number=len(group))
            told.append("\n".join([head, words(f"links.outcome.{outcome}.what"), *lines]))
    if len(found) < len(addresses):
        told.append(words.counted("links.left", len(addresses) - len(found)))
    return "\n\n".join(told) + "\n"


def _told(answer: Answer) -> str:
    more = [str(answer.status or ""), f"→ {answer.to}" if answer.to else "", answer.why]
    return " ".join(filter(None, [answer.address, *more]))
