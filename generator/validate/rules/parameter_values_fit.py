"""A parameter has a value exactly when its state says so, and the value fits its key.

Source: DESIGN of the ledger: "absent" is not "unknown", and 600,000 is not 600,000 in peacetime.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.parameters import parameters
from generator.model.provision import Parameter
from generator.model.value import typed
from generator.model.vocabulary import ParameterKey

CODE = "parameter/value"
WITH_VALUE = ("set", "contested")
MAY_HAVE_VALUE = (*WITH_VALUE, "bracketed")


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each value, currency or condition that does not fit."""
    for point in catalogue.provisions.values():
        for path, parameter in parameters(point):
            key = catalogue.parameter_keys.get(parameter.key)
            if key is None:
                continue
            for field, message, hint in _misfits(parameter, key):
                yield Problem(catalogue.places[point.id, *path, field], CODE, message, hint)


def _misfits(parameter: Parameter, key: ParameterKey) -> Iterator[tuple[str, str, str]]:
    state = parameter.state
    if state in WITH_VALUE and parameter.value is None:
        yield "key", f"'{key.id}' is {state} but has no value", "add the value, or change the state"
    if state not in MAY_HAVE_VALUE and parameter.value is not None:
        yield "value", f"'{key.id}' is {state} and yet has a value", "remove the value, or change the state"
    try:
        typed(parameter, key)
    except ValueError as error:
        yield "value", str(error), f"the key is of type '{key.type}'"
    if parameter.currency is not None and key.type != "money":
        yield "currency", f"'{key.id}' is not money", "remove the currency"
    conditions = [choice.id for choice in key.conditions]
    if parameter.condition is not None and parameter.condition not in conditions:
        known = ", ".join(conditions) or "none"
        yield "condition", f"'{parameter.condition}' is not a condition of '{key.id}'", f"its conditions: {known}"
    if conditions and parameter.value is not None and parameter.condition is None:
        yield "key", f"'{key.id}' needs a condition", f"one of: {', '.join(conditions)}"
