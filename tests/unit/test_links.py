"""``punkt links`` against servers of this machine: what each answer means, manners, and taking up a stopped run."""

import json
import re
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest

from generator.cli import main
from generator.errors import GeneratorError
from generator.model.catalogue import Catalogue
from generator.workbench.links.answers import OUTCOMES, Answer, as_line, due, read_lines
from generator.workbench.links.asking import Manners
from generator.workbench.links.summary import named
from generator.workbench.links.visits import visits

TODAY = date(2025, 3, 1)
QUICK = Manners("punkt-links/1 (test)", pause=0, wait=0.5, backoff=0.01, patience=1)


@dataclass
class Host:
    """A server that gives each path the answers listed for it, one after the other, the last again and again."""

    answers: dict[str, list[tuple[int, dict[str, str]]]]
    robots: str = ""
    asked: list[tuple[float, str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    busy_with: int = 0
    most_at_once: int = 0
    address: str = ""

    def paths(self, method: str = "") -> list[str]:
        return [path for _, used, path in self.asked if method in ("", used) and path != "/robots.txt"]


def handler(host: Host) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            host.asked.append((time.monotonic(), self.command, self.path))
            host.agents.add(self.headers["User-Agent"])
            if self.path == "/robots.txt":
                self.say(200 if host.robots else 404, {}, host.robots.encode())
                return
            host.busy_with += 1
            host.most_at_once = max(host.most_at_once, host.busy_with)
            queue = host.answers.get(self.path, [(200, {})])
            status, headers = queue.pop(0) if len(queue) > 1 else queue[0]
            time.sleep(float(headers.get("X-Sleep", "0.02")))
            host.busy_with -= 1
            if "X-Head" in headers and self.command == "HEAD":
                status = int(headers["X-Head"])
            if status:
                self.say(status, headers, b"<p>Boats</p>")

        do_HEAD = do_GET = answer  # noqa: N815 - named by http.server

        def say(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
            try:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.command == "GET":
                    self.wfile.write(body)
            except (BrokenPipeError, ConnectionResetError):
                pass  # the one who asked did not wait

        def log_message(self, *_: object) -> None:
            pass

    return Handler


@pytest.fixture
def serve() -> Iterator[Callable[..., Host]]:
    """Return a function that starts a host with answers by path."""
    running = []

    def start(robots: str = "", **answers: object) -> Host:
        listed = {f"/{path}": item if isinstance(item, list) else [item] for path, item in answers.items()}
        host = Host(
            {path: [one if isinstance(one, tuple) else (one, {}) for one in item] for path, item in listed.items()}
        )
        host.robots = robots
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler(host))
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        running.append(server)
        host.address = f"http://127.0.0.1:{server.server_port}"
        return host

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


def unused() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/page"


def asked(*addresses: str, manners: Manners = QUICK, seconds: float = 60) -> dict[str, Answer]:
    found = list(visits(addresses, manners, TODAY, seconds))
    assert len({answer.address for answer in found}) == len(found)
    return {answer.address: answer for answer in found}


def only(address: str, manners: Manners = QUICK) -> Answer:
    return asked(address, manners=manners)[address]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, "fine"),
        (204, "fine"),
        (404, "gone"),
        (410, "gone"),
        (401, "refused"),
        (403, "refused"),
        (451, "refused"),
        (400, "refused"),
        (429, "busy"),
        (503, "busy"),
        (500, "broken"),
        (502, "broken"),
        (304, "broken"),
    ],
)
def test_every_status_has_its_meaning(status: int, outcome: str, serve: Callable[..., Host]) -> None:
    host = serve(page=status)
    assert only(f"{host.address}/page") == Answer(f"{host.address}/page", outcome, TODAY, status)


def test_an_address_is_asked_once_without_its_page(serve: Callable[..., Host]) -> None:
    host = serve(page=200)
    only(f"{host.address}/page")
    assert [(method, path) for _, method, path in host.asked] == [("GET", "/robots.txt"), ("HEAD", "/page")]
    assert host.agents == {"punkt-links/1 (test)"}


@pytest.mark.parametrize("head", ["405", "404", "403", "500"])
def test_a_server_that_minds_head_is_asked_again(head: str, serve: Callable[..., Host]) -> None:
    host = serve(page=(200, {"X-Head": head}))
    assert only(f"{host.address}/page").outcome == "fine"


def test_a_page_moved_for_good_has_its_new_address(serve: Callable[..., Host]) -> None:
    host = serve(old=(301, {"Location": "/newer"}), newer=(308, {"Location": "/newest"}), newest=200)
    answer = only(f"{host.address}/old")
    assert (answer.outcome, answer.status, answer.to) == ("moved", 200, f"{host.address}/newest")


