"""How a language writes numbers, money and times: what Babel knows of it, and its lexicon if we have one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name

from generator.validate.parity import english, german
from generator.validate.parity.lexicon import Lexicon

LEXICONS: Mapping[str, Lexicon] = {"de": german.LEXICON, "en": english.LEXICON}
CURRENCIES = ("EUR", "USD", "GBP", "RUB", "UAH", "CHF", "PLN", "CZK", "HUF", "SEK", "NOK", "DKK", "JPY", "CNY", "TRY")
SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "₽": "RUB", "₴": "UAH"}


@dataclass(frozen=True, slots=True)
class Language:
    """Words are in small letters.

    ``months`` are written out, ``short_months`` abbreviated; ``has_capitals``: a month begins with a capital;
    ``times`` finds a month or a weekday at the beginning of a longer word (``Märzrunde``).
    ``powers`` are the words for a thousand and more. ``currencies`` are every code and sign, and the last word of each
    name; ``of_money`` the words before that (``US``).
    """

    decimal: str
    group: str
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    has_capitals: bool
    days: Mapping[str, int]
    times: re.Pattern[str]
    powers: Mapping[str, Decimal]
    currencies: Mapping[str, str]
    of_money: frozenset[str]
    lexicon: Lexicon

    def number(self, digits: str) -> Decimal | None:
        """Return the value of ``digits``, None when this language does not write numbers so."""
        group, point = re.escape(self.group), re.escape(self.decimal)
        if not re.fullmatch(rf"(\d{{1,3}}({group}\d{{3}})+|\d+)({point}\d+)?", digits):
            return None
        return Decimal(digits.replace(self.group, "").replace(self.decimal, "."))


@cache
def language(code: str) -> Language:
    """Return what is known of the language ``code``, which has a lexicon."""
    lexicon, locale = LEXICONS[code], Locale.parse(code)
    codes = {item.lower(): item for item in CURRENCIES} | SIGNS
    symbols = locale.number_symbols["latn"]
    wide = _names(locale.months, "wide")
    months = {name.lower(): number for name, number in wide}
    days = {name.lower(): number for name, number in _names(locale.days, "wide")}
    money = dict(_money(locale))
    return Language(
        decimal=str(symbols["decimal"]),
        group=str(symbols["group"]),
        months=months,
        short_months={name.lower().strip("."): number for name, number in _names(locale.months, "abbreviated")},
        has_capitals=all(name[0].isupper() for name, _ in wide),
        days=days,
        times=re.compile("|".join([*months, *days])),
        powers={**dict(_powers(locale)), **lexicon.powers},
        currencies={**{words[-1]: currency for words, currency in money.items()}, **codes, **lexicon.currencies},
        of_money=frozenset(word for words in money for word in words[:-1]),
        lexicon=lexicon,
    )


def _names(calendar: Mapping[str, Mapping[str, Mapping[int, str]]], width: str) -> list[tuple[str, int]]:
    return [(name, number) for form in ("format", "stand-alone") for number, name in calendar[form][width].items()]


def _powers(locale: Locale) -> Iterator[tuple[str, Decimal]]:
    """Yield the words of ``locale`` for a thousand, a million and more."""
    for forms in locale.compact_decimal_formats["long"].values():
        for power, form in forms.items():
            yield str(form.pattern).strip("0 ").lower(), Decimal(10) ** ((len(power) - 1) // 3 * 3)


def _money(locale: Locale) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the words of each name of each currency; of two with the same last word the first shall keep it."""
    for code in reversed(CURRENCIES):
        for count in (1, 2, 5):
            yield tuple(re.split(r"[\s-]+", get_currency_name(code, count, locale).lower())), code
