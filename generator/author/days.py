"""Since when a record could be known: proposed from its sources, never guessed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import yaml
from pydantic import ValidationError

from generator.author.nodes import Edit, edited, pairs, records, value, word
from generator.author.order import end_of
from generator.errors import Place
from generator.model.base import PartialDate

FIELD = "known_from"
SINGLE = {"witnesses": "source"}  # where a kind names one source, not a list


@dataclass(frozen=True, slots=True)
class Proposal:
    """``known_from`` is missing in the record at ``place``; ``day`` is that of ``source``, its first."""

    place: Place
    record: str
    source: str
    day: date


def proposals(text: str, name: str, known: Mapping[str, date]) -> Iterator[Proposal]:
    """Yield a proposal for each record in ``text`` that lacks its day and has sources; ``known`` has their days."""
    for kind, node in records(text):
        if word(value(node, FIELD)) is None and (first := _first(kind, node, known)):
            day, source = first
            place = Place(name, node.start_mark.line + 1, node.start_mark.column + 1)
            yield Proposal(place, word(value(node, "id")) or "?", source, day)


def accepted(text: str, known: Mapping[str, date]) -> str:
    """Return ``text`` with every proposed day written."""
    edits = []
    for kind, node in records(text):
        held = value(node, FIELD)
        first = _first(kind, node, known) if word(held) is None else None
        if first is not None:
            edits.append(_edit(text, node, held, f"{first[0].isoformat()}"))
    return edited(text, edits)


def days(text: str) -> Iterator[tuple[str, date]]:
    """Yield id and first day of every source in ``text`` that has one."""
    for kind, node in records(text):
        source, day = word(value(node, "id")), word(value(node, FIELD)) if kind == "sources" else None
        found = _last_day(day) or (_last_day(word(value(node, "date"))) if kind == "sources" else None)
        if source and found:
            yield source, found


def _first(kind: str, node: yaml.Node, known: Mapping[str, date]) -> tuple[date, str] | None:
    """Return day and id of the first source of a record, None when one of them is not known."""
    if kind == "sources":
        day = _last_day(word(value(node, "date")))
        return (day, word(value(node, "id")) or "?") if day else None
    held = value(node, SINGLE.get(kind, "sources"))
    items = held.value if isinstance(held, yaml.SequenceNode) else [held]
    names = [name for name in map(word, items) if name]
    if not names or any(name not in known for name in names):
        return None
    return min((known[name], name) for name in names)


def _last_day(written: str | None) -> date | None:
    try:
        return PartialDate(written).last if written else None
    except ValidationError:
        return None


def _edit(text: str, node: yaml.MappingNode, held: yaml.Node | None, day: str) -> Edit:
    if held is not None:
        (key,) = (key for name, key, _ in pairs(node) if name == FIELD)
        end = max(held.end_mark.index, key.end_mark.index + 1)
        return Edit(key.end_mark.index, end, f": {day}")
    if node.flow_style:
        end = max(found.end_mark.index for _, _, found in pairs(node))
        return Edit(end, end, f", {FIELD}: {day}")
    column = node.start_mark.column
    end = end_of(text, node, column)
    gap = "" if text[:end].endswith("\n") else "\n"
    return Edit(end, end, f"{gap}{' ' * column}{FIELD}: {day}\n")
