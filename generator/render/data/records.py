"""Tables about everything but versions and points."""

from generator.model.catalogue import Catalogue
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


def packages_table(catalogue: Catalogue) -> Table:
    """Return the table of packages."""
    rows = numbered(catalogue.packages.values(), lambda package: package.members)
    return table(
        "packages",
        rows,
        (Column("id", "id"), lambda row: row.record.id),
        number_field(),
        (Column("according_to", "according-to"), lambda row: " ".join(row.record.according_to)),
        (Column("date", "date"), lambda row: row.record.date.root),
        (Column("document", "document", target="documents"), lambda row: row.part.document),
        (Column("points", "points", "integer", required=False), lambda row: row.part.points),
        (Column("sources", "sources"), lambda row: " ".join(row.record.sources)),
        key=("id", "number"),
    )


def claims_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of claims."""
    return table(
        "claims",
        catalogue.claims.values(),
        id_field(),
        plain("speaker", target="actors"),
        partial("date"),
        (Column("about", "about", required=False), lambda claim: " ".join(claim.about)),
        plain("answers", required=False, target="claims"),
        (Column("denies", "denies", "boolean"), lambda claim: str(claim.denies).lower()),
        plain("points", type="integer", required=False),
        *texts(editions, "text"),
        plain("grade"),
        day("known_from"),
        sources(),
    )


def events_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of events."""
    return table(
        "events",
        catalogue.events.values(),
        id_field(),
        partial("date"),
        (Column("precision", "precision"), lambda event: event.date.precision),
        partial("until", required=False),
        plain("status", "event-status"),
        plain("track", target="tracks"),
        *texts(editions, "place", required=False),
        (Column("participants", "participants", required=False), lambda event: " ".join(event.participants) or None),
        *texts(editions, "title", "text"),
        *texts(editions, "not_agreed", required=False),
        (Column("about", "about", required=False), lambda event: " ".join(event.about) or None),
        plain("grade"),
        day("known_from"),
        sources(),
    )


def disputes_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of disputes."""
    return table(
        "disputes",
        catalogue.disputes.values(),
        id_field(),
        *texts(editions, "question", "text"),
        (Column("claims", "claims"), lambda dispute: " ".join(dispute.claims)),
        *texts(editions, "outcome", required=False),
        day("known_from"),
        sources(),
    )


def offices_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of the offices of actors."""
    rows = numbered(catalogue.actors.values(), lambda actor: actor.roles)
    return table(
        "offices",
        rows,
        (Column("actor", "actor", target="actors"), lambda row: row.record.id),
        number_field(),
        *worded("label", editions, lambda edition, row: edition.text(row.part.label)),
        (Column("since", "since", required=False), lambda row: row.part.from_ and row.part.from_.root),
        (Column("until", "until", required=False), lambda row: row.part.until and row.part.until.root),
        (Column("sources", "sources", required=False), lambda row: " ".join(row.part.sources) or None),
        key=("actor", "number"),
    )


def changes_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of changes of the site."""
    return table(
        "changes",
        catalogue.changes.values(),
        id_field(),
        day("date"),
        plain("cause"),
        (Column("about", "about"), lambda change: " ".join(change.about)),
        *texts(editions, "text"),
        *texts(editions, "before", required=False),
        (Column("sources", "sources", required=False), lambda change: " ".join(change.sources) or None),
    )


def positions_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of positions."""
    return table(
        "positions",
        catalogue.positions.values(),
        id_field(),
        plain("actor", target="actors"),
        (Column("issue", "issue"), lambda position: position.issue),
        partial("date"),
        (Column("change", "change", "boolean"), lambda position: str(position.change).lower()),
        *texts(editions, "text"),
        plain("grade"),
        day("known_from"),
        sources(),
    )


def precedents_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of precedents."""
    rows = [Row(item, term, "") for item in catalogue.precedents.values() for term in item.terms]

    return table(
        "precedents",
        rows,
        (Column("id", "id"), lambda row: row.record.id),
        (Column("date", "date"), lambda row: row.record.date.root),
        (Column("topic", "topic", target="topics"), lambda row: row.part.topic),
        *worded("text", editions, lambda edition, row: edition.text(row.part.text)),
        part_sources(),
        key=("id", "topic"),
    )


def parameter_keys_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of parameter keys."""
    return table(
        "parameter_keys",
        catalogue.parameter_keys.values(),
        id_field(),
        plain("topic", target="topics"),
        *texts(editions, "label"),
        plain("type"),
        (Column("choices", "choices", required=False), lambda key: " ".join(choice.id for choice in key.choices)),
        (
            Column("conditions", "conditions", required=False),
            lambda key: " ".join(choice.id for choice in key.conditions),
        ),
    )


def actors_table(catalogue: Catalogue, editions: Editions) -> Table:
    """Return the table of actors."""
    return table(
        "actors",
        catalogue.actors.values(),
        id_field(),
        *texts(editions, "name"),
        (Column("other_names", "other-names", required=False), lambda actor: " | ".join(actor.other_names)),
        plain("kind", "actor-kind"),
        plain("side"),
        *texts(editions, "text", required=False),
    )


def publications_table(catalogue: Catalogue) -> Table:
    """Return the table of publications."""
    return table(
        "sources",
        catalogue.sources.values(),
        id_field(),
        plain("publisher"),
        plain("title", required=False),
        partial("date", required=False),
        plain("date_basis"),
        plain("language"),
        plain("kind", "source-kind"),
        plain("url", required=False),
        plain("archive_url", required=False),
        day("accessed", required=False),
        plain("form"),
        (Column("mirror", "mirror", "boolean"), lambda source: str(source.form == "mirror").lower()),
        plain("relays", required=False),
        day("known_from"),
    )
