"""What was published before and says something else now needs an entry in the change log, in every language.

Source: "changed since you cited it" must have an answer; what changed in one language is to change in all.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.errors import Problem
from generator.model.base import Record
from generator.model.catalogue import KINDS, Catalogue
from generator.validate.parity.older import Older, as_compared, older

CODE = "change/missing"
OLDER = "text/translation-older"
# What they say is no statement about the process.
UNTOLD = ("sources", "changes", "sides", "tracks", "worksheets", "house_words")
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


def outdated(old: Catalogue, new: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each text of ``new`` that ``old`` had in one language, if nobody confirmed it."""
    found = older(new, as_compared(old))
    known = new.compared.texts if new.compared.languages == new.languages else frozenset()
    yield from told(new, (item for item in found if item.after not in known))


def told(catalogue: Catalogue, found: Iterable[Older]) -> Iterator[Problem]:
    """Yield a problem at the older language for each of ``found``."""
    for item in found:
        place = catalogue.places[item.record, *item.path, item.older[0]]
        yield Problem(place, OLDER, "older", record=item.record, newer=item.newer, older=item.older)


def _said(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude=QUIET)
