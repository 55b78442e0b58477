"""Questions on which those involved contradict each other."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Ref, Sourced, Text


class Dispute(Sourced):
    """Something disputed, with what each side said about it.

    ``claims`` are in the order of the dispute. ``outcome`` is None unless a record settles it; it is never our verdict.
    """

    question: Text
    text: Text
    claims: Annotated[tuple[Annotated[str, Ref("claims")], ...], Field(min_length=2)]
    about: tuple[Annotated[str, Ref("*")], ...] = ()
    outcome: Text | None = None
