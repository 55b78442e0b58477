"""Artifacts to files: writes what differs, removes what is no longer made, touches nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.errors import EmitError
from generator.render.artifact import Artifact

SITE = ".site.json"  # what the host must know of the site; every folder we made has it
KEPT = (".gitignore", ".stamp.json")


@dataclass(frozen=True, slots=True)
class Report:
    """How many files were written, left as they were, and removed."""

    written: int
    unchanged: int
    removed: int


def write(artifacts: Iterable[Artifact], folder: Path) -> Report:
    """Make ``folder`` hold exactly ``artifacts``; its ``.gitignore`` and its stamp stay.

    A file that is already right keeps its time stamp. Raises EmitError when the folder cannot be written, or has files
    and was not made by us.
    """
    artifacts = tuple(artifacts)
    try:
        if _is_foreign(folder):
            raise EmitError(f"{folder}: has files that were not made here: choose a new or an empty folder")
        report = put(artifacts, folder)
        removed = _clean(folder, {folder / artifact.path for artifact in artifacts})
    except OSError as error:
        raise EmitError(f"{folder}: cannot write: {error.strerror}: {error.filename}") from error
    return Report(report.written, report.unchanged, removed)


def put(artifacts: Iterable[Artifact], folder: Path) -> Report:
    """Write what differs of ``artifacts`` below ``folder``, and touch no other file there.

    Raises EmitError when the folder cannot be written.
    """
    written = unchanged = 0
    try:
        for artifact in artifacts:
            path = folder / artifact.path
            content = artifact.content if isinstance(artifact.content, bytes) else artifact.content.encode()
            if path.is_file() and path.read_bytes() == content:
                unchanged += 1
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            written += 1
    except OSError as error:
        raise EmitError(f"{folder}: cannot write: {error.strerror}: {error.filename}") from error
    return Report(written, unchanged, 0)


def _is_foreign(folder: Path) -> bool:
    """Tell whether ``folder`` has files, but not the one that all our folders have."""
    files = (path.name for path in folder.rglob("*") if not path.is_dir())
    return not (folder / SITE).is_file() and any(name not in KEPT for name in files)


def _clean(folder: Path, wanted: set[Path]) -> int:
    stale = [
        path
        for path in folder.rglob("*")
        if path.is_file() and path not in wanted and path.relative_to(folder).as_posix() not in KEPT
    ]
    for path in stale:
        path.unlink()
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return len(stale)
