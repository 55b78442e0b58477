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
TOOLS = ("babel", "jinja2", "pydantic")


def is_current(sources: Iterable[Path], out: Path) -> bool:
    """Tell whether ``out`` holds, byte for byte, what was last made, and was made from ``sources`` as they are."""
    try:
        stamp = json.loads((out / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(stamp == _stamp(sources, out))


def renew(sources: Iterable[Path], out: Path) -> None:
    """Remember that ``out`` was made from ``sources``."""
    (out / STAMP).write_text(json.dumps(_stamp(sources, out)), encoding="utf-8")


def _stamp(sources: Iterable[Path], out: Path) -> dict[str, str]:
    tools = " ".join([sys.version, *(f"{tool} {version(tool)}" for tool in TOOLS)])
    return {"tools": tools, "in": _digest([*sources, Path(__file__).parent.parent]), "out": _digest([out])}


def _digest(folders: Iterable[Path]) -> str:
    digest = blake2b(digest_size=16)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.name != STAMP and path.suffix != ".pyc":
                digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
                digest.update(blake2b(path.read_bytes(), digest_size=16).digest())
    return digest.hexdigest()
