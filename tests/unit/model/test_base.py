from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.base import Day, Id, Line, PartialDate, Text, Url
from generator.model.provision import Parameter
from generator.model.vocabulary import Side

TEXT = {"de": "Eis", "en": "Ice"}


@pytest.mark.parametrize(
    ("written", "precision", "first", "last"),
    [
        ("2025-11-21", "day", date(2025, 11, 21), date(2025, 11, 21)),
        ("2025-11", "month", date(2025, 11, 1), date(2025, 11, 30)),
        ("2025-12", "month", date(2025, 12, 1), date(2025, 12, 31)),
        ("2025-02", "month", date(2025, 2, 1), date(2025, 2, 28)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", "year", date(2025, 1, 1), date(2025, 12, 31)),
        ("9999", "year", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_a_partial_date_knows_what_it_can_mean(written: str, precision: str, first: date, last: date) -> None:
    found = PartialDate.model_validate(written)
    assert (found.precision, found.first, found.last) == (precision, first, last)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "25",
        "2025-13",
        "2025-00",
        "2025-02-29",
        "2025-11-31",
        "2025-1",
        "2025-11-1",
        "2025/11",
        "2025-11-",
        "0000",
        " 2025",
        "2025\n",
        "-2025",
        "2025-11-21-01",
        "20251121",
        "soon",
        "２０２５",
        "2025-W47-1",
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        PartialDate.model_validate(written)


@pytest.mark.parametrize("written", ["2025-02-29", "2025-02", "2025", "2025-2-2", "1735689600", "2025-02-02T00:00", ""])
def test_a_day_is_a_day_of_the_calendar_and_nothing_else(written: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(written)


def test_a_day_is_read_as_it_is_written() -> None:
    assert TypeAdapter(Day).validate_python("2024-02-29") == date(2024, 2, 29)


def test_a_text_gives_its_statement_in_each_language_in_the_order_of_the_file(fact: Callable[..., Any]) -> None:
    text = fact(Text, en="Ice", de="Eis")
    assert (text["de"], text["en"]) == ("Eis", "Ice")
    assert list(text.items()) == [("en", "Ice"), ("de", "Eis")]


@pytest.mark.parametrize("missing", ["de", "en"])
def test_a_text_lacks_no_language(missing: str, fact: Callable[..., Any]) -> None:
    with pytest.raises(ValidationError, match="language missing"):
        fact(Text, **{language: text for language, text in TEXT.items() if language != missing})


def test_a_text_has_no_language_beside_those_of_the_site(fact: Callable[..., Any]) -> None:
    with pytest.raises(ValidationError, match="language extra"):
        fact(Text, **TEXT, fr="Glace")


def test_the_languages_are_those_of_the_site_whichever_they_are() -> None:
    text = Text.model_validate({"fr": "Glace"}, context={"languages": ("fr",)})
    assert text["fr"] == "Glace"


@pytest.mark.parametrize("blank", ["", " ", "\n"])
def test_a_statement_is_not_blank(blank: str, fact: Callable[..., Any]) -> None:
    with pytest.raises(ValidationError):
        fact(Text, de="Eis", en=blank)


def test_a_line_is_stripped_and_stands_on_one_line() -> None:
    assert TypeAdapter(Line).validate_python("  ice \n") == "ice"
    assert TypeAdapter(Line).validate_python("ice\n\n# and   snow") == "ice # and snow"


def test_no_break_blanks_are_part_of_a_line() -> None:
    french = "Qui pêche\u202f? Le lac\u00a0: «\u00a0gelé\u00a0»"
    assert TypeAdapter(Line).validate_python(f" {french}\n") == french


@pytest.mark.parametrize("written", ["", " ", "\n\t"])
def test_a_line_is_not_blank(written: str) -> None:
    with pytest.raises(ValidationError, match="at least 1 character"):
        TypeAdapter(Line).validate_python(written)


def test_a_value_may_be_one_word_or_several(parameter: Callable[..., Parameter]) -> None:
    assert parameter("line", "middle").value == "middle"
    assert parameter("guards", ["northern", "southern"]).value == ("northern", "southern")


@pytest.mark.parametrize(
    ("value", "complaint"),
    [([], "too_short"), ("", "string_too_short"), (["a", ""], "string_too_short"), ({"a": "b"}, "string_type")],
)
def test_a_value_is_judged_in_the_form_it_was_written_in(value: Any, complaint: str, fact: Callable[..., Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        fact(Parameter, key="line", state="set", value=value)
    assert [error["type"] for error in caught.value.errors()] == [complaint]


@pytest.mark.parametrize("written", ["ice", "us-28-7", "0", "a-b-c"])
def test_an_id_has_small_letters_digits_and_single_hyphens(written: str) -> None:
    assert TypeAdapter(Id).validate_python(written) == written


@pytest.mark.parametrize("written", ["", "Ice", "-ice", "ice-", "ice--cream", "ice cream", "eisglätte", "a/b", "ice\n"])
def test_anything_else_is_no_id(written: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(written)


@pytest.mark.parametrize("written", ["https://a.example", "http://a.example/b?c=d#e", "https://ä.example/ü"])
def test_a_web_address_is_one(written: str) -> None:
    assert TypeAdapter(Url).validate_python(written) == written


@pytest.mark.parametrize(
    "written",
    [
        "a.example",
        "ftp://a.example",
        "https://example",
        "javascript:alert('a.b')",
        "https://a.example/b c",
        'https://a.example/"onclick="x.y',
        "https://a.example/<b>",
        " https://a.example",
        "https://a.example\n",
    ],
)
def test_anything_else_is_no_web_address(written: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Url).validate_python(written)


def test_a_fact_cannot_change_and_has_no_other_fields(fact: Callable[..., Any]) -> None:
    side = fact(Side, id="north", label=TEXT, known_from="2025-01-01")
    with pytest.raises(ValidationError, match="frozen"):
        side.id = "south"
    with pytest.raises(ValidationError, match="Extra inputs"):
        fact(Side, id="north", label=TEXT, known_from="2025-01-01", colour="blue")
