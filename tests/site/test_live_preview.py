"""``mkdocs serve`` shows both languages, shows problems instead of dying of them, and recovers when they are mended."""

import os
import pickle
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import built
import pytest

PATIENCE = 60  # seconds; a rebuild of both languages takes two or three
BROKEN = "titel: x\n"


@dataclass(frozen=True, slots=True)
class Preview:
    """A running server: where it answers, what it printed, its process."""

    address: str
    log: Path
    process: "subprocess.Popen[bytes]"

    def page(self, path: str) -> str:
        """Return the page at ``path``, empty while there is none."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=10) as answer:
                return str(answer.read().decode())
        except OSError:
            return ""

    def wait(self, what: str, holds: Callable[[], bool]) -> None:
        """Return when ``holds``; fail when the server dies or patience ends."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert self.process.poll() is None, f"the server died before {what}:\n{self.output}"
            assert time.monotonic() < end, f"not within {PATIENCE} seconds: {what}\n{self.output}"
            time.sleep(0.1)

    @property
    def output(self) -> str:
        """Return everything printed so far."""
        return self.log.read_text(encoding="utf-8")


@contextmanager
def preview(project: Path) -> Iterator[Preview]:
    """Serve ``project`` on a free port, and end all its processes afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = project / "preview.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project,
            env=built.environment(SITE_URL=f"http://127.0.0.1:{port}/"),
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield Preview(f"http://127.0.0.1:{port}/", log, process)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def alert(html: str) -> str:
    """Return the text of the message a page shows, empty when it shows none."""
    return " ".join(re.findall(r'role="alert".*?</div>', html, flags=re.DOTALL))


def test_both_languages_answer_show_problems_and_recover(published: Path) -> None:
    site = published / "content/site.yml"
    good = site.read_text(encoding="utf-8")
    line = good.count("\n") + 1
    with preview(published) as server:
        server.wait("both languages answer", lambda: all(map(server.page, ("", "en/"))))
        german, english = server.page("versions/"), server.page("en/versions/")
        assert 'lang="de"' in german
        assert 'lang="en"' in english
        assert not alert(german)

        site.write_text(good + BROKEN, encoding="utf-8")
        place = f"content/site.yml:{line}:1: shape/unknown-key"
        server.wait("the page shows the problem", lambda: place in alert(server.page("versions/")))
        assert "Seevertrag" in server.page("versions/")
        assert place in server.output

        site.write_text(good.replace("{de: Seevertrag,", "{de: Flussvertrag,"), encoding="utf-8")
        server.wait("the page shows what was mended", lambda: "Flussvertrag" in server.page("versions/"))
        assert not alert(server.page("versions/"))
        assert 'lang="en"' in server.page("en/versions/")
        assert "Traceback" not in server.output


def test_problems_are_shown_in_both_languages(published: Path) -> None:
    with (published / "content/site.yml").open("a", encoding="utf-8") as file:
        file.write(BROKEN)
    with preview(published) as server:
        server.wait("both languages answer", lambda: all(map(server.page, ("", "en/"))))

        for path in ("", "en/"):
            assert "content/site.yml:" in alert(server.page(path)), path


def test_any_number_of_problems_is_shown(published: Path) -> None:
    lines = "".join(f"kind-{number}: []\n" for number in range(1000))
    (published / "content/more.yml").write_text(lines, encoding="utf-8")
    with preview(published) as server:
        server.wait("both languages answer", lambda: all(map(server.page, ("", "en/"))))

        assert "content/more.yml:1000:1: shape/unknown-kind" in alert(server.page("en/"))


def test_a_first_start_with_problems_shows_them_and_recovers(tmp_path: Path) -> None:
    project = built.copied(tmp_path / "project", built.SMALL)
    site = project / "content/site.yml"
    good = site.read_text(encoding="utf-8")
    site.write_text(good + BROKEN, encoding="utf-8")
    with preview(project) as server:
        server.wait("the page shows the problem", lambda: "shape/unknown-key" in alert(server.page("")))

        site.write_text(good, encoding="utf-8")
        server.wait("the site is there", lambda: "Seevertrag" in server.page(""))
        server.wait("English is there", lambda: "Lake treaty" in server.page("en/"))
        assert not alert(server.page(""))


def test_a_broken_template_is_shown_and_recovers(published: Path) -> None:
    template = published / "templates/pages/topics.md.j2"
    good = template.read_text(encoding="utf-8")
    with preview(published) as server:
        server.wait("the site is there", lambda: "Seevertrag" in server.page(""))

        template.write_text(good + "{{ view.nothing }}", encoding="utf-8")
        server.wait("the page shows the problem", lambda: "templates/pages/topics.md.j2:" in alert(server.page("")))

        template.write_text(good, encoding="utf-8")
        server.wait("the page is mended", lambda: bool(server.page("")) and not alert(server.page("")))


def test_a_theme_that_breaks_in_the_other_language_is_reported_and_recovers(published: Path) -> None:
    page = published / "templates/overrides/main.html"
    good = page.read_text(encoding="utf-8")
    broken = "{% if config.extra.punkt.here == 'en' %}{% include 'no-such.html' %}{% endif %}"
    with preview(published) as server:
        server.wait("the site is there", lambda: "Lake treaty" in server.page("en/"))

        page.write_text(good.replace("</title>", f"{broken}</title>"), encoding="utf-8")
        server.wait("the terminal shows the problem", lambda: "no-such.html" in server.output)

        page.write_text(good.replace("</title>", " (mended)</title>"), encoding="utf-8")
        server.wait("the page is mended", lambda: "(mended)</title>" in server.page("en/"))


def test_hundreds_of_problems_do_not_end_the_preview(published: Path) -> None:
    topics = "\n".join(f"  - {{id: topic-{number}, lable: x}}" for number in range(600))
    with preview(published) as server:
        server.wait("the site is there", lambda: "Lake treaty" in server.page("en/"))

        (published / "content/more.yml").write_text(f"topics:\n{topics}\n", encoding="utf-8")

        server.wait("English shows a problem", lambda: "content/more.yml:2:" in alert(server.page("en/")))
        server.wait("German shows a problem", lambda: "content/more.yml:2:" in alert(server.page("")))


def test_a_save_is_taken_over_once_and_nothing_is_built_again(published: Path) -> None:
    content = published / "content/site.yml"
    good = content.read_text(encoding="utf-8")
    with preview(published) as server:
        server.wait("the site is there", lambda: "Seevertrag" in server.page(""))
        for title in ("Flussvertrag", "Bachvertrag"):
            content.write_text(good.replace("{de: Seevertrag,", f"{{de: {title},"), encoding="utf-8")
            server.wait("the change is there", partial(shows, server, title))

        assert server.output.count("Detected file changes") == 2, server.output
        assert server.output.count("Building documentation...") == 1, server.output


def shows(server: Preview, text: str) -> bool:
    return text in server.page("")


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask the server on this machine itself, whatever proxies the machine knows."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def test_rules_are_checked_for_the_last_who_asks_and_as_long_as_somebody_listens(published: Path) -> None:
    command = [sys.executable, "-m", "generator.preview.checking", "content"]
    facts = published / "content/facts.yml"
    with subprocess.Popen(command, cwd=published, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:

        def answer(asked: bytes) -> tuple[int, list[str]]:
            process.stdin.write(asked)
            process.stdin.flush()
            number, problems = pickle.load(process.stdout)
            return number, [problem.code for problem in problems]

        assert answer(b"1\n2\n") in ((1, []), (2, []))
        facts.write_text(facts.read_text(encoding="utf-8").replace("sources: [herald]", "sources: [nobody]", 1))
        numbers = answer(b"3\n")
        while numbers[0] < 3:
            numbers = answer(b"")
        assert numbers == (3, ["reference/unknown"])

        process.stdin.close()
        assert process.wait(timeout=60) == 0
