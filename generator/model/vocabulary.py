"""Editorial vocabulary: who stands where, what is talked about, what is measured. No facts."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Fact, Id, Line, PartialDate, Record, Ref, Text


class Side(Record):
    """A side of the process that actors belong to."""

    label: Text


class Office(Fact):
    """What an actor is or was: None in ``from_`` where the beginning, in ``until`` where no end is known."""

    label: Text
    from_: Annotated[PartialDate | None, Field(alias="from")] = None
    until: PartialDate | None = None
    sources: tuple[Annotated[str, Ref("sources")], ...] = ()


class Actor(Record):
    """A person or body, with the forms of its name; ``text`` is one neutral line, ``roles`` are oldest first."""

    kind: Literal["person", "state", "body", "group", "medium"]
    name: Text
    other_names: tuple[Line, ...] = ()
    side: Annotated[str, Ref("sides")]
    text: Text | None = None
    roles: tuple[Office, ...] = ()
    sources: tuple[Annotated[str, Ref("sources")], ...] = ()


class Topic(Record):
    """A subject followed through all versions; ``question`` is what a reader would ask."""

    label: Text
    question: Text


class Choice(Fact):
    """One admissible word of a parameter or of its condition."""

    id: Id
    label: Text


class ParameterKey(Record):
    """What a parameter measures: one key means the same in every version.

    ``count``, ``percent``: a number; ``duration``: a number of ``unit``; ``money``: units of a currency, not
    millions; ``ratio``: ``50:50``; ``choice`` one and ``choices`` several of the words listed; ``conditions``:
    under which circumstances a value holds, empty when the key knows none. ``unit_one``: the unit after a single one.
    """

    topic: Annotated[str, Ref("topics")]
    label: Text
    type: Literal["count", "percent", "duration", "money", "ratio", "choice", "choices"]
    unit: Text | None = None
    unit_one: Text | None = None
    choices: tuple[Choice, ...] = ()
    conditions: Annotated[tuple[Choice, ...], Field()] = ()
