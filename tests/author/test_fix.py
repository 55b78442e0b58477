"""What `punkt fix` repairs, and what it leaves alone."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.author.days import accepted, proposals
from generator.author.fix import repaired, repairs
from generator.author.typography import tidy
from generator.errors import ContentError, GeneratorError
from generator.load.yaml_text import parsed
from generator.model.catalogue import SITE

ROOT = Path(__file__).parents[2]
LANGUAGES = ("de", "en")


def fixed(text: str, name: str = "more.yml") -> str:
    return repaired(text, name, LANGUAGES)


# Order


def test_keys_move_with_their_values_and_the_comments_above_them() -> None:
    assert fixed(
        """\
# The lake
topics:
  # Ice
  - known_from: 2025-01-01  # the first day
    # what a reader asks
    question:
      de: Wer fischt?

      en: Who fishes?
    label: {en: Ice, de: Eis}
    id: ice

  - id: snow
"""
    ) == (
        """\
# The lake
topics:
  # Ice
  - id: ice
    label: {de: Eis, en: Ice}
    # what a reader asks
    question:
      de: Wer fischt?

      en: Who fishes?
    known_from: 2025-01-01  # the first day

  - id: snow
"""
    )


def test_a_comment_above_the_key_that_comes_first_stands_above_the_record() -> None:
    text = "topics:\n  - known_from: 2025-01-01\n    # an old name\n    id: ice\n"
    assert fixed(text) == "topics:\n  # an old name\n  - id: ice\n    known_from: 2025-01-01\n"


def test_parts_of_records_and_earlier_wordings_are_put_in_order_too() -> None:
    text = """\
versions:
  - id: old
    descends_from:
      - sources: [gazette]
        how: reworks
        version: older
    known_from: 2025-01-01
    earlier:
      - legal_status: draft
        before: 2025-02-01
"""
    keys = re.findall(r"^ *(?:- )?(\w+):", fixed(text), re.MULTILINE)
    assert keys == [
        "versions",
        "id",
        "descends_from",
        "version",
        "how",
        "sources",
        "known_from",
        "earlier",
        "before",
        "legal_status",
    ]


def test_a_record_on_one_line_stays_on_it() -> None:
    text = "topics:\n  - {known_from: 2025-01-01, id: ice, label: {en: Ice, de: Eis}}  # cold\n"
    assert fixed(text) == "topics:\n  - {id: ice, label: {de: Eis, en: Ice}, known_from: 2025-01-01}  # cold\n"


def test_a_key_nobody_knows_stays_behind_the_one_before_it() -> None:
    text = "topics:\n  - known_from: 2025-01-01\n    id: ice\n    colour: blue\n"
    assert fixed(text) == "topics:\n  - id: ice\n    colour: blue\n    known_from: 2025-01-01\n"


def test_a_last_line_without_a_line_break_can_move() -> None:
    text = "topics:\n  - known_from: 2025-01-01\n    id: ice"
    assert fixed(text) == "topics:\n  - id: ice\n    known_from: 2025-01-01\n"


# Signs


@pytest.mark.parametrize(
    ("written", "language", "other", "wanted"),
    [
        ('Er sagt "ja".', "de", "", "Er sagt „ja“."),
        ("Er sagt “ja”.", "de", "", "Er sagt „ja“."),
        ('Er sagt „ja".', "de", "", "Er sagt „ja“."),
        ("Er sagt »ja« («nein»).", "de", "", "Er sagt „ja“ („nein“)."),
        ('She says "yes".', "en", "", "She says “yes”."),
        ("She says „yes“.", "en", "", "She says “yes”."),
        ("the EU’s loan", "en", "", "the EU's loan"),
        ('Er sagt "ja.', "de", "", 'Er sagt "ja.'),
        ('Er" sagt "ja.', "de", "", 'Er" sagt "ja.'),
        ("800,000 Menschen", "de", "800,000 people", "800.000 Menschen"),
        ("800.000 people", "en", "800.000 Menschen", "800,000 people"),
        ("1,200,000 Menschen", "de", "1.2 million people", "1.200.000 Menschen"),
        ("1,234 Meter", "de", "1.234 metres", "1,234 Meter"),
        ("1,000 Meter", "de", "1.000 metres", "1,000 Meter"),
        ("2.5 Prozent", "de", "2.5 per cent", "2,5 Prozent"),
        ("EUR 2,5bn", "en", "2,5 Mrd. Euro", "EUR 2.5bn"),
        ("Artikel 5.1", "de", "Article 5.1", "Artikel 5.1"),
        ("am 2.5. und 3.5.", "de", "on 2 and 3 May", "am 2.5. und 3.5."),
        ("{lake-1,000.boats} Boote", "de", "{lake-1,000.boats} boats, 1,000", "{lake-1,000.boats} Boote"),
        ("ja - nein — doch", "de", "", "ja – nein – doch"),
        ("2025-11-20", "de", "", "2025-11-20"),
        ("5\u00a0Mrd.", "de", "", "5 Mrd."),
        ('"Il dit"', "fr", "", '"Il dit"'),
    ],
)
def test_signs_of_a_language(written: str, language: str, other: str, wanted: str) -> None:
    others = {"en" if language == "de" else "de": other} if other else {}
    assert tidy(written, language, others) == wanted
    assert tidy(wanted, language, others) == wanted


def test_signs_change_in_texts_only() -> None:
    text = """\
