"""What somebody says, and which papers exist according to somebody."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Fact, PartialDate, Ref, Sourced, Text

Grade = Literal["primary", "corroborated", "partial", "weak", "contested", "derived"]


class Claim(Sourced):
    """A statement by ``speaker`` about the world or a text; never our own.

    ``points`` is the number of points the speaker gives the versions in ``about``. ``answers`` is the claim it denies
    or replies to; ``denies`` marks a denial, which needs one. ``grade`` says how well it is supported *that it was
    said*.
    """

    speaker: Annotated[str, Ref("actors")]
    date: PartialDate
    about: tuple[Annotated[str, Ref("*")], ...] = ()
    answers: Annotated[str | None, Ref("claims")] = None
    denies: bool = False
    points: Annotated[int | None, Field(gt=0, lt=1000)] = None
    text: Text
    grade: Grade


class Position(Sourced):
    """What ``actor`` wants on an issue, a topic or a scheme, as stated on a date.

    ``change`` marks that the actor said something else before.
    """

    actor: Annotated[str, Ref("actors")]
    issue: Annotated[str, Ref("*")]
    date: PartialDate
    change: bool = False
    text: Text
    grade: Grade


class PackageMember(Fact):
    """One paper of a package: ``document`` where it is one we follow, ``points`` where a number was given."""

    document: Annotated[str, Ref("documents")]
    name: Text
    points: Annotated[int | None, Field(gt=0, lt=1000)] = None


class Package(Sourced):
    """The papers that belong together according to somebody on a date."""

    according_to: Annotated[tuple[Annotated[str, Ref("actors")], ...], Field(min_length=1)]
    date: PartialDate
    label: Text
    text: Text
    members: Annotated[tuple[PackageMember, ...], Field(min_length=1)]
