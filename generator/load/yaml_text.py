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
    end = _after(text, name)
    hidden = INVISIBLE_BREAK.search(text)
    if hidden:
        return unreadable(_character_problem(text[: hidden.start()], name), text)
    reader = _Reader(YamlFile(name), yaml.parse(text, Loader=yaml.CSafeLoader), end)
    try:
        reader.read()
    except yaml.MarkedYAMLError as error:
        return unreadable(_syntax_problem(error, text, end), text)
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode(errors="ignore")  # the parser counts bytes
        return unreadable(_character_problem(before, name), text)
    except ContentError as error:
        return unreadable(error.problems[0], text)
    return reader.file


def unreadable(problem: Problem, text: str) -> YamlFile:
    """Return a file that has nothing but ``problem`` and the ids that seem to stand in ``text``."""
    name = problem.place.file
    found = ((number, ID.match(line)) for number, line in enumerate(text.split("\n"), start=1))
    lost = {match.group(1): Place(name, number, match.start(1) + 1) for number, match in found if match}
    return YamlFile(name, problems=[problem], lost=lost)


def _after(text: str, name: str) -> Place:
    """Return the place behind ``text``."""
    return Place(name, text.count("\n") + 1, len(text) - text.rfind("\n"))


def _place(mark: Any, end: Place) -> Place:
    """Return the place of ``mark``; the parser ends below a last line without a line break, we end in it."""
    return min(Place(end.file, mark.line + 1, mark.column + 1), end)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, end: Place) -> Problem:
    is_unclosed = error.problem == "found unexpected end of stream"
    place = _place(error.context_mark if is_unclosed else error.problem_mark, end)
    line = text.split("\n")[place.line - 1]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" in indent:
        tab = Place(place.file, place.line, indent.index("\t") + 1)
        return Problem(tab, "yaml/tab", "a tab in the indentation", "indent with spaces, two per level")
    if is_unclosed:
        return Problem(place, "yaml/syntax", "this is never closed", "end the text with the sign it begins with")
    hint = "check the indentation here and in the line before; put texts with ': ' in double quotes"
    return Problem(place, "yaml/syntax", f"this is not valid YAML: {error.problem}", hint)


def _character_problem(before: str, name: str) -> Problem:
    hint = "delete the invisible character here"
    return Problem(_after(before, name), "yaml/character", "a character that YAML does not allow", hint)


@dataclass(slots=True)
class _Reader:
    """Turns ``events`` into the value of ``file``; ``end`` is the place behind its text.

    Every method takes from ``events`` what belongs to its part of the text, no more and no less.
    """

    file: YamlFile
    events: Iterator[yaml.Event]
    end: Place

    def read(self) -> None:
        """Take everything. Raises ContentError where the text cannot be meant, and what the parser raises."""
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    hint = "delete the line '---', or make it a file of its own"
                    place = _place(event.start_mark, self.end)
                    raise ContentError([Problem(place, "yaml/syntax", "a second document begins here", hint)])
            elif isinstance(event, yaml.NodeEvent):
                self.file.value = self.value(event, ())

    def value(self, event: yaml.Event, path: Path) -> Plain:
        """Return the value that begins with ``event``."""
        place = self.noted(event)
        self.file.values[path] = place
        if isinstance(event, yaml.ScalarEvent):
            return None if event.implicit[0] and event.value in NULLS else event.value
        if not isinstance(event, yaml.CollectionStartEvent):
            return None
        if len(path) > DEEPEST:
            raise ContentError([Problem(place, "yaml/depth", "nested too deeply", "no record needs so many levels")])
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        return [self.value(item, (*path, number)) for number, item in enumerate(self.inside())]

    def mapping(self, path: Path) -> dict[str, Plain]:
        """Return the mapping whose beginning was taken; a key that stands there twice keeps its first value."""
        result: dict[str, Plain] = {}
        for event in self.inside():
            place = self.noted(event)
            key = event.value if isinstance(event, yaml.ScalarEvent) else None
            if key is None:
                self.refuse(place, "yaml/key", "a key that is not a simple word", "put texts with { or [ in quotes")
            elif key in result:
                self.refuse(place, "yaml/duplicate-key", f"'{key}' stands here twice", "keep one of the two")
            else:
                self.file.keys[(*path, key)] = place
                result[key] = self.value(next(self.events), (*path, key))
                continue
            self.skip(event)
            self.skip(next(self.events))
        return result

    def noted(self, event: yaml.Event) -> Place:
        """Return the place of ``event``; what YAML would take for a sign of its own and drop is refused there."""
        place = _place(event.start_mark, self.end)
        anchor = event.anchor if isinstance(event, yaml.NodeEvent) else None
        tag = event.tag if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) else None
        if isinstance(event, yaml.AliasEvent):
            hint = "write the value out; aliases are not supported"
            self.refuse(place, "yaml/alias", f"an alias (*{anchor}) is used", hint)
        elif anchor is not None:
            hint = "write the value where it is needed; put texts that begin with & in quotes"
            self.refuse(place, "yaml/alias", f"an anchor (&{anchor}) is used", hint)
        if tag is not None:
            hint = "put texts that begin with ! in quotes; tags are not supported"
            self.refuse(place, "yaml/tag", f"a tag ({tag}) is used", hint)
        if isinstance(event, yaml.ScalarEvent) and CONTROL.search(event.value):
            hint = "leave out the escape with the backslash"
            self.refuse(place, "yaml/character", "a character that no text needs", hint)
        return place

    def refuse(self, place: Place, code: str, message: str, hint: str) -> None:
        """Note a problem."""
        self.file.problems.append(Problem(place, code, message, hint))

    def inside(self) -> Iterator[yaml.Event]:
        """Yield the first event of each part of a collection; its end is taken too."""
        for event in self.events:
            if isinstance(event, yaml.CollectionEndEvent):
                return
            yield event

    def skip(self, event: yaml.Event) -> None:
        """Take the rest of the value that begins with ``event``."""
        depth = int(isinstance(event, yaml.CollectionStartEvent))
        while depth:
            inner = next(self.events)
            depth += isinstance(inner, yaml.CollectionStartEvent) - isinstance(inner, yaml.CollectionEndEvent)
