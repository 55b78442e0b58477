"""A new record as lines: what is known of it, gaps for what must be said, and hints on both and on the rest."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.author import scalars
from generator.author.hints import MARK
from generator.author.shapes import Shape, shapes
from generator.author.words import say
from generator.load.yaml_text import Plain
from generator.model.base import Fact
from generator.problems.told import Language
from generator.reference.descriptions import about
from generator.reference.descriptions import field as described

UNHINTED = ("id", "earlier", "foresees")
FEW = 12  # ids that a hint can list
WIDTH = 108


@dataclass(slots=True)
class Draft:
    """How a record is written: texts in ``languages``, hints in ``speaks``, none when that is None.

    ``known`` has the ids of each kind, for hints.
    """

    languages: Sequence[str]
    speaks: Language | None
    known: Mapping[str, Sequence[str]]
    explained: set[type[Fact]] = field(default_factory=set)

    def item(self, model: type[Fact], values: Mapping[str, Plain], kind: str = "") -> list[str]:
        """Return the lines of an entry of a list, the first of them with its dash, after those of its hints."""
        above = self.heading(model, kind) if kind else []
        lines = self.fields(model, values)
        if values:  # what is given stands first, and a hint cannot carry the dash
            first = next(number for number, line in enumerate(lines) if not line.startswith(MARK))
            above, lines = above + lines[:first], lines[first:]
        return [*above, *_dashed(lines)]

    def heading(self, model: type[Fact], kind: str) -> list[str]:
        """Return what a record of ``kind`` is, and what the hints are for."""
        if not self.speaks:
            return []
        return _hint(f"{kind.upper()}: {about(model)[self.speaks]}") + _hint(say(self.speaks, "hints", mark=MARK))

    def fields(self, model: type[Fact], values: Mapping[str, Plain]) -> list[str]:
        """Return the lines of ``values`` and of the gaps, in the order of the fields."""
        is_new = model not in self.explained
        self.explained.add(model)
        lines = []
        for name, shape in shapes(model).items():
            hint = self.hint(model, shape) if is_new and name not in UNHINTED else []
            if name in values:
                lines += [*(hint if _is_empty(values[name]) else []), *self.value(shape, values[name])]
            elif shape.is_required:
                lines += [*hint, *self.gap(shape)]
            elif hint:
                lines += [*hint, f"{MARK} {name}:"]
        return lines

    def value(self, shape: Shape, value: Plain) -> list[str]:
        """Return the lines of a value that is known, gaps inside it included."""
        name = shape.name
        if shape.form == "text":
            return self.text(shape, value)
        if isinstance(value, dict) and shape.fact:
            return [f"{name}:", *_indented(self.fields(shape.fact, value))]
        if isinstance(value, list):
            if shape.fact:
                return [
                    f"{name}:",
                    *_indented([line for item in value for line in self.part(shape.fact, item)]),
                ]
            return [f"{name}: {scalars.flow([str(item) for item in value])}"]
        if not isinstance(value, str):
            return [f"{name}:"]
        return [scalars.quoted(name, value)] if shape.form == "line" else scalars.entry(name, value)

    def text(self, shape: Shape, value: Plain) -> list[str]:
        """Return the lines of a text in every language, or of a list of such texts."""
        texts = [item if isinstance(item, dict) else {} for item in (value if isinstance(value, list) else [value])]
        words = [{language: str(text.get(language) or "") for language in self.languages} for text in texts]
        if not shape.many:
            return scalars.text(shape.name, words[0])
        entries = (_dashed([line for item in text.items() for line in scalars.entry(*item)]) for text in words)
        return [f"{shape.name}:", *_indented([line for entry in entries for line in entry])]

    def part(self, model: type[Fact], value: Plain) -> list[str]:
        """Return the lines of a part of a record in a list."""
        return self.item(model, value if isinstance(value, dict) else {})

    def gap(self, shape: Shape) -> list[str]:
        """Return the lines of a field that is still to be said; `punkt check` reports it."""
        if shape.form == "text":
            return self.value(shape, {})
        if shape.many:
            entries = self.part(shape.fact, {}) if shape.fact and shape.least else []
            return [f"{shape.name}:", *_indented(entries)] if entries else [f"{shape.name}: []"]
        return [f"{shape.name}:", *_indented(self.fields(shape.fact, {}) if shape.fact else [])]

    def hint(self, model: type[Fact], shape: Shape) -> list[str]:
        """Return what ``shape`` means, which words or ids it may be, and an example."""
        speaks = self.speaks
        if speaks is None:
            return []
        said = described(model, shape.name)
        parts = [said[speaks]]
        ids = self.known.get(shape.kind or "", ())
        if shape.words:
            meanings = (f"{word} ({said.words[word][speaks]})" if word in said.words else word for word in shape.words)
            parts.append(say(speaks, "one-of", words=", ".join(meanings)))
        elif shape.kind == "*":
            parts.append(say(speaks, "any-id"))
        elif shape.kind and 0 < len(ids) <= FEW:
            parts.append(say(speaks, "one-of", words=", ".join(ids)))
        elif shape.kind:
            parts.append(say(speaks, "id-of", kind=shape.kind))
        elif shape.form in {"date", "number", "line"} and isinstance(said.good, str):
            parts.append(say(speaks, "example", value=said.good))
        return _hint(" ".join(parts))


def _hint(sentence: str) -> list[str]:
    mark = f"{MARK} "
    return textwrap.wrap(
        sentence, WIDTH, initial_indent=mark, subsequent_indent=mark, break_long_words=False, break_on_hyphens=False
    )


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _dashed(lines: Sequence[str]) -> list[str]:
    first, *rest = lines
    return [f"- {first}", *_indented(rest)]


def _is_empty(value: Plain) -> bool:
    return not (all(value.values()) if isinstance(value, dict) else value)
