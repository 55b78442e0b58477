"""Every record that a record names exists and is of the kind the field asks for.

Source: CONTRIBUTING.md, editorial rule 2: every statement has a source, every arrow an end.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import KINDS, Catalogue
from generator.model.references import references
from generator.validate.hints import nearest

CODE = "reference/unknown"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each id that no record of the wanted kind has."""
    ids = {kind: catalogue.records(kind) for kind in KINDS}
    everywhere = catalogue.declared
    found = [(owner, reference) for owner, fact in catalogue.facts() for reference in references(fact)]
    for owner, reference in found:
        wanted, name = reference.kind, reference.id
        if name in (everywhere if wanted == "*" else ids[wanted]):
            continue
        if name in everywhere and catalogue.kind_of(name) is None:
            continue  # that record has a problem of its own
        place = catalogue.places[owner, *reference.path]
        if wanted == "*":
            yield Problem(place, CODE, "any-kind", id=name, near=nearest(name, everywhere))
        else:
            yield Problem(place, CODE, "kind", id=name, kind=wanted, near=nearest(name, ids[wanted]))
