"""How the site words things: what its texts avoid, and why."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.base import Day, Line, Record

Lines = Annotated[tuple[Line, ...], Field(min_length=1)]


class HouseWord(Record):
    """Words that our texts in ``language`` avoid, with what to write ``instead`` and the ``reason``, in that language.

    ``avoid``: words, phrases or signs as they would stand in a text; a ``*`` at the end stands for any ending.
    ``unless``: phrases in which they are right. Words in quotation marks and titles of sources are not ours.
    They hold for the texts of every day: ``known_from`` need not be said.
    """

    known_from: Annotated[Day, Field(exclude=True)] = date.min
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    avoid: Lines
    instead: Lines
    unless: tuple[Line, ...] = ()
    reason: Line