def test_a_page_elsewhere_for_now_is_fine(serve: Callable[..., Host]) -> None:
    host = serve(old=(302, {"Location": "/now"}), now=(301, {"Location": "/end"}), end=200)
    assert only(f"{host.address}/old") == Answer(f"{host.address}/old", "fine", TODAY, 200)


def test_where_a_page_moved_before_it_leads_on_for_now_is_its_address(serve: Callable[..., Host]) -> None:
    host = serve(old=(301, {"Location": "/new"}), new=(302, {"Location": "/consent"}), consent=200)
    assert only(f"{host.address}/old").to == f"{host.address}/new"


def test_a_page_moved_to_nowhere_is_gone(serve: Callable[..., Host]) -> None:
    host = serve(old=(301, {"Location": "/new"}), new=404)
    answer = only(f"{host.address}/old")
    assert (answer.outcome, answer.status) == ("gone", 404)


def test_a_circle_of_redirects_ends(serve: Callable[..., Host]) -> None:
    host = serve(a=(302, {"Location": "/b"}), b=(302, {"Location": "/a"}))
    answer = only(f"{host.address}/a")
    assert (answer.outcome, answer.why) == ("broken", "too many redirects")
    assert len(host.paths()) <= 30


@pytest.mark.parametrize("to", ["ftp://lake.example/", "file:///etc/passwd", "http://[", "https://"])
def test_a_redirect_to_what_is_no_page_is_not_followed(to: str, serve: Callable[..., Host]) -> None:
    host = serve(page=(301, {"Location": to}))
    answer = only(f"{host.address}/page")
    assert answer.outcome in ("broken", "unreachable")
    assert answer.why
    assert answer.to == ""


def test_who_does_not_answer_in_time_is_asked_again_and_then_silent(serve: Callable[..., Host]) -> None:
    host = serve(page=(200, {"X-Sleep": "1.2"}))
    answer = only(f"{host.address}/page", Manners("a", pause=0, wait=0.1, backoff=0.01, tries=2))
    assert (answer.outcome, answer.status) == ("silent", None)
    assert host.paths() == ["/page"] * 4


def test_who_is_not_there_cannot_be_reached() -> None:
    answer = only(unused())
    assert (answer.outcome, answer.status) == ("unreachable", None)
    assert "refused" in answer.why


def test_a_name_there_is_none_of_cannot_be_reached() -> None:
    assert only("http://lake.invalid/page").outcome == "unreachable"


def test_a_fault_that_passes_does_not_count(serve: Callable[..., Host]) -> None:
    host = serve(page=[500, 500, 500, 500, 200])
    assert only(f"{host.address}/page").outcome == "fine"


def test_a_busy_host_is_asked_again_when_it_says(serve: Callable[..., Host]) -> None:
    host = serve(page=[(429, {"Retry-After": "1"}), 200])
    assert only(f"{host.address}/page").outcome == "fine"
    first, second = [moment for moment, _, path in host.asked if path == "/page"]
    assert second - first >= 1


def test_a_host_that_wants_peace_for_long_is_left_alone(serve: Callable[..., Host]) -> None:
    tomorrow = format_datetime(datetime.now(UTC) + timedelta(days=1))
    for wish in ("3600", tomorrow):
        host = serve(one=(429, {"Retry-After": wish}), two=200)
        found = asked(f"{host.address}/one", f"{host.address}/two")
        assert [answer.outcome for answer in found.values()] == ["busy"]
        assert host.paths() == ["/one"]


def test_what_robots_may_not_see_is_not_asked(serve: Callable[..., Host]) -> None:
    robots = "User-agent: *\nDisallow: /closed\n\nUser-agent: punkt-links\nDisallow: /shut\n"
    host = serve(robots, open=200, shut=200, closed=200)
    found = asked(*(f"{host.address}/{path}" for path in ("open", "shut", "closed")))
    assert [answer.outcome for answer in found.values()] == ["fine", "forbidden", "fine"]
    assert host.paths() == ["/open", "/closed"]


def test_a_host_is_asked_one_address_at_a_time_with_pauses(serve: Callable[..., Host]) -> None:
    host = serve(a=200, b=200, c=200)
    asked(*(f"{host.address}/{path}" for path in "abc"), manners=Manners("a", pause=0.2))
    moments = [moment for moment, _, path in host.asked if path != "/robots.txt"]
    assert host.most_at_once == 1
    assert all(later - earlier >= 0.2 for earlier, later in pairwise(moments))


