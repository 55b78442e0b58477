"""The facts as they were known on a day: nothing later, and what rested on it alone."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from annotated_types import MinLen
from pydantic.fields import FieldInfo

from generator.model.base import Fact, Record, Text
from generator.model.catalogue import KINDS, Catalogue
from generator.model.earlier import in_force
from generator.model.plain import PlainText
from generator.model.references import marked
from generator.model.site import PAGES, Passage, Question
from generator.model.sums import PAYMENT_KEYS
from generator.model.texts import placeholders
from generator.model.vocabulary import Actor


def as_of(catalogue: Catalogue, day: date) -> Catalogue:
    """Return ``catalogue`` as known on ``day``.

    A record known later is gone; what an earlier record says about it goes too, and the record itself when it cannot
    stand without. Where a record was worded differently on ``day`` (`Record.earlier`), it has that wording.
    """
    languages = catalogue.languages
    kinds: dict[str, dict[str, Record]] = {
        kind: {
            record.id: in_force(record, day, languages)
            for record in catalogue.records(kind).values()
            if record.known_from <= day
        }
        for kind in KINDS
    }
    while True:
        known = _Known.among(catalogue, kinds)
        pruned = {
            kind: {key: kept for key, record in records.items() if (kept := _known_part(record, known)) is not None}
            for kind, records in kinds.items()
        }
        if all(len(pruned[kind]) == len(kinds[kind]) for kind in KINDS):
            break
        kinds = pruned
    pages = {*PAGES, *pruned["schemes"]}
    pruned["passages"] = {key: item for key, item in pruned["passages"].items() if _on(item, pages)}
    retold = {*pages, *pruned["comparisons"]}
    pruned["plain_texts"] = {key: item for key, item in pruned["plain_texts"].items() if _on(item, retold)}
    pruned["questions"] = {key: kept for key, item in pruned["questions"].items() if (kept := _asked(item, pages))}
    pruned["actors"] = {key: _in_office(actor, day) for key, actor in pruned["actors"].items()}
    site = in_force(catalogue.site, day, languages)
    return replace(catalogue, site=site, **pruned)  # type: ignore[arg-type]


def _on(passage: Record, pages: Container[str]) -> bool:
    """Tell whether the page of ``passage`` is known."""
    assert isinstance(passage, Passage | PlainText)
    return passage.page in pages


def _asked(question: Record, pages: Container[str]) -> Record | None:
    """Return ``question`` on the ``pages`` that are known, None when there is none."""
    assert isinstance(question, Question)
    known = tuple(page for page in question.pages if page in pages)
    return question.model_copy(update={"pages": known}) if known else None


def _in_office(actor: Record, day: date) -> Record:
    """Return ``actor`` without the offices, and the ends of offices, that still lay ahead on ``day``."""
    assert isinstance(actor, Actor)
    roles = (office for office in actor.roles if office.from_ is None or office.from_.first <= day)
    ended = (
        office.model_copy(update={"until": None}) if office.until and office.until.first > day else office
        for office in roles
    )
    return actor.model_copy(update={"roles": tuple(ended)})


@dataclass(frozen=True, slots=True)
class _Known:
    """What there is to refer to: ids by kind, records that are gone, schemes of which a payment is known."""

    ids: Mapping[str, frozenset[str]]
    lost: frozenset[str]
    paid: frozenset[str]

    @classmethod
    def among(cls, catalogue: Catalogue, kinds: Mapping[str, Mapping[str, Record]]) -> "_Known":
        amounts = [item for key, item in catalogue.amounts.items() if key in kinds["amounts"]]
        return cls(
            {kind: frozenset(records) for kind, records in kinds.items()},
            frozenset(record.id for kind, record in catalogue.everything() if record.id not in kinds[kind]),
            frozenset(amount.subject for amount in amounts if amount.kind == "paid"),
        )


def _known_part(fact: Fact, known: _Known) -> Any:
    """Return ``fact`` without what is not known; None when something it needs is gone."""
    changes: dict[str, Any] = {}
    for name, field, kind in marked(type(fact)):
        value = getattr(fact, name)
        if isinstance(value, tuple):
            kept = tuple(item for old in value if (item := _kept(old, kind, known)) is not None)
            if not kept and value and _needs_one(field):
                return None
            changes[name] = kept
        elif value is not None:
            changes[name] = _kept(value, kind, known)
            if changes[name] is None and field.is_required():
                return None
    return fact.model_copy(update=changes)


def _kept(value: Any, kind: str | None, known: _Known) -> Any:
    if isinstance(value, Fact):
        return _known_part(value, known)
    if isinstance(value, Text):
        return value if all(_fills(key, known) for _, text in value.items() for key in placeholders(text)) else None
    if kind is None:
        return value
    is_known = value in known.ids[kind] if kind != "*" else any(value in found for found in known.ids.values())
    return value if is_known else None


def _fills(placeholder: str, known: _Known) -> bool:
    scheme, _, key = placeholder.rpartition(".")
    return known.lost.isdisjoint((placeholder, scheme)) and (key not in PAYMENT_KEYS or scheme in known.paid)


def _needs_one(field: FieldInfo) -> bool:
    return any(isinstance(mark, MinLen) for mark in field.metadata)
