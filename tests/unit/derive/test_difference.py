from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any, get_args

import pytest

from generator.derive.difference import kinds
from generator.derive.difference.compared import differences
from generator.derive.difference.kinds import MIRROR, WEIGHTS, Difference, Step
from generator.derive.wording import Run, edits
from generator.model.base import Text
from generator.model.catalogue import Catalogue
from generator.model.provision import Reading

SPARE = "topics:\n  - {id: spare-topic, label: {de: A, en: B}, question: {de: A?, en: B?}, known_from: 2025-01-01}\n"
WRONG = """changes:
  - {id: wrong, date: 2025-03-01, cause: error, about: [new-1], text: {de: A., en: B.}, before: {de: C., en: D.},
     known_from: 2025-03-01}
"""
SIZE = '      - {criterion: criterion-size, text: {de: "{dam-total}", en: "{dam-total}"}, sources: [minutes]}\n'
PAYER = "      - {criterion: criterion-payer, text: {de: Norddorf, en: Northby}, sources: [minutes]}\n"
FILES = ("facts", "promises-and-money", "time-and-people", "site")

# what is replaced in the small content, by what, and the kinds of difference that makes; the other way round it makes
# their mirrors
EDITS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "value": ('value: "12"', 'value: "14"', ("settings-changed",)),
    "certainty": ("kind: dropped, certainty: reported", "kind: dropped, certainty: stated", ("relation-changed",)),
    "destination": (
        "kind: dropped, certainty: reported",
        "kind: moved, certainty: reported, destination: pact",
        ("relation-changed",),
    ),
    "reason": ("reason: {de: Mehr Boote.,", "reason: {de: Viel mehr Boote.,", ("reworded",)),
    "asked": ("kind: dropped, certainty", "asked_by: [jo-counts-two], kind: dropped, certainty", ("items-added",)),
    "status": ("status: outcome-unknown", "status: held", ("status-changed",)),
    "legal": ("legal_status: in-force", "legal_status: superseded", ("status-changed",)),
    "clause": (
        "loss: {standing: silent, basis: inferred",
        "loss: {standing: says",
        ("status-changed", "grade-changed"),
    ),
    "grade": (
        "    grade: partial\n    sources: [gazette]\n    known_from: 2025-02-02",
        "    grade: weak\n    sources: [gazette]\n    known_from: 2025-02-02",
        ("grade-changed",),
    ),
    "kind": ("cause: addition, about: [village-pact]", "cause: wording, about: [village-pact]", ("word-changed",)),
    "date": ("    date: 2025-02\n", "    date: 2025-02-03\n", ("value-changed",)),
    "until": ("    until: 2025-01-11\n", "", ("value-changed",)),
    "flag": ("kind: repayment, certain: false", "kind: repayment", ("value-changed",)),
    "text": ("text: {de: Nur eines., en: Only one.}", "text: {de: Nur eins., en: Just one.}", ("reworded",)),
    "place": ("    place: {de: Bootshaus, en: Boathouse}\n", "", ("text-removed",)),
    "sources": ("    sources: [gazette, herald]\n", "    sources: [herald]\n", ("sources-removed",)),
    "other-sources": ("    sources: [gazette, herald]\n", "    sources: [minutes, gazette]\n", ()),
    "source-order": ("    sources: [gazette, herald]\n", "    sources: [herald, gazette]\n", ("reordered",)),
    "participants": ("participants: [north, jo]", "participants: [north]", ("items-removed",)),
    "reference": ("    document: pact\n", "    document: treaty\n", ()),
    "no-reference": (
        "about: dam-payment-1, sources: [bulletin]",
        "about: dam, sources: [bulletin]",
        ("reference-changed",),
    ),
    "part": (
        "      - {actor: south, text: {de: Baut den Damm., en: Builds the dam.}, sources: [minutes]}\n",
        "",
        ("part-removed",),
    ),
    "single-part": (", quote: {language: en, text: such help as may be given}", "", ("part-removed",)),
    "in-single-part": ("text: such help as may be given", "text: such help as was given", ("value-changed",)),
    "part-order": (f"{SIZE}{PAYER}", f"{PAYER}{SIZE}", ("reordered",)),
    "nameless-part": (
        "- {event: {de: Zu viele Boote., en: Too many boats.}",
        "- {event: {de: Kein Boot., en: No boat.}",
        ("reworded",),
    ),
    "forms": ("forms: {de: [Hilfen, Beistand], en: [aid]}", "forms: {de: [Hilfen], en: [aid]}", ("items-removed",)),
    "earlier": (
        "tagline: {de: Ein Entwurf, en: One draft}}",
        "tagline: {de: Der Entwurf, en: One draft}}",
        ("earlier-changed",),
    ),
    "no-earlier": (
        "earlier:\n  - {before: 2025-02-01, tagline: {de: Ein Entwurf, en: One draft}}\n",
        "",
        ("earlier-changed",),
    ),
    "site": ("title: {de: Seevertrag,", "title: {de: Flussvertrag,", ("reworded",)),
}


