"""An event, a version and a payment are added by commands and edits in YAML alone, and the document shows how."""

from pathlib import Path

from tests.author.transcript import DOCUMENT, ROOT, acts, copy, document, told


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_everything_is_green_without_touching_anything_but_the_content(tmp_path: Path) -> None:
    before = _bytes(copy(tmp_path))
    story = told(tmp_path)
    after = _bytes(tmp_path)
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert {Path(name).parts[0] for name in changed} == {"content"}
    assert {Path(name).suffix for name in changed} == {".yml"}
    assert len(changed) == 6
    assert not [name for name, text in after.items() if name.startswith("content/") and b"#?" in text]
    made = document(story)
    assert "No problems in" in made.rsplit("punkt check --pages", 1)[1]
    assert acts(made) == acts(DOCUMENT.read_text(encoding="utf-8")), f"python -m {told.__module__} in {ROOT.name}"
