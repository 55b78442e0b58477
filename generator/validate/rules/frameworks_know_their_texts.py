"""Nobody quotes a text that nobody has seen, and no two frameworks are the text of one paper.

A framework whose text is unpublished or only reported has clauses that are ``unpublished`` or do not apply; what is
reported about them is marked so. A framework that is part of a version has the status of that version.

Source: DESIGN.md, section 7: nothing unpublished is quoted as text.
"""

from collections.abc import Iterator

from generator.errors import Place, Problem
from generator.model.catalogue import Catalogue
from generator.model.framework import Clause, Framework

UNSEEN = "framework/unseen-text"
STATUS = "framework/status"
SAME = "framework/same-document"
UNSEEN_STATUSES = ("unpublished", "reported")
OPEN_STANDINGS = ("unpublished", "not-applicable")


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each clause of an unseen text, each status unlike the version's, each second text."""
    texts: dict[str, str] = {}
    for framework in catalogue.frameworks.values():
        yield from _clauses(framework, catalogue)
        version = catalogue.versions.get(framework.version or "")
        for field in ("text_status", "legal_status"):
            if version is not None and getattr(framework, field) != getattr(version, field):
                place = catalogue.places[framework.id, field]
                own, other = getattr(framework, field), getattr(version, field)
                yield Problem(place, STATUS, "differs", status=own, version=version.id, other=other)
        if framework.document and texts.setdefault(framework.document, framework.id) != framework.id:
            place = catalogue.places[framework.id, "document"]
            first = texts[framework.document]
            yield Problem(place, SAME, "taken", framework=first, document=framework.document)


def _clauses(framework: Framework, catalogue: Catalogue) -> Iterator[Problem]:
    unseen = framework.text_status in UNSEEN_STATUSES
    for path, clause in _with_paths(framework):
        place = catalogue.places[framework.id, *path, "standing"]
        if unseen and clause.standing not in OPEN_STANDINGS:
            yield Problem(place, UNSEEN, "standing", status=framework.text_status, standing=clause.standing)
        elif clause.standing == "says" and clause.basis == "reported":
            yield Problem(place, UNSEEN, "report")
    if unseen:
        for place in _quoted(framework, catalogue):
            yield Problem(place, UNSEEN, "quoted", status=framework.text_status)


def _quoted(framework: Framework, catalogue: Catalogue) -> Iterator[Place]:
    """Yield the place of each trigger, quotation and term that claims to stand in the text."""
    for number, trigger in enumerate(framework.triggers):
        if trigger.basis == "text":
            yield catalogue.places[framework.id, "triggers", number]
    for number, outcome in enumerate(framework.outcomes):
        if outcome.quote is not None:
            yield catalogue.places[framework.id, "outcomes", number, "quote"]
    for number, term in enumerate(framework.terms):
        if term.stance == "set":
            yield catalogue.places[framework.id, "terms", number, "stance"]


def _with_paths(framework: Framework) -> Iterator[tuple[tuple[str | int, ...], Clause]]:
    for name in type(framework).model_fields:
        value = getattr(framework, name)
        if isinstance(value, Clause):
            yield (name,), value
    for number, outcome in enumerate(framework.outcomes):
        yield ("outcomes", number), outcome
