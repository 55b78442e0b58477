"""Tables about frameworks and scenarios."""

from collections.abc import Callable

from generator.model.catalogue import Catalogue
from generator.model.framework import Clause, Framework
from generator.render.data.table import (
    Cell,
    Column,
    Editions,
    Field,
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
    worded,
)
from generator.render.data.table import texts as text_columns
from generator.render.edition import Edition

ROLES = ("issuers", "guarantors", "named", "beneficiaries")
ASPECTS = (
    "presence",
    "monitoring",
    "duration",
    "form",
    "ratification",
    "activation",
    "loss",
    "compensation",
)


def frameworks_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of frameworks."""
    return table(
        "frameworks",
        catalogue.frameworks.values(),
        id_field(),
        *text_columns(editions, "label", "text"),
        partial("date"),
        (Column("baseline", "baseline", "boolean"), lambda framework: str(framework.baseline).lower()),
        plain("document", required=False, target="documents"),
        plain("version", required=False, target="versions"),
        plain("text_status", "text-status"),
        plain("legal_status", "legal-status"),
        *text_columns(editions, "status_note"),
        *((Column(role, role, required=False), _joined(role)) for role in ROLES),
        day("known_from"),
        sources(),
    )


def clauses_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of what each framework holds on each aspect."""
    rows = [
        Row(framework, getattr(framework, aspect), aspect)
        for framework in catalogue.frameworks.values()
        for aspect in ASPECTS
    ]
    return table(
        "clauses",
        rows,
        _framework(),
        (Column("aspect", "aspect"), lambda row: row.which),
        *_clause(editions),
        key=("framework", "aspect"),
    )


def scenarios_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of what each framework answers to each scenario."""
    rows = [
        Row(framework, outcome, outcome.scenario)
        for framework in catalogue.frameworks.values()
        for outcome in framework.outcomes
    ]
    return table(
        "scenarios",
        rows,
        _framework(),
        (Column("scenario", "scenario"), lambda row: row.which),
        *_clause(editions, "answer"),
        (Column("quote", "quote", required=False), lambda row: row.part.quote and row.part.quote.text),
        key=("framework", "scenario"),
    )


def triggers_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of triggers and responses."""
    rows = numbered(catalogue.frameworks.values(), lambda framework: framework.triggers)
    return table(
        "triggers",
        rows,
        _framework(),
        number_field(),
        *worded("event", editions, lambda edition, row: edition.text(row.part.event)),
        *worded("response", editions, lambda edition, row: edition.text(row.part.response)),
        (Column("basis", "basis"), lambda row: row.part.basis),
        part_sources(),
        key=("framework", "number"),
    )


def terms_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of the years set, offered and asked."""
    rows = numbered(catalogue.frameworks.values(), lambda framework: framework.terms)
    return table(
        "terms",
        rows,
        _framework(),
        number_field(),
        (Column("date", "date"), lambda row: row.part.date.root),
        (Column("stance", "stance"), lambda row: row.part.stance),
        (Column("by", "by", target="actors"), lambda row: row.part.by),
        (Column("low", "years-low", "integer"), lambda row: row.part.low),
        (Column("high", "years-high", "integer", required=False), lambda row: row.part.high),
        (Column("at_least", "at-least", "boolean"), lambda row: str(row.part.at_least).lower()),
        *worded("text", editions, lambda edition, row: edition.text(row.part.text)),
        part_sources(),
        key=("framework", "number"),
    )


def alterations_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of what changed between a draft and a text."""
    rows = numbered(catalogue.frameworks.values(), lambda framework: framework.alterations)
    return table(
        "alterations",
        rows,
        _framework(),
        number_field(),
        (Column("kind", "relation-kind"), lambda row: row.part.kind),
        (Column("certainty", "certainty"), lambda row: row.part.certainty),
        *worded("earlier", editions, lambda edition, row: edition.text(row.part.earlier)),
        *worded("text", editions, lambda edition, row: edition.text(row.part.text)),
        part_sources(),
        key=("framework", "number"),
    )


def glossary_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of glossary terms."""
    terms = catalogue.glossary.values()
    return table("glossary", terms, id_field(), *text_columns(editions, "label", "text"), day("known_from"), sources())


def _framework() -> Field:
    return Column("framework", "framework", target="frameworks"), lambda row: row.record.id


def _clause(editions: Editions, answer: str = "standing") -> tuple[Field, ...]:
    def text(edition: Edition, row: Row) -> str:
        clause: Clause = row.part
        return edition.text(clause.text)

    return (
        (Column(answer, "outcome"), lambda row: row.part.standing),
        (Column("inferred", "inferred", "boolean"), lambda row: str(row.part.basis == "inferred").lower()),
        (Column("basis", "basis"), lambda row: row.part.basis),
        *worded("text", editions, text),
        part_sources(),
    )


def _joined(role: str) -> Callable[[Framework], Cell]:
    return lambda framework: " ".join(getattr(framework, role)) or None
