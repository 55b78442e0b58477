"""A new record at its place: the text of its file afterwards, and what its author must still say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.author import listing
from generator.author.draft import Draft
from generator.author.folder import Content, new_problems
from generator.author.ids import next_id
from generator.author.kinds import PARENTS, PAYMENT, RELATION, model_of
from generator.author.payment import payment
from generator.author.relations import begun, lacking
from generator.author.request import UnclearError, Wish, completed, values
from generator.author.where import Held, file_for, siblings
from generator.errors import ContentError, Problem
from generator.load.yaml_text import Plain, YamlFile
from generator.model.base import Fact
from generator.model.catalogue import SITE

Ask = Callable[[type[Fact], dict[str, Plain]], dict[str, Plain]]


@dataclass(frozen=True, slots=True)
class Made:
    """A record that was made: its id, its file, the line it begins on."""

    id: str
    kind: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Addition:
    """The content with new records, and the problems it did not have before."""

    content: Content
    made: tuple[Made, ...]
    problems: tuple[Problem, ...]
    lacking: tuple[tuple[Held, str, str], ...]  # comparison, end, point


def addition(content: Content, wish: Wish, ask: Ask | None = None) -> Addition:
    """Return ``content`` with the record that is wished for; ``ask`` completes its values.

    Raises UnclearError for wrong use, GeneratorError where nothing can be added.
    """
    wishes = payment(content, wish) if wish.kind == PAYMENT else (wish,)
    new, made = content, []
    for one in wishes:
        new, place = _with_relation(new, one) if one.kind == RELATION else _with(new, one, ask)
        made.append(place)
    records = new.records
    points = [item for item in made if item.kind == "provisions"]
    missing = tuple(
        (comparison, end, point.id)
        for point in points
        for record in records
        if record.id == point.id
        for comparison, end in lacking(point.id, str(record.plain.get("version")), records)
    )
    return Addition(new, tuple(made), new_problems(content, new), missing)


def _with(content: Content, wish: Wish, ask: Ask | None) -> tuple[Content, Made]:
    model, languages, records = model_of(wish.kind), content.languages, content.records
    known = content.ids()
    plain = completed(model, values(model, wish.said, languages), known)
    plain = ask(model, plain) if ask else plain
    near = siblings(records, wish.kind, plain)
    name = _file(wish.file, content) or _file_of(wish.after, records) or file_for(records, wish.kind, plain)
    parent = str(plain.get(PARENTS.get(wish.kind, "")) or "")
    beside = [item.id for item in near if parent or item.file == name] or [item.id for item in near]
    taken = {item.id for item in records}
    new_id = str(plain.get("id") or next_id(model, plain, beside, parent, taken, languages))
    if new_id in taken:
        raise UnclearError(f"the id '{new_id}' is taken")
    plain = {"id": new_id, **_label(wish.kind, new_id, near), **begun(wish.kind, plain, records), **plain}
    lines = Draft(languages, wish.speaks, known).item(model, plain, wish.kind)
    before = content.texts.get(name, "")
    if name in content.files and content.files[name].problems:
        raise ContentError(content.files[name].problems)
    after = wish.after or next((item.id for item in reversed(near) if parent and item.file == name), "")
    new = content.with_text(name, listing.with_record(before, wish.kind, lines, after))
    return new, _made(new, name, wish.kind, new_id)


def _with_relation(content: Content, wish: Wish) -> tuple[Content, Made]:
    comparison = next((item.value for item in wish.said if item.path == "comparison"), "")
    found = [item for item in content.records if item.kind == "comparisons" and item.id.startswith(comparison)]
    exact = [item for item in found if item.id == comparison] or found
    if not comparison or len(exact) != 1:
        raise UnclearError(f"name one comparison: --comparison {'|'.join(item.id for item in found) or 'ID'}")
    said = tuple(item for item in wish.said if item.path != "comparison")
    owner, model, languages = exact[0], model_of(RELATION), content.languages
    plain = values(model, said, languages)
    known = content.ids()
    lines = Draft(languages, wish.speaks, known).item(model, plain)
    text = listing.with_part(content.texts[owner.file], "comparisons", owner.id, "relations", lines)
    new = content.with_text(owner.file, text)
    ends = " → ".join(str(plain.get(end) or "–") for end in ("from", "to"))
    file = new.files[owner.file]
    held = ("comparisons", number_of(file, "comparisons", owner.id), "relations")
    line = max(place.line for path, place in file.values.items() if path[:-1] == held)
    return new, Made(f"{owner.id}: {ends}", RELATION, owner.file, line)


def _label(kind: str, new_id: str, near: Sequence[Held]) -> dict[str, Plain]:
    """Return the number of a point, where those of its neighbours are the ends of their ids."""
    numbered = [item for item in near if item.plain.get("label") == item.id.rpartition("-")[2]]
    number = new_id.rpartition("-")[2]
    return {"label": number} if kind == "provisions" and number.isdigit() and len(numbered) == len(near) > 0 else {}


def _file(wanted: str, content: Content) -> str:
    """Return the path of ``wanted`` below the content folder, which may begin it."""
    path = wanted.removeprefix("./").removeprefix(f"{content.folder}/")
    if not wanted:
        return ""
    if path.startswith("/") or ".." in path.split("/") or not path.endswith(".yml") or path == SITE:
        raise UnclearError(f"'{wanted}' is no file for facts: name one below {content.folder} that ends with .yml")
    return path


def _file_of(record: str, records: Sequence[Held]) -> str:
    found = next((item.file for item in records if item.id == record), "") if record else ""
    if record and not found:
        raise UnclearError(f"there is no '{record}' to write behind")
    return found


def _made(content: Content, name: str, kind: str, record: str) -> Made:
    file = content.files[name]
    return Made(record, kind, name, file.values[kind, number_of(file, kind, record)].line)


def number_of(file: YamlFile, kind: str, record: str) -> int:
    """Return which of the records of ``kind`` in ``file`` has the id ``record``."""
    items = file.value[kind] if isinstance(file.value, dict) else []
    ids = [item.get("id") if isinstance(item, dict) else None for item in items or ()]
    return ids.index(record)
