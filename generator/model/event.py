"""What happened, when, who was there, and what was not agreed."""

from typing import Annotated, Literal

from generator.model.base import Id, PartialDate, Record, Ref, Sourced, Text
from generator.model.claim import Grade


class Track(Record):
    """A strand of the process that events belong to.

    ``covers``: whose steps belong to it too, ``frameworks`` or the ids of schemes.
    """

    label: Text
    covers: tuple[Id, ...] = ()


class Event(Sourced):
    """A dated happening.

    ``until``: its last day, None when it was over the same day. ``status``: it was ``held``, only ``announced``,
    ``postponed`` or ``cancelled``, or its ``outcome-unknown``. ``not_agreed``: what stayed open or was refused, as far
    as a source says so. ``about``: the records it concerns.
    """

    track: Annotated[str, Ref("tracks")]
    date: PartialDate
    until: PartialDate | None = None
    status: Literal["held", "announced", "postponed", "cancelled", "outcome-unknown"]
    place: Text | None = None
    participants: tuple[Annotated[str, Ref("actors")], ...] = ()
    title: Text
    text: Text
    not_agreed: Text | None = None
    about: tuple[Annotated[str, Ref("*")], ...] = ()
    grade: Grade
