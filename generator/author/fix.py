"""The repair of what is mechanical: order of keys, signs of each language, hints that are no longer needed."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.author.days import Proposal, accepted, days, proposals
from generator.author.hints import unhinted
from generator.author.order import ordered
from generator.author.signs import signed
from generator.errors import ContentError, GeneratorError
from generator.load import tree
from generator.load.yaml_text import parsed
from generator.model.catalogue import SITE


@dataclass(frozen=True, slots=True)
class Repair:
    """A file before and after, and the days it lacks."""

    name: str
    before: str
    after: str
    proposals: tuple[Proposal, ...]

    @property
    def difference(self) -> str:
        """Return what changes, as a unified diff; empty when nothing does."""
        before, after = (text.splitlines(keepends=True) for text in (self.before, self.after))
        found = difflib.unified_diff(before, after, self.name, self.name)
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in found)


def repaired(text: str, name: str, languages: tuple[str, ...]) -> str:
    """Return ``text``, the content of the file ``name``, with what is mechanical repaired."""
    return unhinted(ordered(signed(text, name, languages), name, languages))


def repairs(content: Path, files: Iterable[Path], *, accept: bool) -> tuple[Repair, ...]:
    """Return what is to be repaired in ``files`` of the folder ``content``, in all of them when none is named.

    With ``accept`` the proposed days are written too. A file that cannot be read is left as it is, with a ContentError
    when it was named. Raises GeneratorError for a file outside ``content``.
    """
    texts = tree.texts(content)
    wanted = [_name(content, file) for file in files]
    missing = [name for name in wanted if name not in texts]
    if missing:
        raise GeneratorError(f"{', '.join(missing)}: no such file below {content.as_posix()}")
    read = {name: parsed(text, f"{content.as_posix()}/{name}") for name, text in texts.items()}
    broken = [problem for name in wanted for problem in read[name].problems]
    if broken:
        raise ContentError(broken)
    sound = {name: text for name, text in texts.items() if not read[name].problems}
    known = {source: day for text in sound.values() for source, day in days(text)}
    languages = _languages(sound.get(SITE, ""))
    found = []
    for name in wanted or sorted(sound):
        shown = f"{content.as_posix()}/{name}"
        lacking = tuple(proposals(sound[name], shown, known))
        text = accepted(sound[name], known) if accept and lacking else sound[name]
        found.append(Repair(shown, sound[name], repaired(text, name, languages), () if accept else lacking))
    return tuple(found)


def _name(content: Path, file: Path) -> str:
    for path in (file, content / file):
        if path.is_file() and path.resolve().is_relative_to(content.resolve()):
            return path.resolve().relative_to(content.resolve()).as_posix()
    return file.as_posix()


def _languages(text: str) -> tuple[str, ...]:
    plain = parsed(text, SITE).value
    raw = plain.get("languages") if isinstance(plain, dict) else None
    return tuple(item for item in raw if isinstance(item, str)) if isinstance(raw, list) else ()
