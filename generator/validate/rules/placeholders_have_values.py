"""A ``{key}`` in a text stands for a value the same point or variant has, ``{point.key}`` for one another point has.

Source: no number is typed twice.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.base import Fact
from generator.model.catalogue import Catalogue
from generator.model.provision import Parameter, Provision, Variant
from generator.model.texts import placeholders, texts
from generator.validate.hints import did_you_mean

CODE = "text/placeholder"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem per language for each placeholder without a value."""
    for owner, fact in catalogue.facts():
        for path, text, holder in texts(fact):
            own = _with_value(fact, holder)
            for language, words in text.items():
                for placeholder in placeholders(words):
                    point, _, key = placeholder.rpartition(".")
                    known = _of_point(point, catalogue) if point else own
                    if key not in known:
                        place = catalogue.places[owner, *path, language]
                        hint = did_you_mean(key, known) or "name a parameter that has a value here"
                        yield Problem(place, CODE, f"'{{{placeholder}}}' stands for nothing", hint)


def _of_point(point: str, catalogue: Catalogue) -> dict[str, Parameter]:
    found = catalogue.provisions.get(point)
    return _with_value(found, found) if found is not None else {}


def _with_value(fact: Fact, holder: Fact) -> dict[str, Parameter]:
    if not isinstance(fact, Provision):
        return {}
    own = holder.parameters if isinstance(holder, Variant) else ()
    return {item.key: item for item in (*fact.parameters, *own) if item.value is not None}
