"""Texts in the world, their dated states, and who printed those."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Line, PartialDate, Record, Ref, Sourced, Text

TextStatus = Literal["published", "leaked", "read-aloud", "reported", "unpublished"]
LegalStatus = Literal["draft", "declared", "adopted", "signed", "ratified", "in-force", "superseded", "withdrawn"]


class Document(Sourced):
    """A text with one identity over time. ``text`` says in one sentence what it is."""

    label: Text
    text: Text


class Version(Sourced):
    """One dated state of a document, or a parallel draft of it.

    ``presented``: when it was shown to the other side or the public; ``public``: when its text became public, None
    if it never did. How far the text is known (``text_status``) and what it is in law (``legal_status``) differ.
    ``authors`` lists who wrote it as far as undisputed; disputes are claims.
    """

    document: Annotated[str, Ref("documents")]
    label: Text
    short: Text
    presented: PartialDate
    public: PartialDate | None = None
    text_status: TextStatus
    legal_status: LegalStatus
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
