"""The lines that help while a record is written: they begin with ``#?`` and go when nothing in it is empty any more."""

import re

import yaml

from generator.author.nodes import Edit, edited, records
from generator.author.order import end_of

MARK = "#?"
LINE = re.compile(rf"^[ \t]*{re.escape(MARK)}.*\n?", re.MULTILINE)


def unhinted(text: str) -> str:
    """Return ``text`` without the hints of the records that are written to the end."""
    edits: list[Edit] = []
    for _, node in records(text):
        if not node.flow_style and not _has_gaps(node):
            start = _first(text, node)
            held = [(item.start_mark.index, item.end_mark.index) for item in _scalars(node)]
            found = LINE.finditer(text, start, end_of(text, node, node.start_mark.column))
            edits += [
                Edit(match.start(), match.end(), "")
                for match in found
                if not any(one <= match.start() + match[0].index(MARK) < two for one, two in held)
            ]
    return edited(text, edits)


def _first(text: str, node: yaml.Node) -> int:
    """Return where the hints above a record begin, or its first line."""
    start = text.rfind("\n", 0, node.start_mark.index) + 1
    while start:
        above = text.rfind("\n", 0, start - 1) + 1
        if not text[above:start].lstrip().startswith(MARK):
            break
        start = above
    return start


def _has_gaps(node: yaml.Node) -> bool:
    if isinstance(node, yaml.ScalarNode):
        return not node.value.strip()
    inner = [held for pair in node.value for held in pair] if isinstance(node, yaml.MappingNode) else node.value
    return not inner or any(map(_has_gaps, inner))


def _scalars(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.ScalarNode):
        return [node]
    inner = [held for pair in node.value for held in pair] if isinstance(node, yaml.MappingNode) else node.value
    return [found for item in inner for found in _scalars(item)]
