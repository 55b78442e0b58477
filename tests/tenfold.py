"""A project whose content is its own many times over: what the bench measures growth with.

Each copy of a record has an id of its own and names records of its own copy. Everything is repeated except what all
facts are sorted by, which does not grow with them.
"""

import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from generator.author.nodes import Edit, edited
from generator.model.catalogue import Catalogue
from generator.model.references import references
from generator.reading import read

SORTING = ("sides", "tracks", "scenarios", "criteria")
BRACES = re.compile(r"(?<=[{.])[a-z0-9-]+(?=[.}])")
ADDRESS = re.compile(r"(?<=url: )https?://\S+$", re.MULTILINE)
SECTIONS = re.compile(rf"^(?:{'|'.join(SORTING)}):.*?(?=^[a-z_]+:|\Z)", re.DOTALL | re.MULTILINE)


def copied(source: Path, target: Path, times: int) -> Path:
    """Return ``target``, made, with everything a build of ``source`` reads; the content ``times`` over."""
    target.mkdir(parents=True)
    for name in ("content", "templates"):
        shutil.copytree(source / name, target / name)
    shutil.copy(source / "mkdocs.yml", target)
    (target / "build" / "docs").mkdir(parents=True)
    if times > 1:
        _repeat(target / "content", times)
    return target


def _repeat(content: Path, times: int) -> None:
    """Add copies of every file below ``content`` that has records to repeat."""
    catalogue = read(content)
    ids = {record.id for kind, record in catalogue.everything() if kind not in SORTING}
    mentions = defaultdict(set)
    for file, line, column in _mentions(catalogue, ids):
        mentions[file].add((line, column))
    for file, places in sorted(mentions.items()):
        text = Path(file).read_text(encoding="utf-8")
        for number in range(2, times + 1):
            copy = content / f"copy-{number}" / Path(file).relative_to(content)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(_other(text, places, ids, number), encoding="utf-8")


def _mentions(catalogue: Catalogue, ids: set[str]) -> Iterator[tuple[str, int, int]]:
    """Yield file, line and column of each of ``ids``, where it is given and where it is named."""
    for _, record in catalogue.everything():
        paths = [("id",), *(found.path for found in references(record) if found.id in ids)]
        for path in paths if record.id in ids else ():
            place = catalogue.places[record.id, *path]
            yield place.file, place.line, place.column


def _other(text: str, places: set[tuple[int, int]], ids: set[str], number: int) -> str:
    """Return ``text`` with every id different by ``number``: at ``places``, and in braces inside of texts."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    ends = {match.end() for match in BRACES.finditer(text) if match[0] in ids}
    for line, column in places:
        word = re.compile(r"[\"']?[a-z0-9-]+").match(text, starts[line - 1] + column - 1)
        assert word is not None, f"no id in line {line}, column {column}"
        ends.add(word.end())
    ends |= {match.end() for match in ADDRESS.finditer(text)}
    return SECTIONS.sub("", edited(text, [Edit(end, end, f"-x{number}") for end in ends]))
