"""The data files: a table per kind as CSV, all facts as JSON, and the data package that describes them."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.derive.family import ties
from generator.derive.mapping import fates
from generator.model.base import Text
from generator.model.catalogue import KINDS, Catalogue
from generator.model.parameters import parameters
from generator.model.provision import Parameter, Provision
from generator.model.value import Money, Number, Ratio, typed
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


def tables(catalogue: Catalogue, editions: Editions) -> tuple[Table, ...]:
    """Return all tables. Texts have one column per language; several ids in a cell are separated by a space."""
    return (
        _versions(catalogue, editions),
        _provisions(catalogue, editions),
        _parameters(catalogue),
        _readings(catalogue, editions),
        _witnesses(catalogue),
        _comparisons(catalogue, editions),
        _relations(catalogue, editions),
        _table("documents", catalogue.documents.values(), _id(), *_texts(editions, "label", "text"), _sources()),
        _packages(catalogue),
        _claims(catalogue, editions),
        _descents(catalogue, editions),
        _positions(catalogue, editions),
        _precedents(catalogue, editions),
        _table("questions", catalogue.questions.values(), _id(), *_texts(editions, "question", "answer"), _sources()),
        _table("topics", catalogue.topics.values(), _id(), *_texts(editions, "label", "question")),
        _parameter_keys(catalogue, editions),
        _actors(catalogue, editions),
        _publications(catalogue),
    )


def as_csv(table: Table) -> str:
    """Return ``table`` as CSV with a header; rows end with a line feed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(("" if cell is None else cell for cell in row) for row in table.rows)
    return out.getvalue()


def as_json(catalogue: Catalogue) -> str:
    """Return all records of all kinds, in catalogue order, with every field of the model."""
    everything = {
        kind: [
            record.model_dump(mode="json", by_alias=True, exclude_none=True)
            for record in catalogue.records(kind).values()
        ]
        for kind in KINDS
    }
    return json.dumps(everything, ensure_ascii=False, indent=1) + "\n"


def as_package(catalogue: Catalogue, found: Iterable[Table], editions: Editions, licence: Mapping[str, str]) -> str:
    """Return the description of the tables as a Data Package; titles and explanations in all languages."""
    site = catalogue.site
    first = editions[catalogue.languages[-1]]
    package = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "name": site.data_name,
        "title": first.text(site.title),
        "description": first.text(site.description),
        "licenses": [dict(licence)],
        "resources": [_resource(table, first) for table in found],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(table: Table, edition: Edition) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column, edition) for column in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    foreign = [
        {"fields": column.name, "reference": {"resource": column.target, "fields": "id"}}
        for column in table.columns
        if column.target
    ]
    if foreign:
        schema["foreignKeys"] = foreign
    return {
        "name": table.name.replace("_", "-"),
        "path": table.file,
        "title": edition.words(f"table.{table.name}"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column, edition: Edition) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": edition.words(f"column.{column.meaning}"),
    }
    if column.required:
        described["constraints"] = {"required": True}
    return described


def _table(name: str, records: Iterable[Any], *fields: Field, key: tuple[str, ...] = ("id",)) -> Table:
    columns = tuple(column for column, _ in fields)
    rows = tuple(tuple(cell(record) for _, cell in fields) for record in records)
    return Table(name, columns, rows, key)


def _id() -> Field:
    return Column("id", "id"), lambda record: record.id


def _plain(name: str, meaning: str = "", *, type: str = "string", required: bool = True, target: str = "") -> Field:  # noqa: A002
    def cell(record: Any) -> Cell:
        value = getattr(record, name)
        return value if value is None or isinstance(value, int) else str(value)

    return Column(name, meaning or name.replace("_", "-"), type, required, target), cell


def _day(name: str, *, required: bool = True) -> Field:
    column = Column(name, name.replace("_", "-"), "date", required)
    return column, lambda record: getattr(record, name) and getattr(record, name).isoformat()


