"""Numbers as authors write them."""

import re
from decimal import Decimal

LARGEST = Decimal(10) ** 18  # beyond what can be written out exactly


def decimal(word: str) -> Decimal:
    """Return the number written as ``600000``, ``2.5`` or ``100e9``.

    Raises ValueError, with a message for the author, for anything else.
    """
    if not re.fullmatch(r"-?\d+(\.\d+)?(e\d{1,2})?", word):
        raise ValueError(f"'{word}' is not a number: write 600000, 2.5 or 100e9")
    if re.fullmatch(r"-?\d{1,3}\.\d{3}", word):
        raise ValueError(f"'{word}' means different numbers in German and English: write 600000 or 2.5")
    number = Decimal(word)
    if abs(number) >= LARGEST:
        raise ValueError(f"'{word}' is larger than anything that is counted")
    return number
