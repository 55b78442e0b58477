"""What each answer of a server means for the address that was asked for."""

from collections.abc import Callable

import pytest

from generator.workbench.links.answers import Answer
from generator.workbench.links.asking import Manners
from tests.unit.links.host import TODAY, Host, only, unused


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
