"""Tables about versions and their points."""

from typing import Any

from generator.derive.family import ties
from generator.derive.mapping import fates
from generator.model.catalogue import Catalogue
from generator.model.parameters import parameters
from generator.model.provision import Parameter
from generator.model.value import Money, Number, Ratio, typed
from generator.render.data.table import (
    Column,
    Editions,
    Row,
    Table,
    day,
    id_field,
    number_field,
    numbered,
    part_sources,
    partial,
    plain,
    sources,
    table,
    texts,
    worded,
)


def versions_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of versions."""

    def claimed(version: Any) -> str:
        claims = (claim for claim in catalogue.claims.values() if claim.points and version.id in claim.about)
        return " ".join(dict.fromkeys(str(claim.points) for claim in claims))

    return table(
        "versions",
        catalogue.versions.values(),
        id_field(),
        plain("document", target="documents"),
        *texts(editions, "label"),
        partial("presented"),
        partial("public", required=False),
        (Column("points_claimed", "points-claimed", required=False), claimed),
        plain("text_status"),
        plain("legal_status"),
        plain("extent"),
        *texts(editions, "text", "status_note"),
        day("known_from"),
        sources(),
    )


def provisions_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of provisions."""
    return table(
        "provisions",
        catalogue.provisions.values(),
        id_field(),
        plain("version", target="versions"),
        plain("label", "label-number", required=False),
        plain("topic", target="topics"),
        *texts(editions, "heading", "text"),
        *texts(editions, "remark", required=False),
        plain("confidence"),
        day("known_from"),
        sources(),
    )


def parameters_table(catalogue: Catalogue) -> Table:
    """Return the table of parameters."""
    rows = [
        Row(point, parameter, point.variants[int(path[1])].id if path[0] == "variants" else "")
        for point in catalogue.provisions.values()
        for path, parameter in parameters(point)
    ]
    return table(
        "parameters",
        rows,
        (Column("version", "version", target="versions"), lambda row: row.record.version),
        (Column("provision", "provision", target="provisions"), lambda row: row.record.id),
        (Column("variant", "variant", required=False), lambda row: row.which or "main"),
        (Column("key", "key", target="parameter-keys"), lambda row: row.part.key),
        (Column("state", "state"), lambda row: row.part.state),
        (Column("value", "value", required=False), lambda row: _value(row.part, catalogue)),
        (Column("unit", "unit", required=False), lambda row: _unit(row.part, catalogue)),
        (Column("condition", "condition", required=False), lambda row: row.part.condition),
        (Column("sources", "sources"), lambda row: " ".join(row.part.sources or row.record.sources)),
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
    return parameter.currency or (key.unit[catalogue.languages[:2][-1]] if key.unit else None)


def readings_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of readings."""
    rows = numbered(catalogue.provisions.values(), lambda point: point.readings)
    return table(
        "readings",
        rows,
        (Column("provision", "provision", target="provisions"), lambda row: row.record.id),
        number_field(),
        (Column("standing", "standing"), lambda row: row.part.standing),
        *worded("text", editions, lambda edition, row: edition.text(row.part.text, row.record.parameters)),
        (Column("quote", "quote", required=False), lambda row: row.part.quote and row.part.quote.text),
        (
            Column("quote_language", "quote-language", required=False),
            lambda row: row.part.quote and row.part.quote.language,
        ),
        part_sources(),
        key=("provision", "number"),
    )


def witnesses_table(catalogue: Catalogue) -> Table:
    """Return the table of witnesses."""
    return table(
        "witnesses",
        catalogue.witnesses.values(),
        id_field(),
        plain("version", target="versions"),
        plain("source", target="sources"),
        plain("character"),
        (Column("translated", "translated", "boolean"), lambda witness: str(witness.translated).lower()),
        plain("seen", required=False),
        day("known_from"),
    )


def comparisons_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of comparisons."""
    return table(
        "comparisons",
        catalogue.comparisons.values(),
        id_field(),
        plain("from_version", target="versions"),
        plain("to_version", target="versions"),
        *texts(editions, "title", "text"),
        day("known_from"),
        sources(),
    )


def relations_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of relations."""
    rows = numbered(catalogue.comparisons.values(), lambda comparison: fates(catalogue, comparison))
    return table(
        "relations",
        rows,
        (Column("comparison", "comparison", target="comparisons"), lambda row: row.record.id),
        number_field(),
        (Column("from_version", "from-version", target="versions"), lambda row: row.record.from_version),
        (Column("from", "from", required=False, target="provisions"), lambda row: row.part.relation.from_),
        (Column("to_version", "to-version", target="versions"), lambda row: row.record.to_version),
        (Column("to", "to", required=False, target="provisions"), lambda row: row.part.relation.to),
        (Column("kind", "relation-kind"), lambda row: row.part.relation.kind),
        (Column("certainty", "certainty"), lambda row: row.part.relation.certainty),
        (
            Column("destination", "destination", required=False, target="documents"),
            lambda row: row.part.relation.destination,
        ),
        *worded("reason", editions, lambda edition, row: edition.text(row.part.relation.reason)),
        (
            Column("asked_by", "asked-by", required=False),
            lambda row: " ".join(row.part.relation.asked_by),
        ),
        (Column("sources", "sources"), lambda row: " ".join(row.part.relation.sources)),
        key=("comparison", "number"),
    )


def descents_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of descents."""
    rows = [Row(tie, tie.descent, "") for tie in ties(catalogue)]
    return table(
        "descents",
        rows,
        (Column("version", "version", target="versions"), lambda row: row.record.newer.id),
        (Column("from_version", "from-version", target="versions"), lambda row: row.record.older.id),
        (Column("how", "how"), lambda row: row.part.how),
        (Column("certainty", "certainty"), lambda row: row.part.certainty),
        *worded("text", editions, lambda edition, row: edition.text(row.part.text)),
        part_sources(),
        key=("version", "from_version"),
    )
