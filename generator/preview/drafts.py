"""Files by path, drafted when somebody asks for one."""

from collections.abc import Iterable, Iterator, Mapping

from generator.pipeline import Sheaf
from generator.render.artifact import Draft

PAGE = "index.md"  # what stands for a folder


class Drafts:
    """All there is to make from one state of the facts.

    ``homes`` says in which sheaf a path, or a path of the same folder, was last found. It is kept from state to state
    and only saves searching.
    """

    def __init__(self, sheaves: Iterable[Sheaf], homes: dict[str, str]) -> None:
        """Draft nothing yet."""
        self._sheaves = {sheaf.name: sheaf for sheaf in sheaves}
        self._drafted: dict[str, Mapping[str, Draft]] = {}
        self._homes = homes

    def find(self, path: str) -> Draft | None:
        """Return the draft of the file at ``path``, which begins with the language; None when there is no such file."""
        return next((found for name in self._likely(path) if (found := self._of(name).get(path))), None)

    def _likely(self, path: str) -> Iterator[str]:
        """Yield all sheaves of the language, and those of none, likely ones first."""
        likely = dict.fromkeys(home for home in (self._homes.get(path), self._homes.get(_folder(path))) if home)
        yield from (name for name in likely if name in self._sheaves)
        language = path.partition("/")[0]
        others = (language, *(name for name in self._sheaves if "/" not in name), "states")
        yield from (name for name in self._sheaves if name not in likely and name.partition("/")[0] in others)

    def _of(self, name: str) -> Mapping[str, Draft]:
        if name not in self._drafted:
            self._drafted[name] = {draft.path: draft for draft in self._sheaves[name].drafts()}
            self._homes.update(dict.fromkeys(self._drafted[name], name))
            self._homes.update(dict.fromkeys(map(_folder, self._drafted[name]), name))
        return self._drafted[name]


def _folder(path: str) -> str:
    """Return language and first folder: pages made together mostly stand together."""
    return "/".join(path.split("/")[:2])
