"""Two facts of one model compared field by field."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Literal, get_args, get_origin

from generator.derive.difference.kinds import (
    Difference,
    GradeChanged,
    ItemsAdded,
    ItemsRemoved,
    PartAdded,
    PartRemoved,
    Path,
    ReferenceChanged,
    Reordered,
    Reworded,
    SourcesAdded,
    SourcesRemoved,
    StatusChanged,
    Step,
    TextAdded,
    TextRemoved,
    ValueChanged,
    WordChanged,
)
from generator.derive.difference.parts import paired
from generator.model.base import Fact, PartialDate, Text
from generator.model.references import kinds_of

STATUSES = frozenset({"status", "text_status", "legal_status", "standing", "state"})
GRADES = frozenset({"grade", "confidence", "certainty", "basis", "title_basis", "date_basis"})


def fields(record: str, old: Fact, new: Fact, path: Path, told: frozenset[str]) -> Iterator[Difference]:
    """Yield how the fields of ``new`` differ from those of ``old``, both of one model, except for those ``told``."""
    words = _words(type(old))
    mentions = kinds_of(type(old))
    for name, field in type(old).model_fields.items():
        before, after = getattr(old, name), getattr(new, name)
        written = field.alias or name
        if before == after or written in told:
            continue
        here = (*path, Step(written))
        if isinstance(before, tuple) and isinstance(after, tuple):
            yield from _list(record, before, after, here, mentions.get(name, ""))
        elif isinstance(before, dict):
            for key in dict.fromkeys((*before, *after)):
                pair = before.get(key, ()), after.get(key, ())
                if pair[0] != pair[1]:
                    yield from _items(record, *pair, (*path, Step(written, key)))
        else:
            yield from _value(record, before, after, here, is_word=name in words, is_id=name in mentions)


def _value(record: str, old: Any, new: Any, path: Path, *, is_word: bool, is_id: bool) -> Iterator[Difference]:
    if isinstance(old, Fact) and isinstance(new, Fact):
        yield from fields(record, old, new, path, frozenset())
    elif isinstance(old, Fact):
        yield PartRemoved(record, path, old)
    elif isinstance(new, Fact):
        yield PartAdded(record, path, new)
    elif isinstance(old, Text) and isinstance(new, Text):
        yield Reworded(record, path, old, new)
    elif isinstance(old, Text):
        yield TextRemoved(record, path, old)
    elif isinstance(new, Text):
        yield TextAdded(record, path, new)
    elif is_id:
        yield ReferenceChanged(record, path, plain(old), plain(new))
    else:
        changed = _changed_word(path[-1].field) if is_word else ValueChanged
        yield changed(record, path, plain(old), plain(new))


def _changed_word(field: str) -> type[StatusChanged | GradeChanged | WordChanged]:
    if field in STATUSES:
        return StatusChanged
    return GradeChanged if field in GRADES else WordChanged


def _list(record: str, old: tuple[Any, ...], new: tuple[Any, ...], path: Path, mentioned: str) -> Iterator[Difference]:
    if not any(isinstance(item, Fact) for item in (*old, *new)):
        yield from _items(record, old, new, path, of_sources=mentioned == "sources")
        return
    is_told = False
    for older, newer, name in paired(old, new):
        here = (*path[:-1], Step(path[-1].field, name))
        if older == newer:
            continue
        is_told = True
        if older is None:
            assert newer is not None
            yield PartAdded(record, here, newer)
        elif newer is None:
            yield PartRemoved(record, here, older)
        else:
            yield from fields(record, older, newer, here, frozenset({"parameters"}))
    if not is_told:
        yield Reordered(record, path)


def _items(
    record: str, old: tuple[Any, ...], new: tuple[Any, ...], path: Path, *, of_sources: bool = False
) -> Iterator[Difference]:
    gone = tuple(plain(item) for item in old if item not in new)
    come = tuple(plain(item) for item in new if item not in old)
    if gone:
        yield SourcesRemoved(record, path, gone) if of_sources else ItemsRemoved(record, path, gone)
    if come:
        yield SourcesAdded(record, path, come) if of_sources else ItemsAdded(record, path, come)
    if not gone and not come:
        yield Reordered(record, path)


def plain(value: Any) -> str:
    """Return a single value as it is written in a file; empty for None."""
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        return value.root
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)


@cache
def _words(model: type[Fact]) -> frozenset[str]:
    """Return the fields of ``model`` that hold one of its own words."""
    return frozenset(name for name, field in model.model_fields.items() if _is_word(field.annotation))


def _is_word(annotation: Any) -> bool:
    return get_origin(annotation) is Literal or any(_is_word(inner) for inner in get_args(annotation))
