from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.load import tree
from generator.load.yaml_text import parsed
from generator.model.base import PartialDate
from generator.model.value import Money
from generator.problems import words as said
from generator.render.words import Words, words

GERMAN = """locale: de_DE
money: {billion: "{number} Mrd. {currency}", million: "{number} Mio. {currency}", one: "{number} {currency}"}
currency: {USD: US-Dollar}
page: {start: Start}
by: "{who} am {when}"
empty:
count:
  points: {one: "{number} Punkt", other: "{number} Punkte"}
  papers: {other: "{number} Papier(e)"}
"""
ENGLISH = """locale: en_GB
money: {billion: "{currency} {number}bn", million: "{currency} {number}m", one: "{currency} {number}"}
currency: {USD: USD}
page: {start: Start}
by: "{who} on {when}"
empty:
count:
  points: {one: "{number} point", other: "{number} points"}
  papers: {other: "{number} paper(s)"}
"""


def made(german: str = GERMAN, english: str = ENGLISH) -> Mapping[str, Words]:
    return words([parsed(german, "texts/de.yml"), parsed(english, "texts/en.yml")], ("de", "en"))


def refused(german: str = GERMAN, english: str = ENGLISH) -> list[str]:
    with pytest.raises(TemplateError) as caught:
        made(german, english)
    return [said.line(problem, "en") for problem in caught.value.problems]


@pytest.fixture(scope="module")
def real(project: Path) -> Mapping[str, Words]:
    """Return the words of the site."""
    return words(tree.files(project / "templates/texts", "templates/texts"), ("de", "en"))


@pytest.mark.parametrize(
    ("amount", "currency", "german", "english"),
    [
        ("100e9", "USD", "100 Mrd. US-Dollar", "USD 100bn"),
        ("90e9", "EUR", "90 Mrd. Euro", "EUR 90bn"),
        ("1e9", "USD", "1 Mrd. US-Dollar", "USD 1bn"),
        ("3.2e9", "EUR", "3,2 Mrd. Euro", "EUR 3.2bn"),
        ("999e6", "USD", "999 Mio. US-Dollar", "USD 999m"),
        ("45e6", "USD", "45 Mio. US-Dollar", "USD 45m"),
        ("600000", "USD", "600.000 US-Dollar", "USD 600,000"),
        ("0", "USD", "0 US-Dollar", "USD 0"),
        ("-5e9", "USD", "-5 Mrd. US-Dollar", "USD -5bn"),
        ("18.2e12", "RUB", "18.200 Mrd. RUB", "RUB 18,200bn"),
    ],
)
def test_money_is_written_in_its_largest_scale(
    amount: str, currency: str, german: str, english: str, real: Mapping[str, Words]
) -> None:
    money = Money(Decimal(amount), currency)
    assert (real["de"].money(money), real["en"].money(money)) == (german, english)


@pytest.mark.parametrize(
    ("number", "german", "english"),
    [
        ("600000", "600.000", "600,000"),
        ("2.5", "2,5", "2.5"),
        ("1000", "1.000", "1,000"),
        ("-3", "-3", "-3"),
        ("1234567.25", "1.234.567,25", "1,234,567.25"),
        ("0", "0", "0"),
        ("6e5", "600.000", "600,000"),
    ],
)
def test_numbers_are_grouped_as_each_language_groups_them(number: str, german: str, english: str) -> None:
    both = made()
    assert (both["de"].number(Decimal(number)), both["en"].number(Decimal(number))) == (german, english)


@pytest.mark.parametrize(
    ("written", "german", "english"),
    [
        ("2025-11-21", "21. November 2025", "21 November 2025"),
        ("2025-03-01", "1. März 2025", "1 March 2025"),
        ("2025-12", "Dezember 2025", "December 2025"),
        ("2025", "2025", "2025"),
    ],
)
def test_a_date_says_no_more_than_is_known(written: str, german: str, english: str) -> None:
    when = PartialDate.model_validate(written)
    both = made()
    assert (both["de"].partial(when), both["en"].partial(when)) == (german, english)


def test_days_and_months_are_written_out() -> None:
    both = made()
    assert both["de"].day(date(2025, 11, 1)) == "1. November 2025"
    assert both["en"].month(date(2025, 3, 31)) == "March 2025"


@pytest.mark.parametrize(("number", "said"), [(0, "0 Punkte"), (1, "1 Punkt"), (2, "2 Punkte"), (1000, "1.000 Punkte")])
def test_a_count_takes_the_form_its_language_asks_for(number: int, said: str) -> None:
    assert made()["de"].counted("count.points", number) == said


def test_a_count_without_the_form_takes_the_general_one() -> None:
    assert made()["de"].counted("count.papers", 1) == "1 Papier(e)"


