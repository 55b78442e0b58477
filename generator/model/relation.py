"""How the points of two versions map onto each other."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Fact, Ref, Sourced, Text
from generator.model.provision import Sources

RelationKind = Literal["kept", "changed", "merged", "split", "moved", "new", "dropped", "unknown"]
Certainty = Literal["stated", "reported", "inferred"]


class Relation(Fact):
    """One edge from a point of the older to a point of the newer version.

    ``from_`` is None for ``new``; ``to`` is None for ``dropped`` (gone for good), ``moved`` (not in this document,
    said to be in ``destination``) and ``unknown``. ``asked_by`` are the claims on who asked for the change.
    """

    from_: Annotated[str | None, Ref("provisions"), Field(alias="from")] = None
    to: Annotated[str | None, Ref("provisions")] = None
    kind: RelationKind
    certainty: Certainty
    destination: Annotated[str | None, Ref("documents")] = None
    reason: Text
    asked_by: tuple[Annotated[str, Ref("claims")], ...] = ()
    sources: Sources


class Comparison(Sourced):
    """All relations between two versions; every point of both must occur."""

    from_version: Annotated[str, Ref("versions")]
    to_version: Annotated[str, Ref("versions")]
    title: Text
    text: Text
    relations: tuple[Relation, ...]

    def having(self, kind: RelationKind) -> int:
        """Return how many points have a relation of ``kind``: older points, for ``new`` newer ones."""
        return len({relation.from_ or relation.to for relation in self.relations if relation.kind == kind})
