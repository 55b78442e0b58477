"""The building blocks of every fact: frozen values, texts in all languages, ids, dates, references."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    RootModel,
    StringConstraints,
    Tag,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError


class Fact(BaseModel):
    """A value that was checked once and cannot change; a misspelt key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field as holding the id of a record of ``kind``; ``*`` means of any kind."""

    kind: str


def _is_iso_day(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("date_form", "no date", {"value": value})
    return value


def _on_one_line(value: Any) -> Any:
    return BREAKS.sub(" ", value).strip(" ") if isinstance(value, str) else value


def _form(value: Any) -> str:
    return TAGS[isinstance(value, list | tuple)]


BREAKS = re.compile(r"[ \t\n]{2,}|[\t\n]")  # no-break blanks are part of a text: some languages have them at colons
ADDRESS = r"https?://[^\s<>\"]+\.[^\s<>\"]+"
TAGS = ("<text>", "<list>")  # how pydantic's paths name the two forms of a `OneOrMore`
ON_ONE_LINE = BeforeValidator(_on_one_line)  # behind the constraints of a text, so that they stay those of a text
Line = Annotated[str, StringConstraints(min_length=1), ON_ONE_LINE]
OneOrMore = Annotated[
    Annotated[Line, Tag(TAGS[False])] | Annotated[tuple[Line, ...], Field(min_length=1), Tag(TAGS[True])],
    Discriminator(_form),
]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Day = Annotated[date, BeforeValidator(_is_iso_day)]


def _web_address(value: str) -> str:
    if not re.fullmatch(ADDRESS, value):
        raise PydanticCustomError("address_form", "no address", {"value": value})
    return value


Url = Annotated[str, AfterValidator(_web_address), WithJsonSchema({"type": "string", "pattern": f"^{ADDRESS}$"})]


class Text(RootModel[dict[str, Line]]):
    """One statement in every language of the site; none may be missing.

    The languages are those of ``site.yml``; validation gets them as context ``languages``.
    """

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="after")
    def _has_every_language(self, info: ValidationInfo) -> "Text":
        languages = (info.context or {})["languages"]
        for language in languages:
            if language not in self.root:
                raise PydanticCustomError("language_missing", "language missing", {"language": language})
        for language in self.root:
            if language not in languages:
                raise PydanticCustomError("language_extra", "language extra", {"language": language})
        return self

    def __getitem__(self, language: str) -> str:
        """Return the statement in ``language``."""
        return self.root[language]

    def items(self) -> Iterator[tuple[str, str]]:
        """Yield language and statement, in the order of the file."""
        yield from self.root.items()


class PartialDate(RootModel[str]):
    """A date known to the day, to the month or to the year: ``2025-11-21``, ``2025-11``, ``2025``."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="after")
    def _is_a_date(self) -> "PartialDate":
        problem = PydanticCustomError("date_form", "no date", {"value": self.root})
        if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", self.root):
            raise problem
        try:
            self.first  # noqa: B018 - building the day is the check
        except ValueError:
            raise problem from None
        return self

    @property
    def precision(self) -> str:
        """Return ``year``, ``month`` or ``day``."""
        return ("year", "month", "day")[self.root.count("-")]

    @property
    def first(self) -> date:
        """Return the first day the date can mean."""
        return date.fromisoformat(self.root + "-01" * (2 - self.root.count("-")))

    @property
    def last(self) -> date:
        """Return the last day the date can mean."""
        if self.precision == "day":
            return self.first
        month = 12 if self.precision == "year" else self.first.month
        return date(self.first.year, month, monthrange(self.first.year, month)[1])


class Earlier(BaseModel):
    """Other values of some fields of a record, as they were before the day ``before``."""

    model_config = ConfigDict(frozen=True, extra="allow")

    before: Day


class Record(Fact):
    """A fact with an address of its own.

    ``id`` is unique over all kinds. ``known_from`` is the first day the public could know the record:
    the site as of an earlier day does not contain it. ``earlier`` is how it was worded before, for such sites.
    ``foresees`` are days its texts name that still lay ahead when it became known.
    """

    id: Id
    known_from: Day
    earlier: tuple[Earlier, ...] = ()
    foresees: tuple[PartialDate, ...] = ()


class Sourced(Record):
    """A record that says something about the world, and who says so: at least one source."""

    sources: Annotated[tuple[Annotated[str, Ref("sources")], ...], Field(min_length=1)]
