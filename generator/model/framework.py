"""Promises of protection: who promises what, when it applies, what ends it, and what happens if."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Fact, Line, PartialDate, Record, Ref, Sourced, Text
from generator.model.document import LegalStatus, TextStatus
from generator.model.provision import Quote, Sources
from generator.model.relation import Certainty

Standing = Literal["says", "silent", "undefined", "unpublished", "not-applicable"]
Basis = Literal["text", "reported", "inferred"]
ActorIds = tuple[Annotated[str, Ref("actors")], ...]


class Scenario(Record):
    """A "what if" that is asked of every framework; ``label`` heads a column, ``question`` is what a reader asks."""

    label: Text
    question: Text


class GlossaryTerm(Sourced):
    """A word whose meaning matters, explained in our words.

    ``forms``: per language the inflected forms and synonyms under which a reader meets it, beside ``label``.
    """

    label: Text
    forms: Annotated[dict[str, tuple[Line, ...]], Field(default_factory=dict)]
    text: Text


class Clause(Fact):
    """What a framework holds on one aspect.

    ``standing``: the text ``says`` it, was seen and is ``silent``, has a word that may or may not cover it
    (``undefined``), is ``unpublished``, or the question does ``not-apply``. ``basis``: whether ``text`` rests on the
    text, on what others report, or on our inference.
    """

    standing: Standing
    basis: Basis = "text"
    text: Text
    sources: Sources


class Trigger(Fact):
    """What sets a framework off (``event``), and what is promised then (``response``)."""

    event: Text
    response: Text
    basis: Basis = "text"
    sources: Sources


class Term(Fact):
    """How long protection is to last: ``low`` to ``high`` years, ``high`` None for a single number.

    ``set`` stands in a text, ``offered`` and ``asked`` are what ``by`` wants; ``at_least`` when ``low`` is a minimum.
    """

    date: PartialDate
    stance: Literal["set", "offered", "asked"]
    by: Annotated[str, Ref("actors")]
    low: Annotated[int, Field(gt=0, lt=1000)]
    high: Annotated[int | None, Field(gt=0, lt=1000)] = None
    at_least: bool = False
    text: Text
    sources: Sources


class Alteration(Fact):
    """What became of something between ``earlier`` (a draft, in words) and this text."""

    earlier: Text
    kind: Literal["changed", "moved", "new", "dropped", "unknown"]
    certainty: Certainty
    text: Text
    sources: Sources


class Kinship(Fact):
    """How a framework is related to another: never that it is the same.

    ``draws-on`` takes substance from it, ``carries-out`` puts a part of it into practice, ``beside`` deals with the
    same matter, ``compared`` is a yardstick, ``unclear`` where nobody outside knows.
    """

    framework: Annotated[str, Ref("frameworks")]
    how: Literal["draws-on", "carries-out", "beside", "compared", "unclear"]
    text: Text
    sources: Sources


class Outcome(Clause):
    """The answer of a framework to a scenario; ``quote`` is the word it rests on, as printed."""

    scenario: Annotated[str, Ref("scenarios")]
    quote: Quote | None = None


class Framework(Sourced):
    """A text that promises protection, or a part of one.

    ``document`` is the paper it is the text of; no two frameworks are the text of one paper. ``version`` and ``points``
    name the clauses where it is part of a version. ``baseline``: in force elsewhere, to compare with. ``issuers`` gave
    or signed the text, ``guarantors`` promise, ``named`` are mentioned in it, ``beneficiaries`` are protected: an empty
    list means that we have seen nobody named, and ``parties`` says what is known. ``words`` are those its reach hangs
    on. ``outcomes`` has one answer per scenario.
    """

    label: Text
    short: Text
    date: PartialDate
    baseline: bool = False
    document: Annotated[str | None, Ref("documents")] = None
    version: Annotated[str | None, Ref("versions")] = None
    points: tuple[Annotated[str, Ref("provisions")], ...] = ()
    text_status: TextStatus
    legal_status: LegalStatus
    text: Text
    status_note: Text
    issuers: ActorIds = ()
    guarantors: ActorIds = ()
    named: ActorIds = ()
    beneficiaries: ActorIds = ()
    parties: Text | None = None
    triggers: tuple[Trigger, ...] = ()
    presence: Clause
    monitoring: Clause
    duration: Clause
    form: Clause
    ratification: Clause
    activation: Clause
    loss: Clause
    compensation: Clause
    terms: tuple[Term, ...] = ()
    alterations: tuple[Alteration, ...] = ()
    kin: tuple[Kinship, ...] = ()
    words: tuple[Annotated[str, Ref("glossary")], ...] = ()
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1)]
