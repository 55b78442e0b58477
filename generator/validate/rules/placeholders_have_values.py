"""What stands in braces in a text stands for a value.

``{key}`` is a parameter of the same point or variant, ``{point.key}`` one of another point, ``{amount}`` an amount,
``{scheme.paid}``, ``{scheme.paid-share}`` and ``{scheme.as-of}`` what was paid so far.

A heading is read without its point, in menus and links: there only the second form can be filled in.

Source: no number is typed twice.
"""

from collections.abc import Iterator, Mapping

from generator.errors import Problem
from generator.model.base import Fact
from generator.model.catalogue import Catalogue
from generator.model.earlier import every_text
from generator.model.provision import Parameter, Provision, Variant
from generator.model.sums import PAYMENT_KEYS, paid, share
from generator.model.texts import placeholders
from generator.validate.hints import did_you_mean

CODE = "text/placeholder"
HEADING = ("heading",)


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem per language for each placeholder without a value."""
    for owner, record in catalogue.facts():
        for path, text, holder, fact in every_text(record, catalogue.languages):
            own = {} if path == HEADING else _with_value(fact, holder)
            for language, words in text.items():
                for placeholder in placeholders(words):
                    hint = _lacking(placeholder, own, catalogue)
                    if hint:
                        place = catalogue.places[owner, *path, language]
                        yield Problem(place, CODE, f"'{{{placeholder}}}' stands for nothing", hint)


def _lacking(placeholder: str, own: Mapping[str, Parameter], catalogue: Catalogue) -> str:
    """Return what to do about ``placeholder``; empty when it has a value, or its point a problem of its own."""
    point, _, key = placeholder.rpartition(".")
    if placeholder in catalogue.amounts or _is_lost(placeholder, catalogue):
        return ""
    if point in catalogue.schemes:
        return _lacking_payment(point, key, catalogue)
    if _is_lost(point, catalogue):
        return ""
    found = catalogue.provisions.get(point)
    if point and found is None:
        return did_you_mean(point, catalogue.provisions) or "name a point before the full stop"
    known = own if found is None else _with_value(found, found)
    if key in known:
        return ""
    near = did_you_mean(key, [*known, *catalogue.amounts])
    return near or "name a parameter that has a value here, or an amount"


def _is_lost(record: str, catalogue: Catalogue) -> bool:
    """Tell whether ``record`` was written but has a problem of its own."""
    return record in catalogue.declared and catalogue.kind_of(record) is None


def _lacking_payment(scheme: str, key: str, catalogue: Catalogue) -> str:
    if key not in PAYMENT_KEYS:
        return did_you_mean(key, PAYMENT_KEYS) or f"what a scheme can tell is: {', '.join(PAYMENT_KEYS)}"
    if paid(catalogue, scheme) is None:
        return f"'{scheme}' has no payments in one currency"
    if key == "paid-share" and share(catalogue, scheme) is None:
        return f"'{scheme}' has no total in the currency of its payments"
    return ""


def _with_value(fact: Fact, holder: Fact) -> dict[str, Parameter]:
    if not isinstance(fact, Provision):
        return {}
    own = holder.parameters if isinstance(holder, Variant) else ()
    return {item.key: item for item in (*fact.parameters, *own) if item.value is not None}
