"""Where a naive record would say something false: the real content says it right, and the naive form is found.

Each check of ``plan`` and ``promises`` must find nothing on the content, and something on a copy in the naive form.
"""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.load import tree
from generator.model.base import PartialDate
from generator.model.catalogue import Catalogue
from generator.validate.rules import (
    Rule,
    amounts_add_up,
    answers_come_later,
    frameworks_know_their_texts,
    schemes_fit_together,
    steps_are_past_when_done,
)
from generator.validate.shape import shaped
from tests.unit.content_traps import naive_plan, naive_promises
from tests.unit.content_traps.naive import Naive, changed, inside
from tests.unit.content_traps.promises import BILATERAL, LOAN, MULTILATERAL
from tests.unit.content_traps.statements import Check

NAIVE = naive_plan.NAIVE | naive_promises.NAIVE
CHECKS = sorted({check for check, _ in NAIVE.values()}, key=lambda check: check.__name__)
REFUSED: dict[str, tuple[Rule, Naive, str]] = {
    "Berlin as the text of the multilateral document": (
        frameworks_know_their_texts.problems,
        lambda content: changed("frameworks", "berlin-statement", document=content.frameworks[MULTILATERAL].document)(
            content
        ),
        "framework/same-document",
    ),
    "Paris as the text of the US agreement": (
        frameworks_know_their_texts.problems,
        lambda content: changed("frameworks", "paris-declaration", document=content.frameworks[BILATERAL].document)(
            content
        ),
        "framework/same-document",
    ),
    "an unpublished text says something": (
        frameworks_know_their_texts.problems,
        lambda content: changed(
            "frameworks",
            MULTILATERAL,
            presence=content.frameworks[MULTILATERAL].presence.model_copy(update={"standing": "says"}),
        )(content),
        "framework/unseen-text",
    ),
    "an unpublished text is silent on a scenario": (
        frameworks_know_their_texts.problems,
        inside("frameworks", BILATERAL, "outcomes", 1, standing="silent"),
        "framework/unseen-text",
    ),
    "a denial without its claim": (
        answers_come_later.problems,
        changed("claims", "claim-pigott-guarantees-part-of-deal", answers=None),
        "claim/denial",
    ),
    "dollars as a part of euros": (
        amounts_add_up.problems,
        changed("amounts", "loan-budget", currency="USD"),
        "amount/currency",
    ),
    "an account in another currency": (
        amounts_add_up.problems,
        changed("amounts", "interest-2-3", currency="USD"),
        "amount/account",
    ),
    "a part that is too large": (
        amounts_add_up.problems,
        changed("amounts", "loan-budget", value=Decimal("30.1e9")),
        "amount/sum",
    ),
    "a plan that was paid": (
        steps_are_past_when_done.problems,
        changed("amounts", "paid-drones-1", step="step-loan-payment-drones-2"),
        "step/not-yet",
    ),
    "a count that is not that of its members": (
        schemes_fit_together.problems,
        inside("schemes", LOAN, "counts", 1, number=25),
        "scheme/count",
    ),
}


@pytest.fixture(scope="module")
def content(project: Path) -> Catalogue:
    """Return the facts of the site that have the right form."""
    catalogue, _ = shaped(tree.files(project / "content", "content"))
    assert catalogue is not None
    return catalogue


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_content_walks_into_no_trap(check: Check, content: Catalogue) -> None:
    assert list(check(content)) == []


@pytest.mark.parametrize("name", NAIVE)
def test_the_naive_form_is_found(name: str, content: Catalogue) -> None:
    check, naive = NAIVE[name]
    assert list(check(naive(content)))


@pytest.mark.parametrize("name", REFUSED)
def test_the_naive_form_is_refused_by_a_rule(name: str, content: Catalogue) -> None:
    rule, naive, code = REFUSED[name]
    assert list(rule(content)) == []
    assert code in {problem.code for problem in rule(naive(content))}


def test_every_count_has_a_speaker_and_a_date(content: Catalogue) -> None:
    counted = [claim for claim in content.claims.values() if claim.points is not None]
    assert all(claim.speaker in content.actors for claim in counted)
    assert all(isinstance(claim.date, PartialDate) for claim in counted)
    assert len({claim.speaker for claim in counted}) > 8
