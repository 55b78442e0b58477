"""A worksheet is about what its task can be set on, and knows nothing later than itself.

Points to compare are mapped to each other, what somebody wants is on one issue and wanted by at least two, and what is
known is asked of texts, points, steps, events and disputes.

Source: what stands on the sheet and in its key is read off the facts, so the facts must be there.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.worksheet import SUBJECTS, Worksheet

CODE = "worksheet/about"
SIDES = 2


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each record that does not fit, else one for each worksheet whose records do not."""
    for worksheet in catalogue.worksheets.values():
        kinds = [catalogue.kind_of(record) for record in worksheet.about]
        if all(kinds):
            found = tuple(_each(worksheet, catalogue))
            yield from found or _together(worksheet, catalogue)


def _each(worksheet: Worksheet, catalogue: Catalogue) -> Iterator[Problem]:
    allowed = SUBJECTS[worksheet.task]
    mapped = {
        frozenset({relation.from_, relation.to})
        for comparison in catalogue.comparisons.values()
        for relation in comparison.relations
    }
    for number, record in enumerate(worksheet.about):
        place, kind = catalogue.places[worksheet.id, "about", number], str(catalogue.kind_of(record))
        since = catalogue.records(kind)[record].known_from
        if kind not in allowed:
            yield Problem(place, CODE, "kind", record=record, kind=kind, task=worksheet.task, kinds=allowed)
        elif worksheet.task == "compare" and not any({record, other} in mapped for other in worksheet.about):
            yield Problem(place, CODE, "alone", point=record)
        elif since > worksheet.known_from:
            yield Problem(place, CODE, "later", record=record, day=since, known_from=worksheet.known_from)


def _together(worksheet: Worksheet, catalogue: Catalogue) -> Iterator[Problem]:
    if worksheet.task == "wants":
        place = catalogue.places[worksheet.id, "about"]
        positions = [catalogue.positions[record] for record in worksheet.about]
        issues = tuple(dict.fromkeys(position.issue for position in positions))
        if len(issues) > 1:
            yield Problem(place, CODE, "issues", issues=issues)
        elif len({position.actor for position in positions}) < SIDES:
            yield Problem(place, CODE, "one-side", actor=positions[0].actor)