def test_a_host_may_ask_for_longer_pauses(serve: Callable[..., Host]) -> None:
    host = serve("User-agent: *\nCrawl-delay: 1\n", a=200, b=200)
    asked(f"{host.address}/a", f"{host.address}/b")
    first, second = [moment for moment, _, path in host.asked if path != "/robots.txt"]
    assert second - first >= 1


def test_hosts_are_asked_side_by_side(serve: Callable[..., Host]) -> None:
    hosts = [serve(a=(200, {"X-Sleep": "0.4"})) for _ in range(6)]
    start = time.monotonic()
    assert len(asked(*(f"{host.address}/a" for host in hosts))) == 6
    assert time.monotonic() - start < 6 * 0.4


def test_a_run_ends_in_time(serve: Callable[..., Host]) -> None:
    host = serve(a=200, b=200, c=200)
    found = asked(*(f"{host.address}/{path}" for path in "abc"), manners=Manners("a", pause=0.3), seconds=0.4)
    assert 1 <= len(found) < 3


def test_a_run_that_is_left_asks_nothing_more(serve: Callable[..., Host]) -> None:
    host = serve(a=200, b=200, c=200)
    running = visits([f"{host.address}/{path}" for path in "abc"], Manners("a", pause=30), TODAY, 60)
    next(running)
    start = time.monotonic()
    running.close()
    assert time.monotonic() - start < 5
    assert host.paths() == ["/a"]


def test_who_was_never_asked_is_first_and_what_may_pass_is_asked_again() -> None:
    held = {
        "old": Answer("old", "fine", TODAY - timedelta(days=40), 200),
        "older": Answer("older", "gone", TODAY - timedelta(days=50), 404),
        "new": Answer("new", "fine", TODAY - timedelta(days=30), 200),
        "busy": Answer("busy", "busy", TODAY, 429),
    }
    assert due(["new", "old", "busy", "older", "never", "never"], held, TODAY, 30) == ("never", "busy", "older", "old")


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_line_of_the_report_reads_as_it_was_written(outcome: str) -> None:
    answer = Answer("http://lake.example/ä", outcome, TODAY, 200, "http://lake.example/b", "Why: “so”")
    bare = Answer("http://lake.example/", outcome, TODAY)
    assert read_lines(as_line(answer) + as_line(bare), "r") == {answer.address: answer, bare.address: bare}


def test_the_last_answer_counts_and_an_interrupted_line_does_not() -> None:
    first, second = Answer("a", "busy", TODAY, 429), Answer("a", "fine", TODAY, 200)
    assert read_lines(as_line(first) + as_line(second) + as_line(first)[:20], "r") == {"a": second}


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"address": "a", "day": "x"}', '{"day": "2025-01-01", "new": 1}'])
def test_a_line_that_is_no_answer_is_named(line: str) -> None:
    with pytest.raises(GeneratorError, match=r"^build/r:2: this line is no answer"):
        read_lines(f"{as_line(Answer('a', 'fine', TODAY))}{line}\n", "build/r")


Links = Callable[..., tuple[int, str, str]]


