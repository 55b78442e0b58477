"""What a single word can mean, before its neighbours are looked at."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from generator.validate.parity.languages import Language, language


@dataclass(frozen=True, slots=True)
class Sense:
    """None, empty or false is what the word does not mean.

    ``number`` holds wherever the word stands, ``maybe`` are others it can mean or is made of. ``printed``: digits in a
    form the language does not know for numbers. ``month`` and ``day`` are names, short ones when ``is_short``, or only
    the beginning of a longer word when ``is_glued``. ``asks``: the other languages must have it too.
    """

    number: Decimal | None = None
    in_digits: bool = False
    printed: str = ""
    maybe: tuple[Decimal, ...] = ()
    power: Decimal | None = None
    unit: str = ""
    month: int | None = None
    day: int | None = None
    is_short: bool = False
    is_glued: bool = False
    part: str = ""
    is_placeholder: bool = False
    asks: bool = False


class Senses(dict[str, Sense | None]):
    """What each word, in small letters, can mean; None for a word that means nothing that is compared."""

    def __init__(self, spoken: Language) -> None:
        """Begin without any word."""
        super().__init__()
        self.spoken = spoken

    def __missing__(self, word: str) -> Sense | None:
        """Return the sense of ``word`` and keep it: a text has few different words."""
        self[word] = found = _sense(word, self.spoken)
        return found


@cache
def senses(code: str) -> Senses:
    """Return the senses of the words of the language ``code``."""
    return Senses(language(code))


def _sense(word: str, spoken: Language) -> Sense | None:
    if word[0].isdigit():
        return _digits(word, spoken)
    if word[0] == "{":
        return Sense(is_placeholder=True, asks=True) if len(word) > 1 else None
    lexicon = spoken.lexicon
    number, maybe = lexicon.number(word), lexicon.maybe(word)
    power, part, day = spoken.powers.get(word), lexicon.parts.get(word, ""), spoken.days.get(word)
    unit = "%" if word == "%" or word in lexicon.percent else spoken.currencies.get(word, "")
    month = spoken.months.get(word, spoken.short_months.get(word))
    glued = spoken.times.match(word) if month is None and day is None else None
    if glued is not None:
        month, day = spoken.months.get(glued[0]), spoken.days.get(glued[0])
    asks = any(value is not None for value in (number, power, month, day))
    if not (asks or maybe or unit or part):
        return None
    return Sense(
        number,
        maybe=maybe,
        power=power,
        unit=unit,
        month=month,
        day=day,
        is_short=month is not None and glued is None and word not in spoken.months,
        is_glued=glued is not None,
        part=part,
        asks=asks,
    )


def _digits(word: str, spoken: Language) -> Sense:
    value = spoken.number(word)
    if value is None:
        return Sense(number=Decimal("".join(filter(str.isdigit, word))), in_digits=True, printed=word, asks=True)
    return Sense(number=value, in_digits=True, asks=True)