@pytest.mark.parametrize(
    ("items", "german", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a und b", "a and b"),
        (["a", "b", "c"], "a, b und c", "a, b and c"),
    ],
)
def test_a_list_ends_with_the_word_for_and(items: list[str], german: str, english: str) -> None:
    both = made()
    assert (both["de"].listed(items), both["en"].listed(iter(items))) == (german, english)


def test_languages_are_named_in_the_language_of_the_page() -> None:
    both = made()
    assert (both["de"].language_name("uk"), both["en"].language_name("uk")) == ("Ukrainisch", "Ukrainian")
    assert both["de"].language_name("zz") == "zz"


def test_words_are_found_by_dotted_key_and_names_are_filled_in() -> None:
    german = made()["de"]
    assert german("page.start") == "Start"
    assert german("by", who="Jo", when="1. März") == "Jo am 1. März"
    assert german("empty") == ""
    assert (german.language, str(german.locale)) == ("de", "de_DE")


@pytest.mark.parametrize(
    ("key", "names", "begins"),
    [
        ("page.end", {}, "texts/de.yml:1:1: texts/key: 'page.end' is missing"),
        ("by", {"who": "Jo"}, "texts/de.yml:5:5: texts/braces: 'by' has braces that are not filled in: {when}"),
    ],
)
def test_a_word_that_cannot_be_given_is_a_problem_of_the_texts_file(
    key: str, names: dict[str, str], begins: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        made()["de"](key, **names)
    assert said.line(caught.value.problems[0], "en").startswith(begins)


@pytest.mark.parametrize("braces", ["{", "}", "{}", "{0}", "{who.name}", "{who[x]}", "{who:>9}", "{who!r}", "{{who}}"])
def test_braces_hold_a_name_and_nothing_else(braces: str) -> None:
    german = made(GERMAN.replace("{who} am {when}", f"{{who}} am {braces}"))["de"]
    with pytest.raises(TemplateError, match=r"texts/de\.yml:5:5: texts/braces") as caught:
        german("by", who="Jo", when="heute")
    assert "it may use: {when}, {who}" in said.line(caught.value.problems[0], "en")


def test_what_is_filled_in_may_have_braces_itself() -> None:
    assert made()["de"]("by", who="{when}", when="heute") == "{when} am heute"


def test_a_list_is_no_word() -> None:
    assert refused(english=ENGLISH.replace("start: Start", "start: [Start]")) == [
        "texts/en.yml:4:15: texts/form: 'page.start' is a list\n    write it as one text"
    ]


@pytest.mark.parametrize("text", ["- a\n", "word\n", ""])
def test_a_file_without_words_is_one_problem(text: str) -> None:
    assert refused(english=text) == ["texts/en.yml:1:1: texts/form: the file has no words\n    write 'key: text' lines"]


def test_an_unreadable_file_is_not_said_to_lack_every_word() -> None:
    assert len(refused(english="a: [\n")) == 1


def test_a_key_one_language_lacks_is_a_problem_there() -> None:
    assert refused(english=ENGLISH.replace("page:", "pages:")) == [
        "texts/de.yml:1:1: texts/key: 'pages.start' is missing here\n    another language has it",
        "texts/en.yml:1:1: texts/key: 'page.start' is missing here\n    another language has it",
    ]


def test_plural_forms_are_each_language_s_own() -> None:
    german = GERMAN.replace('{one: "{number} Punkt", other', '{few: "{number} Pünktchen", other')
    assert made(german)["de"].counted("count.points", 1) == "1 Punkte"


def test_a_texts_file_that_is_missing_or_unreadable_is_a_problem() -> None:
    with pytest.raises(TemplateError, match=r"texts/en\.yml:1:1: texts/missing"):
        words([parsed(GERMAN, "texts/de.yml")], ("de", "en"))
    (unreadable,) = [problem for problem in refused(english=f"{ENGLISH}x: [\n") if "yaml/syntax" in problem]
    assert unreadable.startswith("texts/en.yml:11:1: yaml/syntax")


@pytest.mark.parametrize("locale", ["locale: xx_YY", "locale: deutsch", "locale:", "locale: ''", "locale: de-DE-x-y"])
def test_a_locale_nobody_knows_is_a_problem_where_it_stands(locale: str) -> None:
    (problem,) = refused(german=GERMAN.replace("locale: de_DE", locale))
    assert problem.startswith("texts/de.yml:1:")
    assert "texts/locale: no such locale" in problem


def test_without_any_locale_there_is_a_problem_and_no_traceback() -> None:
    drop = "locale: "
    texts = [text.partition("\n")[2] for text in (GERMAN, ENGLISH)]
    assert not any(drop in text for text in texts)
    assert "texts/locale" in refused(*texts)[0]
