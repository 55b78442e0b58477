"""Money: ways of raising and spending it, who takes part, and every amount with its kind and date."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from generator.errors import MisfitError
from generator.model.base import Fact, Id, PartialDate, Record, Ref, Sourced, Text
from generator.model.claim import Grade
from generator.model.numbers import decimal
from generator.model.provision import Sources

AmountKind = Literal["needed", "proposed", "agreed", "authorised", "planned", "paid", "estimated", "held"]


def _units(value: object) -> object:
    try:
        return decimal(value) if isinstance(value, str) else value
    except MisfitError as error:
        raise PydanticCustomError("amount_form", "no amount", {"finding": error.finding}) from None


Units = Annotated[Decimal, BeforeValidator(_units), Field(ge=0)]


class Criterion(Record):
    """What schemes are compared by."""

    label: Text


class Trait(Fact):
    """What holds for a scheme under a criterion."""

    criterion: Annotated[str, Ref("criteria")]
    text: Text
    sources: Sources


class Role(Fact):
    """Who does what in a scheme."""

    actor: Annotated[str, Ref("actors")]
    text: Text
    sources: Sources


class HeadCount(Fact):
    """How many states, or other actors, do something in one decision.

    ``members`` is empty when nobody published who they are; otherwise they are as many as ``number``.
    """

    id: Id
    label: Text
    number: Annotated[int, Field(gt=0, lt=1000)]
    members: tuple[Annotated[str, Ref("actors")], ...] = ()
    text: Text
    grade: Grade
    sources: Sources


class Node(Fact):
    """A box in the picture of a scheme, in ``column`` and ``row`` of its grid, counted from 1."""

    id: Id
    label: Text
    column: Annotated[int, Field(gt=0, lt=4)]
    row: Annotated[int, Field(gt=0, lt=6)]


class Flow(Fact):
    """An arrow between two boxes; ``certain`` is false for what happens only under a condition."""

    from_: Annotated[Id, Field(alias="from")]
    to: Id
    kind: Literal["money", "interest", "guarantee", "repayment"]
    certain: bool = True
    text: Text
    sources: Sources


class Scheme(Sourced):
    """A way of raising and spending money.

    ``standing`` says in a word how far it got. ``total`` is the amount that paid sums are shares of. A scheme with
    ``alternative_to`` was another way to the same end, and is told on that scheme's page. ``nodes`` and ``flows`` draw
    who gives what to whom.
    """

    label: Text
    short: Text
    question: Text
    text: Text
    standing: Text
    status_note: Text
    document: Annotated[str | None, Ref("documents")] = None
    alternative_to: Annotated[str | None, Ref("schemes")] = None
    total: Annotated[str | None, Ref("amounts")] = None
    roles: tuple[Role, ...] = ()
    nodes: tuple[Node, ...] = ()
    flows: tuple[Flow, ...] = ()
    counts: tuple[HeadCount, ...] = ()
    traits: tuple[Trait, ...] = ()


class Split(Fact):
    """One way in which an amount is divided; its parts add up to it.

    ``disagreement``: why the parts that sources give do not; then the page says so.
    """

    id: Id
    label: Text
    disagreement: Text | None = None


class Amount(Sourced):
    """A sum of money in units of ``currency``, not millions; ``value``, or a range from ``low`` to ``high``.

    ``kind`` tells apart what is needed, proposed, agreed, authorised, planned, paid, estimated, and what is held.
    ``about``: the figure is rounded by whoever gives it; ``per_year``: it falls due every year; ``derived``: our
    arithmetic. ``part_of`` and ``split`` name the amount it is a part of and in which division. ``account_of`` is the
    amount that this is another account of, the official one. ``step`` is the payment or decision it belongs to.
    ``headline``: it stands for its kind in the ladder of its scheme.
    """

    subject: Annotated[str, Ref("schemes")]
    kind: AmountKind
    label: Text
    value: Units | None = None
    low: Units | None = None
    high: Units | None = None
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    as_of: PartialDate
    about: bool = False
    per_year: bool = False
    derived: bool = False
    headline: bool = False
    splits: tuple[Split, ...] = ()
    part_of: Annotated[str | None, Ref("amounts")] = None
    split: Id | None = None
    account_of: Annotated[str | None, Ref("amounts")] = None
    step: Annotated[str | None, Ref("steps")] = None
    note: Text | None = None
    grade: Grade
