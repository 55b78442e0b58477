"""Older agreements to compare with."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Fact, PartialDate, Ref, Sourced, Text
from generator.model.provision import Sources


class Term(Fact):
    """What the precedent says on a topic, in our words."""

    topic: Annotated[str, Ref("topics")]
    text: Text
    sources: Sources


class Precedent(Sourced):
    """An earlier agreement or draft; a topic without a term is shown as a blank, not as silence of the text."""

    label: Text
    date: PartialDate
    text: Text
    terms: Annotated[tuple[Term, ...], Field(min_length=1)]
