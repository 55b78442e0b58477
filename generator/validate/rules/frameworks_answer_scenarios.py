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
        missing = [scenario for scenario in catalogue.scenarios if scenario not in answered]
        twice = [scenario for scenario, times in answered.items() if times > 1]
        for found, fault, hint in (
            (missing, "without an answer", "add one; 'silent' and 'unpublished' are answers"),
            (twice, "answered twice", "keep one answer for each scenario"),
        ):
            if found:
                place = catalogue.places[framework.id, "outcomes"]
                yield Problem(place, CODE, f"{fault}: {', '.join(found)}", hint)
