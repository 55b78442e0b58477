"""A file of the content folder, written for its author; the only place where content is written."""

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