@pytest.fixture
def links(
    base: Mapping[str, str],
    written: Callable[..., Path],
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Links:
    """Return a function that asks for every address of the small site, below another: exit code, result, the rest."""

    def run(below: str, *arguments: str) -> tuple[int, str, str]:
        texts = {name: re.sub(r"https://(\w+)\.example", below.format(r"\1"), text) for name, text in base.items()}
        content = written(texts)
        options = ["--content", str(content), "--templates", str(project / "templates"), "--pause", "0"]
        options += ["--report", str(content.parent / "made/links.jsonl")]
        monkeypatch.setattr(sys, "argv", ["punkt", "links", *options, *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        said = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return end.value.code, said.out, said.err

    return run


def test_what_is_to_be_done_is_told_with_its_place(links: Links, serve: Callable[..., Host], tmp_path: Path) -> None:
    host = serve()
    host.answers = {"/gazette/1": [(404, {})], "/herald/1": [(301, {"Location": "/herald/new"})]}
    code, said, rest = links(below(host), "--lang", "en")
    facts = (tmp_path / "content/facts.yml").as_posix()
    assert code == 0
    assert said == (
        "Gone: 1\nThe page is no longer there. Find an archived copy and give it as archive_url, or another source.\n"
        f"    {facts}:47: {host.address}/gazette/1 404\n\n"
        "Moved for good: 1\nOpen the new address. If it says the same, give it as url; if it only leads to a front "
        f"page, the page is gone.\n    {facts}:48: {host.address}/herald/1 200 → {host.address}/herald/new\n\n"
        "5 addresses lead where they should.\n"
    )
    assert rest.startswith("7 addresses are being asked; 0 are known or have their turn later.")
    assert f" gone {host.address}/gazette/1\n" in rest


def test_what_is_to_be_done_is_told_in_german_too(links: Links, serve: Callable[..., Host]) -> None:
    host = serve()
    host.answers = {"/gazette/1": [(410, {})]}
    _, said, _ = links(below(host), "--lang", "de")
    assert said.startswith("Verschwunden: 1\nDie Seite gibt es nicht mehr. ")
    assert said.endswith("\n\n6 Adressen führen dahin, wohin sie sollen.\n")


def test_a_run_is_taken_up_where_it_stopped(links: Links, serve: Callable[..., Host], tmp_path: Path) -> None:
    host = serve()
    _, said, _ = links(below(host), "--lang", "en", "--most", "3")
    first = set(host.paths())
    assert said.startswith("3 addresses lead where they should.\n\n4 addresses have not been asked yet. ")
    report = tmp_path / "made/links.jsonl"
    report.write_text(report.read_text(encoding="utf-8") + '{"address": "interr', encoding="utf-8")
    host.asked.clear()
    _, said, _ = links(below(host), "--lang", "en")
    assert said == "7 addresses lead where they should.\n"
    assert (len(first), len(set(host.paths()))) == (3, 4)
    assert first & set(host.paths()) == set()
    host.asked.clear()
    assert links(below(host), "--lang", "en")[:2] == (0, said)
    assert host.asked == []
    assert len(report.read_text(encoding="utf-8").splitlines()) == 7


def test_answers_grow_old(links: Links, serve: Callable[..., Host], tmp_path: Path) -> None:
    host = serve()
    links(below(host))
    report = tmp_path / "made/links.jsonl"
    today = json.loads(report.read_text(encoding="utf-8").splitlines()[0])["day"]
    old = (date.fromisoformat(today) - timedelta(days=31)).isoformat()
    report.write_text(report.read_text(encoding="utf-8").replace(today, old, 2), encoding="utf-8")
    host.asked.clear()
    links(below(host))
    assert len(host.paths()) == 2


def test_without_a_network_nothing_is_noted(links: Links, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", no_name)
    code, said, rest = links("https://{}.invalid", "--lang", "en")
    assert (code, said) == (1, "")
    assert rest.endswith("Nothing can be reached. Is there a network? (gaierror: [Errno -2] no name)\n")
    assert (tmp_path / "made/links.jsonl").read_text(encoding="utf-8") == ""


def test_a_single_host_that_is_gone_is_no_lack_of_a_network(links: Links, tmp_path: Path) -> None:
    code, said, _ = links(unused().removesuffix("page") + "{}", "--lang", "en")
    assert code == 0
    assert said.startswith("Not to be reached: 1\n")
    assert (tmp_path / "made/links.jsonl").read_text(encoding="utf-8").count("\n") == 1


def below(host: Host) -> str:
    return f"{host.address}/{{}}"


def no_name(*_: object, **__: object) -> None:
    raise socket.gaierror(-2, "no name")


def test_a_report_that_is_none_is_left_alone(links: Links, tmp_path: Path) -> None:
    report = tmp_path / "made/links.jsonl"
    report.parent.mkdir()
    report.write_text("My notes\n", encoding="utf-8")
    code, _, rest = links("https://{}.invalid")
    assert code == 1
    assert "links.jsonl:1: this line is no answer" in rest
    assert report.read_text(encoding="utf-8") == "My notes\n"


def test_archived_copies_are_asked_for_too(base: Mapping[str, str], facts_of: Callable[..., Catalogue]) -> None:
    archived = 'url: "https://gazette.example/1", archive_url: "https://archive.example/1"'
    facts = base["facts.yml"].replace('url: "https://gazette.example/1"', archived)
    found = named(facts_of(facts=facts))
    assert [place.line for place in found["https://archive.example/1"]] == [47]
    assert len(found) == 8


def test_nothing_else_asks_the_network(project: Path) -> None:
    asking = re.compile(r"^\s*(import|from) (requests|urllib\.request|http\.client|socket)\b", re.MULTILINE)
    modules = [
        path for path in (project / "generator").rglob("*.py") if asking.search(path.read_text(encoding="utf-8"))
    ]
    folder = project / "generator/workbench/links"
    assert sorted(modules) == [folder / "asking.py", folder / "visits.py"]
