"""Who published what we rely on."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from generator.model.base import Day, Line, PartialDate, Record, Text, Url


class Source(Record):
    """One publication, seen by us.

    ``title`` is the published title or None when it was not visible; ``title_basis`` tells whether it was read on
    the page or off the address. ``date`` is None when the page showed none; ``date_basis`` tells whether it was
    shown or is our inference. ``form``: ``original`` is the outlet's own reporting, ``relay`` retells ``relays``,
    ``mirror`` copies the page of ``relays``. ``url`` may be None for a printed or agency text;
    ``archive_url`` leads to a copy that stays. ``accessed`` is the day one of us last saw it as it is told here, None
    where nobody noted one.
    """

    publisher: Line
    title: Line | None = None
    title_basis: Literal["page", "address"] = "page"
    date: PartialDate | None = None
    date_basis: Literal["shown", "inferred"] = "shown"
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    kind: Literal["primary", "agency", "press", "analysis"]
    form: Literal["original", "relay", "mirror"] = "original"
    relays: Line | None = None
    url: Url | None = None
    archive_url: Url | None = None
    accessed: Day | None = None
    note: Text | None = None
