"""One YAML text to plain values with positions.

All scalars stay text: ``no``, ``1.10`` and ``2024-05-01`` mean what the model says, not what YAML guesses.
Only an empty or ``null`` plain scalar is None.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from generator.errors import ContentError, Finding, Place, Problem

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Path: TypeAlias = tuple[str | int, ...]

NULLS = ("", "~", "null")
DEEPEST = 40
INVISIBLE_BREAK = re.compile("[\x85\u2028\u2029]")
INDENTATION = ("did not find expected '-' indicator", "did not find expected key", "could not find expected ':'")
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
    place = Place(end.file, mark.line + 1, mark.column + 1)
    return place if place.line < end.line else min(place, end)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, end: Place) -> Problem:
    is_unclosed = error.problem == "found unexpected end of stream"
    place = _place(error.context_mark if is_unclosed else error.problem_mark, end)
    line = text.split("\n")[place.line - 1]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" in indent:
        tab = Place(place.file, place.line, indent.index("\t") + 1)
        return Problem(tab, "yaml/tab", "tab")
    if is_unclosed:
        return Problem(place, "yaml/syntax", "unclosed")
    return _syntax_finding(str(error.problem), line[place.column - 1 : place.column]).at(place)


def _syntax_finding(reason: str, sign: str) -> Finding:
    """Return what the ``reason`` of the parser most often means; ``sign`` is what stands in its place."""
    if reason == "mapping values are not allowed in this context":
        return Finding("yaml/syntax", "colon")
    if reason == "found character that cannot start any token":
        return Finding("yaml/syntax", "sign", sign=sign)
    if reason.startswith("did not find expected ',' or"):
        return Finding("yaml/syntax", "bracket")
    if reason in INDENTATION:
        return Finding("yaml/syntax", "indentation")
    return Finding("yaml/syntax", "other", reason=reason)


def _character_problem(before: str, name: str) -> Problem:
    return Problem(_after(before, name), "yaml/character", "invisible")


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
                    place = _place(event.start_mark, self.end)
                    raise ContentError([Problem(place, "yaml/syntax", "second-document")])
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
            raise ContentError([Problem(place, "yaml/depth", "deep")])
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
                self.refuse(Problem(place, "yaml/key", "no-word"))
            elif key in result:
                self.refuse(Problem(place, "yaml/duplicate-key", "twice", key=key))
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
            self.refuse(Problem(place, "yaml/alias", "alias", name=str(anchor)))
        elif anchor is not None:
            self.refuse(Problem(place, "yaml/alias", "anchor", name=anchor))
        if tag is not None:
            self.refuse(Problem(place, "yaml/tag", "tag", tag=tag))
        if isinstance(event, yaml.ScalarEvent) and CONTROL.search(event.value):
            self.refuse(Problem(place, "yaml/character", "control"))
        return place

    def refuse(self, problem: Problem) -> None:
        """Note ``problem`` and read on."""
        self.file.problems.append(problem)

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
