"""What comparisons and frameworks must say of other records, begun for the author."""

from collections.abc import Iterator, Mapping, Sequence

from generator.author.where import Held
from generator.load.yaml_text import Plain


def begun(kind: str, values: Mapping[str, Plain], records: Sequence[Held]) -> dict[str, Plain]:
    """Return what a new record of ``kind`` must list because of ``records``: every point, every scenario."""
    if kind == "comparisons":
        ends = (("from", values.get("from_version")), ("to", values.get("to_version")))
        entries: list[Plain] = [
            {end: item.id}
            for end, version in ends
            for item in records
            if item.kind == "provisions" and version and item.plain.get("version") == version
        ]
        return {"relations": entries} if entries else {}
    if kind == "frameworks":
        scenarios: list[Plain] = [{"scenario": item.id} for item in records if item.kind == "scenarios"]
        return {"outcomes": scenarios} if scenarios else {}
    return {}


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
