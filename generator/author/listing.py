"""A new entry in a list of a file: everything else in the file stays as it is, byte for byte."""

from collections.abc import Sequence

import yaml

from generator.author.nodes import Edit, edited, pairs, root, value, word
from generator.author.order import end_of
from generator.errors import GeneratorError
from generator.load.yaml_text import Path, Plain, parsed


def with_record(text: str, kind: str, lines: Sequence[str], after: str = "") -> str:
    """Return ``text`` with a record in its list ``kind``: behind the record ``after``, or at the end.

    The list is begun at the end of the file when it is not there. Raises GeneratorError when the file cannot take it.
    """
    node = root(text)
    held = value(node, kind) if node else None
    if node is None or held is None:
        gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
        return _checked(text, text + _ends(text, f"{gap}{kind}:\n" + _block(lines, 2)), (kind,))
    return _checked(text, _appended(text, node, held, lines, after), (kind,))


def with_part(text: str, kind: str, record: str, field: str, lines: Sequence[str]) -> str:
    """Return ``text`` with an entry at the end of the list ``field`` of a record.

    Raises GeneratorError when the record or its list is not there.
    """
    records = value(root(text) or yaml.ScalarNode("", ""), kind)
    items = records.value if isinstance(records, yaml.SequenceNode) else []
    found = [(number, item) for number, item in enumerate(items) if word(value(item, "id")) == record]
    held = value(found[0][1], field) if found else None
    if held is None:
        raise GeneratorError(f"'{record}' has no list '{field}' to write to")
    return _checked(text, _appended(text, found[0][1], held, lines, ""), (kind, found[0][0], field))


def _appended(text: str, owner: yaml.Node, held: yaml.Node, lines: Sequence[str], after: str) -> str:
    is_empty = not held.value
    if is_empty:  # nothing, or []
        (key,) = (key for _, key, found in pairs(owner) if found is held)
        line_end = text.find("\n", held.end_mark.index)
        line_end = len(text) if line_end < 0 else line_end
        gone = Edit(key.end_mark.index, max(held.end_mark.index, key.end_mark.index + 1), ":")
        if isinstance(held, yaml.ScalarNode):
            gone = Edit(key.end_mark.index, key.end_mark.index + 1, ":")
            line_end = text.find("\n", key.end_mark.index)
            line_end = len(text) if line_end < 0 else line_end
        block = "\n" + _block(lines, key.start_mark.column + 2).rstrip("\n")
        return edited(text, [gone, Edit(line_end, line_end, _ends(text, block))])
    if not isinstance(held, yaml.SequenceNode) or held.flow_style:
        raise GeneratorError("the list stands on one line in brackets: write its entries on lines of their own")
    column = held.start_mark.column
    end = end_of(text, held, column)
    if after:
        end = end_of(text, _entry(held, after), column + 1)
    block = _block(lines, column)
    if _is_spaced(text, held):
        block = "\n" + block
    gap = "" if text[:end].endswith("\n") else "\n"
    return text[:end] + _ends(text, gap + block) + text[end:]


def _entry(held: yaml.SequenceNode, after: str) -> yaml.Node:
    for item in held.value:
        if isinstance(item, yaml.Node) and word(value(item, "id")) == after:
            return item
    raise GeneratorError(f"'{after}' does not stand in this list")


def _is_spaced(text: str, held: yaml.Node) -> bool:
    """Tell whether a blank line stands before the last entry of a list."""
    if len(held.value) == 1:
        return False
    start = text.rfind("\n", 0, held.value[-1].start_mark.index) + 1
    while text[text.rfind("\n", 0, start - 1) + 1 : start].lstrip().startswith("#"):
        start = text.rfind("\n", 0, start - 1) + 1
    return text[:start].replace("\r", "").endswith("\n\n")


def _block(lines: Sequence[str], column: int) -> str:
    return "".join(f"{' ' * column}{line}".rstrip() + "\n" for line in lines)


def _ends(text: str, block: str) -> str:
    """Return ``block`` with the line ends of ``text``."""
    return block.replace("\n", "\r\n") if "\r\n" in text else block


def _checked(before: str, after: str, path: Path) -> str:
    """Return ``after``, which has one entry more than ``before`` in the list at ``path`` and no other difference."""
    old, new = parsed(before, ""), parsed(after, "")
    longer = _at(new.value, path)
    same = isinstance(longer, list) and any(
        _at(old.value, path) in ([*longer[:number], *longer[number + 1 :]], None) for number in range(len(longer))
    )
    if new.problems or not same or _without(old.value, path) != _without(new.value, path):
        raise GeneratorError("this file is written in a way that nothing can be added to: add the record by hand")
    return after


def _at(value: Plain, path: Path) -> Plain:
    for step in path:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list):
            value = value[int(step)]
    return value or None


def _without(value: Plain, path: Path) -> Plain:
    """Return ``value`` with nothing at ``path``."""
    if not path:
        return None
    first, *rest = path
    if isinstance(value, list):
        return [_without(item, tuple(rest)) if number == first else item for number, item in enumerate(value)]
    plain = value if isinstance(value, dict) else {}
    return plain | {str(first): _without(plain.get(str(first)), tuple(rest))}
