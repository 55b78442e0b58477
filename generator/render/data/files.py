"""Tables and facts to the text of files."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.model.catalogue import KINDS, Catalogue
from generator.render.data.table import Column, Editions, Table
from generator.render.edition import Edition


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
    """Return the description of the tables as a Data Package, worded in the last language of the site."""
    site = catalogue.site
    edition = editions[catalogue.languages[-1]]
    package = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "name": site.data_name,
        "title": edition.text(site.title),
        "description": edition.text(site.description),
        "licenses": [dict(licence)],
        "resources": [_resource(table, edition) for table in found],
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
