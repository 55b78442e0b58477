"""Tables about money and procedures."""

from collections.abc import Callable
from decimal import Decimal

from generator.model.catalogue import Catalogue
from generator.model.scheme import Amount
from generator.render.data.table import (
    Cell,
    Column,
    Editions,
    Row,
    Table,
    day,
    id_field,
    part_sources,
    partial,
    plain,
    sources,
    table,
    texts,
    worded,
)


def schemes_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of schemes."""
    return table(
        "schemes",
        catalogue.schemes.values(),
        id_field(),
        *texts(editions, "label", "text", "standing", "status_note"),
        plain("document", required=False, target="documents"),
        plain("alternative_to", required=False, target="schemes"),
        plain("total", required=False, target="amounts"),
        day("known_from"),
        sources(),
    )


def amounts_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of amounts, in units of the currency."""
    return table(
        "amounts",
        catalogue.amounts.values(),
        id_field(),
        plain("subject", target="schemes"),
        plain("kind", "amount-kind"),
        *texts(editions, "label"),
        (Column("value", "amount-value", "number", required=False), _units("value")),
        (Column("low", "amount-low", "number", required=False), _units("low")),
        (Column("high", "amount-high", "number", required=False), _units("high")),
        plain("currency"),
        (Column("as_of", "as-of"), lambda amount: amount.as_of.root),
        *(
            (Column(mark, mark.replace("_", "-"), "boolean"), _yes_or_no(mark))
            for mark in ("about", "per_year", "derived")
        ),
        plain("part_of", required=False, target="amounts"),
        plain("split", required=False),
        plain("account_of", required=False, target="amounts"),
        plain("step", required=False, target="steps"),
        *texts(editions, "note", required=False),
        plain("grade"),
        day("known_from"),
        sources(),
    )


def counts_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of head-counts."""
    rows = [Row(scheme, count, count.id) for scheme in catalogue.schemes.values() for count in scheme.counts]
    return table(
        "head_counts",
        rows,
        (Column("scheme", "scheme", target="schemes"), lambda row: row.record.id),
        (Column("id", "id"), lambda row: row.which),
        *worded("label", editions, lambda edition, row: edition.text(row.part.label)),
        (Column("number", "head-count", "integer"), lambda row: row.part.number),
        (Column("members", "members", required=False), lambda row: " ".join(row.part.members) or None),
        *worded("text", editions, lambda edition, row: edition.text(row.part.text)),
        (Column("grade", "grade"), lambda row: row.part.grade),
        part_sources(),
        key=("scheme", "id"),
    )


def traits_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of what holds for each scheme under each criterion."""
    rows = [Row(scheme, trait, trait.criterion) for scheme in catalogue.schemes.values() for trait in scheme.traits]
    return table(
        "traits",
        rows,
        (Column("scheme", "scheme", target="schemes"), lambda row: row.record.id),
        (Column("criterion", "criterion"), lambda row: row.which),
        *worded("label", editions, lambda edition, row: edition.text(edition.catalogue.criteria[row.which].label)),
        *worded("text", editions, lambda edition, row: edition.text(row.part.text)),
        part_sources(),
        key=("scheme", "criterion"),
    )


def procedures_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of procedures."""
    return table(
        "procedures",
        catalogue.procedures.values(),
        id_field(),
        (Column("about", "procedure-about"), lambda procedure: procedure.about),
        *texts(editions, "label", "text"),
        day("known_from"),
        sources(),
    )


def steps_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of steps."""
    return table(
        "steps",
        catalogue.steps.values(),
        id_field(),
        plain("procedure", target="procedures"),
        partial("date", required=False),
        (Column("precision", "precision", required=False), lambda step: step.date and step.date.precision),
        partial("until", required=False),
        plain("kind", "step-kind"),
        plain("status", "step-status"),
        *texts(editions, "heading", "text"),
        (Column("by", "by", required=False), lambda step: " ".join(step.by) or None),
        (
            Column("votes", "votes", required=False),
            lambda step: " ".join(f"{vote.in_favour}:{vote.against}:{vote.abstaining}" for vote in step.votes) or None,
        ),
        (Column("tally", "tally", required=False), lambda step: step.tally and f"{step.tally.done}/{step.tally.of}"),
        (
            Column("acts", "acts", required=False),
            lambda step: " | ".join(act.number for act in step.acts) or None,
        ),
        plain("grade"),
        day("known_from"),
        sources(),
    )


def _units(end: str) -> Callable[[Amount], Cell]:
    def cell(amount: Amount) -> Cell:
        value: Decimal | None = getattr(amount, end)
        return None if value is None else f"{value:f}"

    return cell


def _yes_or_no(mark: str) -> Callable[[Amount], Cell]:
    return lambda amount: str(getattr(amount, mark)).lower()
