"""All tables of a site."""

from generator.model.catalogue import Catalogue
from generator.render.data.money import (
    amounts_table,
    counts_table,
    procedures_table,
    schemes_table,
    steps_table,
    traits_table,
)
from generator.render.data.points import (
    comparisons_table,
    descents_table,
    parameters_table,
    provisions_table,
    readings_table,
    relations_table,
    versions_table,
    witnesses_table,
)
from generator.render.data.promises import (
    alterations_table,
    clauses_table,
    frameworks_table,
    glossary_table,
    scenarios_table,
    terms_table,
    triggers_table,
)
from generator.render.data.records import (
    actors_table,
    changes_table,
    claims_table,
    disputes_table,
    events_table,
    offices_table,
    packages_table,
    parameter_keys_table,
    positions_table,
    precedents_table,
    publications_table,
)
from generator.render.data.table import Editions, Table, id_field, sources, table, texts


def tables(catalogue: Catalogue, editions: Editions) -> tuple[Table, ...]:
    """Return all tables. Texts have one column per language; several ids in a cell are separated by a space."""
    return (
        versions_table(catalogue, editions),
        provisions_table(catalogue, editions),
        parameters_table(catalogue),
        readings_table(catalogue, editions),
        witnesses_table(catalogue),
        comparisons_table(catalogue, editions),
        relations_table(catalogue, editions),
        table("documents", catalogue.documents.values(), id_field(), *texts(editions, "label", "text"), sources()),
        packages_table(catalogue),
        claims_table(catalogue, editions),
        descents_table(catalogue, editions),
        positions_table(catalogue, editions),
        precedents_table(catalogue, editions),
        frameworks_table(catalogue, editions),
        clauses_table(catalogue, editions),
        triggers_table(catalogue, editions),
        terms_table(catalogue, editions),
        alterations_table(catalogue, editions),
        scenarios_table(catalogue, editions),
        schemes_table(catalogue, editions),
        amounts_table(catalogue, editions),
        counts_table(catalogue, editions),
        traits_table(catalogue, editions),
        procedures_table(catalogue, editions),
        steps_table(catalogue, editions),
        glossary_table(catalogue, editions),
        table("tracks", catalogue.tracks.values(), id_field(), *texts(editions, "label")),
        events_table(catalogue, editions),
        disputes_table(catalogue, editions),
        offices_table(catalogue, editions),
        table("questions", catalogue.questions.values(), id_field(), *texts(editions, "question", "answer"), sources()),
        table("topics", catalogue.topics.values(), id_field(), *texts(editions, "label", "question")),
        changes_table(catalogue, editions),
        parameter_keys_table(catalogue, editions),
        actors_table(catalogue, editions),
        publications_table(catalogue),
    )
