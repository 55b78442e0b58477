"""The site as last saved: which facts it shows, what is wrong with them, and how a page of it comes about."""

import contextlib
import gc
import json
import logging
import os
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from generator import pipeline
from generator.emit.writer import SITE
from generator.errors import ContentError, Problem, ProblemsError
from generator.load.tree import Folder, Stamp, stamps
from generator.load.yaml_text import YamlFile
from generator.model.catalogue import Catalogue
from generator.preview.drafts import Drafts
from generator.preview.theme import Theme
from generator.problems.told import Language
from generator.problems.words import language_of, line
from generator.reading import compared
from generator.validate.rules import RULES
from generator.validate.shape import Memory, shaped

LOG = logging.getLogger("mkdocs.plugins.punkt")
WRONG = (  # what facts whose rules are not checked can make of a page
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    StopIteration,
    TypeError,
    ValueError,
)


class Host(Protocol):
    """What built the whole site: where it is published, and the problems that kept the last build from being new."""

    address: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything is: ``content`` and ``templates`` below ``root``, the finished site in ``folder``."""

    root: Path
    content: Path
    templates: Path
    config_file: Path
    folder: Path

    @property
    def pages(self) -> Path:
        """Return the folder of the generated files."""
        return self.root / "build" / "docs"


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """The site that some facts make; ``site`` is what MkDocs is told of it, by language."""

    catalogue: Catalogue
    drafts: Drafts
    site: Mapping[str, Any]


class Site:
    """What a browser should see, whatever was saved.

    Facts are shown once their form is right. The rules, which take longer, are checked after that: when they find
    something, the site goes back to the last good facts. Only content is taken over file by file. Everything else is
    left to ``build``, a full build: templates, configuration, other languages, a start with content that has problems.
    """

    def __init__(self, host: Host, places: Places, build: Callable[[], None]) -> None:
        """Begin with the site as ``host`` just built it."""
        self.problems: tuple[Problem, ...] = ()
        self.number = 0  # of the last change to what is seen
        self._misshapen: tuple[Problem, ...] = ()
        self._host, self._places, self._build = host, places, build
        self._content = Folder(places.root / places.content, places.content.as_posix())
        self._files: tuple[YamlFile, ...] = ()
        self._memory, self._homes = Memory(), dict[str, str]()
        self._lock = threading.RLock()
        self._shown: State | None = None
        self._good: State | None = None
        self._enter(self._stamps())

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages of the site, the first is the root's."""
        return tuple(self._themes)

    def refresh(self) -> int | None:
        """Take over what was saved since the last time; return its number when its rules are still to be checked."""
        with self._lock:
            is_new = not self._files
            if self._outside != self._stamps():
                self._rebuild()
                is_new = True
            files, before = self._content.files(), self._files
            self._files = files
            if not is_new and [*map(id, files)] == [*map(id, before)]:
                return None
            self.number += 1
            found, problems = shaped(files, self._memory)
            catalogue = found and replace(found, compared=compared(self._places.root / self._places.content))
            if catalogue is None or problems:
                self._tell(problems)
            elif not self._is_built(catalogue, is_new=is_new) or not self._is_taken(catalogue):
                return None
            if is_new:
                gc.freeze()  # thousands of facts that stay need not be looked through for garbage after each save
            self._misshapen = problems
            return self.number if catalogue else None

    def judge(self, number: int, found: Iterable[Problem]) -> bool:
        """Take over what the rules ``found`` in the facts with that number, unless others were saved since.

        Tell whether something is seen now that was not: problems, on the last good site.
        """
        with self._lock:
            if self.number != number:
                return False
            if found:
                self._tell([*self._misshapen, *found])
            elif not self._misshapen:
                self._good = self._shown
        return bool(found)

    def make(self, path: str) -> tuple[int, tuple[Problem, ...]]:
        """Bring what readers get for ``path`` up to date; return the number of the site seen, and what to tell.

        ``path`` begins with the language; a page ends with ``index.md``.
        """
        with self._lock, contextlib.chdir(self._places.root):
            state = self._shown
            try:
                self._make(state, path)
            except ProblemsError as error:
                return self.number, error.problems
            except WRONG:
                found = _broken(state.catalogue) if state and state is not self._good else []
                if not found:
                    raise
                self._tell(found)
                self._make(self._shown, path)
            return self.number, self.problems

    def message(self, language: str, problems: Iterable[Problem]) -> str:
        """Return what a page says of ``problems``."""
        spoken: Language = "de" if language == "de" else "en"
        with self._lock:
            return self._themes[language].problems(line(problem, spoken) for problem in problems)

    def _make(self, state: State | None, path: str) -> None:
        if state is None:
            return
        language, _, rest = path.partition("/")
        theme = self._themes[language]
        if not theme.has(rest):
            return
        theme.renew(state.site)
        draft = state.drafts.find(path)
        if draft is None:
            theme.remove(rest)
        else:
            theme.show(rest, draft.made())

    def _is_built(self, catalogue: Catalogue, *, is_new: bool) -> bool:
        """Tell whether there is a site that can show ``catalogue``; build it if need be, unless it ``is_new``."""
        is_old = self._shown is None and bool(self.problems)
        if is_old and (found := _broken(catalogue)):
            self._tell(found)
            return False
        if not is_new and (is_old or catalogue.languages != self.languages):
            self._rebuild()
        return not self.problems if is_old else True

    def _is_taken(self, catalogue: Catalogue) -> bool:
        """Show ``catalogue``, unless its rules are broken so that there is no site of it."""
        try:
            self._shown, self.problems = self._state(catalogue), ()
        except WRONG:
            found = _broken(catalogue)
            if not found:
                raise
            self._tell(found)
            return False
        return True

    def _rebuild(self) -> None:
        """Let everything be built anew; what is saved meanwhile is seen as changed the next time."""
        outside = self._stamps()
        self._build()
        self._enter(outside)

    def _state(self, catalogue: Catalogue) -> State:
        sheaves = pipeline.sheaves(catalogue, self._frame, self._host.address, preview=True)
        (site,) = next(sheaf for sheaf in sheaves if sheaf.name == "site").drafts()
        return State(catalogue, Drafts(sheaves, self._homes), json.loads(site.made()))

    def _tell(self, problems: Iterable[Problem]) -> None:
        """Show ``problems``, in the terminal too, on the last good site."""
        self.problems = ContentError(problems).problems
        language = language_of(os.environ)
        LOG.error("\n%s", "\n".join(line(problem, language) for problem in self.problems))
        self._shown = self._good or self._shown
        self.number += 1

    def _enter(self, outside: Mapping[Path, Stamp]) -> None:
        """Begin again with the site as it was just built; ``outside`` is all that was not content, when that began."""
        places = self._places
        site = json.loads((places.pages / SITE).read_text(encoding="utf-8"))
        self._themes = {
            language: Theme(str(places.config_file), places.folder, places.pages, language, site, self._host.address)
            for language in site
        }
        self.problems, self._outside = self._host.problems, outside
        self._shown = self._good = None
        if not self.problems:
            with contextlib.chdir(places.root):
                self._frame = pipeline.frame(places.templates, site)
        self.number += 1

    def _stamps(self) -> Mapping[Path, Stamp]:
        places = self._places
        return stamps([places.config_file, *(places.root / places.templates).rglob("*")])


def _broken(catalogue: Catalogue) -> list[Problem]:
    return [problem for rule in RULES for problem in rule(catalogue)]
