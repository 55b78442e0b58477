"""What stands in braces in a text stands for a value.

``{key}`` is a parameter of the same point or variant, ``{point.key}`` one of another point, ``{amount}`` an amount,
``{scheme.paid}``, ``{scheme.paid-share}`` and ``{scheme.as-of}`` what was paid so far, ``{record.key}`` another value
of a record, such as the ``date`` of an event.

A heading is read without its point, in menus and links: there only the second form can be filled in.

Source: no number is typed twice.
"""

from collections.abc import Collection, Iterator, Mapping

from generator.errors import Finding, Problem
from generator.model.base import Fact
from generator.model.catalogue import Catalogue
from generator.model.earlier import every_text
from generator.model.provision import Parameter, Provision, Variant
from generator.model.stated import stated
from generator.model.sums import PAYMENT_KEYS, paid, share
from generator.model.texts import placeholders
from generator.validate.hints import nearest

CODE = "text/placeholder"
HEADING = ("heading",)


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem per language for each placeholder without a value."""
    for owner, record in catalogue.facts():
        for path, text, holder, fact in every_text(record, catalogue.languages):
            own = {} if path == HEADING else _with_value(fact, holder)
            for language, words in text.items():
                for placeholder in placeholders(words):
                    finding = _lacking(placeholder, own, catalogue)
                    if finding is not None:
                        yield finding.at(catalogue.places[owner, *path, language])


def _lacking(placeholder: str, own: Mapping[str, Parameter], catalogue: Catalogue) -> Finding | None:
    """Return what is wrong with ``placeholder``: None when it has a value, or its point a problem of its own."""
    point, _, key = placeholder.rpartition(".")
    if placeholder in catalogue.amounts or _is_lost(placeholder, catalogue):
        return None
    if _is_lost(point, catalogue):
        return None
    if point not in catalogue.provisions and (values := stated(catalogue, point)):
        return _lacking_value(placeholder, values, catalogue)
    found = catalogue.provisions.get(point)
    if point and found is None:
        return Finding(CODE, "point", placeholder=placeholder, near=nearest(point, catalogue.provisions))
    known = own if found is None else _with_value(found, found)
    if key in known:
        return None
    return Finding(CODE, "value", placeholder=placeholder, near=nearest(key, [*known, *catalogue.amounts]))


def _is_lost(record: str, catalogue: Catalogue) -> bool:
    """Tell whether ``record`` was written but has a problem of its own."""
    return record in catalogue.declared and catalogue.kind_of(record) is None


def _lacking_value(placeholder: str, values: Collection[str], catalogue: Catalogue) -> Finding | None:
    record, _, key = placeholder.rpartition(".")
    if record in catalogue.schemes and key in PAYMENT_KEYS:
        return _lacking_payment(placeholder, catalogue)
    keys = (*values, *(PAYMENT_KEYS if record in catalogue.schemes else ()))
    near = nearest(key, keys)
    return None if key in values else Finding(CODE, "key", placeholder=placeholder, keys=keys, near=near)


def _lacking_payment(placeholder: str, catalogue: Catalogue) -> Finding | None:
    scheme, _, key = placeholder.rpartition(".")
    if paid(catalogue, scheme) is None:
        return Finding(CODE, "no-payments", placeholder=placeholder, scheme=scheme)
    if key == "paid-share" and share(catalogue, scheme) is None:
        return Finding(CODE, "no-total", placeholder=placeholder, scheme=scheme)
    return None


def _with_value(fact: Fact, holder: Fact) -> dict[str, Parameter]:
    if not isinstance(fact, Provision):
        return {}
    own = holder.parameters if isinstance(holder, Variant) else ()
    return {item.key: item for item in (*fact.parameters, *own) if item.value is not None}
