"""The next free id, in the pattern of its neighbours."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.author.shapes import shapes
from generator.load.yaml_text import Plain
from generator.model.base import Fact

NUMBERED = re.compile(r"(.*[^\d-]-|.*-\d+-)(\d{1,3})")
DATED = re.compile(r"-\d{4}(-\d{2}){0,2}$")
MOST = 0.6  # of the neighbours make a pattern
LONGEST = 4  # words of an id
LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})


def next_id(
    model: type[Fact],
    values: Mapping[str, Plain],
    neighbours: Sequence[str],
    parent: str,
    taken: Iterable[str],
    languages: Sequence[str],
) -> str:
    """Return an id that none of ``taken`` has.

    Numbered neighbours (``lake-7``) are followed by the next number; ``parent`` begins the number of a first one.
    Otherwise what neighbours have in common is followed by words of the record, or by ``new``.
    """
    found = (NUMBERED.fullmatch(name) for name in neighbours if not DATED.search(name))
    numbers = [(match[1], int(match[2])) for match in found if match]
    (prefix, times), *_ = Counter(one for one, _ in numbers).most_common(1) or [("", 0)]
    if times and times >= MOST * len(neighbours):
        return f"{prefix}{max(number for one, number in numbers if one == prefix) + 1}"
    if parent and not neighbours:
        return _free(f"{parent}-1", taken)
    start = _common(neighbours)
    words = _words(model, values, languages)
    parts = [start, words] if not words.startswith(f"{start}-") else [words]
    day = values.get("date") or values.get("as_of")
    if isinstance(day, str) and neighbours and sum(map(bool, map(DATED.search, neighbours))) >= MOST * len(neighbours):
        parts.append(day)
    return _free("-".join(filter(None, parts)) if words else "-".join(filter(None, (start, "new"))), taken)


def slug(text: str) -> str:
    """Return ``text`` as an id of a few words; empty when it has no letters we can write."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(LETTERS)).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:LONGEST])


def _common(neighbours: Sequence[str]) -> str:
    """Return the words that most of ``neighbours`` begin with, at least one of their own left to each."""
    start: list[str] = []
    split = [name.split("-") for name in neighbours]
    while True:
        following = Counter(
            words[len(start)] for words in split if words[: len(start)] == start and len(words) > len(start) + 1
        )
        (word, times), *_ = following.most_common(1) or [("", 0)]
        if not times or (len(neighbours) == 1 and start) or times < MOST * len(neighbours):
            return "-".join(start)
        start.append(word)


def _words(model: type[Fact], values: Mapping[str, Plain], languages: Sequence[str]) -> str:
    found = []
    for name, shape in shapes(model).items():
        value = values.get(name)
        if shape.form == "text" and isinstance(value, dict):
            found += [str(value.get(language) or "") for language in ("en", *languages) if value.get(language)][:1]
        elif name in {"publisher", "title"} and isinstance(value, str):
            found.append(value)
    return slug(" ".join(found[: 1 if "publisher" not in values else 2]))


def _free(wanted: str, taken: Iterable[str]) -> str:
    used = set(taken)
    number = 1
    name = wanted
    while name in used:
        number += 1
        name = f"{wanted}-{number}"
    return name
