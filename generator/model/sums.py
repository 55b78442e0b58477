"""Adding up amounts: parts of a whole, and what was paid."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from generator.model.catalogue import Catalogue
from generator.model.scheme import Amount

PAYMENT_KEYS = ("paid", "paid-share", "as-of")  # what a text can say of a scheme: ``{scheme.paid}``


def parts(catalogue: Catalogue, whole: Amount, split: str) -> tuple[Amount, ...]:
    """Return the parts of ``whole`` in the division ``split``, in the order of the files."""
    return tuple(item for item in catalogue.amounts.values() if item.part_of == whole.id and item.split == split)


def payments(catalogue: Catalogue, scheme: str) -> tuple[Amount, ...]:
    """Return what was paid under ``scheme``, oldest first."""
    found = [item for item in catalogue.amounts.values() if item.subject == scheme and item.kind == "paid"]
    return tuple(sorted(found, key=lambda item: (item.as_of.first, item.id)))


def sums(amounts: Iterable[Amount]) -> Mapping[str, Decimal]:
    """Return the sum of ``amounts`` per currency, ranges left out: different currencies are never added."""
    found: dict[str, Decimal] = {}
    for amount in amounts:
        if amount.value is not None:
            found[amount.currency] = found.get(amount.currency, Decimal(0)) + amount.value
    return found


def paid(catalogue: Catalogue, scheme: str) -> tuple[Decimal, str, date] | None:
    """Return the sum of all payments under ``scheme``, its currency and the last day of the newest one.

    A payment dated to a month counts to its end, but not beyond the day it became known.

    None when nothing is known to be paid, or when payments are in more than one currency.
    """
    found = payments(catalogue, scheme)
    totals = sums(found)
    if len(totals) != 1:
        return None
    ((currency, total),) = totals.items()
    return total, currency, max(min(item.as_of.last, item.known_from) for item in found)


def share(catalogue: Catalogue, scheme: str) -> Decimal | None:
    """Return what was paid under ``scheme`` in percent of its total, to one decimal.

    None when nothing was paid, or when there is no total in the same currency.
    """
    found = paid(catalogue, scheme)
    whole = catalogue.amounts.get(catalogue.schemes[scheme].total or "")
    if found is None or whole is None or not whole.value or whole.currency != found[1]:
        return None
    return (found[0] * 100 / whole.value).quantize(Decimal("0.1"))
