"""Amounts by what they are: rival accounts, and the ladder from need to payment."""

from dataclasses import dataclass
from decimal import Decimal

from generator.model.catalogue import Catalogue
from generator.model.scheme import Amount, AmountKind
from generator.model.sums import paid

LADDER: tuple[AmountKind, ...] = ("needed", "proposed", "agreed", "authorised", "planned", "paid")


@dataclass(frozen=True, slots=True)
class Rung:
    """How far money got: the amount that stands for ``kind``, None where the sum of all payments does."""

    kind: AmountKind
    amount: Amount | None
    total: Decimal
    currency: str


def accounts(catalogue: Catalogue, official: Amount) -> tuple[Amount, ...]:
    """Return the other accounts of the sum ``official``, oldest first."""
    found = [item for item in catalogue.amounts.values() if item.account_of == official.id]
    return tuple(sorted(found, key=lambda item: (item.as_of.first, item.id)))


def ladder(catalogue: Catalogue, scheme: str) -> tuple[Rung, ...]:
    """Return the headline amounts of ``scheme`` from need to plan, then the sum paid; without a value, no rung.

    All rungs are in the currency of the first: different currencies are not put on one scale.
    """
    found = []
    for kind in LADDER[:-1]:
        found += [
            Rung(kind, item, item.value, item.currency)
            for item in catalogue.amounts.values()
            if item.subject == scheme and item.kind == kind and item.headline and item.value is not None
        ]
    total = paid(catalogue, scheme)
    if total is not None:
        found.append(Rung("paid", None, total[0], total[1]))
    return tuple(rung for rung in found if rung.currency == found[0].currency)