def _partial(name: str, *, required: bool = True) -> Field:
    column = Column(name, name, "string", required)
    return column, lambda record: getattr(record, name) and getattr(record, name).root


def _sources(*, required: bool = True) -> Field:
    return Column("sources", "sources", required=required), lambda record: " ".join(record.sources)


def _texts(editions: Editions, *names: str, required: bool = True) -> tuple[Field, ...]:
    return tuple(_text(name, name, language, editions, required=required) for name in names for language in editions)


def _text(name: str, attribute: str, language: str, editions: Editions, *, required: bool = True) -> Field:
    def cell(record: Any) -> Cell:
        text: Text | None = getattr(record, attribute)
        own = record.parameters if isinstance(record, Provision) else ()
        return editions[language].text(text, own) or None

    return Column(f"{name}_{language}", name, required=required), cell


def _versions(catalogue: Catalogue, editions: Editions) -> Table:
    def claimed(version: Any) -> str:
        claims = (claim for claim in catalogue.claims.values() if claim.points and version.id in claim.about)
        return " ".join(dict.fromkeys(str(claim.points) for claim in claims))

    return _table(
        "versions",
        catalogue.versions.values(),
        _id(),
        _plain("document", target="documents"),
        *_texts(editions, "label"),
        _partial("presented"),
        _partial("public", required=False),
        (Column("points_claimed", "points-claimed", required=False), claimed),
        _plain("text_status"),
        _plain("legal_status"),
        _plain("extent"),
        *_texts(editions, "text", "status_note"),
        _day("known_from"),
        _sources(),
    )


