"""The language of the site that something is said in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.errors import GeneratorError

Chosen = TypeVar("Chosen")


@dataclass(frozen=True, slots=True)
class Language:
    """The language to say something in: ``asked`` for by its code, or empty; the ``locale`` of the environment."""

    asked: str
    locale: str


def of_language(editions: Mapping[str, Chosen], language: Language) -> Chosen:
    """Return the one of ``editions`` that is asked for, else the one the environment reads, else English or the first.

    Raises GeneratorError when the site has no such language.
    """
    if language.asked:
        if language.asked not in editions:
            raise GeneratorError(f"the site has no language '{language.asked}': choose one of {', '.join(editions)}")
        return editions[language.asked]
    spoken = language.locale[:2]
    return editions[spoken if spoken in editions else "en" if "en" in editions else next(iter(editions))]
