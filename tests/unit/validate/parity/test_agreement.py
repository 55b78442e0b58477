import pytest

from generator.model.base import Text
from generator.validate.parity.agreement import differences


def both(de: str, en: str, code: str = "en") -> tuple[tuple[str, ...], tuple[str, ...]]:
    text = Text.model_validate({"de": de, code: en}, context={"languages": ("de", code)})
    return differences(text, "de", code)


@pytest.mark.parametrize(
    ("de", "en"),
    [
        ("600.000 Soldaten", "600,000 troops"),
        ("drei von zwölf", "3 of 12"),
        ("ein Dutzend", "twelve"),
        ("einundzwanzig Tage", "twenty-one days"),
        ("der einundzwanzigste Tag", "the twenty-first day"),
        ("zweihunderttausend", "two hundred thousand"),
        ("fünfhundert", "500"),
        ("zweieinhalb Jahre", "two and a half years"),
        ("anderthalb Jahre", "1.5 years"),
        ("die Hälfte", "half"),
        ("zwei Drittel", "two thirds"),
        ("mit Zweidrittelmehrheit", "by a two-thirds majority"),
        ("die dritte Fassung", "the third version"),
        ("dreitägige Gespräche", "talks of three days"),
        ("dreimal", "three times"),
        ("eine Dreierrunde", "a three-way meeting"),
        ("die Gespräche zu dritt", "the talks among the parties"),
        ("halbjährliche Verlängerung", "renewal every six months"),
        ("die Seiten", "the two sides"),
        ("beide Seiten", "two sides"),
        ("Punkt 1 von einem", "the first point of one"),
        ("Punkt 1", "point one"),
        ("ein Jahrzehnt", "ten years"),
        ("im nächsten Jahrhundert", "in the next 100 years"),
        ("90 Mrd. Euro", "EUR 90bn"),
        ("90 Milliarden Euro", "€90 billion"),
        ("18,2 Billionen Rubel", "18.2 trillion roubles"),
        ("20 Mio. US-Dollar", "$20m"),
        ("zwei Milliarden britische Pfund", "two billion British pounds"),
        ("eine Milliarde", "1bn"),
        ("Millionen Menschen", "millions of people"),
        ("zwischen 45 und 90 Milliarden Euro", "between EUR 45bn and EUR 90bn"),
        ("45 bis 90 Mrd. Euro", "EUR 45–90bn"),
        ("20 Euro, dann 30", "20 euros, then 30 euros"),
        ("5 Prozent", "five per cent"),
        ("90 % der Fragen", "90 percent of the questions"),
        ("10 bis 20 Prozent", "10% to 20%"),
        ("um zwei Prozentpunkte", "by two percentage points"),
        ("24. Dezember 2025", "24 December 2025"),
        ("24. Dezember 2025", "December 24, 2025"),
        ("der 24. Dezember", "the 24th of December"),
        ("24. Dez. 2025", "24 Dec 2025"),
        ("am 19. und 20. Dezember", "on 19 December and on 20 December"),
        ("vom 19. bis 21. Dezember 2025", "from 19 to 21 December 2025"),
        ("am 19. Dezember und bis zum 21.", "on 19 December and until 21 December"),
        ("im November und Dezember 2025", "in November 2025 and December 2025"),
        ("im Dezember des Jahres 2025", "in December 2025"),
        ("Mitte Juni", "mid-June"),
        ("Ende 2026", "at the end of 2026"),
        ("Anfang des Jahres 2026", "early 2026"),
        ("Der Vertrag New START von 2010", "The New START treaty of 2010"),
        ("die Märzrunde am Montagabend", "the March round on Monday evening"),
        ("im Mai", "in May"),
        ("Darf die Ukraine das?", "May Ukraine do that?"),
        ("Das ist ein Marsch", "It is a march"),
        ("die G8 und E3", "the G8 and the E3"),
        ("Abschnitt 5.3", "section 5.3"),
        ("{boats} Boote", "{boats} boats"),
        ("{sum} Euro", "EUR {sum}"),
        ("Jan Jambon", "Jan Jambon"),
        ("zwanzig – dreißig", "twenty – thirty"),
        ("20 und Co.", "twenty-odd and Co."),
    ],
)
def test_these_say_the_same(de: str, en: str) -> None:
    assert both(de, en) == ((), ())


@pytest.mark.parametrize(
    ("de", "en", "only_de", "only_en"),
    [
        ("28 Punkte", "27 points", ("28",), ("27",)),
        ("drei Tage", "four days", ("drei",), ("four",)),
        ("zweiundzwanzig", "twenty-three", ("zweiundzwanzig",), ("twenty-three",)),
        ("90 Mrd. Euro", "EUR 90m", ("90 Mrd. Euro",), ("90 m",)),
        ("90 Milliarden Euro", "90 billion dollars", ("90 Milliarden Euro",), ("90 billion dollars",)),
        ("90 Billionen", "90 billion", ("90 Billionen",), ("90 billion",)),
        ("5 Prozent", "5 points", ("5 Prozent",), ("5",)),
        ("2,5 Prozent", "2.6 percent", ("2,5 Prozent",), ("2.6 percent",)),
        ("2.5 Prozent", "2.5 percent", ("2.5 Prozent",), ("2.5 percent",)),
        ("am 24. Dezember", "on 24 November", ("24. Dezember",), ("24 November",)),
        ("am 24. Dezember 2025", "on 24 December 2026", ("24. Dezember 2025",), ("24 December 2026",)),
        ("am 24. Dezember 2025", "on 24 December", ("24. Dezember 2025",), ("24 December",)),
        ("Mitte Juni", "in June", ("Juni",), ("June",)),
        ("im Juni", "in the summer", ("Juni",), ()),
        ("Ende 2026", "in 2026", ("late 2026",), ()),
        ("am Montag", "on Tuesday", ("Montag",), ("Tuesday",)),
        ("Abschnitt 5.3", "section 5.4", ("5.3",), ("5.4",)),
        ("{boats} Boote", "ten boats", ("{boats}",), ("ten",)),
        ("beide", "all three", (), ("three",)),
        ("der 20. Punkt im Juni", "the 21st point in June", ("20",), ("21",)),
        ("28 oder 28 Punkte", "27 points", ("28",), ("27",)),
    ],
)
def test_what_differs_is_told_in_the_words_of_the_text(
    de: str, en: str, only_de: tuple[str, ...], only_en: tuple[str, ...]
) -> None:
    assert both(de, en) == (only_de, only_en)


def test_of_a_language_without_a_lexicon_only_digits_are_compared() -> None:
    assert both("drei von 600.000, {boats}", "трое из 600 тысяч, {boats}", "ru") == (("600000",), ("600",))
    assert both("2,5 im Dezember", "2,5 в декабре", "ru") == ((), ())
