"""A head-count names as many as it counts, a picture's arrows run between its boxes, an alternative has no alternative.

Source: three numbers for one decision are not the same number; each names its own set.
"""

from collections import Counter
from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.scheme import Scheme
from generator.validate.hints import nearest

COUNT = "scheme/count"
PICTURE = "scheme/picture"
ALTERNATIVE = "scheme/alternative"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each count that is not its members', each arrow or box out of place, each long chain."""
    for scheme in catalogue.schemes.values():
        for number, count in enumerate(scheme.counts):
            if count.members and len(set(count.members)) != count.number:
                place = catalogue.places[scheme.id, "counts", number, "members"]
                named = len(set(count.members))
                yield Problem(place, COUNT, "differs", count=count.id, number=count.number, named=named)
        yield from _twice(scheme, catalogue)
        yield from _picture(scheme, catalogue)
        other = catalogue.schemes.get(scheme.alternative_to or "")
        if other is not None and other.alternative_to is not None:
            place = catalogue.places[scheme.id, "alternative_to"]
            yield Problem(place, ALTERNATIVE, "chain", scheme=other.id)


def _twice(scheme: Scheme, catalogue: Catalogue) -> Iterator[Problem]:
    for count, times in Counter(item.id for item in scheme.counts).items():
        if times > 1:
            yield Problem(catalogue.places[scheme.id, "counts"], COUNT, "twice", count=count)
    for box, times in Counter(item.id for item in scheme.nodes).items():
        if times > 1:
            yield Problem(catalogue.places[scheme.id, "nodes"], PICTURE, "twice", box=box)


def _picture(scheme: Scheme, catalogue: Catalogue) -> Iterator[Problem]:
    nodes = {node.id for node in scheme.nodes}
    for number, flow in enumerate(scheme.flows):
        for field, end in (("from", flow.from_), ("to", flow.to)):
            if end not in nodes:
                place = catalogue.places[scheme.id, "flows", number, field]
                yield Problem(place, PICTURE, "no-box", box=end, near=nearest(end, nodes))
    spots = Counter((node.column, node.row) for node in scheme.nodes)
    for number, node in enumerate(scheme.nodes):
        if spots[node.column, node.row] > 1:
            place = catalogue.places[scheme.id, "nodes", number]
            yield Problem(place, PICTURE, "same-spot", column=node.column, row=node.row)
