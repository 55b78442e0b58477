"""German words for numbers and times."""

import re
from collections.abc import Mapping
from decimal import Decimal

from generator.validate.parity.lexicon import Lexicon

UNITS = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
MEASURES = "jährig|tägig|monatig|wöchig|stündig|minütig|seitig|fach|malig|prozentig|stellig|teilig|köpfig|stufig"
ENDINGS = "e|er|en|es|em|s|n|ens|el|eln|els"
# Also an article, an adverb or another word; and two, or ten years, are said in many ways.
MAYBE: Mapping[str, tuple[int | str, ...]] = {
    **dict.fromkeys(("eins", "ein", "eine", "einer", "einen", "einem", "eines", "einmal", "zuerst", "erstens"), (1,)),
    **dict.fromkeys(("erste", "erster", "ersten", "erstes", "erstem", "einzige", "einziger", "einzigen"), (1,)),
    **dict.fromkeys(("beide", "beider", "beiden", "beides", "doppelt", "doppelte", "doppelten", "verdoppeln"), (2,)),
    "zweit": (2,),
    "dritt": (3,),
    "viert": (4,),
    **dict.fromkeys(("achte", "achter", "achten", "achtes", "achtem"), (8,)),
    **dict.fromkeys(("halbjahr", "halbjährlich", "halbjährliche", "halbjährlichen", "halbjährlicher"), ("0.5", 6)),
    **dict.fromkeys(("vierteljahr", "vierteljährlich", "vierteljährliche", "vierteljährlichen"), (3, 4)),
    **dict.fromkeys(("jahrzehnt", "jahrzehnts", "jahrzehnte", "jahrzehnten"), (10,)),
    **dict.fromkeys(("jahrhundert", "jahrhunderts", "jahrhunderte", "jahrhunderten"), (100,)),
}


def _stems() -> dict[str, Decimal]:
    """Return what number words begin with: 2 to 99, round hundreds and thousands, halves."""
    units = {word: number for number, word in enumerate(UNITS) if word}
    found = units | {word: number for number, word in enumerate(TEENS, start=10)}
    for ten, word in zip(range(20, 100, 10), TENS, strict=True):
        found |= {word: ten} | {f"{unit}und{word}": ten + number for unit, number in units.items()}
    for power, word in ((100, "hundert"), (1000, "tausend"), (100_000, "hunderttausend")):
        below = found if power == 1000 else units  # noqa: PLR2004 - a thousand
        found = found | {word: power} | {f"{unit}{word}": number * power for unit, number in below.items()}
    found |= {"dritt": 3, "siebt": 7, "dutzend": 12}
    halves = {f"{unit}einhalb": number + Decimal("0.5") for unit, number in units.items()}
    halves |= {"hälft": Decimal("0.5"), "halb": Decimal("0.5"), "anderthalb": Decimal("1.5")}
    return {word: Decimal(number) for word, number in found.items() if number > 1} | halves


STEMS = _stems()
_ANY = "|".join(sorted(STEMS, key=len, reverse=True))
NUMBER = re.compile(rf"({_ANY})(?:(?:{MEASURES}|s?t)?(?:{ENDINGS})?|mal|erlei)")
STEM = re.compile(_ANY)


def number(word: str) -> Decimal | None:
    """Return the number ``word`` means wherever it stands."""
    found = None if word in MAYBE else NUMBER.fullmatch(word)
    return STEMS[found[1]] if found else None


def maybe(word: str) -> tuple[Decimal, ...]:
    """Return the numbers ``word`` can mean, or is made of when it begins with one (``Zweidrittelmehrheit``)."""
    if word in MAYBE:
        return tuple(map(Decimal, MAYBE[word]))
    return tuple(STEMS[stem] for stem in STEM.findall(word)) if STEM.match(word) else ()


LEXICON = Lexicon(
    number=number,
    maybe=maybe,
    powers={
        **dict.fromkeys(("mio", "mill"), Decimal(10) ** 6),
        **dict.fromkeys(("mrd", "md"), Decimal(10) ** 9),
        **dict.fromkeys(("bio",), Decimal(10) ** 12),
    },
    percent=frozenset({"prozent", "prozents", "prozentpunkte", "prozentpunkten", "prozentpunkt"}),
    ordinals=frozenset({"."}),
    parts={
        **dict.fromkeys(("anfang", "beginn"), "early"),
        "mitte": "mid",
        "ende": "late",
    },
    fillers=frozenset({"des", "der", "monats", "jahres"}),
    joins=frozenset({"bis", "und", "oder", "bzw", "beziehungsweise", "sowie", "auf", "von", "statt"}),
    phrases={"US-Dollar": "Dollar"},
    common=frozenset(
        {
            *(
                "amerika",
                "anleger",
                "bild",
                "blick",
                "focus",
                "investoren",
                "kommission",
                "kongress",
                "kurier",
                "mint",
                "presse",
            ),
            *("rat", "report", "times", "senat", "spiegel", "standard", "stern", "welt", "zeit"),
        }
    ),
)
