"""An amount is one sum or a range; parts add up to their whole, in its currency; a payment belongs to a step.

Source: what is added up on the pages must add up in the facts; where the sources disagree, the record says so.
"""

from collections import Counter
from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.scheme import Amount
from generator.model.sums import parts

VALUE = "amount/value"
PART = "amount/part"
CURRENCY = "amount/currency"
SUM = "amount/sum"
ACCOUNT = "amount/account"
PAYMENT = "amount/payment"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each amount that is no sum, each part that does not fit, each division that fails."""
    for amount in catalogue.amounts.values():
        yield from _value(amount, catalogue)
        yield from _part(amount, catalogue)
        yield from _account(amount, catalogue)
        yield from _splits(amount, catalogue)
        if amount.kind == "paid":
            yield from _payment(amount, catalogue)


def _payment(amount: Amount, catalogue: Catalogue) -> Iterator[Problem]:
    place = catalogue.places[amount.id, "kind"]
    if amount.step is None:
        yield Problem(place, PAYMENT, "no-step", amount=amount.id)
        return
    if amount.low is not None:
        yield Problem(place, PAYMENT, "range", amount=amount.id)
    step = catalogue.steps.get(amount.step)
    procedure = catalogue.procedures.get(step.procedure) if step else None
    if step is not None and step.kind != "payment":
        place = catalogue.places[amount.id, "step"]
        yield Problem(place, PAYMENT, "no-payment", step=step.id, kind=step.kind)
    if procedure is not None and procedure.about != amount.subject:
        place = catalogue.places[amount.id, "step"]
        yield Problem(place, PAYMENT, "other-subject", step=amount.step, about=procedure.about, subject=amount.subject)


def _value(amount: Amount, catalogue: Catalogue) -> Iterator[Problem]:
    ends = (amount.low, amount.high)
    if (amount.value is None) == (None in ends) or ends.count(None) == 1:
        place = catalogue.places[amount.id, "value"]
        yield Problem(place, VALUE, "neither", amount=amount.id)
    elif amount.low is not None and amount.high is not None and amount.low >= amount.high:
        place = catalogue.places[amount.id, "high"]
        yield Problem(place, VALUE, "no-room", low=amount.low, high=amount.high)


def _part(amount: Amount, catalogue: Catalogue) -> Iterator[Problem]:
    whole = catalogue.amounts.get(amount.part_of or "")
    place = catalogue.places[amount.id, "split"]
    if (amount.part_of is None) != (amount.split is None):
        yield Problem(place, PART, "half", amount=amount.id)
    elif amount.part_of == amount.id:
        yield Problem(place, PART, "itself", amount=amount.id)
    elif whole is not None and amount.split not in [split.id for split in whole.splits]:
        known = tuple(split.id for split in whole.splits)
        yield Problem(place, PART, "no-split", whole=whole.id, split=str(amount.split), splits=known)
    if whole is not None and whole.currency != amount.currency:
        place = catalogue.places[amount.id, "currency"]
        yield Problem(place, CURRENCY, "differs", currency=amount.currency, whole=whole.id, other=whole.currency)


def _account(amount: Amount, catalogue: Catalogue) -> Iterator[Problem]:
    other = catalogue.amounts.get(amount.account_of or "")
    if other is None:
        return
    place = catalogue.places[amount.id, "account_of"]
    if other.account_of is not None:
        yield Problem(place, ACCOUNT, "chain", other=other.id)
    elif (other.subject, other.currency) != (amount.subject, amount.currency):
        yield Problem(place, ACCOUNT, "differs", other=other.id)


def _splits(amount: Amount, catalogue: Catalogue) -> Iterator[Problem]:
    for split_id, times in Counter(split.id for split in amount.splits).items():
        if times > 1:
            place = catalogue.places[amount.id, "splits"]
            yield Problem(place, PART, "twice", split=split_id)
    for number, split in enumerate(amount.splits):
        found = parts(catalogue, amount, split.id)
        if not found and not catalogue.complete:
            continue  # the parts may be the records that are missing
        place = catalogue.places[amount.id, "splits", number]
        values = [part.value for part in found if part.value is not None]
        total = sum(values)
        if len(values) != len(found) or amount.value is None:
            yield Problem(place, SUM, "range", split=split.id)
        elif (total == amount.value) == (split.disagreement is not None) and catalogue.complete:
            if total == amount.value:
                yield Problem(place, SUM, "agrees", split=split.id)
            else:
                yield Problem(place, SUM, "differs", split=split.id, total=total, whole=amount.value)
