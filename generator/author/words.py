"""What the commands for authors say, in the languages of the authors."""

import os
from collections.abc import Mapping

LANGUAGES = ("de", "en")

WORDS: Mapping[str, Mapping[str, str]] = {
    "repaired": {"de": "{file}: aufgeräumt", "en": "{file}: repaired"},
    "would-repair": {
        "de": "{number} von {all} Dateien würden geändert.",
        "en": "{number} of {all} files would be changed.",
    },
    "repairs": {"de": "{number} von {all} Dateien geändert.", "en": "{number} of {all} files changed."},
    "proposal": {
        "de": "{place}: '{record}' hat kein known_from; seine erste Quelle '{source}' ist vom {day}. Vorschlag:",
        "en": "{place}: '{record}' has no known_from; its first source '{source}' is of {day}. Proposed:",
    },
    "accept": {
        "de": "Mit --accept werden die vorgeschlagenen Tage eingetragen.",
        "en": "With --accept the proposed days are written.",
    },
}


def spoken(chosen: str) -> str:
    """Return the language to speak: ``chosen``, or else that of the environment, or else English."""
    wanted = chosen or next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "") or ""
    return next((language for language in LANGUAGES if wanted.lower().startswith(language)), "en")


def say(language: str, key: str, **values: object) -> str:
    """Return the sentence ``key`` in ``language``, with ``values``."""
    return WORDS[key][language].format(**values)
