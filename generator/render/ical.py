"""The timeline as a calendar file."""

from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar
from icalendar import Event as Appointment

from generator.derive.chronicle import Entry, chronicle
from generator.model.event import Event
from generator.render.artifact import Artifact
from generator.render.edition import Edition
from generator.render.feeds import record_id


def calendar(edition: Edition, address: str) -> tuple[Artifact, ...]:
    """Return the calendar of one language: all entries whose day is known; links begin with ``address``."""
    entries = tuple(entry for entry in chronicle(edition.catalogue) if entry.date.precision == "day")
    if not entries:
        return ()
    found = Calendar()
    found.add("prodid", f"-//{edition.catalogue.site.data_name}//{edition.language}//")
    found.add("version", "2.0")
    found.add("name", edition.text(edition.catalogue.site.title))
    for entry in entries:
        found.add_component(_appointment(edition, entry, address))
    return (Artifact(f"{edition.language}/timeline.ics", found.to_ical().decode(), ""),)


def _appointment(edition: Edition, entry: Entry, address: str) -> Appointment:
    record, there = entry.record, edition.addresses[entry.record.id]
    found = Appointment()
    found.add("uid", record_id(edition, record.id))
    found.add("dtstamp", datetime.combine(record.known_from, time(), UTC))
    found.add("dtstart", entry.date.first)
    found.add("dtend", (record.until or entry.date).last + timedelta(days=1))
    if isinstance(record, Event):
        words = edition.words(f"event-status.{record.status}")
        found.add("summary", edition.words("calendar.summary", title=edition.text(record.title), status=words))
        if record.place:
            found.add("location", edition.text(record.place))
    else:
        words = edition.words(f"step-status.{record.status}")
        found.add("summary", edition.words("calendar.summary", title=edition.text(record.heading), status=words))
    found.add("description", edition.text(record.text))
    found.add("url", f"{address}{there.page}#{there.anchor}")
    found.add("transp", "TRANSPARENT")
    return found
