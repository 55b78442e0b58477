"""Naive forms of what is said of promises and money, each with the check that must find it."""

from decimal import Decimal

from generator.model.base import PartialDate
from generator.model.catalogue import Catalogue
from tests.unit.content_traps.naive import Naive, changed, inside, without, without_claims
from tests.unit.content_traps.promises import (
    BILATERAL,
    LOAN,
    MULTILATERAL,
    head_counts,
    interest,
    multilateral,
    paid_out,
    readiness,
    signature,
    typed_sums,
)
from tests.unit.content_traps.statements import FRAMEWORK_20, Check, text


def members(catalogue: Catalogue, number: int) -> tuple[str, ...]:
    return next(count.members for count in catalogue.schemes[LOAN].counts if count.number == number)


NAIVE: dict[str, tuple[Check, Naive]] = {
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
}
