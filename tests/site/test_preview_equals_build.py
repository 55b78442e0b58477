"""Whatever was saved before, a page of the live preview is byte for byte the page of a full build of the same facts."""

import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from test_live_preview import Preview, alert, preview

SCRIPT = re.compile(rb"<script>\nvar livereload.*?</script>", re.DOTALL)
STALE = {"sitemap.xml", "sitemap.xml.gz"}  # of the last full build; nobody edits by it

RENAMED = ("{de: Fischerei, en: Fishing}", "{de: Fischfang, en: Angling}")
TOPIC = """
topics:
  - id: weather
    label: {de: Wetter, en: Weather}
    question: {de: Regnet es?, en: Does it rain?}
    known_from: 2025-01-01
actors:
  - {id: mo, kind: person, name: {de: Mo, en: Mo}, side: side-south, known_from: 2025-01-01}
positions:
  - id: mo-on-weather
    actor: mo
    issue: weather
    date: 2025-02-01
    text: {de: Mo mag keinen Regen., en: Mo does not like rain.}
    grade: weak
    sources: [diary]
    known_from: 2025-02-01
sources:
  - id: diary
    publisher: Diary
    date: 2025-02-01
    language: en
    kind: press
    url: https://diary.example/1
    known_from: 2025-02-01
"""
BROKEN = "topics:\n  - {id: weather, lable: x}\n"
AGAINST_A_RULE = TOPIC.replace("sources: [diary]", "sources: [dairy]")


def addresses(project: Path) -> tuple[str, ...]:
    """Return every address of the site that the files in ``project`` make, and one that nothing answers for."""
    docs = project / "build/docs"
    found = []
    for language, below in (("de", ""), ("en", "en/")):
        for path in sorted((docs / language).rglob("*")):
            if path.is_file():
                name = path.relative_to(docs / language).as_posix()
                found.append(below + re.sub(r"(^|/)index\.md$", r"\1", name))
    return (*found, "no/such/page/")


def seen(server: Preview, project: Path, paths: tuple[str, ...]) -> Mapping[str, bytes]:
    """Return what ``server`` sends for ``paths``, without what differs from server to server."""
    here = str(project)
    own = [server.address.encode(), here.encode(), here.replace("_", "&#95;").encode()]
    found = {}
    for path in paths:
        page = SCRIPT.sub(b"", sent(server, path))
        for part in own:
            page = page.replace(part, b"own")
        found[path] = page
    return found


def sent(server: Preview, path: str) -> bytes:
    try:
        with urllib.request.urlopen(server.address + path, timeout=60) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return b"%d " % error.code + error.read()


@contextmanager
def fresh(project: Path, folder: Path) -> Iterator[tuple[Preview, Path]]:
    """Serve a copy of ``project`` that nothing was built of yet."""
    copy = Path(shutil.copytree(project, folder))
    shutil.rmtree(copy / "build")
    (copy / "build/docs").mkdir(parents=True)
    with preview(copy) as server:
        server.wait("the full build is there", lambda: bool(server.page("")) and bool(server.page("en/")))
        yield server, copy


@pytest.fixture
def full(published: Path, tmp_path: Path) -> Callable[[str], Mapping[str, bytes]]:
    """Return a function that returns every page of a full build of the project as it is now."""

    def pages(name: str) -> Mapping[str, bytes]:
        with fresh(published, tmp_path / name) as (server, copy):
            return seen(server, copy, addresses(copy))

    return pages


def test_pages_after_any_save_are_those_of_a_full_build(
    published: Path, full: Callable[[str], Mapping[str, bytes]]
) -> None:
    facts, more = published / "content/facts.yml", published / "content/more.yml"
    good = facts.read_text(encoding="utf-8")
    at_first = full("first")

    with preview(published) as server:
        server.wait("the site is there", lambda: bool(server.page("")))
        same(seen(server, published, tuple(at_first)), at_first)

        facts.write_text(good.replace(*RENAMED), encoding="utf-8")
        server.wait("a topic has another name", lambda: "Angling" in server.page("en/topics/fishing/"))
        renamed = full("renamed")
        same(seen(server, published, tuple(renamed)), renamed)

        more.write_text(TOPIC, encoding="utf-8")
        server.wait("a topic was added", lambda: "Regnet es?" in server.page("topics/weather/"))
        added = full("added")
        assert set(added) > set(renamed), "adding records adds pages"
        same(seen(server, published, tuple(added)), added)

        more.write_text(BROKEN, encoding="utf-8")
        server.wait("the form is wrong", lambda: "shape/unknown-key" in alert(server.page("en/topics/weather/")))
        more.write_text(AGAINST_A_RULE, encoding="utf-8")
        server.wait("a rule is broken", lambda: "reference/unknown" in alert(server.page("topics/weather/")))
        assert "Regnet es?" in server.page("topics/weather/"), "the last good page stays"
        more.write_text(TOPIC, encoding="utf-8")
        server.wait("all is well again", lambda: not alert(server.page("topics/weather/")))
        same(seen(server, published, tuple(added)), added)

        more.unlink()
        facts.write_text(good, encoding="utf-8")
        server.wait("all is as it was", lambda: "Angling" not in server.page("en/topics/fishing/"))
        gone = set(added) - set(at_first)
        same(seen(server, published, tuple(at_first)), at_first)
        assert {path for path in gone if not sent(server, path).startswith(b"404 ")} == set()

        more.write_text(TOPIC, encoding="utf-8")
        facts.write_text(good.replace(*RENAMED), encoding="utf-8")
        server.wait("all is there again", lambda: "Regnet es?" in server.page("topics/weather/"))
        same(seen(server, published, tuple(added)), added)
        assert "Traceback" not in server.output


def same(found: Mapping[str, bytes], expected: Mapping[str, bytes]) -> None:
    """Assert that nothing differs, and name what does."""
    assert {path for path in expected if path not in STALE and found[path] != expected[path]} == set()
