"""What the site is called, in which languages, and the prose that is not a fact about the process."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Fact, Ref, Sourced, Text


class Site(Fact):
    """The content of ``site.yml``.

    ``languages``: the first is published at the root, the others below their code. ``lead``: the comparison the site
    opens with. ``horizon``: up to when facts were collected, in words. ``data_name``: the name of the data package.
    """

    languages: Annotated[tuple[Annotated[str, Field(pattern=r"^[a-z]{2}$")], ...], Field(min_length=1)]
    title: Text
    tagline: Text
    description: Text
    horizon: Text
    lead: Annotated[str, Ref("comparisons")]
    publisher: Text
    data_name: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]


class Passage(Sourced):
    """A short sourced paragraph on the page ``page``, in the order of the file."""

    page: Literal["start", "method"]
    heading: Text | None = None
    text: Text


class Question(Sourced):
    """A reader's question with a sourced answer; ``about`` is the record whose page tells more."""

    question: Text
    answer: Text
    about: Annotated[str, Ref("*")]
