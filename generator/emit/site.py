"""A finished site to the folder it is published from: in one step, and only where nothing of somebody's is lost."""

import contextlib
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.errors import EmitError

PROOF = "404.html"  # every site MkDocs made has it


def check_target(target: Path, sources: Iterable[Path]) -> None:
    """Raise EmitError when a site in ``target`` would replace its own ``sources``, or files that are not a site's."""
    with _worded(target):
        place = target.resolve()
        for source in (source.resolve() for source in sources):
            if place.is_relative_to(source) or source.is_relative_to(place):
                raise EmitError(f"{target}: cannot hold the site, which is made from {source}")
        has_files = place.exists() and any(not path.name.startswith(".") for path in place.iterdir())
        if has_files and not (place / PROOF).is_file():
            raise EmitError(f"{target}: has files and is not a site: choose a new or an empty folder")


def put_in_place(made: Path, target: Path) -> None:
    """Replace ``target`` by ``made``; hidden files of ``target``, such as ``.git``, stay.

    Raises EmitError when that cannot be done; then ``target`` is as it was.
    """
    with _worded(target):
        place = target.resolve()
        old = place.with_name(f".{place.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists():
            place.rename(old)
        try:
            shutil.move(made, place)
        finally:
            if old.exists() and not place.exists():
                old.rename(place)
        for path in old.glob(".*"):
            shutil.move(path, place / path.name)
        shutil.rmtree(old, ignore_errors=True)


@contextlib.contextmanager
def _worded(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EmitError(f"{target}: cannot write: {error.strerror or error}") from error
