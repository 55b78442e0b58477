"""What an author may have meant."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the most similar of ``known``, empty when none is similar."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only what is wrong needs it, and checking is to be quick

    best = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return best[0] if best else ""
