"""Procedures and their steps: proposal, vote, veto, adoption, signature, payment."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Fact, Line, PartialDate, Ref, Sourced, Text, Url
from generator.model.claim import Grade

StepKind = Literal[
    "talks",
    "announcement",
    "proposal",
    "request",
    "vote",
    "decision",
    "adoption",
    "block",
    "lawsuit",
    "signature",
    "ratification",
    "entry-into-force",
    "payment",
]
StepStatus = Literal["done", "partly", "blocked", "announced", "planned", "postponed", "cancelled", "unknown"]


class Votes(Fact):
    """The result of a vote, in votes; ``what`` is what was voted on where a step has several."""

    what: Text | None = None
    in_favour: Annotated[int, Field(ge=0, lt=10000)]
    against: Annotated[int, Field(ge=0, lt=10000)]
    abstaining: Annotated[int, Field(ge=0, lt=10000)]


class Act(Fact):
    """A legal act: ``number`` as cited, ``url`` where its official text was seen."""

    number: Line
    label: Text
    url: Url | None = None


class Tally(Fact):
    """How much of something that belongs together was done: ``done`` of ``of``."""

    done: Annotated[int, Field(ge=0, lt=1000)]
    of: Annotated[int, Field(gt=0, lt=1000)]
    text: Text


class Procedure(Sourced):
    """A row of steps about a framework or a scheme."""

    about: Annotated[str, Ref("*")]
    label: Text
    text: Text


class Step(Sourced):
    """One step of a procedure.

    ``date`` is None when nobody published it; ``until`` ends what lasts (a block). ``status`` is ``done`` only for what
    is past. ``by`` acted; ``claims`` are the reasons given and what others say about it.
    """

    procedure: Annotated[str, Ref("procedures")]
    date: PartialDate | None = None
    until: PartialDate | None = None
    kind: StepKind
    status: StepStatus
    heading: Text
    text: Text
    by: tuple[Annotated[str, Ref("actors")], ...] = ()
    votes: tuple[Votes, ...] = ()
    tally: Tally | None = None
    acts: tuple[Act, ...] = ()
    claims: tuple[Annotated[str, Ref("claims")], ...] = ()
    grade: Grade
