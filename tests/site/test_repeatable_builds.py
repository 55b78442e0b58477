"""The same content makes the same bytes, whenever, wherever and however often it is built."""

import re
from pathlib import Path

import built
import pytest

DAY = "1767225600"  # 1 January 2026; what MkDocs stamps into site maps
ELSEWHERE = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "C"}


def test_a_second_run_writes_nothing_so_that_the_preview_does_not_loop(published: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (published / "build/docs").rglob("*")}

    outcome = built.punkt(published, "build", "--address", built.AT_THE_ROOT)

    assert re.fullmatch(r"build/docs: 0 written, \d\d+ unchanged, 0 removed\.\n", outcome.output)
    assert {path: path.stat().st_mtime_ns for path in (published / "build/docs").rglob("*")} == before


def test_a_run_writes_what_differs_removes_what_is_stale_and_touches_nothing_else(published: Path) -> None:
    pages = built.files(published / "build/docs")
    stale = published / "build/docs/de/old/index.md"
    stale.parent.mkdir()
    stale.write_text("old")
    (published / "build/docs/de/index.md").write_text("changed by hand")
    (published / "build/kept").write_text("not ours")

    outcome = built.punkt(published, "build", "--address", built.AT_THE_ROOT)

    assert "1 written, " in outcome.output
    assert "1 removed." in outcome.output
    assert built.files(published / "build/docs") == pages
    assert not stale.parent.exists()
    assert (published / "build/kept").exists()


def test_a_build_sees_every_change_even_where_it_could_skip_work(published: Path) -> None:
    made = published / "build/docs/de/data/index.md"
    made.write_text(made.read_text(encoding="utf-8") + "\nwritten by hand\n", encoding="utf-8")
    template = published / "templates/pages/claims.md.j2"
    template.write_text(template.read_text(encoding="utf-8") + "\na new line\n", encoding="utf-8")

    outcome = built.mkdocs(published, "--strict")

    assert outcome.code == 0, outcome.output
    assert "written by hand" not in (published / "site/data/index.html").read_text(encoding="utf-8")
    assert "a new line" in (published / "site/claims/index.html").read_text(encoding="utf-8")
    assert "a new line" in (published / "site/en/claims/index.html").read_text(encoding="utf-8")


def test_pages_and_data_do_not_depend_on_folder_hash_seed_zone_or_locale(tmp_path: Path) -> None:
    here, there = built.copied(tmp_path / "here"), built.copied(tmp_path / "a longer way" / "there")

    assert built.punkt(here, "build", PYTHONHASHSEED="1").code == 0
    assert built.punkt(there, "build", **ELSEWHERE).code == 0

    assert len(built.files(here / "build/docs")) > 50
    assert built.files(here / "build/docs") == built.files(there / "build/docs")


@pytest.fixture(scope="module")
def stamped(shared: Path) -> Path:
    """Return a site built with a given day."""

    def build(folder: Path) -> built.Outcome:
        project = built.copied(folder, built.SMALL)
        return built.mkdocs(project, SITE_URL=built.AT_THE_ROOT, SOURCE_DATE_EPOCH=DAY, PYTHONHASHSEED="1")

    folder, outcome = built.once(shared, "stamped", build)
    assert outcome.code == 0, outcome.output
    return folder / "site"


def test_two_sites_of_one_day_are_the_same_bytes(stamped: Path, tmp_path: Path) -> None:
    project = built.copied(tmp_path / "there", built.SMALL)
    config = str(project / "mkdocs.yml")

    outcome = built.mkdocs(
        tmp_path, "--strict", "-f", config, SITE_URL=built.AT_THE_ROOT, SOURCE_DATE_EPOCH=DAY, **ELSEWHERE
    )

    assert outcome.code == 0, outcome.output
    assert built.files(stamped) == built.files(project / "site")


def test_no_file_tells_the_day_of_the_build(stamped: Path, small_site: built.Site) -> None:
    assert built.files(small_site.folder) == built.files(stamped)


def test_building_again_over_a_finished_site_changes_nothing(stamped: Path, tmp_path: Path) -> None:
    project = built.copied(tmp_path / "project", built.SMALL)
    (project / "site").mkdir()
    for name in ("404.html", "no-longer-made.html"):
        (project / "site" / name).write_text("old")

    outcome = built.mkdocs(project, SITE_URL=built.AT_THE_ROOT, SOURCE_DATE_EPOCH=DAY)

    assert outcome.code == 0, outcome.output
    assert built.files(project / "site") == built.files(stamped)
