"""The points of a version, what they set, and where their wording is uncertain."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.base import ON_ONE_LINE, Day, Fact, Id, Line, OneOrMore, Ref, Sourced, Text

Sources = Annotated[tuple[Annotated[str, Ref("sources")], ...], Field(min_length=1)]
State = Literal["set", "absent", "removed", "bracketed", "contested", "not-seen", "unknown"]
Confidence = Literal["high", "medium", "weak"]


class Parameter(Fact):
    """The value of one key in one point.

    ``state`` tells apart what is set, what a seen text leaves out (``absent``), what a later text took out
    (``removed``), what is in brackets, contested, not seen by us, or unknown. ``value`` is there when the state is
    ``set`` or ``contested``, and may be when it is ``bracketed``. ``sources`` may be empty: then those of the point
    hold.
    """

    key: Annotated[str, Ref("parameter_keys")]
    state: State
    value: OneOrMore | None = None
    currency: Annotated[str | None, Field(pattern=r"^[A-Z]{3}$")] = None
    condition: Id | None = None
    note: Text | None = None
    sources: tuple[Annotated[str, Ref("sources")], ...] = ()


class Item(Fact):
    """A lettered part of a point; ``label`` as published, None when the letter is not known."""

    label: Line | None = None
    text: Text
    sources: tuple[Annotated[str, Ref("sources")], ...] = ()


class Variant(Fact):
    """One of several competing wordings inside a point, with who proposes it."""

    id: Id
    proponents: Annotated[tuple[Annotated[str, Ref("actors")], ...], Field(min_length=1)]
    text: Text
    parameters: tuple[Parameter, ...] = ()
    sources: Sources


class Quote(Fact):
    """A short quotation in the language it was printed in."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=200), ON_ONE_LINE]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]


class Reading(Fact):
    """How the wording differs between those who printed or retold a point.

    ``standing``: ``main`` is the better-supported reading, ``differs`` another one, ``error`` a relay's known mistake.
    """

    text: Text
    standing: Literal["main", "differs", "error"]
    quote: Quote | None = None
    sources: Sources


class Agreement(Fact):
    """Whether the parties are at one on a point, and according to whom."""

    state: Literal["agreed", "agreed-in-principle", "open", "not-stated"]
    parties: Annotated[tuple[Annotated[str, Ref("actors")], ...], Field(min_length=2)]
    according_to: Annotated[str, Ref("actors")]
    since: Day
    note: Text | None = None
    sources: Sources


class PrintedLabel(Fact):
    """The number a witness gives the point, where it differs from ours."""

    witness: Annotated[str, Ref("witnesses")]
    label: Line


class Provision(Sourced):
    """One point of a version: our wording, never the document's.

    ``label`` is the number as published, None where a report gives none; ``labels`` are the numbers of witnesses that
    count differently. ``remark`` is what a reader must know about the point and is not in it.
    """

    version: Annotated[str, Ref("versions")]
    label: Line | None = None
    labels: tuple[PrintedLabel, ...] = ()
    topic: Annotated[str, Ref("topics")]
    heading: Text
    text: Text
    items: tuple[Item, ...] = ()
    variants: tuple[Variant, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    readings: tuple[Reading, ...] = ()
    agreement: Agreement | None = None
    remark: Text | None = None
    confidence: Confidence
