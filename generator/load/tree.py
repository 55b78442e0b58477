"""A content folder to parsed files, a folder to fonts: the only place where either is read."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from generator.errors import Place, Problem
from generator.load.yaml_text import YamlFile, parsed, unreadable

ENDINGS = (".yml", ".yaml")

Stamp: TypeAlias = tuple[int, int, int]


def files(folder: Path, shown_as: str) -> tuple[YamlFile, ...]:
    """Return every ``.yml`` below ``folder``, sorted by path; names start with ``shown_as``.

    A folder without any is one problem in a file of that name, a file with another ending for YAML one in that file.
    """
    return Folder(folder, shown_as).files()


class Folder:
    """A content folder that is read again and again: a file that did not change stays the same object."""

    def __init__(self, folder: Path, shown_as: str) -> None:
        """Remember nothing yet."""
        self.path, self._shown_as = folder, shown_as
        self._read: dict[Path, tuple[Stamp, YamlFile]] = {}

    def files(self) -> tuple[YamlFile, ...]:
        """Return what `files` returns."""
        found = stamps(path for path in sorted(self.path.rglob("*")) if path.suffix.lower() in ENDINGS)
        if not found:
            problem = Problem(Place(self._shown_as, 1, 1), "content/empty", "folder")
            return (unreadable(problem, ""),)
        self._read = {path: self._again(path, stamp) for path, stamp in found.items()}
        return tuple(file for _, file in self._read.values())

    def _again(self, path: Path, stamp: Stamp) -> tuple[Stamp, YamlFile]:
        known = self._read.get(path)
        name = f"{self._shown_as}/{path.relative_to(self.path).as_posix()}"
        return known if known and known[0] == stamp else (stamp, _file(path, name))


def stamps(paths: Iterable[Path]) -> Mapping[Path, Stamp]:
    """Return what changes when a file is saved, for those of ``paths`` that are files."""
    return {path: _stamp(path) for path in paths if path.is_file()}


def _stamp(path: Path) -> Stamp:
    status = path.stat()
    return (status.st_mtime_ns, status.st_size, status.st_ino)


def texts(folder: Path) -> Mapping[str, str]:
    """Return the text of every ``.yml`` below ``folder`` that is UTF-8, by its path there, with its own line ends."""
    found = {}
    for path in sorted(folder.rglob(f"*{ENDINGS[0]}")):
        with suppress(UnicodeDecodeError, OSError):
            found[path.relative_to(folder).as_posix()] = path.read_bytes().decode()
    return found


def fonts(folder: Path) -> Mapping[str, bytes]:
    """Return the content of every TrueType font in ``folder``, by file name; nothing when there is no such folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.ttf"))}


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
