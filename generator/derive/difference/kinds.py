"""How two states of the facts differ, as typed values. Sentences about them are not theirs (texts/*.yml)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal, TypeAlias

from generator.derive.changes import Setting
from generator.model.base import Fact, Text
from generator.model.relation import Relation
from generator.model.scheme import Amount

Weight = Literal["substance", "records", "evidence", "wording", "order"]
WEIGHTS: tuple[Weight, ...] = ("substance", "records", "evidence", "wording", "order")  # the heaviest first


@dataclass(frozen=True, slots=True)
class Step:
    """One step into a record: a field, and which of its parts, where it has several: an id, a key, or a number."""

    field: str
    part: str = ""


Path: TypeAlias = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class RecordAdded:
    """There is a new record."""

    kind: ClassVar[str] = "record-added"
    weight: ClassVar[Weight] = "records"
    record: str
    of: str


@dataclass(frozen=True, slots=True)
class RecordRemoved:
    """A record is gone."""

    kind: ClassVar[str] = "record-removed"
    weight: ClassVar[Weight] = "records"
    record: str
    of: str


@dataclass(frozen=True, slots=True)
class CorrectionAdded:
    """The change log says now that something was wrong."""

    kind: ClassVar[str] = "correction-added"
    weight: ClassVar[Weight] = "substance"
    record: str


@dataclass(frozen=True, slots=True)
class CorrectionRemoved:
    """The change log does not say any more that something was wrong."""

    kind: ClassVar[str] = "correction-removed"
    weight: ClassVar[Weight] = "substance"
    record: str


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """A point sets a parameter otherwise; empty where it does not speak of it."""

    kind: ClassVar[str] = "settings-changed"
    weight: ClassVar[Weight] = "substance"
    record: str
    key: str
    old: tuple[Setting, ...]
    new: tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class RelationAdded:
    """What became of a point is told that was not told."""

    kind: ClassVar[str] = "relation-added"
    weight: ClassVar[Weight] = "substance"
    record: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class RelationRemoved:
    """What became of a point is not told any more."""

    kind: ClassVar[str] = "relation-removed"
    weight: ClassVar[Weight] = "substance"
    record: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class RelationChanged:
    """The same two points are related in another way, with other certainty, or lead to another paper."""

    kind: ClassVar[str] = "relation-changed"
    weight: ClassVar[Weight] = "substance"
    record: str
    old: Relation
    new: Relation


@dataclass(frozen=True, slots=True)
class AmountChanged:
    """The sum, range or currency of an amount is another."""

    kind: ClassVar[str] = "amount-changed"
    weight: ClassVar[Weight] = "substance"
    record: str
    old: Amount
    new: Amount


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """How far something got is another word of the model; empty where there is none."""

    kind: ClassVar[str] = "status-changed"
    weight: ClassVar[Weight] = "substance"
    record: str
    path: Path
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class GradeChanged:
    """How well something is known is another word of the model; empty where there is none."""

    kind: ClassVar[str] = "grade-changed"
    weight: ClassVar[Weight] = "evidence"
    record: str
    path: Path
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class WordChanged:
    """Another of the model's own words: a kind, a character; empty where there is none."""

    kind: ClassVar[str] = "word-changed"
    weight: ClassVar[Weight] = "substance"
    record: str
    path: Path
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ValueChanged:
    """A date, a number or the like is another, or stands only on one side; empty where there is none."""

    kind: ClassVar[str] = "value-changed"
    weight: ClassVar[Weight] = "substance"
    record: str
    path: Path
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ReferenceChanged:
    """Another record is named, or one where none was; empty where there is none."""

    kind: ClassVar[str] = "reference-changed"
    weight: ClassVar[Weight] = "substance"
    record: str
    path: Path
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Reworded:
    """A text says something else, in one language at least."""

    kind: ClassVar[str] = "reworded"
    weight: ClassVar[Weight] = "wording"
    record: str
    path: Path
    old: Text
    new: Text


