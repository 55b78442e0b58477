"""Procedures as ladders: what was done, by whom, with which votes and acts, and what is only planned or unknown."""

from dataclasses import dataclass

from generator.derive.chronology import in_order
from generator.model.claim import Claim
from generator.model.procedure import Procedure, Step
from generator.render.edition import Edition
from generator.render.views.parts import ClaimView, Known, Link, SourceNote, claim_view, corrected, fact_known, notes


@dataclass(frozen=True, slots=True)
class Thread:
    """A claim and what was said in reply to it, oldest first."""

    claim: ClaimView
    replies: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """One rung; texts may be empty. ``css`` is the status, which ``status`` says in words."""

    anchor: str
    date: str
    kind: str
    status: str
    css: str
    heading: str
    text: str
    by: str
    votes: tuple[str, ...]
    tally: str
    acts: tuple[Link, ...]
    threads: tuple[Thread, ...]
    corrected: tuple[Link, ...]
    known: Known


@dataclass(frozen=True, slots=True)
class ProcedureView:
    """A row of steps in the order of time; what has no date comes last."""

    anchor: str
    label: str
    text: str
    sources: tuple[SourceNote, ...]
    steps: tuple[StepView, ...]


def procedures(edition: Edition, subject: str, slug: str) -> tuple[ProcedureView, ...]:
    """Return the procedures about the record ``subject`` as they stand on ``slug``."""
    found = (item for item in edition.catalogue.procedures.values() if item.about == subject)
    return tuple(_procedure(edition, item, slug) for item in found)


def _procedure(edition: Edition, procedure: Procedure, slug: str) -> ProcedureView:
    steps = in_order(edition.catalogue, procedure.id)
    return ProcedureView(
        procedure.id,
        edition.text(procedure.label),
        edition.text(procedure.text),
        notes(edition, procedure.sources, slug),
        tuple(step_view(edition, step, slug) for step in steps),
    )


def step_view(edition: Edition, step: Step, slug: str) -> StepView:
    """Return ``step`` as it stands on ``slug``."""
    words, claims = edition.words, edition.catalogue.claims
    return StepView(
        anchor=step.id,
        date=step_date(edition, step),
        kind=words(f"step-kind.{step.kind}"),
        status=words(f"step-status.{step.status}"),
        css=step.status,
        heading=edition.text(step.heading),
        text=edition.text(step.text),
        by=edition.names(step.by),
        votes=tuple(
            words(
                "step.votes-on" if vote.what else "step.votes",
                what=edition.text(vote.what),
                favour=vote.in_favour,
                against=vote.against,
                abstaining=vote.abstaining,
            )
            for vote in step.votes
        ),
        tally=words("step.tally", done=step.tally.done, of=step.tally.of, text=edition.text(step.tally.text))
        if step.tally
        else "",
        acts=tuple(
            Link(words("step.act", number=act.number, label=edition.text(act.label)), act.url or "")
            for act in step.acts
        ),
        threads=threads(edition, tuple(claims[claim] for claim in step.claims), slug),
        corrected=corrected(edition, step.id, slug),
        known=fact_known(edition, step.grade, "steps", step, slug),
    )


def step_date(edition: Edition, step: Step) -> str:
    """Return when ``step`` was, is to be, or that nobody published it."""
    words = edition.words
    if step.date is None:
        return words("step.no-date")
    date = words.partial(step.date)
    return words("step.from-to", start=date, end=words.partial(step.until)) if step.until else date


def threads(edition: Edition, claims: tuple[Claim, ...], slug: str) -> tuple[Thread, ...]:
    """Return ``claims`` with their replies below them; a reply to one of them does not stand alone."""
    ids = {claim.id for claim in claims}
    return tuple(
        Thread(
            claim_view(edition, claim, slug),
            tuple(claim_view(edition, reply, slug) for reply in edition.replies.get(claim.id, ())),
        )
        for claim in claims
        if claim.answers not in ids
    )
