"""What the checks of both subjects look at, and how they read who says what."""

import re
from collections.abc import Callable, Iterator

from generator.model.base import Text
from generator.model.catalogue import Catalogue
from generator.model.claim import Claim

US_28 = "us-28-draft-nov-2025"
FRAMEWORK_20 = "framework-20-dec-2025"

Check = Callable[[Catalogue], Iterator[str]]


def text(de: str, en: str) -> Text:
    return Text.model_construct(root={"de": de, "en": en})


def says(statement: Text, de: str, en: str) -> bool:
    """Return whether both languages of ``statement`` match their pattern."""
    return bool(re.search(de, statement["de"]) and re.search(en, statement["en"]))


def by(claims: tuple[Claim, ...], speaker: str, de: str = "", en: str = "") -> Claim | None:
    """Return the first of ``claims`` by ``speaker`` that matches in both languages."""
    return next((claim for claim in claims if claim.speaker == speaker and says(claim.text, de, en)), None)