def edited(base: Mapping[str, str], old: str, new: str) -> dict[str, str]:
    """Return the texts of the base content with the first ``old`` replaced by ``new``; it must be there."""
    for name in FILES:
        if old in base[f"{name}.yml"]:
            return {name: base[f"{name}.yml"].replace(old, new, 1)}
    raise AssertionError(old)


def mirrored(found: Difference) -> Any:
    """Return ``found`` as it is when old and new change places."""
    values = {field.name: getattr(found, field.name) for field in fields(found)}
    if "old" in values:
        values["old"], values["new"] = values["new"], values["old"]
    twin = next(kind for kind in get_args(Difference) if kind.kind == MIRROR[found.kind])
    return twin(**values)


def same(found: tuple[Difference, ...], others: tuple[Difference, ...]) -> bool:
    return sorted(map(repr, found)) == sorted(map(repr, others))


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_makes_its_kinds_of_difference_and_undoing_it_their_mirrors(
    name: str, base: Mapping[str, str], facts_of: Callable[..., Catalogue], catalogue: Catalogue
) -> None:
    old, new, expected = EDITS[name]
    after = facts_of(**edited(base, old, new))
    found = differences(catalogue, after)
    assert found
    if expected:
        assert tuple(item.kind for item in found) == expected
    assert same(tuple(map(mirrored, found)), differences(after, catalogue))


def test_equal_facts_do_not_differ(catalogue: Catalogue, facts_of: Callable[..., Catalogue]) -> None:
    assert differences(catalogue, facts_of()) == ()


def test_what_stands_in_another_line_does_not_differ(
    base: Mapping[str, str], facts_of: Callable[..., Catalogue], catalogue: Catalogue
) -> None:
    assert differences(catalogue, facts_of(facts=f"# Moved down.\n\n{base['facts.yml']}")) == ()


def test_records_come_and_go(catalogue: Catalogue, facts_of: Callable[..., Catalogue]) -> None:
    more = facts_of(more=SPARE)
    assert differences(catalogue, more) == (kinds.RecordAdded("spare-topic", "topics"),)
    assert differences(more, catalogue) == (kinds.RecordRemoved("spare-topic", "topics"),)


def test_corrections_are_told_apart_from_other_records(
    catalogue: Catalogue, facts_of: Callable[..., Catalogue]
) -> None:
    more = facts_of(more=WRONG)
    assert differences(catalogue, more) == (kinds.CorrectionAdded("wrong"),)
    assert differences(more, catalogue) == (kinds.CorrectionRemoved("wrong"),)


def test_records_in_another_order_differ(catalogue: Catalogue) -> None:
    turned = replace(catalogue, topics=dict(reversed(catalogue.topics.items())))
    assert differences(catalogue, turned) == (kinds.Reordered("topics", ()),)


def test_the_difference_leads_to_its_place(
    base: Mapping[str, str], facts_of: Callable[..., Catalogue], catalogue: Catalogue
) -> None:
    (found,) = differences(catalogue, facts_of(**edited(base, *EDITS["text"][:2])))
    assert isinstance(found, kinds.Reworded)
    assert (found.record, found.path) == ("dam", (Step("counts", "count-pay"), Step("text")))
    assert (found.old["en"], found.new["en"]) == ("Only one.", "Just one.")


def comparison(catalogue: Catalogue, *relations: int) -> Catalogue:
    """Return the facts with only those relations of the comparison, in that order."""
    old = catalogue.comparisons["old-to-new"]
    kept = old.model_copy(update={"relations": tuple(old.relations[number] for number in relations)})
    return replace(catalogue, comparisons={"old-to-new": kept})


def test_relations_come_go_and_change_places(catalogue: Catalogue) -> None:
    first, second = catalogue.comparisons["old-to-new"].relations
    assert differences(comparison(catalogue, 0), catalogue) == (kinds.RelationAdded("old-to-new", second),)
    assert differences(catalogue, comparison(catalogue, 1)) == (kinds.RelationRemoved("old-to-new", first),)
    assert differences(catalogue, comparison(catalogue, 1, 0)) == (kinds.Reordered("old-to-new", (Step("relations"),)),)


