"""A parameter has a value exactly when its state says so, and the value fits its key.

Source: DESIGN of the ledger: "absent" is not "unknown", and 600,000 is not 600,000 in peacetime.
"""

from collections.abc import Iterator

from generator.errors import Finding, MisfitError, Problem
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
            for field, finding in _misfits(parameter, key):
                yield finding.at(catalogue.places[point.id, *path, field])


def _misfits(parameter: Parameter, key: ParameterKey) -> Iterator[tuple[str, Finding]]:
    state = parameter.state
    if state in WITH_VALUE and parameter.value is None:
        yield "key", Finding(CODE, "no-value", key=key.id, state=state)
    if state not in MAY_HAVE_VALUE and parameter.value is not None:
        yield "value", Finding(CODE, "value", key=key.id, state=state)
    try:
        typed(parameter, key)
    except MisfitError as error:
        yield "value", Finding(CODE, "misfit", reason=error.finding, type=key.type)
    if parameter.currency is not None and key.type != "money":
        yield "currency", Finding(CODE, "no-money", key=key.id)
    conditions = tuple(choice.id for choice in key.conditions)
    if parameter.condition is not None and parameter.condition not in conditions:
        finding = Finding(CODE, "no-condition", condition=parameter.condition, key=key.id, conditions=conditions)
        yield "condition", finding
    if conditions and parameter.value is not None and parameter.condition is None:
        yield "key", Finding(CODE, "condition-missing", key=key.id, conditions=conditions)
