"""The sentence that says what to do."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint naming the most similar of ``known``, empty when none is similar."""
    best = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return f"did you mean '{best[0]}'?" if best else ""
