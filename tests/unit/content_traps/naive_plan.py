"""Naive forms of what is said of the plan, each with the check that must find it."""

from dataclasses import replace
from typing import Any

from generator.model.catalogue import Catalogue
from tests.unit.content_traps.naive import SPEAKERLESS, Naive, changed, without, without_claims
from tests.unit.content_traps.plan import (
    MAP,
    amnesty,
    army,
    authorship,
    counts,
    labels,
    nato,
    packages,
    read_aloud,
    recognition,
    variants,
)
from tests.unit.content_traps.statements import FRAMEWORK_20, US_28, Check, text


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
