"""The kind of a relation says what the map shows: two descendants are a split, two ancestors a merger.

Source: counts are computed from kinds, so a kind must not contradict the arrows.
"""

from collections.abc import Iterator

from generator.errors import Finding, Problem
from generator.model.catalogue import Catalogue
from generator.model.relation import Comparison, Relation

CODE = "relation/kind"
BOTH_ENDS = ("kept", "changed", "split", "merged")
ONE_END = ("dropped", "moved", "unknown")


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each relation whose kind, ends or destination contradict each other."""
    for comparison in catalogue.comparisons.values():
        seen: set[tuple[str | None, str | None]] = set()
        for number, relation in enumerate(comparison.relations):
            place = catalogue.places[comparison.id, "relations", number, "kind"]
            ends = (relation.from_, relation.to)
            if ends in seen:
                yield Problem(place, CODE, "twice")
            seen.add(ends)
            for finding in _contradictions(relation, comparison):
                yield finding.at(place)


def _contradictions(relation: Relation, comparison: Comparison) -> Iterator[Finding]:
    wrong_ends = _wrong_ends(relation)
    if wrong_ends is not None:
        yield wrong_ends
        return
    if (relation.kind == "moved") != (relation.destination is not None):
        yield Finding(CODE, "destination", kind=relation.kind)
    if relation.to is not None:
        yield from _wrong_company(relation, comparison)


def _wrong_ends(relation: Relation) -> Finding | None:
    kind, has_from, has_to = relation.kind, relation.from_ is not None, relation.to is not None
    if kind in BOTH_ENDS and not (has_from and has_to):
        return Finding(CODE, "both-ends", kind=kind)
    if kind == "new" and (has_from or not has_to):
        return Finding(CODE, "new-ends")
    if kind in ONE_END and (has_to or not has_from):
        return Finding(CODE, "one-end", kind=kind)
    return None


def _wrong_company(relation: Relation, comparison: Comparison) -> Iterator[Finding]:
    """Yield what the other relations of the same points say against this one."""
    kind, old, new = relation.kind, str(relation.from_), str(relation.to)
    ancestors = len({other.from_ for other in comparison.relations if other.to == new} - {None})
    if kind == "new":
        if ancestors:
            yield Finding(CODE, "new-with-ancestor", point=new)
        return
    descendants = len({other.to for other in comparison.relations if other.from_ == old} - {None})
    if kind == "split" and descendants == 1:
        yield Finding(CODE, "no-split", point=old)
    if kind == "merged" and ancestors == 1:
        yield Finding(CODE, "no-merger", point=new)
    if descendants > 1 and kind != "split":
        yield Finding(CODE, "split", point=old, number=descendants)
    elif ancestors > 1 and kind not in ("merged", "split"):
        yield Finding(CODE, "merged", point=new, number=ancestors)
    if any(other.from_ == old and other.to is None for other in comparison.relations):
        yield Finding(CODE, "two-fates", point=old)
