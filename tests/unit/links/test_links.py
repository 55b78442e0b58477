"""``punkt links`` notes what it found, takes up a stopped run, and tells what is to be done."""

import json
import re
import socket
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.errors import GeneratorError
from generator.model.catalogue import Catalogue
from generator.workbench.links.answers import OUTCOMES, Answer, as_line, due, read_lines
from generator.workbench.links.summary import named
from tests.command_line import Run
from tests.unit.links.host import TODAY, Host, unused


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


Links = Callable[..., Run]


@pytest.fixture
def links(base: Mapping[str, str], written: Callable[..., Path], project: Path, punkt: Callable[..., Run]) -> Links:
    """Return a function that asks for every address of the small site, below another."""

    def run(below: str, *arguments: str) -> Run:
        texts = {name: re.sub(r"https://(\w+)\.example", below.format(r"\1"), text) for name, text in base.items()}
        content = written(texts)
        options = ["--content", content, "--templates", project / "templates", "--pause", "0"]
        return punkt("links", *options, "--report", content.parent / "made/links.jsonl", *arguments)

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
