"""What authors still have to do: a list of findings computed from the facts. None of them is an error."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Literal

from generator.derive.chronology import newest
from generator.model.base import PartialDate, Sourced
from generator.model.catalogue import Catalogue
from generator.model.event import Event
from generator.model.parts import Path, parts
from generator.model.procedure import Step
from generator.model.references import references
from generator.model.source import Source
from generator.model.texts import is_unwritten, texts
from generator.validate.parity.older import older

Sort = Literal[
    "placeholder",
    "untranslated",
    "outdated",
    "stale",
    "single-sourced",
    "weak",
    "disputed",
    "mirror",
    "not-archived",
    "no-address",
    "title-from-address",
    "not-asked",
    "oldest-check",
    "never-checked",
]
AHEAD = ("planned", "announced", "postponed", "blocked", "outcome-unknown")  # what a later day must have settled
PATIENCE = timedelta(days=90)  # after which what has no day of its own is looked at again
SENTENCE = 4  # words: shorter texts may well be the same in two languages
NAMES = ("name", "label", "short", "title")  # and so may what something is called
OLDEST = 20  # checks that are told, the oldest first


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to do: of which ``sort``, about which record (``site.yml`` for the site), and where inside it.

    ``day`` is what the sort has a day for: when it was last known or checked, None otherwise.
    """

    sort: Sort
    record: str
    path: Path = ()
    day: date | None = None


def status(catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return everything to do, by sort, then in the order of the files; checks are told oldest first."""
    return (
        *_unwritten(catalogue),
        *_untranslated(catalogue),
        *_outdated(catalogue),
        *_stale(catalogue),
        *_single_sourced(catalogue),
        *_graded(catalogue, "weak", ("weak",)),
        *_disputed(catalogue),
        *_of_sources(catalogue),
        *_not_asked(catalogue),
        *_checks(catalogue),
    )


def _unwritten(catalogue: Catalogue) -> Iterator[Finding]:
    for owner, fact in catalogue.facts():
        for path, text, _ in texts(fact):
            if any(is_unwritten(words) for _, words in text.items()):
                yield Finding("placeholder", owner, path)


def _untranslated(catalogue: Catalogue) -> Iterator[Finding]:
    for owner, fact in catalogue.facts():
        for path, text, _ in texts(fact):
            if path[-1] in NAMES:
                continue
            pairs = combinations((words for _, words in text.items()), 2)
            if any(one == other and len(one.split()) >= SENTENCE for one, other in pairs):
                yield Finding("untranslated", owner, path)


def _outdated(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the texts that changed in one language since their languages were compared, at one that did not."""
    for item in older(catalogue, catalogue.compared):
        yield Finding("outdated", item.record, (*item.path, item.older[0]))


def _stale(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what was still ahead when it became known, and must have been settled by the newest of the facts."""
    horizon = newest(catalogue)
    ahead: list[Step | Event] = [*catalogue.steps.values(), *catalogue.events.values()]
    for record in ahead:
        if record.status in AHEAD and _due(record) < horizon and not _is_settled(catalogue, record):
            yield Finding("stale", record.id, ("status",), record.known_from)
    for _, fact in catalogue.everything():
        if fact.foresees and max(day.last for day in fact.foresees) < horizon and fact.known_from < horizon - PATIENCE:
            yield Finding("stale", fact.id, ("foresees",), fact.known_from)


def _is_settled(catalogue: Catalogue, record: Step | Event) -> bool:
    """Tell whether a later record of the same track says what came of an event on its days."""
    return isinstance(record, Event) and any(
        other.track == record.track
        and other.known_from > record.known_from
        and other.status not in AHEAD
        and other.date.first <= (record.until or record.date).last
        and (other.until or other.date).last >= record.date.first
        for other in catalogue.events.values()
    )


def _due(record: Step | Event) -> date:
    end: PartialDate | None = record.until or record.date
    return max(record.known_from, end.last) if end else record.known_from + PATIENCE


def _single_sourced(catalogue: Catalogue) -> Iterator[Finding]:
    for _, record in catalogue.everything():
        if isinstance(record, Sourced):
            found = [catalogue.sources[source] for source in record.sources]
            if len({source.relays or source.publisher for source in found}) == 1 and not _is_first_hand(found):
                yield Finding("single-sourced", record.id, ("sources",))


def _is_first_hand(sources: list[Source]) -> bool:
    return any(source.kind == "primary" for source in sources)


def _graded(catalogue: Catalogue, sort: Sort, grades: tuple[str, ...]) -> Iterator[Finding]:
    for _, record in catalogue.everything():
        for path, fact in parts(record):
            for field in ("grade", "confidence"):
                if getattr(fact, field, None) in grades:
                    yield Finding(sort, record.id, (*path, field))


def _disputed(catalogue: Catalogue) -> Iterator[Finding]:
    for dispute in catalogue.disputes.values():
        if dispute.outcome is None:
            yield Finding("disputed", dispute.id)
    yield from _graded(catalogue, "disputed", ("contested",))
    for point in catalogue.provisions.values():
        for path, fact in parts(point):
            if getattr(fact, "state", None) == "contested":
                yield Finding("disputed", point.id, (*path, "state"))


def _of_sources(catalogue: Catalogue) -> Iterator[Finding]:
    lacks: dict[Sort, list[str]] = {"mirror": [], "not-archived": [], "no-address": [], "title-from-address": []}
    for source in catalogue.sources.values():
        if source.form == "mirror":
            lacks["mirror"].append(source.id)
        if source.url is None:
            lacks["no-address"].append(source.id)
        elif source.archive_url is None:
            lacks["not-archived"].append(source.id)
        if source.title_basis == "address":
            lacks["title-from-address"].append(source.id)
    for sort, found in lacks.items():
        yield from (Finding(sort, source) for source in found)


def _not_asked(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the versions, topics, frameworks and schemes that no reader's question leads to."""
    asked = {reference.id for item in catalogue.questions.values() for reference in references(item)}
    asked |= {page for item in catalogue.questions.values() for page in item.pages}
    asked |= {catalogue.provisions[point].version for point in asked if point in catalogue.provisions}
    asked |= {scheme.id for scheme in catalogue.schemes.values() if scheme.alternative_to}
    for kind in ("versions", "topics", "frameworks", "schemes"):
        yield from (Finding("not-asked", record) for record in catalogue.records(kind) if record not in asked)


def _checks(catalogue: Catalogue) -> Iterator[Finding]:
    seen = [(source.accessed, source.id) for source in catalogue.sources.values() if source.accessed is not None]
    yield from (Finding("oldest-check", source, ("accessed",), day) for day, source in sorted(seen)[:OLDEST])
    never = [source for source in catalogue.sources.values() if source.accessed is None and source.url is not None]
    yield from (Finding("never-checked", source.id) for source in never)
