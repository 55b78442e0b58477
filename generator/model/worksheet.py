"""Worksheets for classes: which facts are put before pupils. What stands on the sheet is read off those facts."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Record, Ref, Text

Task = Literal["compare", "wants", "unknown"]
SUBJECTS: Mapping[Task, tuple[str, ...]] = {
    "compare": ("provisions",),
    "wants": ("positions",),
    "unknown": ("versions", "frameworks", "provisions", "steps", "events", "disputes"),
}


class Worksheet(Record):
    """A sheet of paper for a class, with an answer key of its own.

    ``task``: ``compare`` a point of one version with what became of it in another, ``wants``: who wants what,
    ``unknown``: what is known and what is not. ``about``: the points, the positions, or the records the class is to
    judge. ``questions`` are open and about pupils' own view: there is no right answer. ``notes`` are for teachers.
    ``minutes`` is the time it takes. ``known_from`` is the day on which the newest of ``about`` became known.
    """

    task: Task
    title: Text
    text: Text
    about: Annotated[tuple[Annotated[str, Ref("*")], ...], Field(min_length=1)]
    questions: Annotated[tuple[Text, ...], Field(min_length=1)]
    notes: Text
    minutes: Annotated[int, Field(gt=0, le=240)]
