"""Texts in the world, their dated states, and who printed those."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Fact, Line, PartialDate, Record, Ref, Sourced, Text

TextStatus = Literal["published", "leaked", "read-aloud", "reported", "unpublished"]
LegalStatus = Literal[
    "proposed", "draft", "declared", "adopted", "signed", "ratified", "in-force", "superseded", "withdrawn"
]


class Document(Sourced):
    """A text with one identity over time. ``text`` says in one sentence what it is."""

    label: Text
    text: Text


class Descent(Fact):
    """Where a version comes from: ``how`` it uses the older one and how certain that is.

    ``edits`` marks up its text point by point, ``reworks`` changes it in further talks, ``draws-on`` takes substance
    from it, ``parallel`` was on the table beside it.
    """

    version: Annotated[str, Ref("versions")]
    how: Literal["edits", "reworks", "draws-on", "parallel"]
    certainty: Literal["stated", "reported", "inferred"]
    text: Text
    sources: Annotated[tuple[Annotated[str, Ref("sources")], ...], Field(min_length=1)]


class Version(Sourced):
    """One dated state of a document, or a parallel draft of it.

    ``presented``: when it was shown to the other side or the public; ``public``: when its text became public, None
    if it never did. How far the text is known (``text_status``) and what it is in law (``legal_status``) differ.
    ``authors`` lists who wrote it as far as undisputed; disputes are claims. ``extent`` says how many of its points are
    recorded here: all, some, or none because nobody has seen them; it decides what a blank in a table means.
    """

    document: Annotated[str, Ref("documents")]
    label: Text
    short: Text
    presented: PartialDate
    public: PartialDate | None = None
    text_status: TextStatus
    legal_status: LegalStatus
    extent: Literal["complete", "partial", "none"]
    descends_from: tuple[Descent, ...] = ()
    authors: tuple[Annotated[str, Ref("actors")], ...] = ()
    text: Text
    status_note: Text


class Witness(Record):
    """A publication that printed or retold a version.

    ``seen`` says which points could be read there (``1-10``), None when the witness is not ordered by points.
    """

    version: Annotated[str, Ref("versions")]
    source: Annotated[str, Ref("sources")]
    character: Literal["complete", "abridged", "thematic", "paraphrase"]
    translated: bool = False
    seen: Annotated[Line | None, Field()] = None
    note: Text | None = None
