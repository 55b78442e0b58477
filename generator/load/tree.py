"""A content folder to parsed files: the only place where content is read."""

from pathlib import Path

from generator.errors import Place, Problem
from generator.load.yaml_text import YamlFile, parsed

SITE = "site.yml"
WAIVERS = "waivers.yml"


def files(folder: Path, shown_as: str) -> tuple[YamlFile, ...]:
    """Return every ``.yml`` below ``folder``, sorted by path; names start with ``shown_as``.

    A folder without any is one problem in a file of that name.
    """
    paths = sorted(path for path in folder.rglob("*.yml") if path.is_file())
    if not paths:
        missing = YamlFile(shown_as)
        missing.problems.append(
            Problem(Place(shown_as, 1, 1), "content/empty", "no .yml files here", "is this the content folder?")
        )
        return (missing,)
    return tuple(_file(path, f"{shown_as}/{path.relative_to(folder).as_posix()}") for path in paths)


def _file(path: Path, name: str) -> YamlFile:
    try:
        return parsed(path.read_text(encoding="utf-8"), name)
    except UnicodeDecodeError as error:
        broken = YamlFile(name)
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        broken.problems.append(
            Problem(Place(name, line, 1), "content/encoding", "the file is not UTF-8", "save it as UTF-8")
        )
        return broken
