"""One YAML text to plain values with positions.

All scalars stay text: ``no``, ``1.10`` and ``2024-05-01`` mean what the model says, not what YAML guesses.
Only an empty or ``null`` plain scalar is None.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from generator.errors import ContentError, Place, Problem

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Path: TypeAlias = tuple[str | int, ...]

NULLS = ("", "~", "null")
DEEPEST = 40
INVISIBLE_BREAK = re.compile("[\x85\u2028\u2029]")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # can only come from an escape: "\0"
ID = re.compile(r"\s*(?:-\s+)?(?:\{\s*)?id:\s*[\"']?([a-z0-9-]+)")


@dataclass(slots=True)
class YamlFile:
    """The plain value of a file, and where each value and each key stands.

    ``values`` and ``keys`` are indexed by the path from the root, e.g. ``("sources", 0, "url")``; the root always has a
    place. ``value`` is None for an empty file. Where the text cannot be read, ``lost`` has the ids that seem to stand
    in it.
    """

    name: str
    value: Plain = None
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    lost: dict[str, Place] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Give the root a place."""
        self.values.setdefault((), Place(self.name, 1, 1))


def parsed(text: str, name: str) -> YamlFile:
    """Return the content of ``text``; what cannot be read is in ``problems`` and the value is None."""
    hidden = INVISIBLE_BREAK.search(text)
    if hidden:
        return unreadable(_character_problem(text[: hidden.start()], name), text)
    try:
        return _read(yaml.parse(text, Loader=yaml.CSafeLoader), name)
    except yaml.MarkedYAMLError as error:
        return unreadable(_syntax_problem(error, text, name), text)
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode(errors="ignore")  # the parser counts bytes
        return unreadable(_character_problem(before, name), text)
    except ContentError as error:
        return unreadable(error.problems[0], text)


def unreadable(problem: Problem, text: str) -> YamlFile:
    """Return a file that has nothing but ``problem`` and the ids that seem to stand in ``text``."""
    name = problem.place.file
    found = ((number, ID.match(line)) for number, line in enumerate(text.split("\n"), start=1))
    lost = {match.group(1): Place(name, number, match.start(1) + 1) for number, match in found if match}
    return YamlFile(name, problems=[problem], lost=lost)


def _place(mark: Any, name: str) -> Place:
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name, 1, 1)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    is_unclosed = error.problem == "found unexpected end of stream"
    place = _place(error.context_mark if is_unclosed else error.problem_mark, name)
    lines = text.split("\n")
    if place.line > len(lines):  # the parser stops below a last line without a line break
        place = Place(name, len(lines), len(lines[-1]) + 1)
    line = lines[place.line - 1]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" in indent:
        tab = Place(name, place.line, indent.index("\t") + 1)
        return Problem(tab, "yaml/tab", "a tab in the indentation", "indent with spaces, two per level")
    if is_unclosed:
        return Problem(place, "yaml/syntax", "this is never closed", "end the text with the sign it begins with")
    hint = "check the indentation here and in the line before; put texts with ': ' in double quotes"
    return Problem(place, "yaml/syntax", f"this is not valid YAML: {error.problem}", hint)


def _character_problem(before: str, name: str) -> Problem:
    place = Place(name, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
    return Problem(
        place, "yaml/character", "a character that YAML does not allow", "delete the invisible character here"
    )


def _read(events: Iterator[yaml.Event], name: str) -> YamlFile:
    file = YamlFile(name)
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                place = _place(event.start_mark, name)
                hint = "delete the line '---', or make it a file of its own"
                raise ContentError([Problem(place, "yaml/syntax", "a second document begins here", hint)])
        elif isinstance(event, yaml.NodeEvent):
            file.value = _plain(event, (), file, events)
    return file


def _plain(event: yaml.Event, path: Path, file: YamlFile, events: Iterator[yaml.Event]) -> Plain:
    """Return the value that begins with ``event``; the rest of it is taken from ``events``.

    Raises ContentError where values are nested too deeply to be meant.
    """
    place = _place(event.start_mark, file.name)
    file.values[path] = place
    _refuse_signs(event, place, file)
    if isinstance(event, yaml.ScalarEvent):
        if CONTROL.search(event.value):
            hint = "leave out the escape with the backslash"
            file.problems.append(Problem(place, "yaml/character", "a character that no text needs", hint))
        return None if event.implicit[0] and event.value in NULLS else event.value
    if not isinstance(event, yaml.CollectionStartEvent):
        return None
    if len(path) > DEEPEST:
        raise ContentError([Problem(place, "yaml/depth", "nested too deeply", "no record needs so many levels")])
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(path, file, events)
    return [_plain(item, (*path, number), file, events) for number, item in enumerate(_inside(events))]


def _mapping(path: Path, file: YamlFile, events: Iterator[yaml.Event]) -> Plain:
    result: dict[str, Plain] = {}
    for event in _inside(events):
        place = _place(event.start_mark, file.name)
        _refuse_signs(event, place, file)
        key = event.value if isinstance(event, yaml.ScalarEvent) else None
        if key is None:
            hint = "put texts with { or [ in quotes"
            file.problems.append(Problem(place, "yaml/key", "a key that is not a simple word", hint))
        elif key in result:
            hint = "keep one of the two"
            file.problems.append(Problem(place, "yaml/duplicate-key", f"'{key}' stands here twice", hint))
        else:
            file.keys[(*path, key)] = place
            result[key] = _plain(next(events), (*path, key), file, events)
            continue
        _skip(event, events)
        _skip(next(events), events)
    return result


def _refuse_signs(event: yaml.Event, place: Place, file: YamlFile) -> None:
    """Note what YAML would take for a sign of its own and drop from the text."""
    anchor = event.anchor if isinstance(event, yaml.NodeEvent) else None
    tag = event.tag if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) else None
    if isinstance(event, yaml.AliasEvent):
        hint = "write the value out; aliases are not supported"
        file.problems.append(Problem(place, "yaml/alias", f"an alias (*{anchor}) is used", hint))
    elif anchor is not None:
        hint = "write the value where it is needed; put texts that begin with & in quotes"
        file.problems.append(Problem(place, "yaml/alias", f"an anchor (&{anchor}) is used", hint))
    if tag is not None:
        hint = "put texts that begin with ! in quotes; tags are not supported"
        file.problems.append(Problem(place, "yaml/tag", f"a tag ({tag}) is used", hint))


def _inside(events: Iterator[yaml.Event]) -> Iterator[yaml.Event]:
    """Yield the first event of each part of a collection, up to its end."""
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            return
        yield event


def _skip(event: yaml.Event, events: Iterator[yaml.Event]) -> None:
    """Take the rest of the value that begins with ``event`` from ``events``."""
    depth = int(isinstance(event, yaml.CollectionStartEvent))
    while depth:
        inner = next(events)
        depth += isinstance(inner, yaml.CollectionStartEvent) - isinstance(inner, yaml.CollectionEndEvent)
