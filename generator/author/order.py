"""The keys of a record stand in one order in every file: what it is, what is said of it, its sources, since when."""

from itertools import pairwise

import yaml

from generator.author.nodes import Edit, edited, pairs, parts

PASSES = 40  # deeper than any record


def ordered(text: str, name: str, languages: tuple[str, ...]) -> str:
    """Return ``text`` with the keys of all records, and of what is inside them, in order.

    What stands with a key moves with it: its value, and the comments above it. Keys nobody knows stay behind the one
    before them.
    """
    for _ in range(PASSES):
        edits: list[Edit] = []
        for part in parts(text, name, languages):
            if not edits or part.node.start_mark.index >= edits[-1].end:
                edit = _edit(text, part.node, part.order)
                edits += [edit] if edit else []
        if not edits:
            break
        text = edited(text, edits)
    return text


def in_order(keys: list[str], order: tuple[str, ...]) -> list[int]:
    """Return the numbers of ``keys`` in their right order."""
    ranks, last = [], -1
    for key in keys:
        last = order.index(key) if key in order else last
        ranks.append(last)
    return sorted(range(len(keys)), key=lambda number: (ranks[number], number))


def _edit(text: str, node: yaml.MappingNode, order: tuple[str, ...]) -> Edit | None:
    keys = [key for key, _, _ in pairs(node)]
    wanted = in_order(keys, order)
    if wanted == list(range(len(keys))):
        return None
    return _flow(text, node, wanted) if node.flow_style else _block(text, node, wanted)


def _flow(text: str, node: yaml.MappingNode, wanted: list[int]) -> Edit:
    spans = [(key.start_mark.index, max(found.end_mark.index, key.end_mark.index)) for _, key, found in pairs(node)]
    start, end = spans[0][0], spans[-1][1]
    between = [text[one[1] : two[0]] for one, two in pairwise(spans)] + [""]
    items = [text[slice(*spans[number])] for number in wanted]
    return Edit(start, end, "".join(item + gap for item, gap in zip(items, between, strict=True)))


def _block(text: str, node: yaml.MappingNode, wanted: list[int]) -> Edit:
    column = node.start_mark.column
    starts = [_start(text, key.start_mark.index, column) for _, key, _ in pairs(node)]
    starts[0] = node.start_mark.index
    ends = [*starts[1:], end_of(text, node, column)]
    segments = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    segments[0] = " " * column + segments[0]
    segments = [item if item.endswith("\n") else item + "\n" for item in segments]
    lines = "".join(segments[number] for number in wanted).splitlines(keepends=True)
    above = lines[: next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))]
    rest = "".join(lines[len(above) :])[column:]
    if not above:
        return Edit(starts[0], ends[-1], rest)
    begin = text.rfind("\n", 0, starts[0]) + 1
    lead = text[begin : starts[0]]
    indent = lead[: len(lead) - len(lead.lstrip())]
    return Edit(begin, ends[-1], "".join(indent + line.lstrip() for line in above) + lead + rest)


def _start(text: str, key: int, column: int) -> int:
    """Return where the lines of a key begin: at the comments above it that stand in its column."""
    start = text.rfind("\n", 0, key) + 1
    while start:
        above = text.rfind("\n", 0, start - 1) + 1
        if not text[above:start].startswith(" " * column + "#"):
            break
        start = above
    return start


def end_of(text: str, node: yaml.Node, column: int) -> int:
    """Return where the lines of a block end: blank lines and comments left of ``column`` behind it are not its own."""
    at = node.end_mark.index  # of a block: where the next thing begins; of what stands on a line: its last sign
    is_block = isinstance(node, yaml.CollectionNode) and not node.flow_style
    end = text.rfind("\n", 0, at) + 1 if is_block else text.find("\n", at) + 1
    end = end if end > 0 and at < len(text) else len(text)
    while end > node.start_mark.index:
        above = text.rfind("\n", 0, end - 1) + 1
        line = text[above:end]
        is_comment = line.lstrip().startswith("#") and len(line) - len(line.lstrip()) < column
        if line.strip() and not is_comment:
            break
        end = above
    return end
