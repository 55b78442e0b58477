"""Hosts visited side by side, each one address at a time, as its robots.txt allows."""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from http import HTTPStatus
from queue import SimpleQueue
from threading import Event
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import requests

from generator.workbench.links.answers import Answer
from generator.workbench.links.asking import Manners, answered

SIDE_BY_SIDE = 8  # hosts
ROBOTS = 500_000  # bytes of a robots.txt that are read
LONGEST = 30  # seconds of pause that a robots.txt may ask for


def visits(addresses: Iterable[str], manners: Manners, day: date, seconds: float) -> Iterator[Answer]:
    """Yield what ``addresses`` answer, as it comes, for at most so many ``seconds`` and the visits begun by then.

    A host that cannot be reached or wants to be left alone is not asked again: some addresses may have no answer.
    """
    over, end = Event(), time.monotonic() + seconds
    answers: SimpleQueue[Answer | None] = SimpleQueue()

    def visited(host: Sequence[str]) -> None:
        try:
            for answer in _visit(host, manners, day, over, end):
                answers.put(answer)
        finally:
            answers.put(None)

    hosts = _by_host(addresses)
    pool = ThreadPoolExecutor(SIDE_BY_SIDE)
    try:
        running = [pool.submit(visited, host) for host in hosts]
        left = len(hosts)
        while left:
            found = answers.get()
            if found is None:
                left -= 1
            else:
                yield found
        for visit in running:
            visit.result()
    finally:
        over.set()
        pool.shutdown(cancel_futures=True)


def _by_host(addresses: Iterable[str]) -> list[list[str]]:
    hosts = defaultdict(list)
    for address in addresses:
        hosts[urlsplit(address).netloc.lower()].append(address)
    return sorted(hosts.values(), key=len, reverse=True)  # the longest visits begin first


def _visit(host: Sequence[str], manners: Manners, day: date, over: Event, end: float) -> Iterator[Answer]:
    pause = 0.0
    with requests.Session() as session:
        session.headers["User-Agent"] = manners.agent
        rules = _rules(session, host[0], manners)
        for address in host:
            over.wait(pause)
            if over.is_set() or time.monotonic() > end:
                return
            if not rules.can_fetch(manners.agent, address):
                yield Answer(address, "forbidden", day)
                continue
            found = answered(session, address, manners, day, over.wait)
            yield found
            if found.outcome in ("busy", "unreachable"):
                return
            pause = max(manners.pause, min(float(rules.crawl_delay(manners.agent) or 0), LONGEST))


def _rules(session: requests.Session, address: str, manners: Manners) -> RobotFileParser:
    """Return what the host of ``address`` forbids: nothing when it does not say so."""
    rules, lines = RobotFileParser(), list[str]()
    try:
        asked = session.get(urljoin(address, "/robots.txt"), timeout=manners.wait, stream=True)
        with closing(asked):
            if asked.status_code == HTTPStatus.OK:
                lines = next(asked.iter_content(ROBOTS), b"").decode(errors="replace").splitlines()
    except requests.RequestException:
        pass  # the address itself will tell
    rules.parse(lines)
    return rules