@dataclass(frozen=True, slots=True)
class TextAdded:
    """There is a text where there was none."""

    kind: ClassVar[str] = "text-added"
    weight: ClassVar[Weight] = "wording"
    record: str
    path: Path
    text: Text


@dataclass(frozen=True, slots=True)
class TextRemoved:
    """There is no text any more where there was one."""

    kind: ClassVar[str] = "text-removed"
    weight: ClassVar[Weight] = "wording"
    record: str
    path: Path
    text: Text


@dataclass(frozen=True, slots=True)
class SourcesAdded:
    """More sources say so."""

    kind: ClassVar[str] = "sources-added"
    weight: ClassVar[Weight] = "evidence"
    record: str
    path: Path
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourcesRemoved:
    """Fewer sources say so."""

    kind: ClassVar[str] = "sources-removed"
    weight: ClassVar[Weight] = "evidence"
    record: str
    path: Path
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemsAdded:
    """A list has more items: ids of records, names, days."""

    kind: ClassVar[str] = "items-added"
    weight: ClassVar[Weight] = "substance"
    record: str
    path: Path
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemsRemoved:
    """A list has fewer items."""

    kind: ClassVar[str] = "items-removed"
    weight: ClassVar[Weight] = "substance"
    record: str
    path: Path
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartAdded:
    """A record has one more part; the path leads to it."""

    kind: ClassVar[str] = "part-added"
    weight: ClassVar[Weight] = "substance"
    record: str
    path: Path
    part: Fact


@dataclass(frozen=True, slots=True)
class PartRemoved:
    """A record has one part less; the path led to it."""

    kind: ClassVar[str] = "part-removed"
    weight: ClassVar[Weight] = "substance"
    record: str
    path: Path
    part: Fact


@dataclass(frozen=True, slots=True)
class EarlierChanged:
    """What a record said before ``day`` is told otherwise: the site as of an earlier day changes."""

    kind: ClassVar[str] = "earlier-changed"
    weight: ClassVar[Weight] = "wording"
    record: str
    day: date


@dataclass(frozen=True, slots=True)
class Reordered:
    """The same items stand in another order; an empty path means the records of a kind, named in ``record``."""

    kind: ClassVar[str] = "reordered"
    weight: ClassVar[Weight] = "order"
    record: str
    path: Path


Difference: TypeAlias = (
    RecordAdded
    | RecordRemoved
    | CorrectionAdded
    | CorrectionRemoved
    | SettingsChanged
    | RelationAdded
    | RelationRemoved
    | RelationChanged
    | AmountChanged
    | StatusChanged
    | GradeChanged
    | WordChanged
    | ValueChanged
    | ReferenceChanged
    | Reworded
    | TextAdded
    | TextRemoved
    | SourcesAdded
    | SourcesRemoved
    | ItemsAdded
    | ItemsRemoved
    | PartAdded
    | PartRemoved
    | EarlierChanged
    | Reordered
)

MIRROR: Mapping[str, str] = {
    "record-added": "record-removed",
    "record-removed": "record-added",
    "correction-added": "correction-removed",
    "correction-removed": "correction-added",
    "settings-changed": "settings-changed",
    "relation-added": "relation-removed",
    "relation-removed": "relation-added",
    "relation-changed": "relation-changed",
    "amount-changed": "amount-changed",
    "status-changed": "status-changed",
    "grade-changed": "grade-changed",
    "word-changed": "word-changed",
    "value-changed": "value-changed",
    "reference-changed": "reference-changed",
    "reworded": "reworded",
    "text-added": "text-removed",
    "text-removed": "text-added",
    "sources-added": "sources-removed",
    "sources-removed": "sources-added",
    "items-added": "items-removed",
    "items-removed": "items-added",
    "part-added": "part-removed",
    "part-removed": "part-added",
    "earlier-changed": "earlier-changed",
    "reordered": "reordered",
}
