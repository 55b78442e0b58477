import os
from pathlib import Path

import pytest

from generator.emit.writer import SITE, Report, write
from generator.errors import EmitError
from generator.render.artifact import Artifact

LONG_AGO = 1_000_000_000


def artifact(path: str, content: str = "text\n") -> Artifact:
    return Artifact(path, content, "content/a.yml")


MARK = artifact(SITE)  # by which a folder of ours is known


def aged(folder: Path) -> dict[str, Path]:
    """Set every file back in time, so that any new writing shows."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    for path in files.values():
        os.utime(path, (LONG_AGO, LONG_AGO))
    return files


def is_untouched(path: Path) -> bool:
    return path.stat().st_mtime == LONG_AGO


def test_a_folder_holds_exactly_what_was_made(tmp_path: Path) -> None:
    report = write([artifact("de/index.md", "Grüße\n"), artifact(".site.json", "{}")], tmp_path / "new/docs")
    assert report == Report(written=2, unchanged=0, removed=0)
    assert (tmp_path / "new/docs/de/index.md").read_bytes() == "Grüße\n".encode()


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    write([MARK, artifact("a.md"), artifact("b/b.md")], tmp_path)
    files = aged(tmp_path)
    assert write([MARK, artifact("a.md"), artifact("b/b.md", "other\n")], tmp_path) == Report(1, 2, 0)
    assert is_untouched(files["a.md"])
    assert not is_untouched(files["b/b.md"])
    assert files["b/b.md"].read_text() == "other\n"


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    made = [artifact("a.md"), artifact("b/c/d.md"), artifact(".site.json")]
    write(made, tmp_path)
    files = aged(tmp_path)
    assert write(made, tmp_path) == Report(written=0, unchanged=3, removed=0)
    assert all(map(is_untouched, files.values()))


def test_line_ends_and_the_last_byte_count_as_differences(tmp_path: Path) -> None:
    write([MARK, artifact("a.md", "a\n"), artifact("b.md", "b\n")], tmp_path)
    (tmp_path / "a.md").write_bytes(b"a\r\n")
    (tmp_path / "b.md").write_bytes(b"b")
    assert write([MARK, artifact("a.md", "a\n"), artifact("b.md", "b\n")], tmp_path).written == 2
    assert (tmp_path / "a.md").read_bytes() == b"a\n"


def test_what_is_no_longer_made_goes_and_so_do_folders_left_empty(tmp_path: Path) -> None:
    write([MARK, artifact("a.md"), artifact("b/c/d.md"), artifact("b/e.md")], tmp_path)
    (tmp_path / "stray/empty").mkdir(parents=True)
    assert write([MARK, artifact("b/e.md")], tmp_path) == Report(written=0, unchanged=2, removed=2)
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == [SITE, "b", "b/e.md"]


def test_the_gitignore_of_the_folder_stays_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / ".gitignore").write_text("*\n")
    (tmp_path / "deep/.gitignore").write_text("*\n")
    assert write([artifact("a.md")], tmp_path).removed == 1
    assert (tmp_path / ".gitignore").read_text() == "*\n"
    assert not (tmp_path / "deep").exists()


def test_the_stamp_of_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / ".stamp.json").write_text("{}")
    assert write([artifact("a.md")], tmp_path) == Report(written=1, unchanged=0, removed=0)
    assert (tmp_path / ".stamp.json").exists()


@pytest.mark.parametrize("name", ["notes.md", "deep/notes.md", ".git/HEAD", ".profile"])
def test_a_folder_with_files_of_somebody_is_refused_and_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*\n")
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("mine\n")
    with pytest.raises(EmitError, match="has files that were not made here"):
        write([MARK, artifact("a.md")], tmp_path)
    assert file.read_text() == "mine\n"
    assert not (tmp_path / "a.md").exists()


def test_nothing_outside_the_folder_is_touched(tmp_path: Path) -> None:
    beside = tmp_path / "beside.md"
    beside.write_text("mine\n")
    write([], tmp_path / "docs")
    assert beside.read_text() == "mine\n"


def test_a_folder_that_is_a_file_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("not a folder\n")
    with pytest.raises(EmitError, match=r"docs: cannot write: \w+"):
        write([artifact("a.md")], tmp_path / "docs")
    assert (tmp_path / "docs").read_text() == "not a folder\n"


def test_a_folder_where_a_file_belongs_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "a.md/mine").mkdir(parents=True)
    with pytest.raises(EmitError, match="cannot write"):
        write([artifact("a.md")], tmp_path)
