"""Pages retold in plain language: questions as headings, short sentences, hard words explained where they stand."""

from typing import Annotated

from generator.model.base import Fact, Id, Ref, Sourced, Text


class PlainWord(Fact):
    """A hard word and what it means in plain language; the word itself is the label of the glossary ``term``."""

    term: Annotated[str, Ref("glossary")]
    text: Text


class PlainText(Sourced):
    """A part of a page in plain language, in the order of the file.

    ``page`` is the page that is retold: ``start``, ``method``, ``frameworks``, the id of a scheme or of a comparison.
    Without a ``heading`` the text goes on under the one before. ``points`` are a list below ``text``; ``words`` are
    explained right after. Every number and every day is printed by its record, see `generator.model.stated`.
    """

    page: Id
    heading: Text | None = None
    text: Text
    points: tuple[Text, ...] = ()
    words: tuple[PlainWord, ...] = ()
