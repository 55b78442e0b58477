"""How servers are asked: once, one address of a host at a time, as they wish, and not for ever."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

from generator.workbench.links.asking import Manners
from generator.workbench.links.visits import visits
from tests.unit.links.host import TODAY, Host, asked, only


def test_an_address_is_asked_once_without_its_page(serve: Callable[..., Host]) -> None:
    host = serve(page=200)
    only(f"{host.address}/page")
    assert [(method, path) for _, method, path in host.asked] == [("GET", "/robots.txt"), ("HEAD", "/page")]
    assert host.agents == {"punkt-links/1 (test)"}


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
