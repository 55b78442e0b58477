from collections.abc import Callable

import pytest

from generator.model.catalogue import Catalogue
from generator.render.addresses import Address, addresses


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        (Address(""), "", "./"),
        (Address("", "a"), "", "#a"),
        (Address("topics/"), "", "topics/"),
        (Address("topics/ice/", "a"), "", "topics/ice/#a"),
        (Address(""), "topics/", "../"),
        (Address("", "a"), "topics/ice/", "../../#a"),
        (Address("topics/"), "topics/ice/", "../"),
        (Address("topics/ice/"), "topics/snow/", "../ice/"),
        (Address("topics/ice/"), "topics/", "ice/"),
        (Address("versions/old/", "old-1"), "versions/old/", "#old-1"),
        (Address("versions/old/"), "versions/old/", "./"),
        (Address("sources/", "gazette"), "compare/old-to-new/side-by-side/", "../../../sources/#gazette"),
    ],
)
def test_a_link_is_relative_to_the_page_it_stands_on(target: Address, page: str, link: str) -> None:
    assert target.seen_from(page) == link


@pytest.mark.parametrize(
    ("record", "address"),
    [
        ("old", Address("versions/old/")),
        ("old-1", Address("versions/old/", "old-1")),
        ("old-in-gazette", Address("versions/old/", "old-in-gazette")),
        ("fishing", Address("topics/fishing/")),
        ("old-to-new", Address("compare/old-to-new/")),
        ("treaty", Address("packages/", "treaty")),
        ("jo-counts-two", Address("claims/", "jo-counts-two")),
        ("gazette", Address("sources/", "gazette")),
    ],
)
def test_a_record_has_one_address(record: str, address: Address, catalogue: Catalogue) -> None:
    assert addresses(catalogue)[record] == address


@pytest.mark.parametrize("page", ["start", "method"])
def test_a_passage_stands_on_the_page_it_names(page: str, facts_of: Callable[..., Catalogue]) -> None:
    sample = (
        f"passages:\n  - {{id: a, page: {page}, text: {{de: A., en: A.}}, sources: [herald], known_from: 2025-03-01}}"
    )
    found = addresses(facts_of(sample=sample))["a"]
    assert found == Address("" if page == "start" else "method/", "a")


def test_no_two_records_share_an_address(catalogue: Catalogue) -> None:
    found = list(addresses(catalogue).values())
    assert len(found) == len(set(found))
