"""The content folder as it is edited: every file as text and as values, and what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.author.where import Held, held
from generator.errors import ContentError, Place, Problem
from generator.load import tree
from generator.load.yaml_text import YamlFile, parsed
from generator.model.catalogue import KINDS, SITE
from generator.validate.facts import facts


@dataclass(frozen=True, slots=True)
class Content:
    """The files of a content folder by their path there, each as text and as values."""

    folder: str
    texts: Mapping[str, str]
    files: Mapping[str, YamlFile]

    def ids(self) -> Mapping[str, Sequence[str]]:
        """Return the ids of each kind."""
        return {kind: [item.id for item in self.records if item.kind == kind] for kind in KINDS}

    def with_text(self, name: str, text: str) -> "Content":
        """Return the content with ``text`` in the file ``name``."""
        file = parsed(text, f"{self.folder}/{name}")
        return Content(self.folder, {**self.texts, name: text}, {**self.files, name: file})

    @property
    def records(self) -> tuple[Held, ...]:
        """Return every record."""
        return tuple(held(self.files))

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages of the site."""
        plain = self.files[SITE].value if SITE in self.files else None
        raw = plain.get("languages") if isinstance(plain, dict) else None
        return tuple(str(item) for item in raw) if isinstance(raw, list) else ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what `punkt check` says of the facts."""
        try:
            facts(self.files[name] for name in sorted(self.files))
        except ContentError as error:
            return error.problems
        return ()


def read(folder: Path) -> Content:
    """Return the content below ``folder``."""
    texts = tree.texts(folder)
    name = folder.as_posix()
    return Content(name, texts, {path: parsed(text, f"{name}/{path}") for path, text in texts.items()})


def address_holder(content: Content, url: str) -> Held | None:
    """Return the source that has the address ``url``, however it ends."""
    wanted = _plain_address(url)
    sources = (item for item in content.records if item.kind == "sources")
    return next((item for item in sources if _plain_address(str(item.plain.get("url") or "")) == wanted), None)


def _plain_address(url: str) -> str:
    return url.partition("://")[2].partition("#")[0].rstrip("/").removeprefix("www.").lower() or url


def new_problems(old: Content, new: Content) -> tuple[Problem, ...]:
    """Return the problems of ``new`` that ``old`` has not, whatever lines they moved to."""
    known = [_moved(problem, old, new) for problem in old.problems]
    found = []
    for problem in new.problems:
        if problem in known:
            known.remove(problem)
        else:
            found.append(problem)
    return tuple(found)


def _moved(problem: Problem, old: Content, new: Content) -> Problem:
    """Return ``problem`` at the line to which what was added has moved it."""
    name = problem.place.file.removeprefix(f"{old.folder}/")
    before, after = old.texts.get(name, "").split("\n"), new.texts.get(name, "").split("\n")
    first = next(
        (number for number, (one, two) in enumerate(zip(before, after, strict=False)) if one != two), len(before)
    )
    if problem.place.line <= first:
        return problem
    place = Place(problem.place.file, problem.place.line + len(after) - len(before), problem.place.column)
    return problem.at(place)
