"""Numbers as authors write them."""

import re
from decimal import Decimal

from generator.errors import Finding, MisfitError

LARGEST = Decimal(10) ** 18  # beyond what can be written out exactly


def decimal(word: str) -> Decimal:
    """Return the number written as ``600000``, ``2.5`` or ``100e9``.

    Raises MisfitError for anything else.
    """
    if not re.fullmatch(r"-?\d+(\.\d+)?(e\d{1,2})?", word):
        raise MisfitError(Finding("shape/number", "no-number", word=word))
    if re.fullmatch(r"-?\d{1,3}\.\d{3}", word):
        raise MisfitError(Finding("shape/number", "two-meanings", word=word))
    number = Decimal(word)
    if abs(number) >= LARGEST:
        raise MisfitError(Finding("shape/number", "huge", word=word))
    return number
