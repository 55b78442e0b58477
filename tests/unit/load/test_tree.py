from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load import tree
from generator.problems import words as said


def test_files_come_sorted_by_path_and_named_after_the_folder(written: Callable[..., Path]) -> None:
    folder = written({"b.yml": "", "a/c.yml": "", "a.yml": "x: y", "a/b/d.yml": ""})
    files = tree.files(folder, "content")
    assert [file.name for file in files] == ["content/a/b/d.yml", "content/a/c.yml", "content/a.yml", "content/b.yml"]
    assert files[2].value == {"x": "y"}


def test_what_is_no_yaml_is_left_alone(written: Callable[..., Path]) -> None:
    folder = written({"a.yml": "", "notes.md": "# Notes", "a.yml~": "x: [", "picture.png": b"\x89PNG"})
    (folder / "folder.yml").mkdir()
    assert [file.name for file in tree.files(folder, "content")] == ["content/a.yml"]


@pytest.mark.parametrize("name", ["claims.yaml", "claims.YML", "deep/claims.Yaml"])
def test_no_yaml_file_is_left_out_for_its_ending_without_a_word(name: str, written: Callable[..., Path]) -> None:
    (broken,) = [file for file in tree.files(written({"a.yml": "", name: "x: y"}), "content") if file.problems]
    assert str(broken.problems[0].place) == f"content/{name}:1:1"
    assert broken.problems[0].code == "content/ending"
    assert broken.value is None


def test_a_folder_without_files_is_a_problem_of_the_folder(tmp_path: Path) -> None:
    (file,) = tree.files(tmp_path, "content")
    assert [said.line(problem, "en") for problem in file.problems] == [
        "content:1:1: content/empty: no .yml files here\n    is this the content folder?"
    ]


def test_a_folder_that_does_not_exist_is_the_same_problem(tmp_path: Path) -> None:
    (file,) = tree.files(tmp_path / "nowhere", "content")
    assert [problem.code for problem in file.problems] == ["content/empty"]


def test_bytes_that_are_not_utf_8_are_reported_on_their_line(written: Callable[..., Path]) -> None:
    (file,) = tree.files(written({"a.yml": b"a: b\nid: ice\nc: \xfc\nd: e"}), "content")
    assert [str(problem.place) for problem in file.problems] == ["content/a.yml:3:1"]
    assert set(file.lost) == {"ice"}


@pytest.mark.parametrize("ending", [b"\r\n", b"\r"])
def test_line_ends_of_other_systems_move_no_place(ending: bytes, written: Callable[..., Path]) -> None:
    (file,) = tree.files(written({"a.yml": b"a: b" + ending + b"c: d" + ending}), "content")
    assert file.value == {"a": "b", "c": "d"}
    assert str(file.values["c",]) == "content/a.yml:2:4"


def test_a_file_that_may_not_be_read_is_a_problem_of_that_file(
    written: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, read_text = written({"a.yml": "x: y"}), Path.read_text

    def forbidden(path: Path, **options: str) -> str:
        if path.is_relative_to(folder):
            raise PermissionError(13, "Permission denied", str(path))
        return read_text(path, **options)

    monkeypatch.setattr(Path, "read_text", forbidden)
    (file,) = tree.files(folder, "content")
    assert [said.line(problem, "en") for problem in file.problems] == [
        "content/a.yml:1:1: content/unreadable: the file cannot be read: Permission denied\n    check its permissions"
    ]


def test_a_file_that_did_not_change_is_not_read_again(written: Callable[..., Path]) -> None:
    folder = written({"a.yml": "topics: []", "b.yml": "topics: []", "c.yml": "topics: []"})
    content = tree.Folder(folder, "content")
    a, b, _ = content.files()

    (folder / "b.yml").write_text("claims: []")
    (folder / "c.yml").unlink()
    again = content.files()

    assert [file.name for file in again] == ["content/a.yml", "content/b.yml"]
    assert again[0] is a
    assert again[1] is not b
    assert again == tree.files(folder, "content")


def test_a_folder_that_was_empty_is_read_when_it_has_files(tmp_path: Path) -> None:
    content = tree.Folder(tmp_path, "content")
    assert [problem.code for problem in content.files()[0].problems] == ["content/empty"]

    (tmp_path / "a.yml").write_text("topics: []")

    assert content.files() == tree.files(tmp_path, "content")