def _provisions(catalogue: Catalogue, editions: Editions) -> Table:
    return _table(
        "provisions",
        catalogue.provisions.values(),
        _id(),
        _plain("version", target="versions"),
        _plain("label", "label-number", required=False),
        _plain("topic", target="topics"),
        *_texts(editions, "heading", "text"),
        *_texts(editions, "remark", required=False),
        _plain("confidence"),
        _day("known_from"),
        _sources(),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table whose rows are parts of records: the record, the part, and which variant or number it is."""

    point: Any
    part: Any
    which: str


def _parameters(catalogue: Catalogue) -> Table:
    rows = [
        _Row(point, parameter, point.variants[int(path[1])].id if path[0] == "variants" else "")
        for point in catalogue.provisions.values()
        for path, parameter in parameters(point)
    ]
    return _table(
        "parameters",
        rows,
        (Column("version", "version", target="versions"), lambda row: row.point.version),
        (Column("provision", "provision", target="provisions"), lambda row: row.point.id),
        (Column("variant", "variant", required=False), lambda row: row.which or "main"),
        (Column("key", "key", target="parameter-keys"), lambda row: row.part.key),
        (Column("state", "state"), lambda row: row.part.state),
        (Column("value", "value", required=False), lambda row: _value(row.part, catalogue)),
        (Column("unit", "unit", required=False), lambda row: _unit(row.part, catalogue)),
        (Column("condition", "condition", required=False), lambda row: row.part.condition),
        (Column("sources", "sources"), lambda row: " ".join(row.part.sources or row.point.sources)),
        key=("provision", "variant", "key"),
    )


def _value(parameter: Parameter, catalogue: Catalogue) -> str | None:
    value = typed(parameter, catalogue.parameter_keys[parameter.key])
    if value is None:
        return None
    if isinstance(value, Number):
        return f"{value.number:f}"
    if isinstance(value, Money):
        return f"{value.amount:f}"
    if isinstance(value, Ratio):
        return ":".join(f"{part:f}" for part in value.parts)
    return " ".join(sorted(value.choices))


def _unit(parameter: Parameter, catalogue: Catalogue) -> str | None:
    key = catalogue.parameter_keys[parameter.key]
    if parameter.value is None:
        return None
    if key.type == "percent":
        return "percent"
    return parameter.currency or (key.unit[catalogue.languages[-1]] if key.unit else None)


def _readings(catalogue: Catalogue, editions: Editions) -> Table:
    rows = [
        _Row(point, reading, str(number))
        for point in catalogue.provisions.values()
        for number, reading in enumerate(point.readings, start=1)
    ]

    def text(language: str) -> Callable[[_Row], Cell]:
        return lambda row: editions[language].text(row.part.text, row.point.parameters)

    return _table(
        "readings",
        rows,
        (Column("provision", "provision", target="provisions"), lambda row: row.point.id),
        (Column("number", "number", "integer"), lambda row: row.which),
        (Column("standing", "standing"), lambda row: row.part.standing),
        *((Column(f"text_{language}", "text"), text(language)) for language in editions),
        (Column("quote", "quote", required=False), lambda row: row.part.quote and row.part.quote.text),
        (
            Column("quote_language", "quote-language", required=False),
            lambda row: row.part.quote and row.part.quote.language,
        ),
        (Column("sources", "sources"), lambda row: " ".join(row.part.sources)),
        key=("provision", "number"),
    )


def _witnesses(catalogue: Catalogue) -> Table:
    return _table(
        "witnesses",
        catalogue.witnesses.values(),
        _id(),
        _plain("version", target="versions"),
        _plain("source", target="sources"),
        _plain("character"),
        (Column("translated", "translated", "boolean"), lambda witness: str(witness.translated).lower()),
        _plain("seen", required=False),
        _day("known_from"),
    )


def _comparisons(catalogue: Catalogue, editions: Editions) -> Table:
    return _table(
        "comparisons",
        catalogue.comparisons.values(),
        _id(),
        _plain("from_version", target="versions"),
        _plain("to_version", target="versions"),
        *_texts(editions, "title", "text"),
        _day("known_from"),
        _sources(),
    )


def _relations(catalogue: Catalogue, editions: Editions) -> Table:
    rows = [
        _Row(comparison, fate, str(number))
        for comparison in catalogue.comparisons.values()
        for number, fate in enumerate(fates(catalogue, comparison), start=1)
    ]

    def reason(language: str) -> Callable[[_Row], Cell]:
        return lambda row: editions[language].text(row.part.relation.reason)

    return _table(
        "relations",
        rows,
        (Column("comparison", "comparison", target="comparisons"), lambda row: row.point.id),
        (Column("number", "number", "integer"), lambda row: row.which),
        (Column("from_version", "from-version", target="versions"), lambda row: row.point.from_version),
        (Column("from", "from", required=False, target="provisions"), lambda row: row.part.relation.from_),
        (Column("to_version", "to-version", target="versions"), lambda row: row.point.to_version),
        (Column("to", "to", required=False, target="provisions"), lambda row: row.part.relation.to),
        (Column("kind", "relation-kind"), lambda row: row.part.relation.kind),
        (Column("certainty", "certainty"), lambda row: row.part.relation.certainty),
        (
            Column("destination", "destination", required=False, target="documents"),
            lambda row: row.part.relation.destination,
        ),
        *((Column(f"reason_{language}", "reason"), reason(language)) for language in editions),
        (
            Column("asked_by", "asked-by", required=False),
            lambda row: " ".join(row.part.relation.asked_by),
        ),
        (Column("sources", "sources"), lambda row: " ".join(row.part.relation.sources)),
        key=("comparison", "number"),
    )


def _packages(catalogue: Catalogue) -> Table:
    rows = [
        _Row(package, member, str(number))
        for package in catalogue.packages.values()
        for number, member in enumerate(package.members, start=1)
    ]
    return _table(
        "packages",
        rows,
        (Column("id", "id"), lambda row: row.point.id),
        (Column("number", "number", "integer"), lambda row: row.which),
        (Column("according_to", "according-to"), lambda row: " ".join(row.point.according_to)),
        (Column("date", "date"), lambda row: row.point.date.root),
        (Column("document", "document", target="documents"), lambda row: row.part.document),
        (Column("points", "points", "integer", required=False), lambda row: row.part.points),
        (Column("sources", "sources"), lambda row: " ".join(row.point.sources)),
        key=("id", "number"),
    )


def _claims(catalogue: Catalogue, editions: Editions) -> Table:
    return _table(
        "claims",
        catalogue.claims.values(),
        _id(),
        _plain("speaker", target="actors"),
        _partial("date"),
        (Column("about", "about", required=False), lambda claim: " ".join(claim.about)),
        _plain("answers", required=False, target="claims"),
        _plain("points", type="integer", required=False),
        *_texts(editions, "text"),
        _plain("grade"),
        _day("known_from"),
        _sources(),
    )


def _descents(catalogue: Catalogue, editions: Editions) -> Table:
    rows = [_Row(tie, tie.descent, str(number)) for number, tie in enumerate(ties(catalogue), start=1)]

    def text(language: str) -> Callable[[_Row], Cell]:
        return lambda row: editions[language].text(row.part.text)

    return _table(
        "descents",
        rows,
        (Column("version", "version", target="versions"), lambda row: row.point.newer.id),
        (Column("from_version", "from-version", target="versions"), lambda row: row.point.older.id),
        (Column("how", "how"), lambda row: row.part.how),
        (Column("certainty", "certainty"), lambda row: row.part.certainty),
        *((Column(f"text_{language}", "text"), text(language)) for language in editions),
        (Column("sources", "sources"), lambda row: " ".join(row.part.sources)),
        key=("version", "from_version"),
    )


def _positions(catalogue: Catalogue, editions: Editions) -> Table:
    return _table(
        "positions",
        catalogue.positions.values(),
        _id(),
        _plain("actor", target="actors"),
        (Column("issue", "topic", target="topics"), lambda position: position.topic),
        _partial("date"),
        (Column("change", "change", "boolean"), lambda position: str(position.change).lower()),
        *_texts(editions, "text"),
        _plain("grade"),
        _day("known_from"),
        _sources(),
    )


def _precedents(catalogue: Catalogue, editions: Editions) -> Table:
    rows = [_Row(item, term, "") for item in catalogue.precedents.values() for term in item.terms]

    def text(language: str) -> Callable[[_Row], Cell]:
        return lambda row: editions[language].text(row.part.text)

    return _table(
        "precedents",
        rows,
        (Column("id", "id"), lambda row: row.point.id),
        (Column("date", "date"), lambda row: row.point.date.root),
        (Column("topic", "topic", target="topics"), lambda row: row.part.topic),
        *((Column(f"text_{language}", "text"), text(language)) for language in editions),
        (Column("sources", "sources"), lambda row: " ".join(row.part.sources)),
        key=("id", "topic"),
    )


def _parameter_keys(catalogue: Catalogue, editions: Editions) -> Table:
    return _table(
        "parameter_keys",
        catalogue.parameter_keys.values(),
        _id(),
        _plain("topic", target="topics"),
        *_texts(editions, "label"),
        _plain("type"),
        (Column("choices", "choices", required=False), lambda key: " ".join(choice.id for choice in key.choices)),
        (
            Column("conditions", "conditions", required=False),
            lambda key: " ".join(choice.id for choice in key.conditions),
        ),
    )


def _actors(catalogue: Catalogue, editions: Editions) -> Table:
    return _table(
        "actors",
        catalogue.actors.values(),
        _id(),
        *_texts(editions, "name"),
        (Column("other_names", "other-names", required=False), lambda actor: " | ".join(actor.other_names)),
        _plain("kind", "actor-kind"),
        _plain("side"),
        *_texts(editions, "text", required=False),
    )


def _publications(catalogue: Catalogue) -> Table:
    return _table(
        "sources",
        catalogue.sources.values(),
        _id(),
        _plain("publisher"),
        _plain("title", required=False),
        _partial("date", required=False),
        _plain("date_basis"),
        _plain("language"),
        _plain("kind", "source-kind"),
        _plain("url", required=False),
        _plain("archive_url", required=False),
        _plain("form"),
        (Column("mirror", "mirror", "boolean"), lambda source: str(source.form == "mirror").lower()),
        _plain("relays", required=False),
        _day("known_from"),
    )
