"""Which part of the older record is which part of the newer one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.model.base import Fact
from generator.model.relation import Relation
from generator.model.scheme import Flow

Part = TypeVar("Part", bound=Fact)
TELLING = (  # fields that tell the parts of a record apart, the best first
    "id",
    "key",
    "scenario",
    "criterion",
    "framework",
    "version",
    "witness",
    "document",
    "topic",
    "actor",
    "number",
    "day",
)


def name_of(part: Fact) -> str:
    """Return what tells ``part`` apart from the others of its list; empty when nothing does."""
    if isinstance(part, Relation | Flow):
        return f"{part.from_ or ''}→{part.to or ''}"
    return next((str(getattr(part, field)) for field in TELLING if field in type(part).model_fields), "")


def paired(old: Sequence[Part], new: Sequence[Part]) -> Iterator[tuple[Part | None, Part | None, str]]:
    """Yield older part, newer part and a name for both; None on the side that has no such part.

    Parts of one name are paired in order. Of parts that nothing tells apart, equal ones belong together, the others
    are paired in order and named by their number.
    """
    if any(not name_of(part) for part in (*old, *new)):
        yield from _paired_in_order(old, new)
        return
    before, after = _named(old), _named(new)
    for name in dict.fromkeys((*before, *after)):
        yield before.get(name), after.get(name), name[0]


def _named(parts: Sequence[Part]) -> dict[tuple[str, int], Part]:
    seen: Counter[str] = Counter()
    found = {}
    for part in parts:
        name = name_of(part)
        found[name, seen[name]] = part
        seen[name] += 1
    return found


def _paired_in_order(old: Sequence[Part], new: Sequence[Part]) -> Iterator[tuple[Part | None, Part | None, str]]:
    left, right = list(enumerate(old, 1)), list(enumerate(new, 1))
    for item in list(left):
        twin = next((other for other in right if other[1] == item[1]), None)
        if twin is not None:
            left.remove(item)
            right.remove(twin)
    for one, other in zip(left, right, strict=False):
        yield one[1], other[1], str(min(one[0], other[0]))
    shared = min(len(left), len(right))
    yield from ((part, None, str(number)) for number, part in left[shared:])
    yield from ((None, part, str(number)) for number, part in right[shared:])
