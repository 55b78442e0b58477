"""A ``{key}`` in a text stands for a value the same point or variant has, ``{point.key}`` for one another point has.

A heading is read without its point, in menus and links: there only the second form can be filled in.

Source: no number is typed twice.
"""

from collections.abc import Iterator, Mapping

from generator.errors import Problem
from generator.model.base import Fact
from generator.model.catalogue import Catalogue
from generator.model.provision import Parameter, Provision, Variant
from generator.model.texts import placeholders, texts
from generator.validate.hints import did_you_mean

CODE = "text/placeholder"
HEADING = ("heading",)


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem per language for each placeholder without a value."""
    for owner, fact in catalogue.facts():
        for path, text, holder in texts(fact):
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
    if point in catalogue.declared and catalogue.kind_of(point) is None:
        return ""
    found = catalogue.provisions.get(point)
    if point and found is None:
        return did_you_mean(point, catalogue.provisions) or "name a point before the full stop"
    known = own if found is None else _with_value(found, found)
    return "" if key in known else did_you_mean(key, known) or "name a parameter that has a value here"


def _with_value(fact: Fact, holder: Fact) -> dict[str, Parameter]:
    if not isinstance(fact, Provision):
        return {}
    own = holder.parameters if isinstance(holder, Variant) else ()
    return {item.key: item for item in (*fact.parameters, *own) if item.value is not None}
