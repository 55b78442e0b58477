from pathlib import Path

import pytest

from generator.emit.site import check_target, put_in_place
from generator.errors import EmitError


def site(folder: Path, text: str = "new") -> Path:
    """Make a site whose start page says ``text``."""
    (folder / "en").mkdir(parents=True)
    (folder / "index.html").write_text(text)
    (folder / "404.html").write_text("")
    return folder


def contents(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_site_replaces_the_old_one_as_a_whole(tmp_path: Path) -> None:
    made, target = site(tmp_path / "made"), site(tmp_path / "site", "old")
    (target / "stale.html").write_text("")
    put_in_place(made, target)
    assert contents(tmp_path) == ["site"]
    assert contents(target) == ["404.html", "en", "index.html"]
    assert (target / "index.html").read_text() == "new"


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    put_in_place(site(tmp_path / "made"), tmp_path / "a/b/site")
    assert (tmp_path / "a/b/site/index.html").exists()


def test_hidden_files_stay_as_mkdocs_leaves_them(tmp_path: Path) -> None:
    made, target = site(tmp_path / "made"), site(tmp_path / "site", "old")
    (target / ".git").mkdir()
    (target / ".git/HEAD").write_text("mine")
    put_in_place(made, target)
    assert (target / ".git/HEAD").read_text() == "mine"


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    site(tmp_path / "published", "old")
    (tmp_path / "site").symlink_to(tmp_path / "published")
    put_in_place(site(tmp_path / "made"), tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "published/index.html").read_text() == "new"


def test_when_the_new_site_cannot_be_put_there_the_old_one_comes_back(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "old")
    with pytest.raises(EmitError, match="site: cannot write: No such file"):
        put_in_place(tmp_path / "nothing", target)
    assert contents(tmp_path) == ["site"]
    assert (target / "index.html").read_text() == "old"


@pytest.mark.parametrize("target", ["content", "content/site", ".", "build/site"])
def test_a_site_never_replaces_what_it_is_made_from(target: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "build").mkdir()
    with pytest.raises(EmitError, match="is made from"):
        check_target(tmp_path / target, [tmp_path / "content", tmp_path / "build"])


def test_a_folder_with_files_that_are_no_site_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("")
    with pytest.raises(EmitError, match="has files and is not a site"):
        check_target(tmp_path, [])


def test_a_site_an_empty_folder_and_a_new_one_are_fine(tmp_path: Path) -> None:
    (tmp_path / "empty/.git").mkdir(parents=True)
    for target in (site(tmp_path / "site"), tmp_path / "empty", tmp_path / "new"):
        check_target(target, [tmp_path / "content"])


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("")
    with pytest.raises(EmitError, match="cannot write: Not a directory"):
        check_target(tmp_path / "site", [])
