"""No version has two points with the same number, and no point two variants with the same id.

Source: a point is cited by its number.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue

CODE = "provision/label-twice"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for the second and each further use of a label or variant id."""
    seen: dict[tuple[str, str], str] = {}
    for point in catalogue.provisions.values():
        first = seen.setdefault((point.version, point.label), point.id) if point.label else point.id
        if first != point.id:
            yield Problem(catalogue.places[point.id, "label"], CODE, "label", label=str(point.label), first=first)
        variants: set[str] = set()
        for number, variant in enumerate(point.variants):
            if variant.id in variants:
                place = catalogue.places[point.id, "variants", number, "id"]
                yield Problem(place, CODE, "variant", variant=variant.id)
            variants.add(variant.id)
