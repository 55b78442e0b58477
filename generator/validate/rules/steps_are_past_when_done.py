"""What is planned is not done: a step is done or partly done only when its date had come before it was known.

Source: DESIGN.md, section 3: planned never renders as paid.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue

CODE = "step/not-yet"
PAST = ("done", "partly", "blocked")


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each step that is done before its day, and each sum paid in a step that is not done."""
    for step in catalogue.steps.values():
        place = catalogue.places[step.id, "status"]
        if step.status in PAST and step.date is None:
            yield Problem(place, CODE, "no-date", status=step.status)
        elif step.status in PAST and step.date is not None and step.date.first > step.known_from:
            day, known_from = step.date.root, step.known_from
            yield Problem(place, CODE, "later", status=step.status, day=day, known_from=known_from)
        if step.until is not None and (step.date is None or step.until.last < step.date.first):
            place = catalogue.places[step.id, "until"]
            yield Problem(place, CODE, "ends-first", until=step.until.root)
    for amount in catalogue.amounts.values():
        paid_in = catalogue.steps.get(amount.step or "")
        if amount.kind == "paid" and paid_in is not None and paid_in.status not in ("done", "partly"):
            place = catalogue.places[amount.id, "kind"]
            yield Problem(place, CODE, "paid", amount=amount.id, step=paid_in.id, status=paid_in.status)
