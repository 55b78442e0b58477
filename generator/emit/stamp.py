"""Was this already made? A digest of everything that goes in and of everything that came out.

Imports nothing heavy: a build of unchanged facts starts without the model.
"""

import json
import sys
from collections.abc import Iterable
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

STAMP = ".stamp.json"
TOOLS = ("babel", "feedgenerator", "icalendar", "jinja2", "markupsafe", "pydantic", "pyyaml")


def is_current(sources: Iterable[Path], out: Path, address: str = "") -> bool:
    """Tell whether ``out`` holds, byte for byte, what was last made from ``sources`` as they are, for ``address``.

    What cannot be read is not current: making it again tells what is wrong.
    """
    try:
        return bool(json.loads((out / STAMP).read_text(encoding="utf-8")) == _stamp(sources, out, address))
    except (OSError, ValueError):
        return False


def renew(sources: Iterable[Path], out: Path, address: str = "") -> None:
    """Remember that ``out`` was made from ``sources`` for ``address``."""
    (out / STAMP).write_text(json.dumps(_stamp(sources, out, address)), encoding="utf-8")


def _stamp(sources: Iterable[Path], out: Path, address: str) -> dict[str, str]:
    """Return what identifies a run: pages name the files they are made from, so the names of ``sources`` count."""
    folders = [*sources, Path(__file__).parent.parent]
    tools = " ".join([sys.version, *(f"{tool} {version(tool)}" for tool in TOOLS)])
    names = " ".join(folder.as_posix() for folder in folders)
    return {"tools": tools, "from": names, "for": address, "in": _digest(folders), "out": _digest([out])}


def _digest(folders: Iterable[Path]) -> str:
    digest = blake2b(digest_size=16)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.name != STAMP and path.suffix != ".pyc":
                digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
                digest.update(blake2b(path.read_bytes(), digest_size=16).digest())
    return digest.hexdigest()