sources:
  - id: gazette
    title: Say "yes" - now
    note:
      de: >-
        Sag "ja"
        - und zwar "jetzt".
      en: Say "yes".
frameworks:
  - id: dam
    outcomes:
      - quote: {text: “yes”, language: en}
        text: {de: 'Ein "Ja"', en: '"Yes" and "no"'}
"""
    assert fixed(text) == (
        """\
sources:
  - id: gazette
    title: Say "yes" - now
    note:
      de: >-
        Sag „ja“
        – und zwar „jetzt“.
      en: Say “yes”.
frameworks:
  - id: dam
    outcomes:
      - text: {de: "Ein „Ja“", en: "“Yes” and “no”"}
        quote: {text: “yes”, language: en}
"""
    )


# Hints


def test_hints_go_when_nothing_is_empty_any_more() -> None:
    lines = """\
 topics:
-  #? a topic
   - id: ice
-    #? its name
     label:
       de: |
         #? no hint
       en: b
-    #? what a reader asks
     question: {de: "a #? b", en: b}
     # for ever
-    #? until:
   #? a topic
   - id: snow
     #? since when
     known_from:
""".splitlines(keepends=True)
    before, after = ("".join(line[1:] for line in lines if line[0] in marks) for marks in (" -", " "))
    assert fixed(before) == after


# Days

KNOWN = {"gazette": date(2025, 3, 1), "herald": date(2025, 2, 1)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "claims:\n  - id: a\n    sources: [gazette, herald]\n\nevents:\n",
            "claims:\n  - id: a\n    sources: [gazette, herald]\n    known_from: 2025-02-01\n\nevents:\n",
        ),
        (
            "claims:\n  - id: a\n    sources: [gazette]\n    known_from:  # when?\n    earlier: []\n",
            "claims:\n  - id: a\n    sources: [gazette]\n    known_from: 2025-03-01  # when?\n    earlier: []\n",
        ),
        (
            "claims:\n  - {id: a, sources: [gazette]}\n",
            "claims:\n  - {id: a, sources: [gazette], known_from: 2025-03-01}\n",
        ),
        (
            "witnesses:\n  - {id: a, source: gazette, known_from: }",
            "witnesses:\n  - {id: a, source: gazette, known_from: 2025-03-01}",
        ),
        (
            "sources:\n  - id: new\n    date: 2025-02",
            "sources:\n  - id: new\n    date: 2025-02\n    known_from: 2025-02-28\n",
        ),
    ],
)
def test_a_missing_day_is_proposed_from_the_first_source_and_written_when_accepted(before: str, after: str) -> None:
    (proposal,) = proposals(before, "more.yml", KNOWN)
    assert f"known_from: {proposal.day}" in after
    assert accepted(before, KNOWN) == after
    assert not [*proposals(after, "more.yml", KNOWN)]
    assert accepted(after, KNOWN) == after


@pytest.mark.parametrize(
    "text",
    [
        "claims:\n  - {id: a, sources: [gazette], known_from: 2025-05-01}\n",
        "claims:\n  - {id: a, sources: [gazette, times]}\n",
        "claims:\n  - {id: a}\n",
        "sources:\n  - {id: a, date: soon}\n",
        "topics:\n  - {id: a}\n",
    ],
)
def test_no_day_is_proposed_where_none_is_missing_or_a_source_is_not_known(text: str) -> None:
    assert not [*proposals(text, "more.yml", KNOWN)]
    assert accepted(text, KNOWN) == text


# The command

WRONG = "topics:\n  - known_from: 2025-01-01\n    id: ice\n"
RIGHT = "topics:\n  - id: ice\n    known_from: 2025-01-01\n"


def test_a_dry_run_shows_the_difference_and_changes_nothing(punkt: Callable[..., Any], content: Path) -> None:
    (content / "more.yml").write_text(WRONG)
    run = punkt("fix", "--dry-run", "--lang", "en", "--content", content)
    assert (run.code, run.error) == (0, "")
    assert run.out == (
        f"--- {content}/more.yml\n+++ {content}/more.yml\n@@ -1,3 +1,3 @@\n topics:\n-  - known_from: 2025-01-01\n"
        "-    id: ice\n+  - id: ice\n+    known_from: 2025-01-01\n1 of 5 files would be changed.\n"
    )
    assert (content / "more.yml").read_text() == WRONG


@pytest.mark.parametrize("named", [False, True])
def test_files_are_repaired_once(named: bool, punkt: Callable[..., Any], content: Path) -> None:
    (content / "more.yml").write_text(WRONG)
    arguments = ["fix", "--lang", "de", "--content", content, *([content / "more.yml"] if named else [])]
    assert punkt(*arguments).out == f"{content}/more.yml: aufgeräumt\n1 von {1 if named else 5} Dateien geändert.\n"
    assert (content / "more.yml").read_text() == RIGHT
    assert punkt(*arguments).out == f"0 von {1 if named else 5} Dateien geändert.\n"


def test_a_day_is_proposed_with_the_line_to_paste_and_written_on_demand(
    punkt: Callable[..., Any], content: Path
) -> None:
    text = "claims:\n  - id: jo-again\n    sources: [herald]\n"
    (content / "more.yml").write_text(text)
    run = punkt("fix", "--lang", "en", "--content", content)
    assert run.out == (
        f"{content}/more.yml:2:5: 'jo-again' has no known_from; its first source 'herald' is of 2025-02-01. Proposed:\n"
        "    known_from: 2025-02-01\nWith --accept the proposed days are written.\n0 of 5 files changed.\n"
    )
    assert (content / "more.yml").read_text() == text
    punkt("fix", "--accept", "--content", content)
    assert (content / "more.yml").read_text() == text + "    known_from: 2025-02-01\n"


def test_a_file_that_cannot_be_read_is_left_alone_and_told_of_when_it_is_named(content: Path) -> None:
    (content / "more.yml").write_text("topics: [")
    assert "more.yml" not in [repair.name for repair in repairs(content, [], accept=False)]
    with pytest.raises(ContentError, match="yaml/syntax"):
        repairs(content, [Path("more.yml")], accept=False)
    with pytest.raises(GeneratorError, match="no such file below"):
        repairs(content, [ROOT / "mkdocs.yml"], accept=False)


def test_the_real_content_needs_no_repair() -> None:
    found = [repair.difference for repair in repairs(ROOT / "content", [], accept=False)]
    assert not any(found), "run: punkt fix"


# Whatever is written

WORDS = st.text(st.sampled_from("ab \n1,.0\"'„“”»«’-–—{}:#?\u00a0%é\\"), max_size=30)
STYLES = st.sampled_from([">-", "|-", '"'])


@st.composite
def files(draw: st.DrawFn) -> str:
    """Return a file of topics, keys in any order, texts in any style, comments and blank lines between."""
    lines = ["topics:"]
    for number in range(draw(st.integers(1, 3))):
        keys = draw(st.permutations(["id", "label", "question", "known_from"]))
        start = "  - "
        for key in keys:
            if start == "    " and draw(st.booleans()):
                lines += draw(st.sampled_from([["    # why"], ["    #? hint"], [""]]))
            if key in {"id", "known_from"}:
                lines.append(f"{start}{key}: {key}-{number}")
            else:
                lines.append(f"{start}{key}:")
                for language in draw(st.permutations(LANGUAGES)):
                    lines += said(draw, language)
            start = "    "
    return "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n# end\n"]))


def said(draw: st.DrawFn, language: str) -> list[str]:
    words, style = draw(WORDS), draw(STYLES)
    if style == '"':
        escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return [f'      {language}: "{escaped}"']
    return [f"      {language}: {style}", *(f"        {line}" for line in f"x{words}".split("\n"))]


def tidied(value: Any) -> Any:
    """Return ``value`` with every text as it is tidied, and keys in any order."""
    if isinstance(value, list):
        return [tidied(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: tidied(item)
        if key not in LANGUAGES
        else tidy(item, key, {other: said for other, said in value.items() if other != key})
        for key, item in value.items()
    }


@given(files())
def test_repairing_twice_is_repairing_once_and_values_change_only_in_their_signs(text: str) -> None:
    before = parsed(text, SITE)
    assert not before.problems
    after = fixed(text)
    assert fixed(after) == after
    assert parsed(after, SITE).value == tidied(before.value)
    assert text.count("# why") == after.count("# why")


@given(WORDS, WORDS)
def test_tidying_twice_is_tidying_once(german: str, english: str) -> None:
    for language, written, other in (("de", german, {"en": english}), ("en", english, {"de": german})):
        once = tidy(written, language, other)
        assert tidy(once, language, other) == once
        assert re.sub(r"[\W_]", "", once) == re.sub(r"[\W_]", "", written)
