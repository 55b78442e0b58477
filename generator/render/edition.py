"""Everything a view needs to word a page in one language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.derive.changes import Setting
from generator.derive.ledger import Entry
from generator.derive.mapping import Fate
from generator.model.base import PartialDate, Text
from generator.model.catalogue import Catalogue
from generator.model.change import Change
from generator.model.claim import Claim
from generator.model.document import Version
from generator.model.event import Event
from generator.model.provision import Parameter
from generator.model.relation import Comparison
from generator.model.scheme import Amount
from generator.model.stated import stated
from generator.model.sums import PAYMENT_KEYS, paid, share
from generator.model.texts import PLACEHOLDER
from generator.model.value import Money, Number, Ratio, Value, typed
from generator.model.vocabulary import Choice, ParameterKey
from generator.render.addresses import Address
from generator.render.words import Words


@dataclass(frozen=True, slots=True)
class Edition:
    """The facts and what was derived from them, with the words of one language; sums without short forms if wanted."""

    catalogue: Catalogue
    words: Words
    addresses: Mapping[str, Address]
    resting: Mapping[str, tuple[str, ...]]
    claims: Mapping[str, tuple[Claim, ...]]
    replies: Mapping[str, tuple[Claim, ...]]
    fates: Mapping[str, tuple[tuple[Comparison, Fate], ...]]
    ledger: Mapping[str, Mapping[str, tuple[Entry, ...]]]
    families: tuple[tuple[Version, ...], ...]
    corrections: Mapping[str, tuple[Change, ...]]
    followed: Mapping[str, tuple[Event, ...]]
    in_full: bool = False

    @property
    def language(self) -> str:
        """Return the code of the language."""
        return self.words.language

    def file(self, record_id: str) -> str:
        """Return the content file that holds the record."""
        return self.catalogue.places[(record_id,)].file

    def file_of(self, kind: str) -> str:
        """Return the content file of the first record of ``kind``, ``site.yml``'s when there is none."""
        return self.file(next(iter(self.catalogue.records(kind)), "site.yml"))

    def text(self, text: Text | None, parameters: Iterable[Parameter] = ()) -> str:
        """Return ``text`` with values in place of its placeholders; empty for None.

        ``{key}`` is one of ``parameters``, ``{point.key}`` a parameter of another point, ``{amount}`` an amount,
        ``{scheme.paid}`` and the like what was paid so far, ``{record.date}`` and the like another value of a record.
        """
        if text is None:
            return ""
        own = tuple(parameters)

        def filled(match: re.Match[str]) -> str:
            whole = match.group(1)
            point, _, key = whole.rpartition(".")
            if whole in self.catalogue.amounts:
                return self.amount(self.catalogue.amounts[whole])
            if point in self.catalogue.schemes and key in PAYMENT_KEYS:
                return self._paid(point, key)
            if point and point not in self.catalogue.provisions:
                return self._stated(point, key)
            pool = self.catalogue.provisions[point].parameters if point else own
            return self._filled(next(item for item in pool if item.key == key and item.value is not None))

        return PLACEHOLDER.sub(filled, text[self.language])

    def money(self, *ends: Money) -> str:
        """Return an amount, or a range of one currency, in words."""
        return self.words.money_in_full(*ends) if self.in_full else self.words.money(*ends)

    def amount(self, amount: Amount) -> str:
        """Return the sum or range in words, without what it is for."""
        ends = (amount.low, amount.high) if amount.value is None else (amount.value,)
        return self.money(*(Money(end, amount.currency) for end in ends if end is not None))

    def names(self, actors: Iterable[str]) -> str:
        """Return the names of ``actors`` as a list in words."""
        return self.words.listed(self.catalogue.actors[actor].name[self.language] for actor in actors)

    def value(self, value: Value, key: ParameterKey) -> str:
        """Return ``value`` in words, unit included."""
        if isinstance(value, Money):
            return self.money(value)
        if isinstance(value, Ratio):
            return " : ".join(self.words.number(part) for part in value.parts)
        if isinstance(value, Number):
            number = self.words.number(value.number)
            if key.type == "percent":
                return self.words("value.percent", number=number)
            unit = key.unit_one if key.unit_one and self.words.plural(value.number) == "one" else key.unit
            return f"{number} {unit[self.language]}" if unit else number
        return self.words.listed(self._chosen(key.choices, value.choices))

    def setting(self, setting: Setting, key: ParameterKey) -> str:
        """Return a setting in words: value and condition, or why there is no value."""
        if setting.value is None:
            return self.words(f"state.{setting.state}")
        words = self.value(setting.value, key)
        if setting.condition is not None and setting.condition != "none":
            (condition,) = self._chosen(key.conditions, {setting.condition})
            words = f"{words} {condition}"
        if setting.state != "set":
            words = self.words("value.with-state", value=words, state=self.words(f"state.{setting.state}"))
        return words

    def _paid(self, scheme: str, key: str) -> str:
        total, percent = paid(self.catalogue, scheme), share(self.catalogue, scheme)
        assert total is not None
        if key == "as-of":
            return self.words.day(total[2])
        return self.money(Money(total[0], total[1])) if key == "paid" else self.words.number(percent or Decimal(0))

    def _stated(self, record: str, key: str) -> str:
        value = stated(self.catalogue, record)[key].value
        if isinstance(value, int):
            return self.words.number(Decimal(value))
        return self.words.partial(value) if isinstance(value, PartialDate) else self.words.day(value)

    def _chosen(self, choices: Iterable[Choice], wanted: Iterable[str]) -> list[str]:
        return [choice.label[self.language] for choice in choices if choice.id in wanted]

    def _filled(self, parameter: Parameter) -> str:
        key = self.catalogue.parameter_keys[parameter.key]
        value = typed(parameter, key)
        if isinstance(value, Number):
            return self.words.number(value.number)
        if isinstance(value, Ratio):
            return ":".join(self.words.number(part) for part in value.parts)
        assert value is not None
        return self.value(value, key)
