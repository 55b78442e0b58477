"""Files by path, drafted when somebody asks for one."""

from collections.abc import Iterable, Iterator, Mapping

from generator.pipeline import Sheaf
from generator.render.artifact import Draft

PAGE = "index.md"


class Drafts:
    """All there is to make from one state of the facts.

    ``homes`` says in which sheaf a path was last found, and is kept from state to state: it only saves searching.
    """

    def __init__(self, sheaves: Iterable[Sheaf], homes: dict[str, str]) -> None:
        """Draft nothing yet."""
        self._sheaves = {sheaf.name: sheaf for sheaf in sheaves}
        self._drafted: dict[str, Mapping[str, Draft]] = {}
        self._homes = homes

    def find(self, path: str) -> Draft | None:
        """Return the draft of the file at ``path``, which begins with the language; None when there is no such file."""
        return next((found for name in self._likely(path) if (found := self._of(name).get(path))), None)

    def everything(self) -> Iterator[Draft]:
        """Yield every draft there is."""
        for name in self._sheaves:
            yield from self._of(name).values()

    def _likely(self, path: str) -> Iterator[str]:
        """Yield the sheaves that may have ``path``, likely ones first; for a file that is no page only likely ones."""
        folder = _folder(path)
        likely = {home: None for known, home in self._homes.items() if known == path}
        likely |= {home: None for known, home in self._homes.items() if _folder(known) == folder}
        yield from (name for name in likely if name in self._sheaves)
        if path.endswith(PAGE):
            language = path.partition("/")[0]
            yield from (
                name
                for name in self._sheaves
                if name not in likely and name.partition("/")[0] in (language, "states", "data")
            )

    def _of(self, name: str) -> Mapping[str, Draft]:
        if name not in self._drafted:
            self._drafted[name] = {draft.path: draft for draft in self._sheaves[name].drafts()}
            self._homes.update(dict.fromkeys(self._drafted[name], name))
        return self._drafted[name]


def _folder(path: str) -> str:
    """Return language and first folder: pages made together mostly stand together."""
    return "/".join(path.split("/")[:2])
