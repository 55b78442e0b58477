"""The texts of a file get the signs of their language, and nothing else in the file changes."""

import json

import yaml

from generator.author.nodes import Edit, edited, pairs, parts, root, value, word
from generator.author.typography import tidy


def signed(text: str, name: str, languages: tuple[str, ...]) -> str:
    """Return ``text`` with the texts of its records as the house sets them."""
    edits = []
    for part in parts(text, name, languages):
        if part.is_text:
            found = {key: node for key, _, node in pairs(part.node) if isinstance(node, yaml.ScalarNode)}
            words = {key: node.value for key, node in found.items()}
            for key, node in found.items():
                others = {other: said for other, said in words.items() if other != key}
                if node.value and tidy(node.value, key, others) != node.value:
                    edits.append(_edit(text, node, key, others))
    return edited(text, edits)


def _edit(text: str, node: yaml.ScalarNode, language: str, others: dict[str, str]) -> Edit:
    start, end = node.start_mark.index, node.end_mark.index
    wanted = tidy(node.value, language, others)
    head, line_break, body = text[start:end].partition("\n") if node.style in {">", "|"} else ("", "", text[start:end])
    new = head + line_break + tidy(body, language, others)
    if node.style in {'"', "'"} or new[0] in "\"'" or _read(new) != wanted:
        ending = "\n" if line_break else ""  # a block has its last line break in it
        new = json.dumps(wanted, ensure_ascii=False) + ending
    return Edit(start, end, new)


def _read(written: str) -> str | None:
    node = root(f"text: {written}")
    return word(value(node, "text")) if node else None
