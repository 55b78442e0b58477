"""What the real content must say of promises and money where a naive record would say something false.

Each check yields what is wrong, nothing when the content walks into no trap.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.derive.money import LADDER, accounts, ladder
from generator.derive.uses import claims_about
from generator.model.catalogue import Catalogue
from generator.model.scheme import Amount
from generator.model.sums import payments, share
from generator.model.texts import texts
from tests.unit.content_traps.statements import FRAMEWORK_20, by, says

LOAN = "eu-loan"
BILATERAL = "us-bilateral"
MULTILATERAL = "multilateral-framework"
BILLION = Decimal(10) ** 9


# T9: the interest on the loan has an official estimate and other accounts; none is the truth.


def span(amount: Amount) -> tuple[Decimal, Decimal]:
    """Return the ends of ``amount`` in billions, twice the same for a single sum."""
    low, high = (amount.low, amount.high) if amount.value is None else (amount.value, amount.value)
    assert low is not None
    assert high is not None
    return low / BILLION, high / BILLION


def spans(*found: tuple[str, str]) -> set[tuple[Decimal, Decimal]]:
    return {(Decimal(low), Decimal(high)) for low, high in found}


INTEREST = {
    "interest-2027": (spans(("1", "1")), spans(("3", "3"), ("1", "1.3"))),
    "interest-from-2028": (spans(("3", "3")), spans(("2", "3"), ("3", "4"), ("3", "4.1"))),
}


def interest(catalogue: Catalogue) -> Iterator[str]:
    for name, (own, others) in INTEREST.items():
        official = catalogue.amounts.get(name)
        if official is None or official.account_of is not None or {span(official)} != own:
            yield f"'{name}' is the official estimate"
            continue
        found = accounts(catalogue, official)
        if official.per_year != (name == "interest-from-2028"):
            yield "the interest of 2027 falls due once, that from 2028 every year"
        if not others <= {span(item) for item in found}:
            yield f"'{name}' has other accounts, each with its own figures"
        for item in (official, *found):
            if item.kind != "estimated":
                yield f"'{item.id}' is an estimate"
            if not item.sources or item.as_of.first > item.known_from:
                yield f"'{item.id}' has a source, and the day somebody said it"
            if item.per_year != official.per_year:
                yield f"'{item.id}' is per year, as the others are"


# T10: agreed, planned, announced and paid are four things on one ladder.


def paid_out(catalogue: Catalogue) -> Iterator[str]:
    rungs = ladder(catalogue, LOAN)
    found = [(rung.kind, rung.total / BILLION) for rung in rungs]
    paid = payments(catalogue, LOAN)
    by_june = sum(item.value or 0 for item in paid if item.as_of.last <= date(2026, 6, 30)) / BILLION
    total = sum(item.value or 0 for item in paid) / BILLION
    if by_june != Decimal("7.1"):
        yield "7.1bn was paid by the end of June 2026"
    for kind, number in (
        ("agreed", Decimal(90)),
        ("planned", Decimal(45)),
        ("planned", Decimal("9.1")),
        ("paid", total),
    ):
        if (kind, number) not in found:
            yield f"{number}bn is {kind}, and on the ladder"
    kinds = [rung.kind for rung in rungs]
    if (
        kinds != sorted(kinds, key=LADDER.index)
        or kinds.count("paid") != 1
        or {rung.currency for rung in rungs} != {"EUR"}
    ):
        yield "the ladder goes from need to payment, in one currency"
    for amount in paid:
        step = catalogue.steps.get(amount.step or "")
        if step is None or (step.kind, step.status) != ("payment", "done"):
            yield f"'{amount.id}' was paid in a step that is done"
    if share(catalogue, LOAN) != round(total * 100 / 90, 1):
        yield "what was paid is a share of the whole loan"


def typed_sums(catalogue: Catalogue) -> Iterator[str]:
    total = sum(item.value or 0 for item in payments(catalogue, LOAN)) / BILLION
    german, english = re.escape(f"{total}".replace(".", ",")), re.escape(f"{total}")
    for owner, fact in catalogue.facts():
        for _, statement, _ in texts(fact):
            if re.search(rf"\b{german} (Mrd|Milliarden)", statement["de"]) or re.search(
                rf"\b{english} ?(bn|billion)", statement["en"]
            ):
                yield f"'{owner}' types the sum of the payments, which the next payment changes"


# One decision, four head-counts, three acts.


def head_counts(catalogue: Catalogue) -> Iterator[str]:
    counted = {count.number: count for count in catalogue.schemes[LOAN].counts}
    if counted.keys() != {25, 24, 3, 27}:
        yield "25 backed the text, 24 take part, 3 stay outside, 27 had to agree"
        return
    if counted[25].members:
        yield "nobody published who the 25 were"
    for number in (24, 3, 27):
        if len(set(counted[number].members)) != number:
            yield f"the {number} are named"
    if set(counted[24].members) | set(counted[3].members) != set(counted[27].members):
        yield "those who take part and those outside are all who had to agree"
    acts = [step for step in catalogue.steps.values() if step.tally is not None and step.procedure == "proc-loan-law"]
    if [(step.status, step.tally and (step.tally.done, step.tally.of)) for step in acts] != [("partly", (2, 3))]:
        yield "two of three acts were adopted, the third later"


# The multilateral document is unpublished; Berlin and Paris are texts of their own.


def multilateral(catalogue: Catalogue) -> Iterator[str]:
    unseen = catalogue.frameworks[MULTILATERAL]
    if unseen.document is None or unseen.text_status != "unpublished":
        yield "the multilateral framework is an unpublished document"
    for name in ("berlin-statement", "paris-declaration"):
        framework = catalogue.frameworks[name]
        if framework.document == unseen.document or framework.text_status != "published":
            yield f"'{name}' is a published text of its own"
        if [kin.how for kin in framework.kin if kin.framework == MULTILATERAL] != ["unclear"]:
            yield f"nobody outside knows how '{name}' is related to the unpublished text"


# T11: readiness is a claim; a signature is another matter.


def readiness(catalogue: Catalogue) -> Iterator[str]:
    found = claims_about(catalogue)
    guarantee = found.get("us-guarantee", ())
    if by(guarantee, "zelenskyy", "100 Prozent", "100%") is None:
        yield "100% is what Zelenskyy says"
    trump = by(guarantee, "trump", "95 Prozent", "95%")
    if trump is None or FRAMEWORK_20 in trump.about:
        yield "95% is what Trump says, and about the guarantee"
    if by(found.get(FRAMEWORK_20, ()), "zelenskyy", "90 Prozent", "90%") is None:
        yield "90% of the plan is what Zelenskyy says"
    for version in catalogue.versions.values():
        if version.legal_status not in {"draft", "superseded"}:
            yield f"'{version.id}' is neither signed nor in force"
        if re.search(r"\b(90|95|100) Prozent (fertig|bereit)", version.text["de"]):
            yield f"'{version.id}' states its readiness as a fact"


def signature(catalogue: Catalogue) -> Iterator[str]:
    framework = catalogue.frameworks[BILATERAL]
    said = claims_about(catalogue).get(framework.document or "", ())
    if (framework.text_status, framework.legal_status) != ("unpublished", "draft"):
        yield "the agreement is an unpublished draft"
    if by(said, "zelenskyy", "100 Prozent fertig", "100% ready") is None:
        yield "100% ready is what Zelenskyy says"
    if by(said, "zelenskyy", "Unterzeichnet sei sie nicht", "not signed") is None:
        yield "that it is unsigned, he says as well"
    for name, statement in (("text", framework.text), ("status note", framework.status_note)):
        if re.search(r"\d Prozent", statement["de"]) and not says(statement, "Selenskyj|Trump", "Zelenskyy|Trump"):
            yield f"the {name} states the readiness as a fact"
    about = {item.id for item in catalogue.procedures.values() if item.about == BILATERAL}
    signatures = [step for step in catalogue.steps.values() if step.procedure in about and step.kind == "signature"]
    if not signatures or any(step.status in {"done", "partly"} or step.date is not None for step in signatures):
        yield "the signature is a step of its own, and not done"
