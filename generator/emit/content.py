"""A file of the content folder or the documentation, written for its author; the only place where these are written."""

from collections.abc import Iterable
from pathlib import Path

from generator.errors import EmitError


def save(path: Path, text: str) -> None:
    """Make ``text`` the content of ``path``, all of it or nothing; its folder is made.

    Raises EmitError when it cannot be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(text.encode())
        beside.replace(path)
    except OSError as error:
        raise EmitError(f"{path}: cannot write: {error.strerror}") from error


def remove(paths: Iterable[Path]) -> None:
    """Delete the files ``paths``. Raises EmitError when one cannot be deleted."""
    for path in paths:
        try:
            path.unlink()
        except OSError as error:
            raise EmitError(f"{path}: cannot write: {error.strerror}") from error
