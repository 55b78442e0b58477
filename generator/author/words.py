"""What the commands for authors say, in the languages of the authors."""

import os
from collections.abc import Mapping

from generator.problems.told import Language
from generator.problems.words import language_of

WORDS: Mapping[str, Mapping[str, str]] = {
    "repaired": {"de": "{file}: aufgeräumt", "en": "{file}: repaired"},
    "would-repair": {
        "de": "{number} von {all} Dateien würden geändert.",
        "en": "{number} of {all} files would be changed.",
    },
    "repairs": {"de": "{number} von {all} Dateien geändert.", "en": "{number} of {all} files changed."},
    "proposal": {
        "de": "{place}: „{record}“ hat kein known_from; die erste Quelle „{source}“ ist vom {day}. Vorschlag:",
        "en": "{place}: '{record}' has no known_from; its first source '{source}' is of {day}. Proposed:",
    },
    "accept": {
        "de": "Mit --accept werden die vorgeschlagenen Tage eingetragen.",
        "en": "With --accept the proposed days are written.",
    },
    "hints": {
        "de": "Zeilen mit {mark} helfen beim Schreiben. Was wahlweise ist, gilt, sobald {mark} davor gelöscht ist. "
        "punkt fix entfernt sie alle, wenn im Eintrag nichts mehr leer ist.",
        "en": "Lines with {mark} help while you write. What is optional counts once the {mark} before it is deleted. "
        "punkt fix removes them all when nothing in the record is empty any more.",
    },
    "one-of": {"de": "Eines von: {words}.", "en": "One of: {words}."},
    "id-of": {"de": "Kennung aus {kind}.", "en": "An id from {kind}."},
    "any-id": {"de": "Kennung irgendeines Eintrags.", "en": "The id of any record."},
    "example": {"de": "Beispiel: {value}", "en": "Example: {value}"},
    "written": {"de": "{place}: {record} angelegt", "en": "{place}: {record} written"},
    "would-write": {"de": "{place}: {record} würde angelegt:", "en": "{place}: {record} would be written:"},
    "to-say": {"de": "Noch zu sagen ({number}):", "en": "Still to be said ({number}):"},
    "nothing-to-say": {
        "de": "Es fehlt nichts: punkt check ist zufrieden.",
        "en": "Nothing is missing: punkt check agrees.",
    },
    "lacking": {
        "de": "{comparison} sagt noch nichts über {point}. Ausführen, oder in {place} unter relations einfügen:",
        "en": "{comparison} does not speak of {point} yet. Run this, or paste it below relations in {place}:",
    },
    "address-taken": {
        "de": "{place}: Diese Adresse hat schon die Quelle „{source}“. Nehmen Sie ihre Kennung; angelegt ist nichts.",
        "en": "{place}: the source '{source}' has this address already. Use its id; nothing was written.",
    },
    "ask-again": {"de": "„{word}“ gibt es hier nicht.", "en": "there is no '{word}' here"},
    "ask-near": {
        "de": "„{word}“ gibt es hier nicht. Meinten Sie „{near}“?",
        "en": "there is no '{word}' here; did you mean '{near}'?",
    },
    "leave-empty": {
        "de": "Eingabetaste lässt ein Feld vorerst leer.",
        "en": "Enter leaves a field empty for now.",
    },
}


def spoken(chosen: str) -> Language:
    """Return the language to speak: ``chosen``, or else that of the environment, or else English."""
    return language_of({"LANG": chosen} if chosen else os.environ)


def say(language: Language, key: str, **values: object) -> str:
    """Return the sentence ``key`` in ``language``, with ``values``."""
    return WORDS[key][language].format(**values)
