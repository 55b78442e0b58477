"""Where the words stand for a value that is one of a list: a status, a grade, a kind of step."""

from collections.abc import Mapping

STATED: Mapping[tuple[str, str], str] = {  # by the kind or list a field stands in, empty for any, and the field
    ("", "text_status"): "text-status.{}.label",
    ("", "legal_status"): "legal-status.{}",
    ("", "grade"): "grade.{}.label",
    ("", "confidence"): "grade.{}.label",
    ("", "certainty"): "grade.{}.label",
    ("", "basis"): "basis.{}",
    ("", "standing"): "standing.{}.label",
    ("", "extent"): "extent.{}",
    ("", "character"): "witness.{}",
    ("", "cause"): "change-cause.{}",
    ("", "stance"): "stance.{}",
    ("", "state"): "state.{}",
    ("steps", "status"): "step-status.{}",
    ("steps", "kind"): "step-kind.{}",
    ("events", "status"): "event-status.{}",
    ("amounts", "kind"): "amount-kind.{}.label",
    ("actors", "kind"): "actor-kind.{}",
    ("sources", "kind"): "source.kind.{}",
    ("relations", "kind"): "relation.{}",
    ("alterations", "kind"): "alteration.{}",
    ("flows", "kind"): "flow-kind.{}",
    ("descends_from", "how"): "family.{}",
    ("kin", "how"): "kin.{}",
    ("readings", "standing"): "reading.{}",
    ("agreement", "state"): "agreement.{}",
}


def key_of(value: str, field: str, context: str = "") -> str | None:
    """Return the key of the words for ``value`` of ``field`` in ``context``; None where it is no such value."""
    form = STATED.get((context, field)) or STATED.get(("", field))
    return form.format(value) if form else None
