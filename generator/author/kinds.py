"""What an author calls the kinds, and what each kind belongs to."""

import re
from collections.abc import Mapping

from generator.model.base import Fact
from generator.model.catalogue import KINDS
from generator.model.relation import Relation

RELATION = "relation"  # no kind of its own: it stands inside a comparison
PAYMENT = "payment"  # a step and an amount

SINGULAR: Mapping[str, str] = {
    re.sub(r"(?<=[a-z])(?=[A-Z])", "-", model.__name__).lower(): kind for kind, model in KINDS.items()
} | {"point": "provisions", "term": "glossary", RELATION: RELATION, PAYMENT: PAYMENT}

PARENTS: Mapping[str, str] = {
    "versions": "document",
    "witnesses": "version",
    "provisions": "version",
    "steps": "procedure",
    "amounts": "subject",
    "procedures": "about",
    "positions": "issue",
    "parameter_keys": "topic",
    "passages": "page",
    "plain_texts": "page",
}


def kind_called(word: str) -> str | None:
    """Return the kind an author means by ``word``: ``events`` or ``event``; None when there is none."""
    return word if word in KINDS else SINGULAR.get(word.lower().replace("_", "-"))


def model_of(kind: str) -> type[Fact]:
    """Return the model of the records of ``kind``."""
    return Relation if kind == RELATION else KINDS[kind]
