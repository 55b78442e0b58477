"""A content folder to parsed files: the only place where content is read."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.errors import Place, Problem
from generator.load.yaml_text import YamlFile, parsed, unreadable

ENDINGS = (".yml", ".yaml")


def files(folder: Path, shown_as: str) -> tuple[YamlFile, ...]:
    """Return every ``.yml`` below ``folder``, sorted by path; names start with ``shown_as``.

    A folder without any is one problem in a file of that name, a file with another ending for YAML one in that file.
    """
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())
    if not paths:
        problem = Problem(Place(shown_as, 1, 1), "content/empty", "folder")
        return (unreadable(problem, ""),)
    return tuple(_file(path, f"{shown_as}/{path.relative_to(folder).as_posix()}") for path in paths)


def texts(folder: Path) -> Mapping[str, str]:
    """Return the text of every ``.yml`` below ``folder`` that is UTF-8, by its path there, with its own line ends."""
    found = {}
    for path in sorted(folder.rglob(f"*{ENDINGS[0]}")):
        with suppress(UnicodeDecodeError, OSError):
            found[path.relative_to(folder).as_posix()] = path.read_bytes().decode()
    return found


def _file(path: Path, name: str) -> YamlFile:
    if path.suffix != ENDINGS[0]:
        return unreadable(Problem(Place(name, 1, 1), "content/ending", "ending", ending=path.suffix), "")
    try:
        return parsed(path.read_text(encoding="utf-8"), name)
    except UnicodeDecodeError as error:
        raw = path.read_bytes()
        place = Place(name, raw[: error.start].count(b"\n") + 1, 1)
        return unreadable(Problem(place, "content/encoding", "not-utf-8"), raw.decode(errors="replace"))
    except OSError as error:
        problem = Problem(Place(name, 1, 1), "content/unreadable", "refused", reason=str(error.strerror))
        return unreadable(problem, "")
