"""Facts and plain values as Hypothesis draws them."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import get_args

from hypothesis import strategies as st

from generator.errors import Place
from generator.load.yaml_text import Plain, parsed
from generator.model.base import PartialDate, Text
from generator.model.catalogue import KINDS, Catalogue, Places
from generator.model.provision import Parameter, Provision, State, Variant
from generator.model.relation import Comparison, Relation
from generator.model.scheme import Amount, Split
from generator.model.vocabulary import ParameterKey
from generator.validate.facts import facts

BASE = Path(__file__).parents[1] / "rules/base"
CATALOGUE: Catalogue = facts(parsed(path.read_text(encoding="utf-8"), path.name) for path in sorted(BASE.glob("*.yml")))
KEYS = CATALOGUE.parameter_keys
ANY = Text.model_construct(root={"de": "A.", "en": "A."})
STATES: tuple[str, ...] = get_args(State)


def values(key: ParameterKey) -> st.SearchStrategy[str | tuple[str, ...]]:
    """Return values that fit ``key``, few enough that two of them are often equal."""
    if key.type == "choice":
        return st.sampled_from([choice.id for choice in key.choices])
    if key.type == "choices":
        return st.lists(st.sampled_from([choice.id for choice in key.choices]), min_size=1, max_size=2).map(tuple)
    if key.type == "ratio":
        return st.sampled_from(["50:50", "1:1", "33:33:33"])
    return st.sampled_from(["10", "12", "1e1", "2.5", "100e9"])


@st.composite
def parameters(draw: st.DrawFn) -> Parameter:
    """Return a parameter as an author may write it: value and state fit each other and the key."""
    key = KEYS[draw(st.sampled_from(["boats", "fund", "catch", "line", "guards", "crew"]))]
    state = draw(st.sampled_from(STATES))
    has_value = state in {"set", "contested"} or (state == "bracketed" and draw(st.booleans()))
    return Parameter.model_construct(
        key=key.id,
        state=state,
        value=draw(values(key)) if has_value else None,
        currency=draw(st.sampled_from(["USD", "EUR"])) if key.type == "money" and has_value else None,
        condition=draw(st.sampled_from(["none", "winter"])) if key.conditions and has_value else None,
        note=None,
        sources=(),
    )


@st.composite
def points(draw: st.DrawFn) -> Provision:
    """Return a point with parameters of its own and with variants."""
    own = draw(st.lists(parameters(), max_size=4))
    variants = draw(st.lists(st.lists(parameters(), max_size=3), max_size=3))
    made = [
        Variant.model_construct(
            id=f"variant-{number}",
            proponents=(f"actor-{number}",),
            text=ANY,
            parameters=tuple(inner),
            sources=("gazette",),
        )
        for number, inner in enumerate(variants)
    ]
    return CATALOGUE.provisions["old-1"].model_copy(update={"parameters": tuple(own), "variants": tuple(made)})


@st.composite
def mapped(draw: st.DrawFn) -> tuple[Catalogue, Comparison]:
    """Return facts with two versions of up to eight points, mapped in a way the rules allow, in any order."""
    olds = [f"l{number}" for number in range(draw(st.integers(0, 8)))]
    news = [f"r{number}" for number in range(draw(st.integers(0, 8)))]
    heirs = {old: draw(st.sets(st.sampled_from(news), max_size=3)) if news else set() for old in olds}
    relations = []
    for old, found in heirs.items():
        if not found:
            kind = draw(st.sampled_from(["dropped", "moved", "unknown"]))
            relations.append(relation(old, None, kind))
        for new in sorted(found):
            ancestors = sum(new in others for others in heirs.values())
            alone = draw(st.sampled_from(["kept", "changed"]))
            relations.append(relation(old, new, "split" if len(found) > 1 else "merged" if ancestors > 1 else alone))
    reached = set().union(*heirs.values()) if heirs else set()
    relations += [relation(None, new, "new") for new in news if new not in reached]
    comparison = CATALOGUE.comparisons["old-to-new"].model_copy(
        update={
            "from_version": "left",
            "to_version": "right",
            "relations": tuple(draw(st.permutations(relations))),
        }
    )
    versions = {"l": "left", "r": "right"}
    provisions = {
        name: CATALOGUE.provisions["old-2"].model_copy(update={"id": name, "version": versions[name[0]]})
        for name in draw(st.permutations([*olds, *news]))
    }
    return replace(CATALOGUE, provisions=provisions, comparisons={comparison.id: comparison}), comparison


def relation(old: str | None, new: str | None, kind: str) -> Relation:
    destination = "treaty" if kind == "moved" else None
    return Relation.model_construct(
        from_=old,
        to=new,
        kind=kind,
        certainty="stated",
        destination=destination,
        reason=ANY,
        asked_by=(),
        sources=("gazette",),
    )


def sums() -> st.SearchStrategy[Decimal]:
    """Return sums of money as authors write them, above zero and below a million billions, to the cent."""
    return st.integers(1, 10**17).map(lambda cents: Decimal(cents) / 100)


def amount(name: str, value: Decimal | None, **more: object) -> Amount:
    """Return a planned amount of the scheme nothing else uses."""
    plain = CATALOGUE.amounts["dam-north"].model_copy(update={"part_of": None, "split": None})
    return plain.model_copy(update={"id": name, "subject": "jetty", "value": value} | more)


@st.composite
def paid_amounts(draw: st.DrawFn) -> tuple[Amount, ...]:
    """Return payments in up to three currencies, single sums and ranges."""
    found = draw(st.lists(st.tuples(sums(), st.sampled_from(["EUR", "USD", "GBP"]), st.booleans()), max_size=8))
    return tuple(
        amount(f"paid-{number}", value, kind="paid", currency=currency, step="dam-payment-1")
        if is_single
        else amount(f"paid-{number}", None, kind="paid", currency=currency, low=value, high=value + 1)
        for number, (value, currency, is_single) in enumerate(found)
    )


@st.composite
def divided(draw: st.DrawFn) -> tuple[Amount, tuple[Amount, ...]]:
    """Return an amount and the parts of its only division, which add up to it."""
    values = draw(st.lists(sums(), min_size=1, max_size=6))
    split = Split.model_construct(id="by-use", label=ANY, disagreement=None)
    whole = amount("whole", sum(values, Decimal(0)), splits=(split,))
    return whole, tuple(
        amount(f"part-{number}", value, part_of="whole", split="by-use") for number, value in enumerate(values)
    )


def with_amounts(*amounts: Amount) -> Catalogue:
    """Return the base facts with ``amounts`` in place of all others."""
    places = Places({(item.id,): Place("content/a.yml", 1, 1) for item in amounts})
    return replace(CATALOGUE, amounts={item.id: item for item in amounts}, places=places)


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Return dates known to the day, the month or the year."""
    written = st.dates().map(lambda day: day.isoformat())
    cut = st.sampled_from([4, 7, 10])
    return st.builds(lambda day, end: PartialDate.model_validate(day[:end]), written, cut)


