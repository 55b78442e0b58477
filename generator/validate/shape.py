"""Plain values to facts: every record has the form its kind demands, or a problem."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from generator.errors import Place, Problem
from generator.load.yaml_text import Path, Plain, YamlFile
from generator.model.base import Record
from generator.model.catalogue import KINDS, SITE, Catalogue, Places
from generator.model.site import Site
from generator.validate.hints import nearest
from generator.validate.wording import is_meant, problem_of


@dataclass(slots=True)
class _Found:
    """What was collected while reading files: all of them, or one."""

    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    values: dict[Path, Place] = field(default_factory=dict)
    declared: dict[str, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


class Memory:
    """What each file was found to hold, so that only what changed is checked again."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._kept: dict[str, tuple[YamlFile, tuple[str, ...], _Found]] = {}

    def of(self, file: YamlFile, languages: tuple[str, ...]) -> _Found:
        """Return what ``file`` alone holds; the same object as last time when it is the same file."""
        known = self._kept.get(file.name)
        if known is None or known[0] is not file or known[1] != languages:
            known = (file, languages, _Found())
            _read(file, languages, known[2])
            self._kept[file.name] = known
        return known[2]


def shaped(files: Iterable[YamlFile], memory: Memory | None = None) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """Return the facts that have the right form, and a problem for each place that has not.

    The catalogue is None when ``site.yml`` is missing or wrong. Without its languages no other file can be read.
    With a ``memory``, files that are the same objects as last time are not checked again.
    """
    memory = memory or Memory()
    found = _Found()
    every = sorted(files, key=lambda file: (file.name.count("/"), file.name))
    found.problems += (problem for file in every for problem in file.problems)
    site_file = next((file for file in every if file.name.rpartition("/")[2] == SITE), None)
    others = [file for file in every if file is not site_file]
    site, languages = _site(site_file, found)
    for file in others if languages else ():
        _add(file, languages, memory.of(file, languages), found)
    for file in others:
        for record_id, place in file.lost.items():
            found.declared.setdefault(record_id, place)
    if site is None:
        return None, tuple(found.problems)
    catalogue = Catalogue(
        site,
        **found.records,  # type: ignore[arg-type]
        places=Places(found.values),
        declared=frozenset(found.declared),
        complete=not found.problems,
    )
    return catalogue, tuple(found.problems)


def _add(file: YamlFile, languages: tuple[str, ...], part: _Found, found: _Found) -> None:
    """Add ``part``, which ``file`` holds, to ``found``; where an id of it is taken, the file is read once more."""
    if not found.declared.keys().isdisjoint(part.declared):
        _read(file, languages, found)
        return
    for kind, records in part.records.items():
        found.records[kind] |= records
    found.values |= part.values
    found.declared |= part.declared
    found.problems += part.problems


def _site(file: YamlFile | None, found: _Found) -> tuple[Site | None, tuple[str, ...]]:
    if file is None or file.problems:
        if file is None:
            place = Place(SITE, 1, 1)
            found.problems.append(Problem(place, "content/no-site", "missing", file=SITE))
        return None, ()
    _index(file, {(): SITE}, found)
    plain = file.value
    raw = plain.get("languages") if isinstance(plain, dict) else None
    languages = tuple(item for item in raw if isinstance(item, str)) if isinstance(raw, list) else ()
    return _checked(Site, plain, (), file, languages, found), languages


def _read(file: YamlFile, languages: tuple[str, ...], found: _Found) -> None:
    if file.value is None:
        return
    if not isinstance(file.value, dict):
        found.problems.append(Problem(file.values[()], "shape/file", "no-kinds", kinds=tuple(KINDS)))
        return
    owners: dict[Path, str] = {}
    for kind, items in file.value.items():
        if kind not in KINDS:
            near = nearest(kind, KINDS)
            place = file.keys[(kind,)]
            found.problems.append(
                Problem(place, "shape/unknown-kind", "kind", kind=kind, kinds=tuple(KINDS), near=near)
            )
        elif isinstance(items, list):
            for number, item in enumerate(items):
                _record(kind, item, (kind, number), file, languages, found, owners)
        elif items is not None:
            place = file.values[(kind,)]
            found.problems.append(Problem(place, "shape/no-list", "kind", kind=kind))
    _index(file, owners, found)


def _record(
    kind: str,
    item: Plain,
    path: Path,
    file: YamlFile,
    languages: tuple[str, ...],
    found: _Found,
    owners: dict[Path, str],
) -> None:
    record_id = item.get("id") if isinstance(item, dict) else None
    if isinstance(record_id, str):
        first = found.declared.get(record_id)
        if first is not None:
            place = file.values[(*path, "id")]
            found.problems.append(Problem(place, "record/duplicate-id", "taken", id=record_id, first=str(first)))
            return
        found.declared[record_id] = file.values[(*path, "id")]
        owners[path] = record_id
    record = _checked(KINDS[kind], item, path, file, languages, found)
    if record is not None:
        found.records[kind][record.id] = record


def _checked(
    model: type[Any], plain: Plain, path: Path, file: YamlFile, languages: tuple[str, ...], found: _Found
) -> Any:
    try:
        return model.model_validate(plain, context={"languages": languages})
    except ValidationError as error:
        details = filter(is_meant, error.errors(include_url=False))
        told = {problem.place for problem in file.problems}  # what could not be read is not missed a second time
        worded = (problem_of(detail, model, path, file) for detail in details)
        found.problems += (problem for problem in worded if problem.place not in told)
        return None


def _index(file: YamlFile, owners: Mapping[Path, str], found: _Found) -> None:
    """Note the places of ``file`` under the id of the record they belong to."""
    for depth in {len(path) for path in owners}:
        for path, place in file.values.items():
            if path[:depth] in owners:
                found.values[owners[path[:depth]], *path[depth:]] = place
