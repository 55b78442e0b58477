from collections.abc import Callable

import pytest

from generator.derive.uses import claims_about, replies, resting
from generator.model.catalogue import Catalogue

CLAIM = (
    "  - {{id: {id}, speaker: jo, date: {date}, {more}text: {{de: A., en: A.}}, grade: weak, sources: [herald], "
    "known_from: 2025-03-01}}"
)


@pytest.fixture(scope="module")
def asked(facts_of: Callable[..., Catalogue]) -> Catalogue:
    claims = [
        CLAIM.format(id="denial", date="2025-02-10", more="answers: rumour, "),
        CLAIM.format(id="denial-of-denial", date="2025-02-11", more="answers: denial, about: [new], "),
        CLAIM.format(id="rumour", date="2025-02", more="about: [old, treaty], "),
        CLAIM.format(id="egg", date="2025-02-12", more="answers: hen, about: [north], "),
        CLAIM.format(id="hen", date="2025-02-12", more="answers: egg, about: [south], "),
        CLAIM.format(id="remark", date="2025-02-12", more=""),
    ]
    return facts_of(sample="\n".join(["claims:", *claims]))


def test_every_source_tells_what_rests_on_it_each_once(catalogue: Catalogue) -> None:
    found = resting(catalogue)
    assert found.keys() == catalogue.sources.keys()
    assert found["herald"] == ("new", "new-1", "old-to-new", "jo-counts-two")
    assert "old-in-gazette" in found["gazette"]


def test_claims_about_a_record_come_oldest_first(asked: Catalogue) -> None:
    assert [claim.id for claim in claims_about(asked)["old"]] == [
        "rumour",
        "jo-counts-two",
        "denial",
        "denial-of-denial",
    ]


def test_an_answer_is_about_what_the_answered_claim_is_about_however_far_back(asked: Catalogue) -> None:
    assert [claim.id for claim in claims_about(asked)["treaty"]] == ["rumour", "denial", "denial-of-denial"]
    assert [claim.id for claim in claims_about(asked)["new"]] == ["denial-of-denial"]


def test_claims_that_answer_each_other_end(asked: Catalogue) -> None:
    assert [claim.id for claim in claims_about(asked)["north"]] == ["egg", "hen"]
    assert [claim.id for claim in claims_about(asked)["south"]] == ["egg", "hen"]


def test_a_record_nobody_speaks_of_has_no_entry(asked: Catalogue) -> None:
    assert "new-1" not in claims_about(asked)


def test_a_claim_knows_its_replies_oldest_first(asked: Catalogue, facts_of: Callable[..., Catalogue]) -> None:
    assert {claim: [reply.id for reply in found] for claim, found in replies(asked).items()} == {
        "rumour": ["denial"],
        "denial": ["denial-of-denial"],
        "egg": ["hen"],
        "hen": ["egg"],
    }
    claims = [
        CLAIM.format(id="late", date="2025-02-12", more="answers: rumour, "),
        CLAIM.format(id="early", date="2025-02-11", more="answers: rumour, "),
        CLAIM.format(id="rumour", date="2025-02", more=""),
    ]
    late_first = facts_of(sample="\n".join(["claims:", *claims]))
    assert [reply.id for reply in replies(late_first)["rumour"]] == ["early", "late"]
