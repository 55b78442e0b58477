"""Ways to put a copy of the content into a naive form."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from generator.model.base import Text
from generator.model.catalogue import Catalogue
from generator.model.claim import Claim
from tests.unit.content_traps.statements import says

Naive = Callable[[Catalogue], Catalogue]

SPEAKERLESS = Text.model_construct(root={"de": "Der Plan.", "en": "The plan."})


def changed(kind: str, record: str, /, **fields: Any) -> Naive:
    """Return the naive form in which ``record`` has other ``fields``."""

    def naive(catalogue: Catalogue) -> Catalogue:
        records = dict(catalogue.records(kind))
        records[record] = records[record].model_copy(update=fields)
        changes: dict[str, Any] = {kind: records}
        return replace(catalogue, **changes)

    return naive


def without(kind: str, record: str) -> Naive:
    """Return the naive form that has no ``record``, and no answer to it."""

    def naive(catalogue: Catalogue) -> Catalogue:
        assert record in catalogue.records(kind)
        left = {key: item for key, item in catalogue.records(kind).items() if key != record}
        for key, item in left.items():
            if isinstance(item, Claim) and item.answers == record:
                left[key] = item.model_copy(update={"answers": None})
        changes: dict[str, Any] = {kind: left}
        return replace(catalogue, **changes)

    return naive


def without_claims(de: str, en: str) -> Naive:
    """Return the naive form in which nobody says ``de`` and ``en``."""

    def naive(catalogue: Catalogue) -> Catalogue:
        left = {key: claim for key, claim in catalogue.claims.items() if not says(claim.text, de, en)}
        assert len(left) < len(catalogue.claims)
        return replace(catalogue, claims=left)

    return naive


def inside(kind: str, record: str, field: str, number: int, /, **fields: Any) -> Naive:
    """Return the naive form in which one of the facts in ``field`` of ``record`` has other ``fields``."""

    def naive(catalogue: Catalogue) -> Catalogue:
        found = list(getattr(catalogue.records(kind)[record], field))
        found[number] = found[number].model_copy(update=fields)
        return changed(kind, record, **{field: tuple(found)})(catalogue)

    return naive
