"""Typed values of parameters."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from generator.errors import Finding, MisfitError
from generator.model.numbers import decimal
from generator.model.provision import Parameter
from generator.model.vocabulary import ParameterKey


@dataclass(frozen=True, slots=True)
class Number:
    """A count, a percentage or a duration in the unit of its key."""

    number: Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """Units of ``currency``, not millions. Amounts in different currencies are never added or compared."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Ratio:
    """Shares in the order the text names the parties."""

    parts: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Ids of the choices of the key; their order says nothing."""

    choices: frozenset[str]


Value: TypeAlias = Number | Money | Ratio | Words


def typed(parameter: Parameter, key: ParameterKey) -> Value | None:
    """Return the typed value of ``parameter``, None when its state has none.

    Raises MisfitError when the value does not fit ``key``.
    """
    raw = parameter.value
    if raw is None:
        return None
    words = (raw,) if isinstance(raw, str) else raw
    if key.type in ("choice", "choices"):
        return _words(words, key)
    if len(words) != 1:
        raise MisfitError(Finding("parameter/value", "one-value", key=key.id, number=len(words)))
    if key.type == "ratio":
        return _ratio(words[0])
    number = decimal(words[0])
    if key.type == "money":
        if parameter.currency is None:
            raise MisfitError(Finding("parameter/value", "no-currency", key=key.id))
        return Money(number, parameter.currency)
    return Number(number)


def _words(words: tuple[str, ...], key: ParameterKey) -> Words:
    known = [choice.id for choice in key.choices]
    for word in words:
        if word not in known:
            finding = Finding("parameter/value", "no-choice", word=word, key=key.id, words=tuple(known))
            raise MisfitError(finding)
    if key.type == "choice" and len(words) != 1:
        raise MisfitError(Finding("parameter/value", "one-word", key=key.id, number=len(words)))
    return Words(frozenset(words))


def _ratio(word: str) -> Ratio:
    if not re.fullmatch(r"\d{1,9}(:\d{1,9})+", word):
        raise MisfitError(Finding("parameter/value", "no-ratio", word=word))
    return Ratio(tuple(Decimal(part) for part in word.split(":")))
