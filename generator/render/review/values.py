"""Values, words of the model and places inside a record, as readers call them."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from generator.derive.changes import Setting
from generator.derive.difference.kinds import Path, Step
from generator.model.base import PartialDate, Text
from generator.model.catalogue import SITE
from generator.model.provision import Parameter, Provision
from generator.model.relation import Relation
from generator.render.edition import Edition
from generator.render.names import name, point_title
from generator.render.vocabulary import key_of

DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
DATES = frozenset({"date", "until", "since", "known_from", "presented", "public", "as_of", "from", "accessed", "day"})


def record_name(edition: Edition, record: str) -> str:
    """Return what readers call the record; the site and the kinds of records have names too."""
    if edition.catalogue.kind_of(record) is None:
        return edition.words(f"review.record.{'site' if record == SITE else record}")
    return name(edition, record)


def place(edition: Edition, path: Path) -> str:
    """Return the way to a place inside a record: ``Antwort „Großes Hochwasser“, Text``; empty for the record."""
    return ", ".join(_step(edition, step) for step in path)


def _step(edition: Edition, step: Step) -> str:
    words = edition.words
    field = words(f"review.field.{step.field}")
    if not step.part:
        return field
    if "→" in step.part:
        part = " → ".join(_end(edition, end) for end in step.part.split("→") if end)
    elif step.part.isdecimal() and edition.catalogue.kind_of(step.part) is None:
        return f"{field} {words('review.number', number=step.part)}"
    elif step.part in edition.catalogue.languages:
        part = words.language_name(step.part)
    else:
        part = item(edition, step.part, step.field)
    return words("review.part", field=field, part=part)


def _end(edition: Edition, point: str) -> str:
    found = edition.catalogue.provisions.get(point)
    return point_title(edition, found, "point.inline") if found else point


def item(edition: Edition, value: str, field: str = "") -> str:
    """Return an item of a list in words: the name of a record, a date, or the text as it is."""
    if edition.catalogue.kind_of(value) is not None:
        return name(edition, value)
    if field in ("foresees", *DATES) and DATE.fullmatch(value):
        return edition.words.partial(PartialDate(value))
    return value


def items(edition: Edition, values: Iterable[str], field: str) -> str:
    """Return a list of items in words."""
    return edition.words.listed(item(edition, value, field) for value in values)


def value(edition: Edition, plain: str, field: str) -> str:
    """Return a single value in words; "nothing" for an empty one."""
    words = edition.words
    if not plain:
        return words("review.none")
    if plain in ("true", "false"):
        return words("ui.yes" if plain == "true" else "ui.no")
    if field in DATES and DATE.fullmatch(plain):
        return words.partial(PartialDate(plain))
    return words.number(Decimal(plain)) if plain.isdecimal() else plain


def word(edition: Edition, plain: str, record: str, path: Path) -> str:
    """Return a word of the model in the language of ``edition``; "nothing" for an empty one."""
    if not plain:
        return edition.words("review.none")
    field = path[-1].field
    context = path[-2].field if len(path) > 1 else edition.catalogue.kind_of(record) or ""
    return edition.words(key_of(plain, field, context) or f"review.word.{plain}")


def setting(edition: Edition, key: str, found: Iterable[Setting]) -> str:
    """Return what a point says of a parameter, with who proposes it; "nothing" when it does not speak of it."""
    parameter = edition.catalogue.parameter_keys.get(key)
    if parameter is None:
        return edition.words("review.none")
    told = []
    for one in found:
        text = edition.setting(one, parameter)
        by = edition.names(one.proponents)
        told.append(edition.words("change.by", label=text, actor=by) if by else text)
    return "; ".join(told) or edition.words("review.none")


def relation(edition: Edition, found: Relation) -> str:
    """Return how two points are related: kind, certainty, and the paper a point is said to be in."""
    words = edition.words
    kind, certainty = words(f"relation.{found.kind}"), words(f"grade.{found.certainty}.label")
    if found.destination is None:
        return words("review.fate", kind=kind, certainty=certainty)
    return words("review.fate-in", kind=kind, certainty=certainty, document=name(edition, found.destination))


def ends(edition: Edition, found: Relation) -> str:
    """Return the points a relation leads from and to, as far as there are."""
    return " → ".join(_end(edition, end) for end in (found.from_, found.to) if end)


def text(edition: Edition, record: str, path: Path, found: Text) -> str:
    """Return the text at ``path`` of ``record`` as readers see it, values in place of what stands in braces."""
    return edition.text(found, _parameters(edition.catalogue.provisions.get(record), path))


def _parameters(point: Provision | None, path: Path) -> tuple[Parameter, ...]:
    if point is None:
        return ()
    own = [variant.parameters for variant in point.variants if Step("variants", variant.id) in path]
    return (*(own[0] if own else ()), *point.parameters)


def part_text(edition: Edition, record: str, path: Path, part: Any) -> str:
    """Return the first text of a part of a record, to know it by; empty when it has none."""
    found = (getattr(part, field, None) for field in ("label", "heading", "name", "event", "earlier", "text", "what"))
    return next((text(edition, record, path, one) for one in found if isinstance(one, Text)), "")
