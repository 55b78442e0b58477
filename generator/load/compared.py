"""The file that remembers which texts were compared, beside the content."""

from pathlib import Path

FILE = "translations.txt"


def lines(content: Path) -> tuple[str, ...]:
    """Return the lines of the file in the folder ``content``, none when there is no file."""
    path = content / FILE
    return tuple(path.read_text(encoding="utf-8", errors="replace").splitlines()) if path.is_file() else ()