FIELDS = sorted(
    {field.alias or name for model in KINDS.values() for name, field in model.model_fields.items()}
    | {"de", "en", "key", "state", "value", "from", "to", "kind", "relations", "parties", "since", "quote", "str"}
)
WORDS = [
    "",
    " ",
    "ice",
    "old",
    "gazette",
    "set",
    "2025-01-01",
    "2025-13-01",
    "5",
    "-1",
    "9" * 5000,
    "yes",
    "{boats}",
    "1:2",
]
SCALARS: st.SearchStrategy[Plain] = st.none() | st.sampled_from(WORDS) | st.text(max_size=8)


def plain() -> st.SearchStrategy[Plain]:
    """Return what a YAML file may hold: texts and nothing, in lists and mappings with names from the model."""
    return st.recursive(
        SCALARS,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=5), inner, max_size=4)
        ),
        max_leaves=20,
    )


@st.composite
def files(draw: st.DrawFn) -> Plain:
    """Return a file: mostly kinds with lists of records that have some of their fields, sometimes anything."""
    if draw(st.integers(0, 9)) == 0:
        return draw(plain())
    found: dict[str, Plain] = {}
    for kind in draw(st.lists(st.sampled_from(list(KINDS)), max_size=3, unique=True)):
        names = [field.alias or name for name, field in KINDS[kind].model_fields.items()]
        record = st.dictionaries(st.sampled_from(names), plain(), max_size=6)
        found[kind] = draw(st.lists(record | plain(), max_size=3) | plain())
    return found
