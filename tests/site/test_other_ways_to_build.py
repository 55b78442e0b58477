"""``mkdocs`` with other folders, from other folders, and stopped in the middle: the site is right, or is left alone."""

import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urljoin

import built
import pytest


def test_a_build_into_another_folder_is_the_same_site(published: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "new/folder"

    outcome = built.mkdocs(published, "--site-dir", str(elsewhere), SITE_URL=built.AT_THE_ROOT)

    assert outcome.code == 0, outcome.output
    assert built.files(elsewhere).keys() == built.files(published / "site").keys()


def test_a_build_from_another_folder_is_the_same_site(published: Path, tmp_path: Path) -> None:
    before = built.files(published / "site").keys()

    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", "project/mkdocs.yml")
    outcome = built.run(tmp_path, *command, SITE_URL=built.AT_THE_ROOT)

    assert outcome.code == 0, outcome.output
    assert built.files(published / "site").keys() == before


def test_an_address_needs_no_slash_at_its_end(published: Path) -> None:
    outcome = built.mkdocs(published, SITE_URL="https://site.example/sub")

    assert outcome.code == 0, outcome.output
    for path, canonical in (("", "https://site.example/sub/"), ("en/", "https://site.example/sub/en/")):
        html = (published / f"site/{path}index.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{canonical}">' in html
        assert 'hreflang="en" href="https://site.example/sub/en/"' in html


def test_pages_lead_to_the_booklet_only_when_it_is_published(published: Path) -> None:
    pages = {"": "de", "topics/fishing/": "de", "en/": "en", "en/topics/fishing/": "en"}

    def led(page: str) -> list[str]:
        html = (published / "site" / page / "index.html").read_text(encoding="utf-8")
        return [urljoin(built.AT_THE_ROOT + page, found) for found in re.findall(r'href="([^"]*\.pdf)"', html)]

    assert {page: led(page) for page in pages} == {page: [] for page in pages}

    outcome = built.mkdocs(published, "--strict", SITE_URL=built.AT_THE_ROOT, BOOKLET="true")

    assert outcome.code == 0, outcome.output
    assert {page: led(page) for page in pages} == {
        page: [f"{built.AT_THE_ROOT}booklet/lake-treaty-{language}.pdf"] for page, language in pages.items()
    }


@pytest.mark.parametrize("options", [{"SITE_URL": ""}, {}], ids=["no address", "no folders"])
def test_what_links_between_languages_need_is_asked_for(published: Path, options: dict[str, str]) -> None:
    before = built.files(published / "site")

    outcome = built.mkdocs(published, *([] if options else ["--no-directory-urls"]), **options)

    assert outcome.code == 1
    assert "need a 'site_url' and 'use_directory_urls: true'" in outcome.output
    assert built.files(published / "site") == before


@pytest.mark.parametrize("folder", ["content", "templates/pages", "build/site", "mine"])
def test_a_folder_with_other_files_is_never_replaced(published: Path, folder: str) -> None:
    (published / "mine").mkdir()
    (published / "mine/thesis.txt").write_text("mine", encoding="utf-8")
    before = built.files(published)

    outcome = built.mkdocs(published, "--site-dir", folder)

    assert outcome.code == 1
    assert "Traceback" not in outcome.output
    assert built.files(published) == before


def test_edit_links_lead_to_the_record_whatever_ends_the_address_of_the_repository(published: Path) -> None:
    outcome = built.mkdocs(published, REPOSITORY_URL="https://forge.example/us/plan/")

    assert outcome.code == 0, outcome.output
    html = (published / "site/index.html").read_text(encoding="utf-8")
    assert 'href="https://forge.example/us/plan/edit/main/content/site.yml"' in html


def test_a_build_that_is_stopped_leaves_the_site_and_no_process(published: Path) -> None:
    before = built.files(published / "site")
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=published,
        env=built.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=heed_interrupts,  # noqa: PLW1509 - no thread of ours runs meanwhile
    )
    while not (published / "build/site").exists():  # the pages of the first language are being written
        assert process.poll() is None
        time.sleep(0.01)
    child = child_of(process)

    process.send_signal(signal.SIGINT)

    assert process.wait(timeout=60) == 1
    assert subprocess.run(["ps", "-p", child], capture_output=True, check=False).returncode == 1
    assert built.files(published / "site") == before


def heed_interrupts() -> None:
    """Make the next program stop on Ctrl-C even where this one runs in the background and must not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def child_of(process: "subprocess.Popen[bytes]") -> str:
    """Return the id of the process that builds the other language."""
    asked = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
    pairs = (line.split() for line in asked.stdout.splitlines())
    (child,) = [child for child, parent in pairs if int(parent) == process.pid]
    return child
