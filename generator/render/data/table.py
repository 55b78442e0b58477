"""Tables: columns with their meaning, and the cells of each record."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.model.base import Text
from generator.model.provision import Provision
from generator.render.edition import Edition

Cell: TypeAlias = str | int | None
Editions: TypeAlias = Mapping[str, Edition]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: name, key of its explanation, Table Schema type, whether it may be empty, the table it points to."""

    name: str
    meaning: str
    type: str = "string"
    required: bool = True
    target: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One data file with its rows, in catalogue order; ``key`` names the columns that identify a row."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: tuple[str, ...] = ("id",)

    @property
    def file(self) -> str:
        """Return the name of the file."""
        return f"{self.name}.csv"


Field: TypeAlias = tuple[Column, Callable[[Any], Cell]]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table whose rows are parts of records: the record, the part, and which variant or number it is."""

    record: Any
    part: Any
    which: str


def table(name: str, records: Iterable[Any], *fields: Field, key: tuple[str, ...] = ("id",)) -> Table:
    """Return a table with a row for each of ``records``: each field is a column and how to fill it."""
    columns = tuple(column for column, _ in fields)
    rows = tuple(tuple(cell(record) for _, cell in fields) for record in records)
    return Table(name, columns, rows, key)


def numbered(records: Iterable[Any], parts: Callable[[Any], Iterable[Any]]) -> Iterator[Row]:
    """Yield a row for each of the ``parts`` of ``records``, numbered from 1 within its record."""
    for record in records:
        for number, part in enumerate(parts(record), start=1):
            yield Row(record, part, str(number))


def number_field() -> Field:
    """Return the column of a row's number within its record."""
    return Column("number", "number", "integer"), lambda row: row.which


def id_field() -> Field:
    """Return the column of a record's id."""
    return Column("id", "id"), lambda record: record.id


def plain(name: str, meaning: str = "", *, type: str = "string", required: bool = True, target: str = "") -> Field:  # noqa: A002
    """Return a column that holds the attribute ``name`` as it is."""

    def cell(record: Any) -> Cell:
        value = getattr(record, name)
        return value if value is None or isinstance(value, int) else str(value)

    return Column(name, meaning or name.replace("_", "-"), type, required, target), cell


def day(name: str, *, required: bool = True) -> Field:
    """Return a column that holds a date."""
    column = Column(name, name.replace("_", "-"), "date", required)
    return column, lambda record: getattr(record, name) and getattr(record, name).isoformat()


def partial(name: str, *, required: bool = True) -> Field:
    """Return a column that holds a date known to the day, month or year."""
    column = Column(name, name, "string", required)
    return column, lambda record: getattr(record, name) and getattr(record, name).root


def part_sources() -> Field:
    """Return the column of the sources of a row's part."""
    return Column("sources", "sources"), lambda row: " ".join(row.part.sources)


def sources(*, required: bool = True) -> Field:
    """Return the column of a record's sources."""
    return Column("sources", "sources", required=required), lambda record: " ".join(record.sources)


def worded(name: str, editions: Editions, text: Callable[[Edition, Any], str]) -> tuple[Field, ...]:
    """Return a column per language, filled with what ``text`` says of a row in it."""

    def field(edition: Edition) -> Field:
        return Column(f"{name}_{edition.language}", name), lambda row: text(edition, row)

    return tuple(map(field, editions.values()))


def texts(editions: Editions, *names: str, required: bool = True) -> tuple[Field, ...]:
    """Return a column per language for each of the texts ``names``."""
    return tuple(
        text_field(name, name, language, editions, required=required) for name in names for language in editions
    )


def text_field(name: str, attribute: str, language: str, editions: Editions, *, required: bool = True) -> Field:
    """Return the column of one text in one language, placeholders filled in."""

    def cell(record: Any) -> Cell:
        text: Text | None = getattr(record, attribute)
        own = record.parameters if isinstance(record, Provision) else ()
        return editions[language].text(text, own) or None

    return Column(f"{name}_{language}", name, required=required), cell
