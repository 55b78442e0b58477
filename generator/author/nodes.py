"""A YAML text as nodes that know where they begin and end, and what of its records each of them is."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.author.shapes import shapes
from generator.model.base import Fact
from generator.model.catalogue import KINDS, SITE
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class Edit:
    """``text`` replaces what stands from ``start`` to before ``end``, counted in characters."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A record, a part of one, or a text in languages: the mapping ``node``; ``order`` is that of its keys."""

    node: yaml.MappingNode
    order: tuple[str, ...]
    is_text: bool = False


def edited(text: str, edits: list[Edit]) -> str:
    """Return ``text`` with ``edits``, none of which reaches into another."""
    for edit in sorted(edits, key=lambda item: item.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def root(text: str) -> yaml.Node | None:
    """Return the root of ``text``, which can be read; None when it is empty."""
    return yaml.compose(text, Loader=yaml.CSafeLoader)


def pairs(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """Yield key, node of the key and node of the value of a mapping; nothing of anything else."""
    if isinstance(node, yaml.MappingNode):
        yield from ((key.value, key, value) for key, value in node.value)


def value(node: yaml.Node, key: str) -> yaml.Node | None:
    """Return the node of the value of ``key`` in the mapping ``node``, or None."""
    return next((found for name, _, found in pairs(node) if name == key), None)


def word(node: yaml.Node | None) -> str | None:
    """Return the text of a scalar that is not empty, or None."""
    return node.value if isinstance(node, yaml.ScalarNode) and (node.value or node.style) else None


def records(text: str) -> Iterator[tuple[str, yaml.MappingNode]]:
    """Yield kind and node of every record in ``text``."""
    for kind, _, items in pairs(root(text)):
        if kind in KINDS and isinstance(items, yaml.SequenceNode):
            yield from ((kind, item) for item in items.value if isinstance(item, yaml.MappingNode))


def parts(text: str, name: str, languages: tuple[str, ...]) -> Iterator[Part]:
    """Yield everything in the file ``name`` that has an order of keys, the outer before the inner."""
    if name.rpartition("/")[2] == SITE:
        node = root(text)
        if isinstance(node, yaml.MappingNode):
            yield from _inside(node, Site, languages)
        return
    for kind, node in records(text):
        yield from _of(node, KINDS[kind], languages)


def _of(node: yaml.MappingNode, model: type[Fact], languages: tuple[str, ...]) -> Iterator[Part]:
    yield Part(node, tuple(shapes(model)))
    yield from _inside(node, model, languages)


def _inside(node: yaml.MappingNode, model: type[Fact], languages: tuple[str, ...]) -> Iterator[Part]:
    found = shapes(model)
    for key, _, held in pairs(node):
        shape = found.get(key)
        if shape is None:
            continue
        for item in held.value if isinstance(held, yaml.SequenceNode) else (held,):
            if not isinstance(item, yaml.MappingNode):
                continue
            if shape.form == "text":
                yield Part(item, languages, is_text=True)
            elif key == "earlier":
                yield Part(item, ("before", *found))
                yield from _inside(item, model, languages)
            elif shape.fact is not None:
                yield from _of(item, shape.fact, languages)
