"""All facts of a site, by kind and id, and where each stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.errors import Place
from generator.model.base import Record
from generator.model.change import Change
from generator.model.claim import Claim, Package, Position
from generator.model.compared import Compared
from generator.model.dispute import Dispute
from generator.model.document import Document, Version, Witness
from generator.model.event import Event, Track
from generator.model.framework import Framework, GlossaryTerm, Scenario
from generator.model.house import HouseWord
from generator.model.plain import PlainText
from generator.model.precedent import Precedent
from generator.model.procedure import Procedure, Step
from generator.model.provision import Provision
from generator.model.relation import Comparison
from generator.model.scheme import Amount, Criterion, Scheme
from generator.model.site import Passage, Question, Site
from generator.model.source import Source
from generator.model.vocabulary import Actor, ParameterKey, Side, Topic
from generator.model.worksheet import Worksheet

SITE = "site.yml"

KINDS: Mapping[str, type[Record]] = {
    "sides": Side,
    "actors": Actor,
    "topics": Topic,
    "parameter_keys": ParameterKey,
    "sources": Source,
    "documents": Document,
    "versions": Version,
    "witnesses": Witness,
    "provisions": Provision,
    "comparisons": Comparison,
    "packages": Package,
    "claims": Claim,
    "positions": Position,
    "precedents": Precedent,
    "tracks": Track,
    "events": Event,
    "disputes": Dispute,
    "glossary": GlossaryTerm,
    "scenarios": Scenario,
    "frameworks": Framework,
    "criteria": Criterion,
    "schemes": Scheme,
    "amounts": Amount,
    "procedures": Procedure,
    "steps": Step,
    "passages": Passage,
    "plain_texts": PlainText,
    "questions": Question,
    "changes": Change,
    "worksheets": Worksheet,
    "house_words": HouseWord,
}


@dataclass(frozen=True, slots=True)
class Places:
    """Where the values of records stand, by record id and path inside the record."""

    values: Mapping[tuple[str | int, ...], Place]

    def __getitem__(self, path: tuple[str | int, ...]) -> Place:
        """Return the place of the value at ``path`` (record id first), or of the nearest parent.

        Raises KeyError when nothing on the way has a place.
        """
        while path and path not in self.values:
            path = path[:-1]
        return self.values[path]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The facts of one site: each mapping is by id, in the order of the files.

    ``declared`` holds every id seen, also those of records whose shape was wrong and that are therefore missing here;
    ``complete`` says that none is missing. ``compared`` are the texts whose languages were seen to say the same.
    """

    site: Site
    sides: Mapping[str, Side]
    actors: Mapping[str, Actor]
    topics: Mapping[str, Topic]
    parameter_keys: Mapping[str, ParameterKey]
    sources: Mapping[str, Source]
    documents: Mapping[str, Document]
    versions: Mapping[str, Version]
    witnesses: Mapping[str, Witness]
    provisions: Mapping[str, Provision]
    comparisons: Mapping[str, Comparison]
    packages: Mapping[str, Package]
    claims: Mapping[str, Claim]
    positions: Mapping[str, Position]
    precedents: Mapping[str, Precedent]
    tracks: Mapping[str, Track]
    events: Mapping[str, Event]
    disputes: Mapping[str, Dispute]
    glossary: Mapping[str, GlossaryTerm]
    scenarios: Mapping[str, Scenario]
    frameworks: Mapping[str, Framework]
    criteria: Mapping[str, Criterion]
    schemes: Mapping[str, Scheme]
    amounts: Mapping[str, Amount]
    procedures: Mapping[str, Procedure]
    steps: Mapping[str, Step]
    passages: Mapping[str, Passage]
    plain_texts: Mapping[str, PlainText]
    questions: Mapping[str, Question]
    changes: Mapping[str, Change]
    worksheets: Mapping[str, Worksheet]
    house_words: Mapping[str, HouseWord]
    places: Places
    declared: frozenset[str]
    complete: bool
    compared: Compared = field(default_factory=Compared)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages of the site, the first is the root's."""
        return self.site.languages

    def records(self, kind: str) -> Mapping[str, Record]:
        """Return all records of ``kind``, by id."""
        return getattr(self, kind)  # type: ignore[no-any-return]

    def everything(self) -> Iterator[tuple[str, Record]]:
        """Yield kind and record, kinds in the order of `KINDS`."""
        for kind in KINDS:
            for record in self.records(kind).values():
                yield kind, record

    def facts(self) -> Iterator[tuple[str, Record | Site]]:
        """Yield the site and every record, each after the name its places begin with."""
        yield SITE, self.site
        for _, record in self.everything():
            yield record.id, record

    def kind_of(self, record_id: str) -> str | None:
        """Return the kind that has a record ``record_id``, or None."""
        return next((kind for kind in KINDS if record_id in self.records(kind)), None)
