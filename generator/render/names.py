"""What readers call a record."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.model.claim import Claim, Position
from generator.model.document import Witness
from generator.model.plain import PlainText
from generator.model.provision import Provision
from generator.model.site import Passage
from generator.render.edition import Edition


def name(edition: Edition, record_id: str) -> str:
    """Return the label, title or heading of the record ``record_id``, whatever its kind."""
    kind = edition.catalogue.kind_of(record_id) or ""
    worded = _NAMES.get(kind, _label)
    return worded(edition, edition.catalogue.records(kind)[record_id])


def _label(edition: Edition, record: Any) -> str:
    return edition.text(record.label)


def point_title(edition: Edition, point: Provision, form: str = "point.title") -> str:
    """Return number and heading of ``point`` in the words ``form``; the heading alone where no number is known."""
    heading = edition.text(point.heading)
    return edition.words(form, label=point.label, heading=heading) if point.label else heading


def _point(edition: Edition, point: Provision) -> str:
    version = edition.text(edition.catalogue.versions[point.version].short)
    return edition.words("point.in-version", version=version, title=point_title(edition, point, "point.inline"))


def _claim(edition: Edition, claim: Claim) -> str:
    return edition.words("claim.by", speaker=edition.names([claim.speaker]), date=edition.words.partial(claim.date))


def _position(edition: Edition, position: Position) -> str:
    speaker, date = edition.names([position.actor]), edition.words.partial(position.date)
    issue = name(edition, position.issue)
    return edition.words("position.name", speaker=speaker, topic=issue, date=date)


def _witness(edition: Edition, witness: Witness) -> str:
    version = edition.text(edition.catalogue.versions[witness.version].short)
    return edition.words("witness.name", publisher=edition.catalogue.sources[witness.source].publisher, version=version)


def page_name(edition: Edition, page: str) -> str:
    """Return what readers call the page that texts call ``page``."""
    return name(edition, page) if edition.catalogue.kind_of(page) else edition.words(f"page.{page}")


def _passage(edition: Edition, passage: Passage) -> str:
    return edition.text(passage.heading) or edition.words("passage.name", page=page_name(edition, passage.page))


def _plain_text(edition: Edition, text: PlainText) -> str:
    return edition.text(text.heading) or edition.words("plain.title", page=page_name(edition, text.page))


_NAMES: Mapping[str, Callable[[Edition, Any], str]] = {
    "provisions": _point,
    "claims": _claim,
    "positions": _position,
    "witnesses": _witness,
    "passages": _passage,
    "plain_texts": _plain_text,
    "comparisons": lambda edition, comparison: edition.text(comparison.title),
    "questions": lambda edition, question: edition.text(question.question),
    "changes": lambda edition, change: edition.words.day(change.date),
    "events": lambda edition, event: edition.text(event.title),
    "disputes": lambda edition, dispute: edition.text(dispute.question),
    "steps": lambda edition, step: edition.text(step.heading),
    "worksheets": lambda edition, worksheet: edition.text(worksheet.title),
    "actors": lambda edition, actor: edition.text(actor.name),
    "sources": lambda _, source: source.publisher,
    "house_words": lambda edition, house_word: edition.words.listed(house_word.avoid),
}
