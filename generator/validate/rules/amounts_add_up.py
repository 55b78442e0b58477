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
        yield Problem(place, PAYMENT, f"'{amount.id}' is paid, but in no step", "name the payment in step")
        return
    if amount.low is not None:
        yield Problem(place, PAYMENT, f"'{amount.id}' is paid, but as a range", "write the sum that was paid as value")
    step = catalogue.steps.get(amount.step)
    procedure = catalogue.procedures.get(step.procedure) if step else None
    if step is not None and step.kind != "payment":
        place = catalogue.places[amount.id, "step"]
        yield Problem(place, PAYMENT, f"'{step.id}' is no payment but a {step.kind}", "name a step of kind payment")
    if procedure is not None and procedure.about != amount.subject:
        place = catalogue.places[amount.id, "step"]
        message = f"'{amount.step}' is about '{procedure.about}', not '{amount.subject}'"
        yield Problem(place, PAYMENT, message, "name a step of the same scheme")


def _value(amount: Amount, catalogue: Catalogue) -> Iterator[Problem]:
    ends = (amount.low, amount.high)
    if (amount.value is None) == (None in ends) or ends.count(None) == 1:
        place = catalogue.places[amount.id, "value"]
        yield Problem(place, VALUE, f"'{amount.id}' is neither one sum nor a range", "write value, or low and high")
    elif amount.low is not None and amount.high is not None and amount.low >= amount.high:
        place = catalogue.places[amount.id, "high"]
        message = f"the range from {amount.low} to {amount.high} has no room"
        yield Problem(place, VALUE, message, "write the smaller as low, or one value")


def _part(amount: Amount, catalogue: Catalogue) -> Iterator[Problem]:
    whole = catalogue.amounts.get(amount.part_of or "")
    place = catalogue.places[amount.id, "split"]
    if (amount.part_of is None) != (amount.split is None):
        yield Problem(place, PART, f"'{amount.id}' names a whole or a division without the other", "write both")
    elif amount.part_of == amount.id:
        yield Problem(place, PART, f"'{amount.id}' is a part of itself", "name the whole")
    elif whole is not None and amount.split not in [split.id for split in whole.splits]:
        known = ", ".join(split.id for split in whole.splits) or "none"
        yield Problem(place, PART, f"'{whole.id}' has no division '{amount.split}'", f"its splits are: {known}")
    if whole is not None and whole.currency != amount.currency:
        place = catalogue.places[amount.id, "currency"]
        message = f"{amount.currency} cannot be a part of '{whole.id}' in {whole.currency}"
        yield Problem(place, CURRENCY, message, "currencies are never added")


def _account(amount: Amount, catalogue: Catalogue) -> Iterator[Problem]:
    other = catalogue.amounts.get(amount.account_of or "")
    if other is None:
        return
    place = catalogue.places[amount.id, "account_of"]
    if other.account_of is not None:
        yield Problem(place, ACCOUNT, f"'{other.id}' is itself another account", "name the one they both differ from")
    elif (other.subject, other.currency) != (amount.subject, amount.currency):
        message = f"'{other.id}' has another subject or currency"
        yield Problem(place, ACCOUNT, message, "only accounts of the same sum can differ")


def _splits(amount: Amount, catalogue: Catalogue) -> Iterator[Problem]:
    for split_id, times in Counter(split.id for split in amount.splits).items():
        if times > 1:
            place = catalogue.places[amount.id, "splits"]
            yield Problem(place, PART, f"the division '{split_id}' stands there twice", "give each its own id")
    for number, split in enumerate(amount.splits):
        found = parts(catalogue, amount, split.id)
        if not found and not catalogue.complete:
            continue  # the parts may be the records that are missing
        place = catalogue.places[amount.id, "splits", number]
        values = [part.value for part in found if part.value is not None]
        total = sum(values)
        if len(values) != len(found) or amount.value is None:
            yield Problem(place, SUM, f"ranges in '{split.id}' cannot be added", "divide single sums only")
        elif (total == amount.value) == (split.disagreement is not None) and catalogue.complete:
            message = f"the parts by '{split.id}' add up to {total}, not {amount.value}"
            hint = "mend a part, or say in disagreement why the sources differ"
            if total == amount.value:
                message, hint = f"the parts by '{split.id}' do add up", "remove the disagreement"
            yield Problem(place, SUM, message, hint)
