"""The kind of a relation says what the map shows: two descendants are a split, two ancestors a merger.

Source: counts are computed from kinds, so a kind must not contradict the arrows.
"""

from collections.abc import Iterator

from generator.errors import Problem
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
                yield Problem(place, CODE, "this relation stands here twice", "keep one of the two")
            seen.add(ends)
            for message, hint in _contradictions(relation, comparison):
                yield Problem(place, CODE, message, hint)


def _contradictions(relation: Relation, comparison: Comparison) -> Iterator[tuple[str, str]]:
    wrong_ends = _wrong_ends(relation)
    if wrong_ends is not None:
        yield wrong_ends
        return
    if (relation.kind == "moved") != (relation.destination is not None):
        hint = "'moved' names the paper the point is said to be in; other kinds name none"
        yield f"'{relation.kind}' and destination do not go together", hint
    if relation.to is not None:
        yield from _wrong_company(relation, comparison)


def _wrong_ends(relation: Relation) -> tuple[str, str] | None:
    kind, has_from, has_to = relation.kind, relation.from_ is not None, relation.to is not None
    if kind in BOTH_ENDS and not (has_from and has_to):
        return f"'{kind}' needs both ends", "add from and to, or choose new, dropped, moved or unknown"
    if kind == "new" and (has_from or not has_to):
        return "'new' has a 'to' and no 'from'", "remove 'from', or choose another kind"
    if kind in ONE_END and (has_to or not has_from):
        return f"'{kind}' has a 'from' and no 'to'", "remove 'to', or choose another kind"
    return None


def _wrong_company(relation: Relation, comparison: Comparison) -> Iterator[tuple[str, str]]:
    """Yield what the other relations of the same points say against this one."""
    kind, old, new = relation.kind, relation.from_, relation.to
    ancestors = len({other.from_ for other in comparison.relations if other.to == new} - {None})
    if kind == "new":
        if ancestors:
            yield f"'{new}' cannot both be new and have an ancestor", "keep the relation that is true"
        return
    descendants = len({other.to for other in comparison.relations if other.from_ == old} - {None})
    if kind == "split" and descendants == 1:
        yield f"'{old}' has one descendant only, so it is not split", "choose kept or changed"
    if kind == "merged" and ancestors == 1:
        yield f"'{new}' has one ancestor only, so nothing is merged", "choose kept or changed"
    if descendants > 1 and kind != "split":
        yield f"'{old}' has {descendants} descendants", "the kind is split"
    elif ancestors > 1 and kind not in ("merged", "split"):
        yield f"'{new}' has {ancestors} ancestors", "the kind is merged"
    if any(other.from_ == old and other.to is None for other in comparison.relations):
        yield f"'{old}' cannot both live on and be gone", "keep the relation that is true"
