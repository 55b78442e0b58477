"""The words of the site itself, one file per language, and numbers and dates as that language writes them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.errors import Place, Problem, TemplateError
from generator.load.yaml_text import Plain, YamlFile
from generator.model.base import PartialDate
from generator.model.value import Money

SCALES = ((Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"), (Decimal(1), "one"))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language by dotted key: ``words("page.start")``."""

    language: str
    locale: Locale
    entries: Mapping[str, str]
    file: str

    def __call__(self, key: str, **names: str | int) -> str:
        """Return the words for ``key`` with ``names`` filled in.

        Raises TemplateError when the texts file has no such key, or names something in braces that is not filled in.
        """
        if key not in self.entries:
            raise TemplateError([Problem(Place(self.file, 1, 1), "texts/key", f"'{key}' is missing", "add it")])
        try:
            return self.entries[key].format(**names) if names else self.entries[key]
        except (LookupError, ValueError) as error:
            message = f"'{key}' has braces that are not filled in: {error}"
            hint = f"it may use: {', '.join(sorted(names))}"
            raise TemplateError([Problem(Place(self.file, 1, 1), "texts/braces", message, hint)]) from None

    def counted(self, key: str, number: int, **names: str) -> str:
        """Return the words for ``key`` in the plural form of ``number``, which is filled in as ``{number}``."""
        form = self.locale.plural_form(number)
        chosen = f"{key}.{form}" if f"{key}.{form}" in self.entries else f"{key}.other"
        return self(chosen, number=self.number(Decimal(number)), **names)

    def number(self, number: Decimal) -> str:
        """Return ``600000`` as ``600.000`` or ``600,000``."""
        return str(format_decimal(number, locale=self.locale))

    def money(self, money: Money) -> str:
        """Return an amount of units in its largest scale: ``100 Mrd. US-Dollar``, ``USD 100bn``."""
        unit, scale = next(pair for pair in SCALES if abs(money.amount) >= pair[0] or pair[1] == "one")
        currency = self.entries.get(f"currency.{money.currency}", money.currency)
        return self(f"money.{scale}", number=self.number(money.amount / unit), currency=currency)

    def day(self, day: date) -> str:
        """Return a day in full: ``21. November 2025``, ``21 November 2025``."""
        return format_date(day, "long", locale=self.locale)

    def partial(self, when: PartialDate) -> str:
        """Return a date with what is known of it: day, month or year."""
        if when.precision == "day":
            return self.day(when.first)
        skeleton = "yMMMM" if when.precision == "month" else "y"
        return format_skeleton(skeleton, when.first, locale=self.locale)

    def month(self, day: date) -> str:
        """Return the month of ``day``: ``November 2025``."""
        return format_skeleton("yMMMM", day, locale=self.locale)

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
    entries: dict[str, dict[str, str]] = {}
    for language in languages:
        if language not in found:
            place = Place(f"texts/{language}.yml", 1, 1)
            problems.append(Problem(place, "texts/missing", "this file is missing", "copy another language's file"))
        else:
            entries[language] = dict(_flat("", found[language].value))
    everything = {key for keys in entries.values() for key in keys if not _is_plural(key)}
    for language, keys in entries.items():
        problems += (_lacking(found[language], key) for key in sorted(everything - set(keys)))
    if problems:
        raise TemplateError(problems)
    return {
        language: Words(language, _locale(keys, found[language]), keys, found[language].name)
        for language, keys in entries.items()
    }


def _locale(entries: Mapping[str, str], file: YamlFile) -> Locale:
    try:
        return Locale.parse(entries.get("locale", ""))
    except (UnknownLocaleError, ValueError):
        place = file.values.get(("locale",), Place(file.name, 1, 1))
        problem = Problem(place, "texts/locale", f"no such locale: {entries.get('locale', '')}", "write de_DE or en_GB")
        raise TemplateError([problem]) from None


def _is_plural(key: str) -> bool:
    return key.rpartition(".")[2] in ("zero", "one", "two", "few", "many")


def _lacking(file: YamlFile, key: str) -> Problem:
    return Problem(Place(file.name, 1, 1), "texts/key", f"'{key}' is missing here", "another language has it")


def _flat(prefix: str, value: Plain) -> Iterable[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(f"{prefix}.{key}" if prefix else key, inner)
    else:
        yield prefix, value if isinstance(value, str) else ""
