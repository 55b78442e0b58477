"""What a reference page shows, all texts final in one language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.base import Fact, Record, Sourced
from generator.model.catalogue import KINDS, SITE
from generator.model.site import Site
from generator.reference.descriptions import about, field, same_as
from generator.reference.excerpt import Excerpt
from generator.reference.models import every_model, names, parts
from generator.reference.page.forms import form
from generator.reference.schema import content_schema, name_of, site_schema
from generator.reference.yaml_form import inline

FOLDED = 30  # an example of more lines opens on demand
WIDEST = 150  # an example of more characters stands with the part it is made of
BESIDES = ("id", "known_from", "sources", "earlier", "foresees")


@dataclass(frozen=True, slots=True)
class Row:
    """A field: its name, bold where it is needed, and the cells beside it."""

    name: str
    form: str
    says: str
    example: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or a kind, and what it says."""

    name: str
    anchor: str
    says: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a field, or, without any, where they stand."""

    title: str
    words: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Kinds that belong together."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A kind, or a part of one; ``title`` has the mark of its level, ``example`` is a real record."""

    title: str
    says: str
    shown: str
    rows: tuple[Row, ...]
    common: str
    vocabularies: tuple[Vocabulary, ...]
    origin: str = ""
    example: str = ""
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A page of the reference."""

    words: Mapping[str, Any]
    groups: tuple[Group, ...]
    common: tuple[Row, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class _Edition:
    """What every part of a page needs: language, words, where models are described, their schemas."""

    language: str
    words: Mapping[str, Any]
    anchors: Mapping[str, str]
    schemas: Mapping[str, Any]

    def rows(self, model: type[Fact], fields: Iterable[str]) -> tuple[Row, ...]:
        return tuple(self.row(model, name) for name in fields)

    def row(self, model: type[Fact], name: str) -> Row:
        said = field(model, name)
        schema = self.schemas[name_of(model)]
        label = f"**`{name}`**" if name in schema["required"] else f"`{name}`"
        good, bad = inline(said.good), "" if said.bad is None else f"✗ {_code(inline(said.bad))}"
        is_long = len(good) > WIDEST and name in dict(parts(model))
        example = [] if is_long else [_code(good), *([bad] if bad else [])]
        of = form(schema["properties"][name], self.words["forms"], self.anchors)
        return Row(label, of, _cell(said[self.language]), "<br>".join(example))

    def vocabularies(self, model: type[Fact], fields: Iterable[str]) -> Iterator[Vocabulary]:
        for name in fields:
            said, other = field(model, name), same_as(model, name)
            if said.words and other is None:
                title = self.words["words"].format(field=name)
                entries = (Entry(word, "", says[self.language]) for word, says in said.words.items())
                yield Vocabulary(title, tuple(entries))
            elif said.words and other is not None:
                place = next(item for item in every_model() if item.__name__ == other)
                title, anchor = self.anchors[f"{name_of(place)}.title"], self.anchors[name_of(place)]
                yield Vocabulary(self.words["words-like"].format(field=name, kind=title, anchor=anchor), ())


def reference(
    language: str, words: Mapping[str, Any], groups: Iterable[Mapping[str, Any]], examples: Mapping[str, Excerpt]
) -> Reference:
    """Return the page in ``language``: ``words`` of it, ``groups`` of kinds, ``examples`` by kind."""
    kinds: dict[str, type[Fact]] = {SITE: Site, **KINDS}
    order = [(kind, kinds[kind]) for group in groups for kind in group["kinds"]]
    titles = dict(_titles(order))
    anchors = {name_of(model): _anchor(title) for model, title in titles.items()}
    anchors |= {f"{name_of(model)}.title": title for model, title in titles.items()}
    schemas = content_schema(("de", "en"))["definitions"] | site_schema(("de", "en"))["definitions"]
    edition = _Edition(language, words, anchors, schemas)
    known = {model: kind for kind, model in order}
    sections = (_section(edition, model, title, known.get(model), examples) for model, title in titles.items())
    sourced = next(model for _, model in order if issubclass(model, Sourced))
    return Reference(
        words=words,
        groups=tuple(_group(edition, group, kinds) for group in groups),
        common=edition.rows(sourced, BESIDES),
        sections=tuple(sections),
    )


def _titles(order: Iterable[tuple[str, type[Fact]]]) -> Iterator[tuple[type[Fact], str]]:
    """Yield every model and its heading, parts behind the first kind that has them."""
    seen = set()
    for kind, model in order:
        seen.add(model)
        yield model, kind
        found = list(parts(model))
        while found:
            name, part = found.pop(0)
            if part not in seen:
                seen.add(part)
                yield part, f"{name} ({kind})"
                found = [*parts(part), *found]


def _section(
    edition: _Edition, model: type[Fact], title: str, kind: str | None, examples: Mapping[str, Excerpt]
) -> Section:
    said, own = about(model), [name for name in names(model) if kind is None or not _is_common(model, name)]
    besides = [name for name in BESIDES if name in names(model) and name not in own]
    example = examples.get(kind or "")
    listed = ", ".join(f"`{name}`" for name in besides)
    return Section(
        title=f"{'##' if kind else '###'} {title}",
        says=said[edition.language],
        shown=edition.words["shown"].format(where=_lower(said.shown[edition.language])) if said.shown else "",
        rows=edition.rows(model, own),
        common=edition.words["as-every-record"].format(names=listed) if besides else "",
        vocabularies=tuple(edition.vocabularies(model, own)),
        origin=edition.words["real"].format(file=example.file) if example else "",
        example=example.text if example else "",
        is_folded=example is not None and example.text.count("\n") >= FOLDED,
    )


def _is_common(model: type[Fact], name: str) -> bool:
    """Tell whether ``name`` is a field of ``model`` only because every record has it."""
    return issubclass(model, Record) and name in Sourced.model_fields and name not in model.__annotations__


def _group(edition: _Edition, group: Mapping[str, Any], kinds: Mapping[str, type[Fact]]) -> Group:
    entries = (Entry(kind, _anchor(kind), about(kinds[kind])[edition.language]) for kind in group["kinds"])
    return Group(group[edition.language], tuple(entries))


def _anchor(title: str) -> str:
    """Return where a heading can be linked to: as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def _lower(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


def _code(text: str) -> str:
    return f"`{_cell(text)}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
