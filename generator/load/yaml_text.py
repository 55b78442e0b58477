"""One YAML text to plain values with positions.

All scalars stay text: ``no``, ``1.10`` and ``2024-05-01`` mean what the model says, not what YAML guesses.
Only an empty or ``null`` plain scalar is None.
"""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from generator.errors import Place, Problem

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Path: TypeAlias = tuple[str | int, ...]

NULLS = ("", "~", "null")
DEEPEST = 40


@dataclass(slots=True)
class YamlFile:
    """The plain value of a file, and where each value and each key stands.

    ``values`` and ``keys`` are indexed by the path from the root, e.g. ``("sources", 0, "url")``.
    ``value`` is None for an empty file. Where the text cannot be read, ``lost`` has the ids that seem to stand in it.
    """

    name: str
    value: Plain = None
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    lost: dict[str, Place] = field(default_factory=dict)


def parsed(text: str, name: str) -> YamlFile:
    """Return the content of ``text``; what cannot be read is in ``problems`` and the value is None."""
    file = YamlFile(name)
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        file.problems.append(_syntax_problem(error, text, name))
        file.lost = _ids(text, name)
        return file
    except yaml.reader.ReaderError as error:
        file.problems.append(_character_problem(error, text, name))
        file.lost = _ids(text, name)
        return file
    if node is not None:
        file.value = _plain(node, (), file, set())
    return file


def _ids(text: str, name: str) -> dict[str, Place]:
    lines = enumerate(text.split("\n"), start=1)
    found = ((number, re.match(r"\s*(?:- )?id:\s*([a-z0-9-]+)", line)) for number, line in lines)
    return {match.group(1): Place(name, number, match.start(1) + 1) for number, match in found if match}


def _place(mark: yaml.Mark, name: str) -> Place:
    return Place(name, mark.line + 1, mark.column + 1)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = _place(mark, name) if mark else Place(name, 1, 1)
    lines = text.split("\n")
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    indent = re.match(r"[ \t]*", line)
    if indent and "\t" in indent.group():
        tab = Place(name, place.line, line.index("\t") + 1)
        return Problem(tab, "yaml/tab", "a tab in the indentation", "indent with spaces, two per level")
    what = str(error.problem or error.context)
    hint = "check the indentation here and in the line before; put texts with ': ' in double quotes"
    return Problem(place, "yaml/syntax", f"this is not valid YAML: {what}", hint)


def _character_problem(error: yaml.reader.ReaderError, text: str, name: str) -> Problem:
    before = text[: error.position]
    place = Place(name, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
    return Problem(
        place, "yaml/character", "a character that YAML does not allow", "delete the invisible character here"
    )


def _plain(node: yaml.Node, path: Path, file: YamlFile, seen: set[int]) -> Plain:
    place = _place(node.start_mark, file.name)
    file.values[path] = place
    if id(node) in seen:
        file.problems.append(
            Problem(place, "yaml/alias", "an alias (*name) is used", "write the value out; aliases are not supported")
        )
        return None
    seen.add(id(node))
    if len(path) > DEEPEST:
        file.problems.append(Problem(place, "yaml/depth", "nested too deeply", "no record needs so many levels"))
        return None
    if isinstance(node, yaml.ScalarNode):
        plain = node.style is None and node.value in NULLS
        return None if plain else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, index), file, seen) for index, item in enumerate(node.value)]
    result: dict[str, Plain] = {}
    for key_node, value_node in node.value:
        key_place = _place(key_node.start_mark, file.name)
        if not isinstance(key_node, yaml.ScalarNode):
            file.problems.append(
                Problem(key_place, "yaml/key", "a key that is not a simple word", "put texts with { or [ in quotes")
            )
            continue
        key = key_node.value
        if key in result:
            file.problems.append(
                Problem(key_place, "yaml/duplicate-key", f"'{key}' stands here twice", "keep one of the two")
            )
            continue
        file.keys[(*path, key)] = key_place
        result[key] = _plain(value_node, (*path, key), file, seen)
    return result