def test_sums_that_changed_are_told_once(catalogue: Catalogue) -> None:
    old = catalogue.amounts["dam-north"]
    assert old.value is not None
    more = old.model_copy(update={"value": old.value * 2, "currency": "GBP"})
    after = replace(catalogue, amounts={**catalogue.amounts, old.id: more})
    assert differences(catalogue, after) == (kinds.AmountChanged("dam-north", old, more),)


def with_point(catalogue: Catalogue, **more: object) -> Catalogue:
    point = catalogue.provisions["new-1"].model_copy(update=more)
    return replace(catalogue, provisions={**catalogue.provisions, "new-1": point})


def test_notes_of_a_parameter_and_of_a_variant_are_compared(
    catalogue: Catalogue, parameter: Callable[..., Any], point: Callable[..., Any]
) -> None:
    text = Text.model_construct({"de": "A.", "en": "B."})
    plain = point(parameter("boats", "10"), variants={"north": parameter("boats", "10")})
    (own,), (variant,) = plain.parameters, plain.variants
    noted = own.model_copy(update={"note": text})
    inner = variant.model_copy(update={"parameters": (noted,)})
    new = variant.model_copy(update={"id": "south"})
    old = with_point(catalogue, parameters=(own,), variants=(variant,))
    here = Step("parameters", "boats")
    assert differences(old, with_point(catalogue, parameters=(noted,), variants=(variant,))) == (
        kinds.TextAdded("new-1", (here, Step("note")), text),
    )
    assert differences(old, with_point(catalogue, parameters=(own,), variants=(inner,))) == (
        kinds.TextAdded("new-1", (Step("variants", "north"), here, Step("note")), text),
    )
    found = differences(old, with_point(catalogue, parameters=(own,), variants=(variant, new)))
    assert [item.kind for item in found] == ["part-added", "settings-changed"]


def test_parameters_come_go_and_change_places(catalogue: Catalogue, parameter: Callable[..., Any]) -> None:
    boats, share = parameter("boats", "10"), parameter("share", "7")
    one, both = with_point(catalogue, parameters=(boats,)), with_point(catalogue, parameters=(boats, share))
    (found,) = differences(one, both)
    assert isinstance(found, kinds.SettingsChanged)
    assert (found.key, found.old, [str(item.state) for item in found.new]) == ("share", (), ["set"])
    turned = with_point(catalogue, parameters=(share, boats))
    assert differences(both, turned) == (kinds.Reordered("new-1", (Step("parameters"),)),)


def test_parts_that_nothing_tells_apart_are_paired_in_order(catalogue: Catalogue) -> None:
    def reading(text: str) -> Any:
        words = Text.model_construct({"de": text, "en": text})
        return Reading.model_construct(text=words, standing="main", quote=None, sources=("gazette",))

    a, b, c, d = map(reading, "abcd")

    def found(old: tuple[Any, ...], new: tuple[Any, ...]) -> list[tuple[str, str]]:
        told = differences(with_point(catalogue, readings=old), with_point(catalogue, readings=new))
        assert same(
            tuple(map(mirrored, told)),
            differences(with_point(catalogue, readings=new), with_point(catalogue, readings=old)),
        )
        return [(item.kind, item.path[0].part) for item in told]  # type: ignore[union-attr]

    assert found((a, b), (b,)) == [("part-removed", "1")]
    assert found((a, b), (b, c)) == [("reworded", "1")]
    assert found((a,), (b, c, d)) == [("reworded", "1"), ("part-added", "2"), ("part-added", "3")]
    assert found((a, b), (b, a)) == [("reordered", "")]


def test_every_kind_has_a_weight_and_a_mirror_of_the_same_weight() -> None:
    every = {kind.kind: kind for kind in get_args(Difference)}
    assert set(every) == set(MIRROR) == set(MIRROR.values())
    assert {kind.weight for kind in every.values()} == set(WEIGHTS)
    assert all(MIRROR[MIRROR[kind]] == kind for kind in every)
    assert all(every[kind].weight == every[MIRROR[kind]].weight for kind in every)


def test_edits_of_a_wording_are_exact() -> None:
    assert edits("Two boats, on the lake.", "Three boats on the lake.") == (
        Run("Two boats,", "gone"),
        Run("Three boats", "come"),
        Run("on the lake.", "kept"),
    )
    assert edits("a b", "a b") == (Run("a b", "kept"),)
    assert edits("a", "a b") == (Run("a", "kept"), Run("b", "come"))
    assert edits("a b", "b") == (Run("a", "gone"), Run("b", "kept"))
