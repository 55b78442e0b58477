"""Where a naive record would say something false: the real content says it right, and the naive form is found.

Each check of ``traps`` must find nothing on the content, and something on a copy put into the naive form.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from traps import (
    BILATERAL,
    FRAMEWORK_20,
    LOAN,
    MAP,
    MULTILATERAL,
    US_28,
    Check,
    amnesty,
    army,
    authorship,
    counts,
    head_counts,
    interest,
    labels,
    multilateral,
    nato,
    packages,
    paid_out,
    read_aloud,
    readiness,
    recognition,
    says,
    signature,
    text,
    typed_sums,
    variants,
)

from generator.load import tree
from generator.model.base import PartialDate, Text
from generator.model.catalogue import Catalogue
from generator.model.claim import Claim
from generator.validate.rules import (
    Rule,
    amounts_add_up,
    answers_come_later,
    frameworks_know_their_texts,
    schemes_fit_together,
    steps_are_past_when_done,
)
from generator.validate.shape import shaped

Naive = Callable[[Catalogue], Catalogue]


@pytest.fixture(scope="module")
def content(project: Path) -> Catalogue:
    """Return the facts of the site that have the right form."""
    catalogue, _ = shaped(tree.files(project / "content", "content"))
    assert catalogue is not None
    return catalogue


def changed(kind: str, record: str, /, **fields: Any) -> Naive:
    """Return the naive form in which ``record`` has other ``fields``."""

    def naive(catalogue: Catalogue) -> Catalogue:
        records = dict(catalogue.records(kind))
        records[record] = records[record].model_copy(update=fields)
        changes: dict[str, Any] = {kind: records}
        return replace(catalogue, **changes)

    return naive


def without(kind: str, record: str) -> Naive:
    """Return the naive form that has no ``record``, and no answer to it."""

    def naive(catalogue: Catalogue) -> Catalogue:
        assert record in catalogue.records(kind)
        left = {key: item for key, item in catalogue.records(kind).items() if key != record}
        for key, item in left.items():
            if isinstance(item, Claim) and item.answers == record:
                left[key] = item.model_copy(update={"answers": None})
        changes: dict[str, Any] = {kind: left}
        return replace(catalogue, **changes)

    return naive


def without_claims(de: str, en: str) -> Naive:
    """Return the naive form in which nobody says ``de`` and ``en``."""

    def naive(catalogue: Catalogue) -> Catalogue:
        left = {key: claim for key, claim in catalogue.claims.items() if not says(claim.text, de, en)}
        assert len(left) < len(catalogue.claims)
        return replace(catalogue, claims=left)

    return naive


def inside(kind: str, record: str, field: str, number: int, /, **fields: Any) -> Naive:
    """Return the naive form in which one of the facts in ``field`` of ``record`` has other ``fields``."""

    def naive(catalogue: Catalogue) -> Catalogue:
        found = list(getattr(catalogue.records(kind)[record], field))
        found[number] = found[number].model_copy(update=fields)
        return changed(kind, record, **{field: tuple(found)})(catalogue)

    return naive


def members(catalogue: Catalogue, number: int) -> tuple[str, ...]:
    return next(count.members for count in catalogue.schemes[LOAN].counts if count.number == number)


def parameter(point: str, key: str, **fields: Any) -> Naive:
    """Return the naive form in which ``point`` says something else of ``key``."""

    def naive(catalogue: Catalogue) -> Catalogue:
        found = catalogue.provisions[point].parameters
        assert any(item.key == key for item in found)
        copies = tuple(item.model_copy(update=fields) if item.key == key else item for item in found)
        return changed("provisions", point, parameters=copies)(catalogue)

    return naive


def relation(point: str, **fields: Any) -> Naive:
    """Return the naive form in which the relation from ``point`` to the 20 points is another."""

    def naive(catalogue: Catalogue) -> Catalogue:
        found = catalogue.comparisons[MAP].relations
        assert any(item.from_ == point for item in found)
        copies = tuple(item.model_copy(update=fields) if item.from_ == point else item for item in found)
        return changed("comparisons", MAP, relations=copies)(catalogue)

    return naive


SPEAKERLESS = Text.model_construct(root={"de": "Der Plan.", "en": "The plan."})
NAIVE: dict[str, tuple[Check, Naive]] = {
    "T1 the audit left out": (amnesty, without("claims", "claim-wsj-audit")),
    "T1 the denial left out": (amnesty, without("claims", "claim-umerov-denies-approval")),
    "T1 a denial of nothing": (amnesty, changed("claims", "claim-umerov-denies-approval", answers=None)),
    "T1 the audit as a fact": (
        amnesty,
        changed(
            "provisions", "us-28-26", text=text("Aus einer Prüfung wurde Amnestie.", "An audit became an amnesty.")
        ),
    ),
    "T1 the amnesty as a rumour": (amnesty, parameter("us-28-26", "amnesty-scope", state="contested")),
    "T1 no remark": (amnesty, changed("provisions", "us-28-26", remark=None)),
    "T2 no 19": (
        counts,
        lambda content: replace(
            content, claims={key: claim for key, claim in content.claims.items() if claim.points != 19}
        ),
    ),
    "T2 a count nobody said": (counts, changed("claims", "claim-trump-22-points", text=SPEAKERLESS)),
    "T2 one version for 20": (
        counts,
        lambda content: replace(
            content,
            claims={
                key: claim.model_copy(update={"about": (FRAMEWORK_20,)}) if claim.points == 20 else claim
                for key, claim in content.claims.items()
            },
        ),
    ),
    "T2 a version named after its number": (
        counts,
        lambda content: replace(
            content,
            versions={
                **content.versions,
                "plan-20": content.versions[FRAMEWORK_20].model_copy(update={"id": "plan-20"}),
            },
        ),
    ),
    "T2 the E3 points counted anew": (counts, changed("provisions", "e3-4", label="3")),
    "T3 published": (read_aloud, changed("versions", FRAMEWORK_20, text_status="published")),
    "T3 no word on whose words": (read_aloud, changed("versions", FRAMEWORK_20, status_note=SPEAKERLESS)),
    "T3 only those who say it was published": (read_aloud, without("claims", "claim-afp-text-not-published")),
    "T3 only those who say it was not": (read_aloud, without("claims", "claim-reuters-text-published")),
    "T3 a quotation as our wording": (
        read_aloud,
        lambda content: changed(
            "provisions",
            "fw-20-4",
            text=text(*[content.provisions["fw-20-4"].readings[0].quote.text] * 2),  # type: ignore[union-attr]
        )(content),
    ),
    "T4 one set of four": (
        packages,
        lambda content: changed(
            "packages",
            "package-zn-ua-four-documents",
            members=content.packages["package-miami-four-documents"].members,
        )(
            changed(
                "packages",
                "package-zelenskyy-plan-and-three",
                members=content.packages["package-miami-four-documents"].members,
            )(content)
        ),
    ),
    "T4 nobody's package": (packages, without("packages", "package-zn-ua-four-documents")),
    "T4 no five": (packages, without_claims("fünf Dokumente", "five documents")),
    "T4 no three": (
        packages,
        lambda content: replace(
            content, packages={key: item for key, item in content.packages.items() if len(item.members) != 3}
        ),
    ),
    "T5 a number without its condition": (army, parameter("fw-20-4", "armed-forces-size", condition="none")),
    "T5 the same number": (army, parameter("fw-20-4", "armed-forces-size", value="600000", condition="none")),
    "T5 no value": (army, parameter("fw-20-4", "armed-forces-size", state="unknown", value=None)),
    "T5 no dispute": (army, changed("provisions", "fw-20-4", readings=())),
    "T5 agreed in Geneva": (army, parameter("geneva-19-armed-forces", "armed-forces-size", state="set")),
    "T5 no cap left out": (army, changed("provisions", "geneva-19-armed-forces", readings=())),
    "T5 persons or divisions": (army, changed("parameter_keys", "armed-forces-size", unit=None)),
    "T6 recognition of any kind": (recognition, parameter("us-28-21", "recognition", value="none")),
    "T6 the weaker witness first": (
        recognition,
        lambda content: changed("provisions", "us-28-21", readings=content.provisions["us-28-21"].readings[::-1])(
            content
        ),
    ),
    "T6 the weaker witness left out": (
        recognition,
        lambda content: changed("provisions", "us-28-21", readings=content.provisions["us-28-21"].readings[:1])(
            content
        ),
    ),
    "T6 lawfully Russian": (
        recognition,
        changed(
            "provisions",
            "us-28-21",
            text=text("Sie gelten als rechtmäßig russisch.", "They count as lawfully Russian."),
        ),
    ),
    "T6 any word": (recognition, changed("parameter_keys", "recognition", choices=())),
    "T7 dropped": (nato, relation("us-28-7", kind="dropped", destination=None)),
    "T7 certain": (nato, relation("us-28-7", certainty="stated")),
    "T7 moved nowhere": (nato, relation("us-28-7", destination=None)),
    "T7 moved to a known paper": (nato, relation("us-28-7", destination="peace-plan")),
    "T7 off the table": (
        nato,
        relation("us-28-7", reason=text("Die Klausel ist entfallen.", "The clause was dropped.")),
    ),
    "T7 forgotten": (nato, relation("us-28-7", from_=None)),
    "T7 a clause that is not there": (nato, changed("provisions", "fw-20-3", topic="alliance")),
    "T8 no variants": (variants, changed("provisions", "fw-20-12", variants=())),
    "T8 nobody's variants": (
        variants,
        lambda content: changed(
            "provisions",
            "fw-20-14",
            variants=tuple(
                item.model_copy(update={"proponents": ("ukraine", "united-states")})
                for item in content.provisions["fw-20-14"].variants
            ),
        )(content),
    ),
    "T8 agreed": (variants, changed("provisions", "fw-20-12", agreement=None)),
    "T8 everything open": (
        variants,
        lambda content: changed("provisions", "fw-20-1", agreement=content.provisions["fw-20-12"].agreement)(content),
    ),
    "T9 one account left out": (interest, without("amounts", "interest-3-4-1")),
    "T9 one account of 2027 left out": (interest, without("amounts", "interest-2027-dlf")),
    "T9 no official estimate": (interest, without("amounts", "interest-from-2028")),
    "T9 the range as the official estimate": (
        interest,
        lambda content: changed("amounts", "interest-from-2028", account_of="interest-2-3")(
            changed("amounts", "interest-2-3", account_of=None)(content)
        ),
    ),
    "T9 a range in the middle": (
        interest,
        changed("amounts", "interest-3-4", value=Decimal("3.5e9"), low=None, high=None),
    ),
    "T9 nobody's account": (interest, changed("amounts", "interest-2-3", sources=())),
    "T9 dated after what it is about": (
        interest,
        changed("amounts", "interest-from-2028", as_of=PartialDate.model_construct("2028")),
    ),
    "T9 planned": (interest, changed("amounts", "interest-2027", kind="planned")),
    "T9 once": (interest, changed("amounts", "interest-from-2028", per_year=False)),
    "T9 once for one of them": (interest, changed("amounts", "interest-3-4", per_year=False)),
    "T10 90 as paid": (paid_out, changed("amounts", "loan-total", kind="paid")),
    "T10 45 as paid": (paid_out, changed("amounts", "loan-2026", kind="paid")),
    "T10 the announced package as paid": (
        paid_out,
        changed("amounts", "first-package", kind="paid", step="step-loan-payment-drones-1"),
    ),
    "T10 the announced package elsewhere": (paid_out, changed("amounts", "first-package", headline=False)),
    "T10 a payment as a plan": (paid_out, changed("amounts", "paid-drones-1", kind="planned")),
    "T10 paid in a step that is announced": (
        paid_out,
        changed("amounts", "paid-drones-1", step="step-loan-payment-drones-2"),
    ),
    "T10 paid in no step": (paid_out, changed("amounts", "paid-drones-1", step=None)),
    "T10 paid in dollars": (paid_out, changed("amounts", "paid-drones-1", currency="USD")),
    "T10 a share of something else": (paid_out, changed("schemes", LOAN, total="loan-2026")),
    "T10 the sum typed": (
        typed_sums,
        changed("schemes", LOAN, status_note=text("Bekannt sind 7,1 Mrd. Euro.", "EUR 7.1bn is known.")),
    ),
    "three numbers for one decision": (
        head_counts,
        lambda content: changed("schemes", LOAN, counts=content.schemes[LOAN].counts[1:])(content),
    ),
    "26 states": (head_counts, inside("schemes", LOAN, "counts", 0, number=26)),
    "the 25 named": (
        head_counts,
        lambda content: inside("schemes", LOAN, "counts", 0, members=members(content, 27)[:25])(content),
    ),
    "one of the 24 among those outside": (
        head_counts,
        lambda content: inside(
            "schemes", LOAN, "counts", 2, members=(*members(content, 3)[:2], members(content, 24)[0])
        )(content),
    ),
    "the 24 not named": (head_counts, inside("schemes", LOAN, "counts", 1, members=())),
    "three of three acts": (
        head_counts,
        lambda content: changed(
            "steps",
            "step-loan-two-acts",
            tally=content.steps["step-loan-two-acts"].tally.model_copy(update={"done": 3}),  # type: ignore[union-attr]
        )(content),
    ),
    "two acts as all of them": (head_counts, changed("steps", "step-loan-two-acts", status="done")),
    "no word on the third act": (head_counts, changed("steps", "step-loan-two-acts", tally=None)),
    "Berlin as the multilateral document": (
        multilateral,
        lambda content: changed("frameworks", "berlin-statement", document=content.frameworks[MULTILATERAL].document)(
            content
        ),
    ),
    "Paris carries out the multilateral document": (
        multilateral,
        inside("frameworks", "paris-declaration", "kin", 0, how="carries-out"),
    ),
    "Berlin unrelated": (multilateral, changed("frameworks", "berlin-statement", kin=())),
    "the multilateral document published": (multilateral, changed("frameworks", MULTILATERAL, text_status="published")),
    "the multilateral framework without a document": (multilateral, changed("frameworks", MULTILATERAL, document=None)),
    "T11 the agreement signed": (signature, changed("frameworks", BILATERAL, legal_status="signed")),
    "T11 the agreement published": (signature, changed("frameworks", BILATERAL, text_status="published")),
    "T11 the signature done": (signature, changed("steps", "step-us-guarantee-signature", status="done")),
    "T11 the signature dated": (
        signature,
        changed("steps", "step-us-guarantee-signature", date=PartialDate.model_construct("2026-01-25")),
    ),
    "T11 no step for the signature": (signature, without("steps", "step-us-guarantee-signature")),
    "T11 nobody's readiness": (signature, without_claims("100 Prozent fertig", "100% ready")),
    "T11 nobody says it is unsigned": (signature, without("claims", "claim-zelenskyy-guarantee-unsigned")),
    "T11 the agreement ready as a fact": (
        signature,
        changed("frameworks", BILATERAL, status_note=text("Es ist zu 100 Prozent fertig.", "It is 100% ready.")),
    ),
    "T11 signed": (readiness, changed("versions", FRAMEWORK_20, legal_status="signed")),
    "T11 readiness of the plan by Trump": (
        readiness,
        changed("claims", "claim-trump-95-guarantees", about=(FRAMEWORK_20,)),
    ),
    "T11 nobody's 95%": (readiness, without("claims", "claim-trump-95-guarantees")),
    "T11 readiness as a fact": (
        readiness,
        changed("versions", FRAMEWORK_20, text=text("Der Plan ist zu 90 Prozent fertig.", "The plan is 90% ready.")),
    ),
    "T12 an author": (authorship, changed("versions", US_28, authors=("united-states",))),
    "T12 no dispute": (authorship, changed("versions", US_28, text=SPEAKERLESS)),
    "T12 a reply to nothing": (authorship, changed("claims", "claim-rubio-authored-by-us", answers=None)),
    "T12 no senators": (authorship, without("claims", "claim-rounds-received-proposal")),
    "T12 no paper": (authorship, without("claims", "claim-reuters-non-paper")),
    "T12 no transcripts": (authorship, without("claims", "claim-bloomberg-transcripts")),
    "T12 no denial": (authorship, without("claims", "claim-dmitriev-fake")),
    "T13 one numbering": (
        labels,
        lambda content: replace(
            content,
            provisions={key: point.model_copy(update={"labels": ()}) for key, point in content.provisions.items()},
        ),
    ),
    "T13 a witness of another text": (
        labels,
        lambda content: changed("witnesses", content.provisions["eu24-8"].labels[0].witness, version=US_28)(content),
    ),
    "T13 our own number again": (labels, changed("provisions", "eu24-9", label="10")),
    "T13 letters made up": (
        labels,
        lambda content: changed(
            "provisions",
            "us-28-12",
            items=tuple(
                item.model_copy(update={"label": "abcdefgh"[number]})
                for number, item in enumerate(content.provisions["us-28-12"].items)
            ),
        )(content),
    ),
}
CHECKS = sorted({check for check, _ in NAIVE.values()}, key=lambda check: check.__name__)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_content_walks_into_no_trap(check: Check, content: Catalogue) -> None:
    assert list(check(content)) == []


@pytest.mark.parametrize("name", NAIVE)
def test_the_naive_form_is_found(name: str, content: Catalogue) -> None:
    check, naive = NAIVE[name]
    assert list(check(naive(content)))


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
