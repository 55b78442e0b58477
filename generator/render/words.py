"""The words of the site itself, one file per language, and numbers and dates as that language writes them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.errors import Place, Problem, TemplateError
from generator.load.yaml_text import Path, Plain, YamlFile
from generator.model.base import PartialDate
from generator.model.value import Money

BRACES = re.compile(r"\{(\w+)\}|[{}]")
SCALES = ((Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"), (Decimal(1), "one"))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language by dotted key: ``words("page.start")``; ``places`` has the file itself under ``""``."""

    language: str
    locale: Locale
    entries: Mapping[str, str]
    places: Mapping[str, Place]

    def __call__(self, key: str, **names: str | int) -> str:
        """Return the words for ``key`` with ``names`` filled in.

        Raises TemplateError when the texts file has no such key, or names something in braces that is not filled in.
        """
        if key not in self.entries:
            raise TemplateError([Problem(self.places[""], "texts/key", "missing", key=key)])

        def filled(match: re.Match[str]) -> str:
            if match[1] in names:
                return str(names[match[1]])
            known = tuple(f"{{{name}}}" for name in sorted(names))
            raise TemplateError(
                [Problem(self.places[key], "texts/braces", "unfilled", key=key, braces=match[0], names=known)]
            )

        return BRACES.sub(filled, self.entries[key]) if names else self.entries[key]

    def counted(self, key: str, number: int, **names: str) -> str:
        """Return the words for ``key`` in the plural form of ``number``, which is filled in as ``{number}``."""
        form = self.plural(Decimal(number))
        chosen = f"{key}.{form}" if f"{key}.{form}" in self.entries else f"{key}.other"
        return self(chosen, number=self.number(Decimal(number)), **names)

    def plural(self, number: Decimal) -> str:
        """Return the plural form that ``number`` takes: ``one``, ``other``, or another that the language has."""
        return str(self.locale.plural_form(number))

    def number(self, number: Decimal) -> str:
        """Return ``600000`` as ``600.000`` or ``600,000``."""
        return _number(number, self.locale)

    def money(self, *ends: Money) -> str:
        """Return an amount, or a range of one currency, in the largest scale: ``100 Mrd. Euro``, ``EUR 100bn``."""
        largest = max(abs(end.amount) for end in ends)
        unit, scale = next(pair for pair in SCALES if largest >= pair[0] or pair[1] == "one")
        currency = self.entries.get(f"currency.{ends[0].currency}", ends[0].currency)
        number = "–".join(self.number(end.amount / unit) for end in ends)
        return self(f"money.{scale}", number=number, currency=currency)

    def money_in_full(self, *ends: Money) -> str:
        """Return an amount, or a range, without short forms: ``100 Milliarden Euro``, ``100 billion euros``."""
        largest = max(abs(end.amount) for end in ends)
        unit, scale = next(pair for pair in SCALES if largest >= pair[0] or pair[1] == "one")
        currency = self.entries.get(f"currency-in-full.{ends[0].currency}", ends[0].currency)
        number = "–".join(self.number(end.amount / unit) for end in ends)
        key = f"money-in-full.{scale}"
        form = f"{key}.{self.plural(largest / unit)}"
        return self(form if form in self.entries else f"{key}.other", number=number, currency=currency)

    def day(self, day: date) -> str:
        """Return a day in full: ``21. November 2025``, ``21 November 2025``."""
        return _day(day, self.locale)

    def partial(self, when: PartialDate) -> str:
        """Return a date with what is known of it: day, month or year."""
        if when.precision == "day":
            return self.day(when.first)
        skeleton = "yMMMM" if when.precision == "month" else "y"
        return format_skeleton(skeleton, when.first, locale=self.locale)

    def month(self, day: date) -> str:
        """Return the month of ``day``: ``November 2025``."""
        return format_skeleton("yMMMM", day, locale=self.locale)

    def month_heading(self, day: date) -> str:
        """Return the month of ``day`` as a heading begins, in languages too that write it small: ``Août 2015``."""
        month = self.month(day)
        return month[:1].upper() + month[1:]

    def short_month(self, day: date) -> str:
        """Return the first letters of the month of ``day``, without a full stop: ``Nov``."""
        return format_skeleton("MMM", day, locale=self.locale).rstrip(".")

    def language_name(self, code: str) -> str:
        """Return what this language calls the language ``code``; the code itself when it has no name for it."""
        return str(self.locale.languages.get(code, code))

    def listed(self, items: Iterable[str]) -> str:
        """Return ``a, b und c``; empty for nothing."""
        return format_list(list(items), locale=self.locale)


def words(files: Iterable[YamlFile], languages: Iterable[str]) -> Mapping[str, Words]:
    """Return the words per language out of ``files`` named ``<language>.yml``.

    Raises TemplateError when a file is missing or unreadable, or one language has a key another lacks.
    """
    found = {file.name.rpartition("/")[2].removesuffix(".yml"): file for file in files}
    problems = [problem for file in found.values() for problem in file.problems]
    leaves: dict[str, dict[str, tuple[Plain, Place]]] = {}
    for language in languages:
        file = found.get(language)
        if file is None:
            place = Place(f"texts/{language}.yml", 1, 1)
            problems.append(Problem(place, "texts/missing", "file"))
        elif isinstance(file.value, dict):
            leaves[language] = {
                ".".join(map(str, path)): (leaf, file.values[path]) for path, leaf in _leaves((), file.value)
            }
        elif not file.problems:
            problems.append(Problem(file.values[()], "texts/form", "empty"))
    everything = {key for keys in leaves.values() for key in keys if not _is_plural(key)}
    for language, keys in leaves.items():
        problems += (_lacking(found[language], key) for key in sorted(everything - set(keys)))
        problems += (
            Problem(place, "texts/form", "list", key=key)
            for key, (leaf, place) in keys.items()
            if isinstance(leaf, list)
        )
    if problems:
        raise TemplateError(problems)
    return {language: _words(language, keys, found[language]) for language, keys in leaves.items()}


@cache
def _day(day: date, locale: Locale) -> str:
    return format_date(day, "long", locale=locale)


@cache
def _number(number: Decimal, locale: Locale) -> str:
    return str(format_decimal(number, locale=locale, decimal_quantization=False))


def _words(language: str, leaves: Mapping[str, tuple[Plain, Place]], file: YamlFile) -> Words:
    entries = {key: leaf if isinstance(leaf, str) else "" for key, (leaf, _) in leaves.items()}
    places = {key: place for key, (_, place) in leaves.items()} | {"": Place(file.name, 1, 1)}
    locale = entries.get("locale", "")
    try:
        return Words(language, Locale.parse(locale), entries, places)
    except (UnknownLocaleError, ValueError):
        place = places.get("locale", places[""])
        problem = Problem(place, "texts/locale", "unknown", locale=locale)
        raise TemplateError([problem]) from None


def _is_plural(key: str) -> bool:
    return key.rpartition(".")[2] in ("zero", "one", "two", "few", "many")


def _lacking(file: YamlFile, key: str) -> Problem:
    return Problem(Place(file.name, 1, 1), "texts/key", "lacking", key=key)


def _leaves(path: Path, value: Plain) -> Iterator[tuple[Path, Plain]]:
    """Yield path and value of everything in ``value`` that is no mapping."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves((*path, key), inner)
    else:
        yield path, value
