"""What comparisons and frameworks must say of other records, begun for the author."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.author.where import Held
from generator.load.yaml_text import Plain


def begun(kind: str, values: Mapping[str, Plain], records: Sequence[Held]) -> dict[str, Plain]:
    """Return what a new record of ``kind`` must list because of ``records``: every point, every scenario."""
    if kind == "comparisons":
        entries = [*_edges(_points(values.get("from_version"), records), _points(values.get("to_version"), records))]
        return {"relations": entries} if entries else {}
    if kind == "frameworks":
        scenarios: list[Plain] = [{"scenario": item.id} for item in records if item.kind == "scenarios"]
        return {"outcomes": scenarios} if scenarios else {}
    return {}


def _points(version: Plain, records: Sequence[Held]) -> list[Held]:
    return [item for item in records if item.kind == "provisions" and version and item.plain.get("version") == version]


def _edges(old: Sequence[Held], new: Sequence[Held]) -> Iterator[Plain]:
    """Yield the ends of a relation for every point; the only two on a topic are the two ends of one."""
    topics = [Counter(item.plain.get("topic") for item in points) for points in (old, new)]
    pairs = {
        item.plain.get("topic"): item.id for item in new if {count[item.plain.get("topic")] for count in topics} == {1}
    }
    for item in old:
        heir = pairs.get(item.plain.get("topic"))
        yield {"from": item.id, "to": heir} if heir else {"from": item.id}
    for item in new:
        if item.id not in pairs.values():
            yield {"to": item.id}


def lacking(point: str, version: str, records: Sequence[Held]) -> Iterator[tuple[Held, str]]:
    """Yield each comparison of ``version`` that lacks ``point``, and the end at which: ``from`` or ``to``."""
    for item in records:
        if item.kind == "comparisons":
            relations = item.plain.get("relations")
            told = (
                [relation for relation in relations if isinstance(relation, dict)]
                if isinstance(relations, list)
                else []
            )
            for end in ("from", "to"):
                if item.plain.get(f"{end}_version") == version and not any(one.get(end) == point for one in told):
                    yield item, end
