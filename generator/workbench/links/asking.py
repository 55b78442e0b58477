"""One address asked: HEAD, or GET where a server minds; a few tries, each after a longer pause."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from urllib.parse import urljoin

import requests

from generator.workbench.links.answers import Answer, Outcome

GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
BUSY = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)
FOR_GOOD = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
ELSEWHERE = (*FOR_GOOD, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT)
HOPS = 8  # from one address to the next


@dataclass(frozen=True, slots=True)
class Manners:
    """How to ask: who we are, and in seconds: between two addresses of a host, for an answer, before another try.

    ``patience`` is how long we do as a host says that wants to be asked later; a longer wish ends the visit.
    """

    agent: str
    pause: float = 2
    wait: float = 20
    backoff: float = 4
    tries: int = 3
    patience: float = 60


@dataclass(frozen=True, slots=True)
class Try:
    """An answer, and after how many seconds the host wants to be asked again, if it says so."""

    answer: Answer
    later: float | None = None


def answered(
    session: requests.Session, address: str, manners: Manners, day: date, sleep: Callable[[float], object]
) -> Answer:
    """Return what ``address`` answers, after as many tries as ``manners`` allow."""
    found = _tried(session, address, manners, day)
    for number in range(manners.tries - 1):
        pause = found.later if found.later is not None else manners.backoff * 2**number
        if not _may_pass(found.answer) or pause > manners.patience:
            break
        sleep(pause)
        found = _tried(session, address, manners, day)
    return found.answer


def _may_pass(answer: Answer) -> bool:
    is_fault = answer.outcome == "broken" and (answer.status or 0) >= HTTPStatus.INTERNAL_SERVER_ERROR
    return is_fault or answer.outcome in ("silent", "busy")


def _tried(session: requests.Session, address: str, manners: Manners, day: date) -> Try:
    answer = Answer(address, "fine", day)
    try:
        return _followed(session, answer, manners)
    except requests.Timeout as error:
        return Try(replace(answer, outcome="silent", why=type(error).__name__))
    except requests.ConnectionError as error:
        return Try(replace(answer, outcome="unreachable", why=_reason(error)))
    except (requests.RequestException, ValueError) as error:  # a redirect to what is no address is a ValueError
        return Try(replace(answer, outcome="broken", why=_reason(error)))


def _followed(session: requests.Session, answer: Answer, manners: Manners) -> Try:
    """Return the answer at the end of all redirects; as long as they are for good, the address has moved."""
    address, to, is_for_good = answer.address, "", True
    for _ in range(HOPS):
        status, headers = _status(session, address, manners)
        if status not in ELSEWHERE or "Location" not in headers:
            return _judged(replace(answer, status=status, to=to), headers)
        address = urljoin(address, headers["Location"])
        is_for_good = is_for_good and status in FOR_GOOD
        to = address if is_for_good else to
    return Try(replace(answer, outcome="broken", status=status, why="too many redirects"))


def _status(session: requests.Session, address: str, manners: Manners) -> tuple[int, Mapping[str, str]]:
    try:
        status, headers = _asked(session, "HEAD", address, manners)
    except requests.RequestException:
        return _asked(session, "GET", address, manners)
    if status < HTTPStatus.BAD_REQUEST or status in BUSY:
        return status, headers
    return _asked(session, "GET", address, manners)  # what HEAD does not get, GET may


def _asked(session: requests.Session, method: str, address: str, manners: Manners) -> tuple[int, Mapping[str, str]]:
    with closing(
        session.request(method, address, timeout=manners.wait, allow_redirects=False, stream=True)
    ) as response:
        return response.status_code, response.headers


def _judged(answer: Answer, headers: Mapping[str, str]) -> Try:
    status = answer.status or 0
    if status in BUSY:
        return Try(replace(answer, outcome="busy", to=""), _later(headers.get("Retry-After", "")))
    if status < HTTPStatus.MULTIPLE_CHOICES:
        return Try(replace(answer, outcome="moved" if answer.to else "fine"))
    outcome: Outcome = "broken"
    if status in GONE:
        outcome = "gone"
    elif HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        outcome = "refused"
    return Try(replace(answer, outcome=outcome))


def _later(wish: str) -> float | None:
    if wish.isdecimal():
        return float(wish)
    try:
        return max(0.0, (parsedate_to_datetime(wish) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None


def _reason(error: Exception) -> str:
    """Return what went wrong without the layers of the libraries around it."""
    inner: BaseException = error
    while (below := inner.__cause__ or inner.__context__) is not None:
        inner = below
    return f"{type(inner).__name__}: {inner}"
