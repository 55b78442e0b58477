"""Every framework answers every scenario exactly once.

Source: a blank in the table of scenarios would become a statement.
"""

from collections import Counter
from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue

CODE = "framework/scenarios"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each framework that leaves scenarios out or answers one twice."""
    for framework in catalogue.frameworks.values():
        answered = Counter(outcome.scenario for outcome in framework.outcomes)
        missing = tuple(scenario for scenario in catalogue.scenarios if scenario not in answered)
        twice = tuple(scenario for scenario, times in answered.items() if times > 1)
        place = catalogue.places[framework.id, "outcomes"]
        if missing:
            yield Problem(place, CODE, "missing", scenarios=missing)
        if twice:
            yield Problem(place, CODE, "twice", scenarios=twice)
