"""Which actors and publishers a text names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from generator.model.vocabulary import Actor
from generator.validate.parity.languages import LEXICONS
from generator.validate.parity.reading import WORD, words_of

ARTICLES = frozenset({"the", "die", "der", "das"})
ADJECTIVE = re.compile(r"(?<=\w\w\w)e[nrsm]?$")
BEGINNING = 4  # letters by which an adjective is known to belong to the name of a state: Nordland, nordländisch
COMPOUND = 5  # letters a name must have to be found at the beginning of a longer word

ENDS = frozenset('.?!:;–„“"(')  # behind which any word may begin with a capital

Ids: TypeAlias = frozenset[str]
NOBODY: Ids = frozenset()


class Names:
    """Every form of every name of the actors of a site, and of those who published its sources."""

    def __init__(self, actors: Iterable[Actor], publishers: Iterable[str] = ()) -> None:
        """Collect the forms, and by its first letters what words begin with that may speak of somebody."""
        self._forms: dict[tuple[str, ...], Ids] = {}
        self._near: dict[str, dict[str, Ids]] = {}
        for actor in actors:
            for name in (*(form for _, form in actor.name.items()), *actor.other_names):
                self._add(actor.id, _words(name), is_loose=actor.kind in ("state", "group"))
        known = frozenset(self._forms)
        for name in publishers:
            if not name[0].islower():
                self._add(name, _words(name), is_loose=True)
        self._shy = frozenset(form[0] for form in self._forms if len(form) == 1 and form not in known)
        self._starts = _Starts(self._forms)

    def _add(self, who: str, words: tuple[str, ...], *, is_loose: bool) -> None:
        form = _form(words)
        self._forms[form] = self._forms.get(form, NOBODY) | {who}
        is_loose = is_loose and len(words[0]) >= BEGINNING
        if is_loose or (len(words) == 1 and len(words[0]) >= COMPOUND):
            start = words[0][: BEGINNING if is_loose else None].casefold()
            near = self._near.setdefault(start[:BEGINNING], {})
            near[start] = near.get(start, NOBODY) | {who}

    def alone(self, word: str) -> Ids:
        """Return whose name ``word`` is by itself."""
        return self._starts[word][1]

    def is_shy(self, word: str) -> bool:
        """Tell whether ``word`` is the name of a publisher, and a word of every day when a sentence begins with it."""
        return any(form in self._shy for form in _single(word))

    def beginnings(self, words: Sequence[str]) -> list[int]:
        """Return where in ``words`` a name can begin."""
        starts = self._starts
        return [position for position, word in enumerate(words) if starts[word][0]]

    def longest(self, words: Sequence[str], position: int) -> tuple[int, Ids]:
        """Return how many words the longest name at ``position`` has, and whose it is; 0 when there is none."""
        most, ids = self._starts[words[position]]
        for length in range(min(most, len(words) - position), 1, -1):
            *head, last = _form(words[position : position + length])
            for ending in _single(last):
                if (*head, ending) in self._forms:
                    return length, self._forms[(*head, ending)]
        return (1 if ids else 0), ids

    def spoken_of(self, word: str) -> Ids:
        """Return the actors whom a longer word, an adjective or an ordinary word may mean."""
        small = word.casefold()
        near = self._near.get(small[:BEGINNING], {})
        return self.alone(word).union(*(ids for start, ids in near.items() if small.startswith(start)))


class _Starts(dict[str, tuple[int, Ids]]):
    """How many words a name that begins with a word has at most (0: none does), and whose name the word is alone."""

    def __init__(self, forms: Mapping[tuple[str, ...], Ids]) -> None:
        super().__init__()
        self.most: dict[str, int] = {}
        self.alone = {form[0]: ids for form, ids in forms.items() if len(form) == 1}
        for form in forms:
            self.most[form[0]] = max(len(form), self.most.get(form[0], 0))

    def __missing__(self, word: str) -> tuple[int, Ids]:
        """Return it and keep it: a text has few different words."""
        most = max(self.most.get(start, 0) for start in (*_form((word, "")), *_single(word)))
        ids = next((self.alone[form] for form in _single(word) if form in self.alone), NOBODY)
        self[word] = found = (most, ids)
        return found


@dataclass(frozen=True, slots=True)
class Named:
    """The actors a text names, by the words it names them with; ``inside``: by a part of a longer name."""

    certain: Mapping[str, Ids]
    inside: Ids
    words: tuple[str, ...]


def named(text: str, code: str, known: Names) -> Named:
    """Return the actors that ``text``, in the language ``code``, names."""
    words = words_of(text, code)
    certain: dict[str, Ids] = {}
    inside: Ids = NOBODY
    after = 0
    for position in known.beginnings(words):
        length, ids = known.longest(words, position) if position >= after else (0, NOBODY)
        after = max(after, position + length)
        said = words[position : position + length]
        if length == 1 and (not position or words[position - 1] in ENDS) and known.is_shy(said[0]):
            continue
        if length > 1:
            inside = inside.union(*map(known.alone, said))
        if length > 1 or (ids and (_is_acronym(said[0]) or said[0].lower() not in LEXICONS[code].common)):
            certain[re.sub(r" (?=['’.,-])|(?<=['’-]) ", "", " ".join(said))] = ids
    return Named(certain, inside, words)


def missing(one: Named, other: Named, known: Names) -> tuple[str, ...]:
    """Return the names in ``one`` of actors whom ``other`` neither names nor speaks of."""
    there = other.inside.union(*other.certain.values())
    absent = {said: ids for said, ids in one.certain.items() if there.isdisjoint(ids)}
    if absent:
        there = there.union(*map(known.spoken_of, other.words))
    return tuple(said for said, ids in absent.items() if there.isdisjoint(ids))


def _words(name: str) -> tuple[str, ...]:
    words = tuple(WORD.findall(name))
    return words[1:] if len(words) > 1 and words[0].lower() in ARTICLES else words


def _form(words: Sequence[str]) -> tuple[str, ...]:
    """Return ``words`` without what changes inside a sentence: endings of adjectives and the first capital."""
    *first, last = words
    return (*(word[0].lower() + word[1:] if step == 0 else word for step, word in enumerate(map(_bare, first))), last)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


@cache
def _bare(word: str) -> str:
    return ADJECTIVE.sub("", word)


@cache
def _single(word: str) -> tuple[str, ...]:
    """Return ``word``, and what it may be the genitive of."""
    return tuple(word.removesuffix(ending) for ending in ("", "s", "es") if word.endswith(ending))
