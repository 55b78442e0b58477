"""English words for numbers and times."""

from decimal import Decimal

from generator.validate.parity.lexicon import Lexicon

CARDINALS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
ORDINALS = (
    *("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
    *("thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
POWERS = {"hundred": 100, "thousand": 1000}
MAYBE = {
    **dict.fromkeys(("one", "first", "firstly", "single"), 1),
    **dict.fromkeys(("both", "double", "doubled", "doubling", "doubles", "twice", "bilateral", "pair"), 2),
    **dict.fromkeys(("trilateral", "triple", "tripled"), 3),
    **dict.fromkeys(("quarter", "quarters", "quarterly"), 4),
    **dict.fromkeys(("decade", "decades"), 10),
    **dict.fromkeys(("century", "centuries"), 100),
}


def _numbers() -> dict[str, Decimal]:
    found = {word: Decimal(number) for words in (CARDINALS, ORDINALS) for number, word in enumerate(words, start=2)}
    for ten, word in zip(range(20, 100, 10), TENS, strict=True):
        found |= {word: Decimal(ten), f"{word.removesuffix('y')}ieth": Decimal(ten)}
    found |= {f"{word}s": value for word, value in found.items() if word != "second"}
    for word, power in POWERS.items():
        found |= dict.fromkeys((word, f"{word}s", f"{word}th"), Decimal(power))
    found |= dict.fromkeys(("dozen", "dozens"), Decimal(12))
    return found | dict.fromkeys(("half", "halves", "halved"), Decimal("0.5"))


NUMBERS = _numbers()


def number(word: str) -> Decimal | None:
    """Return the number ``word`` means wherever it stands."""
    return NUMBERS.get(word)


def maybe(word: str) -> tuple[Decimal, ...]:
    """Return the number ``word`` can mean."""
    return (Decimal(MAYBE[word]),) if word in MAYBE else ()


LEXICON = Lexicon(
    number=number,
    maybe=maybe,
    powers={
        **{word: Decimal(power) for word, power in POWERS.items()},
        **dict.fromkeys(("bn", "billions"), Decimal(10) ** 9),
        **dict.fromkeys(("m", "mn", "millions"), Decimal(10) ** 6),
        **dict.fromkeys(("tn", "trn", "trillions"), Decimal(10) ** 12),
    },
    tens=frozenset(TENS),
    half=("and", "a", "half"),
    ordinals=frozenset({"st", "nd", "rd", "th"}),
    percent=frozenset({"percent"}),
    parts={
        **dict.fromkeys(("early", "beginning", "start"), "early"),
        **dict.fromkeys(("mid", "middle"), "mid"),
        **dict.fromkeys(("late", "end"), "late"),
    },
    fillers=frozenset({"of", "the"}),
    joins=frozenset({"to", "and", "or", "of", "from", "rather", "than", "instead"}),
    currencies={"rouble": "RUB", "roubles": "RUB"},
    phrases={
        **dict.fromkeys(("per cent", "percentage points", "percentage point"), "percent"),
        "US dollar": "dollar",
        "the two ": "both ",
        "The two ": "both ",
    },
    common=frozenset(
        {
            *(
                "america",
                "commission",
                "commons",
                "congress",
                "independent",
                "investors",
                "king",
                "mail",
                "mint",
                "mirror",
                "post",
                "public",
            ),
            *("report", "rounds", "senate", "standard", "sun", "times", "store"),
        }
    ),
)
