"""Many claims stand on a page per year; their first page says who spoke in which month."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.derive import shelves
from generator.model.catalogue import Catalogue
from generator.pipeline import editions_of
from generator.render.addresses import Address
from generator.render.views import claims

CLAIM = (
    "  - {{id: said-{number}, speaker: {speaker}, date: {date}, text: {{de: A., en: A.}}, grade: weak, "
    "sources: [herald], known_from: 2025-03-01}}\n"
)
SPOKEN = (
    *((speaker, "2024-12-01") for speaker in ("jo", "jo", "ann")),
    *((speaker, "2024-11-01") for speaker in ("ann", "west-town", "east-town", "jo", "herald-paper", "judge", "jo")),
)
ACTORS = "".join(
    f"  - {{id: {actor}, kind: person, name: {{de: {actor.title()}, en: {actor.title()}}}, side: side-south, "
    "known_from: 2025-01-01}\n"
    for actor in sorted({speaker for speaker, _ in SPOKEN} - {"jo"})
)


@pytest.fixture
def told(facts_of: Callable[..., Catalogue]) -> Catalogue:
    said = "".join(
        CLAIM.format(number=number, speaker=speaker, date=date) for number, (speaker, date) in enumerate(SPOKEN)
    )
    return facts_of(sample=f"actors:\n{ACTORS}claims:\n{said}")


def views(catalogue: Catalogue, project: Path) -> Mapping[str, claims.ClaimsView]:
    edition = editions_of(catalogue, project / "templates")["en"]
    return {page.slug: page.view() for page in claims.claims_pages(edition)}  # type: ignore[operator]


def test_as_many_claims_as_a_page_holds_are_one_page(
    told: Catalogue, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "MOST_CLAIMS", len(told.claims))
    found = views(told, project)

    assert list(found) == ["claims/"]
    assert found["claims/"].years == ()
    assert [month for month, _, _ in found["claims/"].months] == ["2024-11", "2024-12", "2025-02"]


def test_more_claims_are_divided_over_a_page_per_year(
    told: Catalogue, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "MOST_CLAIMS", len(told.claims) - 1)
    found = views(told, project)
    edition = editions_of(told, project / "templates")["en"]

    assert list(found) == ["claims/", "claims/2024/", "claims/2025/"]
    assert found["claims/"].months == ()
    assert [month for month, _, _ in found["claims/2024/"].months] == ["2024-11", "2024-12"]
    assert [link.href for link in found["claims/2024/"].beside] == ["../2025/"]
    assert edition.addresses["said-0"] == Address("claims/2024/", "said-0")


def test_the_first_page_names_who_spoke_most_often_in_a_month(
    told: Catalogue, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "MOST_CLAIMS", 1)
    november, december = views(told, project)["claims/"].years[0].months

    assert november.link.href == "2024/#2024-11"
    assert (november.count, november.others) == ("7", "1 more voice")
    assert [(speaker.text, number) for speaker, number in november.speakers][:2] == [("Jo", "2"), ("Ann", "1")]
    assert len(november.speakers) == claims.MOST_SPEAKERS
    assert (december.count, december.others) == ("3", "")
