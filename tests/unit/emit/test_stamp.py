from collections.abc import Callable
from pathlib import Path

import pytest

from generator.emit.stamp import STAMP, is_current, renew


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Return two folders that go in and one that came out, all with a file, after a stamp was set."""
    found = (tmp_path / "content", tmp_path / "templates", tmp_path / "docs")
    for folder in found:
        (folder / "deep").mkdir(parents=True)
        (folder / "deep/a.yml").write_text(f"in: {folder.name}\n")
    renew(found[:2], found[2])
    return found


def test_what_was_just_made_is_current(folders: tuple[Path, Path, Path]) -> None:
    content, templates, out = folders
    assert is_current([content, templates], out)


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "deep/a.yml").write_text("other\n"),
        lambda folder: (folder / "deep/a.yml").unlink(),
        lambda folder: (folder / "deep/a.yml").rename(folder / "deep/b.yml"),
        lambda folder: (folder / "new.yml").write_text(""),
    ],
    ids=["changed", "removed", "renamed", "added"],
)
def test_any_change_of_what_goes_in_or_came_out_is_seen(
    number: int, change: Callable[[Path], object], folders: tuple[Path, Path, Path]
) -> None:
    content, templates, out = folders
    change(folders[number])
    assert not is_current([content, templates], out)


def test_what_python_leaves_behind_is_no_change(folders: tuple[Path, Path, Path]) -> None:
    content, templates, out = folders
    (templates / "a.pyc").write_bytes(b"\0")
    assert is_current([content, templates], out)


def test_a_time_stamp_alone_is_no_change(folders: tuple[Path, Path, Path]) -> None:
    content, templates, out = folders
    (content / "deep/a.yml").touch()
    assert is_current([content, templates], out)


@pytest.mark.parametrize("text", [None, "", "no JSON", "[]", '{"in": "x"}'])
def test_without_a_readable_stamp_nothing_is_current(text: str | None, folders: tuple[Path, Path, Path]) -> None:
    content, templates, out = folders
    if text is None:
        (out / STAMP).unlink()
    else:
        (out / STAMP).write_text(text)
    assert not is_current([content, templates], out)


def test_a_folder_that_was_never_written_is_not_current(tmp_path: Path) -> None:
    assert not is_current([tmp_path], tmp_path / "docs")


def test_the_name_of_a_folder_counts_because_pages_name_their_files(folders: tuple[Path, Path, Path]) -> None:
    content, templates, out = folders
    other = content.rename(content.with_name("facts"))
    assert not is_current([other, templates], out)


def test_what_cannot_be_read_is_not_current(folders: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    content, templates, out = folders
    monkeypatch.setattr(Path, "read_bytes", forbidden)
    assert not is_current([content, templates], out)


def forbidden(path: Path) -> bytes:
    raise PermissionError(13, "Permission denied", str(path))
