"""Texts that changed in one language and not in another."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from generator.model.catalogue import Catalogue
from generator.model.compared import Compared, Prints, prints
from generator.model.texts import texts


@dataclass(frozen=True, slots=True)
class Older:
    """A text of ``record`` at ``path`` in which the languages ``newer`` changed and ``older`` did not.

    ``before`` are its prints as they were compared, ``after`` those it has.
    """

    record: str
    path: tuple[str | int, ...]
    newer: tuple[str, ...]
    older: tuple[str, ...]
    before: Prints
    after: Prints


def printed(catalogue: Catalogue) -> Iterator[tuple[str, tuple[str | int, ...], Prints]]:
    """Yield record, path and prints of every text."""
    for owner, fact in catalogue.facts():
        for path, text, _ in texts(fact):
            yield owner, path, prints(text, catalogue.languages)


def as_compared(catalogue: Catalogue) -> Compared:
    """Return the texts of ``catalogue`` as compared."""
    return Compared(catalogue.languages, frozenset(found for _, _, found in printed(catalogue)))


def older(catalogue: Catalogue, before: Compared) -> tuple[Older, ...]:
    """Return the texts of which ``before`` had one that is gone now, alike in some languages only.

    Nothing is known of other languages than today's, and of texts that are new or changed in all languages.
    """
    if before.languages != catalogue.languages:
        return ()
    every = tuple(printed(catalogue))
    gone = before.texts - {found for _, _, found in every}
    kept = {(place, part): former for former in sorted(gone) for place, part in enumerate(former)}
    return tuple(
        _older(catalogue.languages, owner, path, former, found)
        for owner, path, found in every
        if found not in before.texts
        for former in [kept[pair] for pair in enumerate(found) if pair in kept][:1]
    )


def _older(languages: tuple[str, ...], owner: str, path: tuple[str | int, ...], before: Prints, after: Prints) -> Older:
    same = {language for language, one, other in zip(languages, before, after, strict=True) if one == other}
    newer = tuple(language for language in languages if language not in same)
    return Older(owner, path, newer, tuple(language for language in languages if language in same), before, after)


def learned(catalogue: Catalogue, confirmed: Container[str]) -> Compared:
    """Return what is known as compared after looking at ``catalogue``.

    Every text is, but those that changed in some languages only: they stay as they were, until somebody ``confirmed``
    the record they are of.
    """
    found = set(as_compared(catalogue).texts)
    for item in older(catalogue, catalogue.compared):
        if item.record not in confirmed:
            found.discard(item.after)
            found.add(item.before)
    return Compared(catalogue.languages, frozenset(found))
