"""Sums in texts: ``{amount}``, and what was paid so far, worded in each language."""

import csv
import io
from collections.abc import Callable, Mapping

import pytest

Build = Callable[..., Mapping[str, str]]
Money = Callable[..., str]
PAID = "kind: paid, subject: dam, "
CLAIM = """claims:
  - {{id: said, speaker: jo, date: 2025-03-01, text: {{de: "A {text} B", en: "A {text} B"}}, grade: weak,
     sources: [gazette], known_from: 2025-03-01}}
"""


def said(files: Mapping[str, str]) -> tuple[str, str]:
    """Return what Jo said in German and English, without the words around it."""
    (row,) = (row for row in csv.DictReader(io.StringIO(files["de/data/claims.csv"])) if row["id"] == "said")
    return row["text_de"][2:-2], row["text_en"][2:-2]


@pytest.mark.parametrize(
    ("placeholder", "german", "english"),
    [
        ("{dam-total}", "900.000 Euro", "EUR 900,000"),
        ("{dam-need}", "1 Mio. Euro", "EUR 1m"),
        ("{dam-aid}", "50.000 US-Dollar", "USD 50,000"),
        ("{dam-upkeep-bulletin}", "20.000–35.000 Euro", "EUR 20,000–35,000"),
        ("{dam.paid}", "90.000 Euro", "EUR 90,000"),
        ("{dam.paid-share}", "10", "10"),
        ("{dam.as-of}", "20. Februar 2025", "20 February 2025"),
    ],
)
def test_a_sum_is_worded_in_the_language_of_the_text(placeholder: str, german: str, english: str, build: Build) -> None:
    assert said(build(CLAIM.format(text=placeholder))) == (german, english)


@pytest.mark.parametrize(
    ("ends", "german", "english"),
    [
        ("low: 2e9, high: 3e9", "2–3 Mrd. Euro", "EUR 2–3bn"),
        ("low: 1e9, high: 1.3e9", "1–1,3 Mrd. Euro", "EUR 1–1.3bn"),
        ("low: 500e6, high: 2e9", "0,5–2 Mrd. Euro", "EUR 0.5–2bn"),
        ("low: 2.5e6, high: 40e6", "2,5–40 Mio. Euro", "EUR 2.5–40m"),
        ("low: 0, high: 1000", "0–1.000 Euro", "EUR 0–1,000"),
    ],
)
def test_a_range_is_worded_in_the_scale_of_its_end(
    ends: str, german: str, english: str, build: Build, money: Money
) -> None:
    assert said(build(CLAIM.format(text="{range}") + money(range=f"{ends}, currency: EUR"))) == (german, english)


def test_what_was_paid_follows_the_payments(build: Build, money: Money) -> None:
    text = CLAIM.format(text="{dam.paid}, {dam.paid-share}, {dam.as-of}")
    assert said(build(text)) == ("90.000 Euro, 10, 20. Februar 2025", "EUR 90,000, 10, 20 February 2025")
    more = money(next=f"{PAID}value: 45000, currency: EUR, as_of: 2025-03-01")
    assert said(build(text + more)) == ("135.000 Euro, 15, 1. März 2025", "EUR 135,000, 15, 1 March 2025")


def test_a_share_has_one_decimal_and_the_sign_of_its_language(build: Build, money: Money) -> None:
    more = money(next=f"{PAID}value: 1000, currency: EUR")
    assert said(build(CLAIM.format(text="{dam.paid-share}") + more)) == ("10,1", "10.1")


def test_a_payment_known_to_the_month_counts_to_its_last_day(build: Build, money: Money) -> None:
    more = money(next=f"{PAID}value: 1, currency: EUR, as_of: 2025-02")
    assert said(build(CLAIM.format(text="{dam.as-of}") + more)) == ("28. Februar 2025", "28 February 2025")
