"""One sentence per difference, in one language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.derive.difference import kinds
from generator.derive.wording import Run, edits
from generator.model.catalogue import SITE, Catalogue
from generator.render.edition import Edition
from generator.render.review import values
from generator.render.review.values import place, record_name


@dataclass(frozen=True, slots=True)
class Sentence:
    """What changed, in words; ``runs`` are the words of a text that changed, empty for anything else.

    ``page`` and ``anchor`` are where readers see it, empty where they do not; ``source`` is the file with its line.
    """

    kind: str
    weight: kinds.Weight
    record: str
    text: str
    runs: tuple[Run, ...]
    page: str
    anchor: str
    source: str


@dataclass(frozen=True, slots=True)
class Sides:
    """The facts before and after, with the words of one language."""

    old: Edition
    new: Edition

    def of(self, record: str) -> Edition:
        """Return the side that has ``record``: the newer one, if both."""
        is_new = record == SITE or self.new.catalogue.kind_of(record) is not None
        return self.new if is_new else self.old


def sentence(sides: Sides, found: kinds.Difference) -> Sentence:
    """Return ``found`` in words."""
    text, runs = WORDED[found.kind](sides, found)
    edition = sides.of(found.record)
    address = edition.addresses.get(found.record)
    is_there = found.record == SITE or edition.catalogue.kind_of(found.record) is not None
    where = edition.catalogue.places[(found.record, *_steps(edition.catalogue, found))] if is_there else None
    return Sentence(
        kind=found.kind,
        weight=found.weight,
        record=found.record,
        text=text[:1].upper() + text[1:],
        runs=runs,
        page=address.page if address else "",
        anchor=address.anchor if address else "",
        source=f"{where.file}:{where.line}" if where else "",
    )


def _steps(catalogue: Catalogue, found: kinds.Difference) -> tuple[str | int, ...]:
    """Return the way from the record to what differs, as far as there still is one."""
    match found:
        case kinds.SettingsChanged():
            keys = [parameter.key for parameter in catalogue.provisions[found.record].parameters]
            return ("parameters", keys.index(found.key)) if found.key in keys else ()
        case kinds.RelationAdded(relation=relation) | kinds.RelationChanged(new=relation):
            return "relations", catalogue.comparisons[found.record].relations.index(relation)
        case _:
            return tuple(step.field for step in getattr(found, "path", ())[:1])


Worded = tuple[str, tuple[Run, ...]]
Any_ = Any  # a difference of the kind it is looked up by


def _say(sides: Sides, found: Any_, **more: str) -> Worded:
    edition = sides.of(found.record)
    return edition.words(f"review.sentence.{found.kind}", name=record_name(edition, found.record), **more), ()


def _change(sides: Sides, old: str, new: str) -> str:
    return sides.new.words("review.from-to", old=old, new=new)


def _record(sides: Sides, found: Any_) -> Worded:
    return _say(sides, found, of=sides.new.words(f"review.record.{found.of}"))


def _correction(sides: Sides, found: Any_) -> Worded:
    edition = sides.of(found.record)
    text = edition.text(edition.catalogue.changes[found.record].text)
    return edition.words(f"review.sentence.{found.kind}", text=text), ()


def _settings(sides: Sides, found: Any_) -> Worded:
    edition = sides.new if found.key in sides.new.catalogue.parameter_keys else sides.old
    point = sides.new.catalogue.provisions[found.record]
    words = sides.new.words
    title = edition.text(point.heading)
    return words(
        "review.sentence.settings-changed",
        measure=edition.text(edition.catalogue.parameter_keys[found.key].label),
        version=sides.new.text(sides.new.catalogue.versions[point.version].short),
        point=words("point.number", label=point.label) if point.label else title,
        change=_change(
            sides, values.setting(sides.old, found.key, found.old), values.setting(sides.new, found.key, found.new)
        ),
    ), ()


def _relation(sides: Sides, found: Any_) -> Worded:
    edition = sides.new if isinstance(found, kinds.RelationAdded) else sides.old
    told = edition.words(
        "review.relation", ends=values.ends(edition, found.relation), kind=values.relation(edition, found.relation)
    )
    return _say(sides, found, relation=told)


def _relations(sides: Sides, found: Any_) -> Worded:
    old, new = values.relation(sides.old, found.old), values.relation(sides.new, found.new)
    return _say(sides, found, ends=values.ends(sides.new, found.new), change=_change(sides, old, new))


def _amount(sides: Sides, found: Any_) -> Worded:
    return _say(sides, found, change=_change(sides, sides.old.amount(found.old), sides.new.amount(found.new)))


def _word(sides: Sides, found: Any_) -> Worded:
    old, new = (
        values.word(edition, plain, found.record, found.path)
        for edition, plain in ((sides.old, found.old), (sides.new, found.new))
    )
    return _say(sides, found, path=place(sides.new, found.path), change=_change(sides, old, new))


def _value(sides: Sides, found: Any_) -> Worded:
    field = found.path[-1].field
    old, new = values.value(sides.old, found.old, field), values.value(sides.new, found.new, field)
    return _say(sides, found, path=place(sides.new, found.path), change=_change(sides, old, new))


def _reference(sides: Sides, found: Any_) -> Worded:
    old, new = (
        values.item(edition, plain) if plain else edition.words("review.none")
        for edition, plain in ((sides.old, found.old), (sides.new, found.new))
    )
    return _say(sides, found, path=place(sides.new, found.path), change=_change(sides, old, new))


def _reworded(sides: Sides, found: Any_) -> Worded:
    old = values.text(sides.old, found.record, found.path, found.old)
    new = values.text(sides.new, found.record, found.path, found.new)
    names = {"name": record_name(sides.new, found.record), "path": place(sides.new, found.path)}
    if old == new:
        return sides.new.words("review.sentence.reworded-elsewhere", **names), ()
    return sides.new.words("review.sentence.reworded", **names), edits(old, new)


def _text(sides: Sides, found: Any_) -> Worded:
    is_new = isinstance(found, kinds.TextAdded)
    edition = sides.new if is_new else sides.old
    said = values.text(edition, found.record, found.path, found.text)
    lead, _ = _say(sides, found, path=place(edition, found.path))
    return lead, (Run(said, "come" if is_new else "gone"),)


def _items(sides: Sides, found: Any_) -> Worded:
    edition = sides.new if isinstance(found, kinds.SourcesAdded | kinds.ItemsAdded) else sides.old
    listed = values.items(edition, found.items, found.path[-1].field)
    return _say(sides, found, path=place(edition, found.path), items=listed)


def _part(sides: Sides, found: Any_) -> Worded:
    is_new = isinstance(found, kinds.PartAdded)
    edition = sides.new if is_new else sides.old
    lead, _ = _say(sides, found, path=place(edition, found.path))
    said = values.part_text(edition, found.record, found.path, found.part)
    return lead, (Run(said, "come" if is_new else "gone"),) if said else ()


def _earlier(sides: Sides, found: Any_) -> Worded:
    return _say(sides, found, date=sides.new.words.day(found.day))


def _order(sides: Sides, found: Any_) -> Worded:
    path = place(sides.new, found.path) or sides.new.words("review.weight.records")
    return _say(sides, found, path=path)


WORDED: Mapping[str, Callable[[Sides, Any], Worded]] = {
    "record-added": _record,
    "record-removed": _record,
    "correction-added": _correction,
    "correction-removed": _correction,
    "settings-changed": _settings,
    "relation-added": _relation,
    "relation-removed": _relation,
    "relation-changed": _relations,
    "amount-changed": _amount,
    "status-changed": _word,
    "grade-changed": _word,
    "word-changed": _word,
    "value-changed": _value,
    "reference-changed": _reference,
    "reworded": _reworded,
    "text-added": _text,
    "text-removed": _text,
    "sources-added": _items,
    "sources-removed": _items,
    "items-added": _items,
    "items-removed": _items,
    "part-added": _part,
    "part-removed": _part,
    "earlier-changed": _earlier,
    "reordered": _order,
}
