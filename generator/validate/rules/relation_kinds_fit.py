"""The kind of a relation says what the map shows: two descendants are a split, two ancestors a merger.

Source: counts are computed from kinds, so a kind must not contradict the arrows.
"""

from collections import Counter
from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.relation import Comparison, Relation

CODE = "relation/kind"
BOTH_ENDS = ("kept", "changed", "split", "merged")


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
    kind, has_from, has_to = relation.kind, relation.from_ is not None, relation.to is not None
    if kind in BOTH_ENDS and not (has_from and has_to):
        yield f"'{kind}' needs both ends", "add from and to, or choose new, dropped, moved or unknown"
        return
    if kind == "new" and (has_from or not has_to):
        yield "'new' has a 'to' and no 'from'", "remove 'from', or choose another kind"
        return
    if kind in ("dropped", "moved", "unknown") and (has_to or not has_from):
        yield f"'{kind}' has a 'from' and no 'to'", "remove 'to', or choose another kind"
        return
    if (kind == "moved") != (relation.destination is not None):
        hint = "'moved' names the paper the point is said to be in; other kinds name none"
        yield f"'{kind}' and destination do not go together", hint
    descendants = Counter(other.from_ for other in comparison.relations if other.to is not None)
    ancestors = Counter(other.to for other in comparison.relations if other.from_ is not None)
    many_down = has_from and has_to and descendants[relation.from_] > 1
    many_up = has_from and has_to and ancestors[relation.to] > 1
    if kind == "split" and not many_down:
        yield f"'{relation.from_}' has one descendant only, so it is not split", "choose kept or changed"
    if kind == "merged" and not many_up:
        yield f"'{relation.to}' has one ancestor only, so nothing is merged", "choose kept or changed"
    if many_down and kind != "split" and not (many_up and kind == "merged"):
        yield f"'{relation.from_}' has {descendants[relation.from_]} descendants", "the kind is split"
    elif many_up and kind not in ("merged", "split"):
        yield f"'{relation.to}' has {ancestors[relation.to]} ancestors", "the kind is merged"
    gone = sum(other.from_ == relation.from_ and other.to is None for other in comparison.relations)
    if has_from and has_to and gone:
        yield f"'{relation.from_}' cannot both live on and be gone", "keep the relation that is true"
