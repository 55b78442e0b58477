"""What a text counts is what its record has as a value.

A number in the unit of a parameter of its point, in the currency of its amount or of the amounts of its step, is one
of these values; the text of a claim that counts points names their number. A value in braces cannot differ.

Source: no number is typed twice; where one is, both are the same.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.errors import MisfitError, Problem
from generator.model.base import Record
from generator.model.catalogue import Catalogue
from generator.model.parameters import parameters
from generator.model.provision import Provision
from generator.model.scheme import Amount
from generator.model.texts import texts
from generator.model.value import typed
from generator.validate.parity.languages import LEXICONS
from generator.validate.parity.mention import Number
from generator.validate.parity.reading import mentions
from generator.validate.parity.typed import Unit, Values, by_unit, counted, strangers

CODE = "text/value-differs"
OWN = ("heading", "text", "label")  # the texts that tell the values; notes and readings tell of others too
PARTS = ("heading", "text", "items", "variants", "label")


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each number that is none of the values, and each claim that does not name its number."""
    spoken = [language for language in catalogue.languages if language in LEXICONS]
    for record, values in _valued(catalogue):
        for path, text, _ in texts(record):
            if path[0] not in PARTS or path[-1] not in OWN:
                continue
            for language in spoken:
                for said, known in strangers(text[language], language, values):
                    written = tuple(f"{value:f}" for value in sorted(known))
                    yield Problem(catalogue.places[record.id, *path, language], CODE, "unit", said=said, values=written)
    for claim in catalogue.claims.values():
        for language in spoken:
            if claim.points is not None and not _names(claim.text[language], language, claim.points):
                place = catalogue.places[claim.id, "text", language]
                yield Problem(place, CODE, "points", points=claim.points)


def _valued(catalogue: Catalogue) -> Iterator[tuple[Record, Values]]:
    """Yield the records whose texts are compared, with their values."""
    for point in catalogue.provisions.values():
        if point.parameters or point.variants:
            yield point, by_unit(_of_point(point, catalogue))
    of_steps: dict[str, list[tuple[Unit, Decimal]]] = {}
    for amount in catalogue.amounts.values():
        values = list(_of_amount(amount))
        yield amount, by_unit(values)
        if amount.step is not None and amount.step in catalogue.steps:
            of_steps.setdefault(amount.step, []).extend(values)
    for step, values in of_steps.items():
        yield catalogue.steps[step], by_unit(values)


def _of_point(point: Provision, catalogue: Catalogue) -> Iterator[tuple[Unit, Decimal]]:
    for _, parameter in parameters(point):
        key = catalogue.parameter_keys.get(parameter.key)
        try:
            found = counted(typed(parameter, key), key) if key else None
        except MisfitError:
            continue
        if found is not None:
            yield found


def _of_amount(amount: Amount) -> Iterator[tuple[Unit, Decimal]]:
    for value in (amount.value, amount.low, amount.high):
        if value is not None:
            yield Unit(amount.currency), value


def _names(text: str, language: str, number: int) -> bool:
    return any(
        isinstance(meaning, Number) and meaning.value == number
        for mention in mentions(text, language)
        for meaning in mention.meanings
    )
