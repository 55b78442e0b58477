"""A record as it stands in its file, with long lists cut short."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.load.yaml_text import YamlFile

KEPT = 2  # of a list of parts; what follows is left out


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The lines of a record as they stand in ``file``, without the indentation they share."""

    file: str
    text: str


def excerpt(files: Iterable[YamlFile], texts: Mapping[str, str], kind: str, record_id: str) -> Excerpt | None:
    """Return the record ``record_id`` of ``kind``, None when no file has it; ``texts`` go by the names of ``files``."""
    for file in files:
        records = file.value.get(kind) if isinstance(file.value, dict) else None
        for number, record in enumerate(records if isinstance(records, list) else ()):
            if isinstance(record, dict) and record.get("id") == record_id:
                return Excerpt(file.name, _text(file, texts[file.name].splitlines(), kind, number))
    return None


def _text(file: YamlFile, lines: list[str], kind: str, number: int) -> str:
    start, end = _span(file, lines, (kind, number))
    hidden = {line for cut in _cuts(file, lines, (kind, number)) for line in cut}
    shown = []
    for line in range(start, end):
        if line not in hidden:
            shown.append(lines[line - 1])
        elif line - 1 not in hidden:
            indent = len(lines[line - 1]) - len(lines[line - 1].lstrip())
            shown.append(" " * indent + "# …")
    indent = len(shown[0]) - len(shown[0].lstrip())
    return "\n".join(line[indent:] for line in shown)


def _span(file: YamlFile, lines: list[str], path: tuple[str | int, ...]) -> tuple[int, int]:
    """Return the first line of the value at ``path`` and the line behind its last, without blanks and comments."""
    start = file.values[path].line
    deep = len(path)
    inside = [place.line for found, place in file.values.items() if found[:deep] == path]
    after = [place.line for found, place in file.keys.items() if found[:deep] != path]
    end = min((line for line in after if line > max(inside)), default=len(lines) + 1)
    while not lines[end - 2].strip() or lines[end - 2].lstrip().startswith("#"):
        end -= 1
    return start, end


def _cuts(file: YamlFile, lines: list[str], record: tuple[str | int, ...]) -> Iterator[range]:
    """Yield the lines of the parts that are left out, for each list of parts in block style."""
    for path, place in file.values.items():
        if path[: len(record)] == record and isinstance(path[-1], int) and len(path) > len(record) and path[-1] >= KEPT:
            start, end = _span(file, lines, path)
            if lines[start - 1][: place.column - 1].strip() == "-":
                yield range(start, end)
