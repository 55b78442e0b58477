"""What changed on the site, when, and why."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Day, Record, Ref, Text

Cause = Literal["event", "new-source", "error", "wording", "addition"]


class Change(Record):
    """An entry of the change log. ``about`` are the records that changed.

    ``cause``: something happened (``event``), a better source was found (``new-source``), we were wrong (``error``),
    only the words changed (``wording``), or it is new on the site (``addition``). ``before`` says what stood there,
    where that matters; a correction needs it.
    """

    date: Day
    cause: Cause
    about: Annotated[tuple[Annotated[str, Ref("*")], ...], Field(min_length=1)]
    text: Text
    before: Text | None = None
    sources: tuple[Annotated[str, Ref("sources")], ...] = ()
