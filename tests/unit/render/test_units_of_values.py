from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.value import Number
from generator.render.edition import Edition

ROOT = Path(__file__).parents[3]


@cache
def editions() -> Mapping[str, Edition]:
    return pipeline.editions_of(pipeline.read(ROOT / "tests/minsk/content"), ROOT / "templates")


@pytest.mark.parametrize(
    ("language", "number", "written"),
    [
        ("de", "1", "1 Tag"),
        ("de", "14", "14 Tage"),
        ("en", "1", "1 day"),
        ("en", "0", "0 days"),
        ("fr", "0", "0 jour"),
        ("fr", "1.5", "1,5 jour"),
        ("fr", "2", "2 jours"),
    ],
)
def test_one_takes_the_unit_of_one_as_the_language_counts(language: str, number: str, written: str) -> None:
    edition = editions()[language]
    key = edition.catalogue.parameter_keys["withdrawal-time"]

    assert edition.value(Number(Decimal(number)), key) == written


def test_without_a_unit_of_one_there_is_one_unit() -> None:
    edition = editions()["de"]

    assert edition.value(Number(Decimal(1)), edition.catalogue.parameter_keys["release-time"]) == "1 Tage"
