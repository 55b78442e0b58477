"""What was published before and says something else now needs an entry in the change log.

Source: "changed since you cited it" must have an answer.
"""

from collections.abc import Iterator
from typing import Any

from generator.errors import Problem
from generator.model.base import Record
from generator.model.catalogue import KINDS, Catalogue

CODE = "change/missing"
UNTOLD = ("sources", "changes", "sides", "tracks", "house_words")  # what they say is no statement about the process
QUIET = {"sources", "earlier", "foresees", "known_from"}  # who says it and since when, not what is said


def unexplained(old: Catalogue, new: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each record of ``old`` that ``new`` words otherwise, or lacks, without a new entry."""
    told = {record for key, entry in new.changes.items() if key not in old.changes for record in entry.about}
    for kind in KINDS:
        if kind in UNTOLD:
            continue
        for key, before in old.records(kind).items():
            after = new.records(kind).get(key)
            if key in told or (after is not None and _said(after) == _said(before)):
                continue
            if after is None:
                yield Problem(old.places[(key,)], CODE, "gone", record=key)
            else:
                yield Problem(new.places[(key,)], CODE, "differs", record=key)


def _said(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude=QUIET)
