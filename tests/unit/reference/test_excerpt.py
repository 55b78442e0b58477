"""An excerpt is a record as it stands in its file, and of long lists the beginning."""

from textwrap import indent

from generator.load.yaml_text import parsed
from generator.reference.excerpt import Excerpt, excerpt

BEGINNING = """\
- id: north
  kind: state
  other_names: [Northby, Northtown, North]
  roles:
    - label: {de: Vorsitz, en: chair}
      from: 2025-01-01
    - label: {de: Gast, en: guest}
"""
TEXT = (
    """\
# The lake.
actors:
  - {id: jo, kind: person, name: {de: Jo, en: Jo}}

  # The villages.
"""
    + indent(BEGINNING, "  ")
    + """\
      - label: {de: Zeuge, en: witness}
        from: 2025-02-01
      - label: {de: Bote, en: messenger}
    known_from: 2025-01-01

  # Behind.
sources:
  - id: gazette
    publisher: Gazette
"""
)


def shown(kind: str, record_id: str) -> Excerpt | None:
    return excerpt([parsed(TEXT, "lake.yml")], {"lake.yml": TEXT}, kind, record_id)


def test_a_record_of_one_line_is_that_line() -> None:
    assert shown("actors", "jo") == Excerpt("lake.yml", "- {id: jo, kind: person, name: {de: Jo, en: Jo}}")


def test_a_list_of_parts_is_cut_and_a_list_of_words_is_not() -> None:
    """The comment and the key behind the record are not part of it."""
    assert shown("actors", "north") == Excerpt("lake.yml", f"{BEGINNING}    # …\n  known_from: 2025-01-01")


def test_the_last_record_ends_with_the_file() -> None:
    assert shown("sources", "gazette") == Excerpt("lake.yml", "- id: gazette\n  publisher: Gazette")


def test_a_record_that_is_not_there_has_none() -> None:
    assert shown("sources", "jo") is None
