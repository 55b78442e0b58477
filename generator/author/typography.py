"""The signs of a language: quotation marks, numbers, dashes, blanks, as this house sets them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from generator.model.texts import PLACEHOLDER

SIGNS = '[„“”»«"]'
DASH = re.compile(r"(?<=[^\s–—-])(\s+)(?:-|—)(\s+)(?=[^\s–—-])")
BLANKS = re.compile("[\u00a0\u202f\u2007]")
APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")


@dataclass(frozen=True, slots=True)
class House:
    """Quotation marks of a language, and the words behind a number that make its comma or point a decimal one."""

    quotes: tuple[str, str]
    units: str


HOUSES: Mapping[str, House] = {
    "de": House(("„", "“"), "%|Prozent|Mio|Mrd|Millionen|Milliarden|Euro|Dollar"),
    "en": House(("“", "”"), "%|per cent|percent|m|bn|million|billion|trillion|euros|dollars"),
}


def tidy(text: str, language: str, others: Mapping[str, str]) -> str:
    """Return ``text`` with the signs of ``language``; what could be meant otherwise stays.

    ``others`` are the same statement in other languages. Line breaks stay where they are.
    """
    house = HOUSES.get(language)
    if house is None:
        return text
    pieces = re.split(f"({PLACEHOLDER.pattern.replace('(', '(?:')})", BLANKS.sub(" ", text))
    pieces[::2] = [_numbers(piece, language, house, others) for piece in pieces[::2]]
    return APOSTROPHE.sub("'", DASH.sub(r"\1–\2", quoted("".join(pieces), house.quotes)))


def quoted(text: str, marks: tuple[str, str]) -> str:
    """Return ``text`` with ``marks`` for its quotation marks, where it is clear which of them open and which close."""
    found = [match for match in re.finditer(SIGNS, text) if not _is_inch(text, match.start())]
    pairs = list(zip(found[::2], found[1::2], strict=False))
    if len(found) % 2 or not all(_opens(text, one.start()) and _closes(text, two.start()) for one, two in pairs):
        return text
    signs = list(text)
    for one, two in pairs:
        signs[one.start()], signs[two.start()] = marks
    return "".join(signs)


def _is_inch(text: str, at: int) -> bool:
    return text[at] == '"' and text[max(at - 1, 0)].isdigit() and not text[:at].count('"') % 2


def _opens(text: str, at: int) -> bool:
    before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    return (not before or before in " \n\t([{–—-/„‚'‘") and bool(after) and not after.isspace()


def _closes(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not before.isspace() and (not after or not after.isalnum())


def _numbers(text: str, language: str, house: House, others: Mapping[str, str]) -> str:
    group, point = _signs(language)
    wrong = re.escape(point)

    def grouped(match: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", match[0])
        is_clear = match[0].count(point) > 1 or (
            match[0].endswith("000") and all(_has_grouped(other, name, digits) for name, other in others.items())
        )
        return match[0].replace(point, group) if is_clear and others else match[0]

    def decimal(match: re.Match[str]) -> str:
        right = all(f"{match[1]}{_signs(name)[1]}{match[2]}" in other for name, other in others.items())
        return f"{match[1]}{point}{match[2]}" if right and others else match[0]

    text = re.sub(rf"(?<![\w.,])[1-9]\d{{0,2}}(?:{wrong}\d{{3}})+(?![\w]|[.,]\d)", grouped, text)
    return re.sub(rf"(?<![\w.,])(\d+){re.escape(group)}(\d{{1,2}})(?=\s?(?:{house.units})(?!\w))", decimal, text)


def _has_grouped(text: str, language: str, digits: str) -> bool:
    """Tell whether ``text`` has the number of these ``digits``, in groups as its language writes them."""
    group, _ = _signs(language)
    return (
        re.search(rf"(?<![\w.,]){f'{int(digits):,}'.replace(',', re.escape(group))}(?![\w]|[.,]\d)", text) is not None
    )


def _signs(language: str) -> tuple[str, str]:
    """Return what parts thousands, and what parts the fraction, in ``language``."""
    try:
        symbols = Locale.parse(language).number_symbols["latn"]
    except (UnknownLocaleError, ValueError):
        return ",", "."
    return str(symbols["group"]), str(symbols["decimal"])
