"""Which words a text has that its house avoids."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.house import HouseWord

QUOTED = re.compile(r"„[^“”]*[“”]|“[^”]*”|‚[^‘’]*[‘’]|«[^»]*»|»[^«]*«|›[^‹]*‹|(?<!\w)‘[^’]*’(?!\w)|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Avoided:
    """A house word, how it is found, and where it is right."""

    word: HouseWord
    parts: tuple[str, ...]  # in small letters: a text without any of them has not the word
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None

    def found(self, text: str, small: str) -> tuple[str, ...]:
        """Return what stands in ``text``, each once; ``small`` is ``text`` in small letters."""
        if not any(part in small for part in self.parts):
            return ()
        ours = text if _is_sign(self.word) else QUOTED.sub(_blank, text)
        rest = self.unless.sub(_blank, ours) if self.unless else ours
        return tuple(dict.fromkeys(match[0] for match in self.pattern.finditer(rest)))


def occurring(every: Iterable[HouseWord], language: str, small: str) -> tuple[Avoided, ...]:
    """Return the words of ``language`` of which a part stands in ``small``: all texts in small letters."""
    found = []
    for word in every:
        parts = tuple(phrase.removesuffix("*").lower() for phrase in word.avoid)
        if word.language == language and any(part in small for part in parts):
            unless = _pattern(word.unless) if word.unless else None
            found.append(Avoided(word, parts, _pattern(word.avoid), unless))
    return tuple(found)


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of ``phrases``, at the beginning of a sentence too; the longest first."""
    return re.compile("|".join(map(_alternative, sorted(phrases, key=len, reverse=True))))


def _alternative(phrase: str) -> str:
    plain = phrase.removesuffix("*")
    first, rest = re.escape(plain[0]), re.escape(plain[1:])
    begins = rf"\b[{first}{re.escape(plain[0].upper())}]{rest}" if plain[0].isalnum() else first + rest
    if phrase != plain:
        return rf"{begins}\w*"
    return rf"{begins}\b" if plain[-1].isalnum() else begins


def _is_sign(word: HouseWord) -> bool:
    """Tell whether ``word`` is about quotation marks and the like, which are ours even where they quote."""
    return not any(character.isalnum() for phrase in word.avoid for character in phrase)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
