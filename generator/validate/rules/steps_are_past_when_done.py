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
        if step.status in PAST and (step.date is None or step.date.first > step.known_from):
            when = "no date" if step.date is None else f"the date {step.date.root}"
            message = f"'{step.status}' with {when}, known from {step.known_from}"
            yield Problem(place, CODE, message, "write planned, announced or unknown, or mend the date")
        if step.until is not None and (step.date is None or step.until.last < step.date.first):
            place = catalogue.places[step.id, "until"]
            yield Problem(place, CODE, f"it ends {step.until.root}, before it begins", "mend one of the dates")
    for amount in catalogue.amounts.values():
        paid_in = catalogue.steps.get(amount.step or "")
        if amount.kind == "paid" and paid_in is not None and paid_in.status not in ("done", "partly"):
            place = catalogue.places[amount.id, "kind"]
            message = f"'{amount.id}' is paid, but the step '{paid_in.id}' is {paid_in.status}"
            yield Problem(place, CODE, message, "what is only planned is not paid")
