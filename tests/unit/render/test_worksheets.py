"""Worksheets and their keys, made of the real facts: what a class reads, fills in, and what the key says."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator import pipeline
from generator.derive.teaching import KNOWLEDGE, knowledge
from generator.reading import read
from generator.render.addresses import TEACHING
from generator.render.edition import Edition
from generator.render.navigation import navigation
from generator.render.views.teaching import SheetView, teaching_pages

ROOT = Path(__file__).parents[3]
LANGUAGES = ("de", "en")
MADE = pipeline.editions_of(read(ROOT / "content"), ROOT / "templates")
SHEETS = tuple(MADE["de"].catalogue.worksheets)


@pytest.fixture(scope="module")
def editions() -> Mapping[str, Edition]:
    """Return the real facts in each language."""
    return MADE


def view(edition: Edition, sheet: str, *, is_key: bool) -> SheetView:
    slug = f"{TEACHING.page}{sheet}/{'key/' if is_key else ''}"
    (found,) = (page for page in teaching_pages(edition) if page.slug == slug)
    made = found.view() if callable(found.view) else found.view
    assert isinstance(made, SheetView)
    return made


def test_there_is_a_sheet_for_each_task(editions: Mapping[str, Edition]) -> None:
    assert {item.task for item in editions["de"].catalogue.worksheets.values()} == {"compare", "wants", "unknown"}


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_is_blank_and_the_key_is_filled_in(
    editions: Mapping[str, Edition], language: str, sheet: str
) -> None:
    blank, key = (view(editions[language], sheet, is_key=is_key) for is_key in (False, True))
    cells = [[cell for _, row in grid.rows for cell in row] for task in blank.tasks for grid in task.grids]
    cells += [[cell for _, cell in task.ticks] for task in blank.tasks if task.ticks]
    solved = [[cell for _, row in grid.rows for cell in row] for task in key.tasks for grid in task.grids]
    solved += [[cell for _, cell in task.ticks] for task in key.tasks if task.ticks]

    assert [len(row) for row in cells] == [len(row) for row in solved]
    assert cells
    assert not any(cell.text for row in cells for cell in row)
    assert all(any(cell.text for cell in row) for row in solved)
    assert not any(task.answers for task in blank.tasks)
    assert blank.notes == ""
    assert key.notes
    assert [task.text for task in blank.tasks] == [task.text for task in key.tasks]


@pytest.mark.parametrize("sheet", SHEETS)
def test_open_tasks_come_last_and_have_no_answer(editions: Mapping[str, Edition], sheet: str) -> None:
    key = view(editions["de"], sheet, is_key=True)
    is_open = [task.is_open for task in key.tasks]
    assert is_open == sorted(is_open)
    assert sum(is_open) >= 2
    assert not any(task.answers or task.grids or task.ticks for task in key.tasks if task.is_open)
    assert all(task.answers or task.grids for task in key.tasks if not task.is_open)


def test_the_key_of_a_comparison_has_the_values_and_what_became_of_the_point(editions: Mapping[str, Edition]) -> None:
    for language, older, newer, became in (
        ("de", "600.000 Personen", "800.000 Personen in Friedenszeiten", "geändert"),
        ("en", "600,000 persons", "800,000 persons in peacetime", "changed"),
    ):
        values, fate, *_ = view(editions[language], "sheet-army", is_key=True).tasks
        ((_, cells),) = values.grids[0].rows
        assert [cell.text for cell in cells] == [older, newer]
        assert [label for label, cell in fate.ticks if cell.text] == [became]


def test_a_value_of_a_variant_names_who_proposes_it(editions: Mapping[str, Edition]) -> None:
    values = view(editions["en"], "sheet-nuclear-plant", is_key=True).tasks[0]
    said = {label: cells[1].text for label, cells in values.grids[0].rows}
    assert any("United States: " in text and "Ukraine: " in text for text in said.values()), said


def test_statements_are_attributed_and_dated_and_more_than_one_side_speaks(editions: Mapping[str, Edition]) -> None:
    catalogue = editions["de"].catalogue
    for sheet in (item for item in catalogue.worksheets.values() if item.task == "wants"):
        positions = [catalogue.positions[record] for record in sheet.about]
        shown = view(editions["de"], sheet.id, is_key=False).material.said
        assert len({catalogue.actors[item.actor].side for item in positions}) > 2, sheet.id
        assert [row.text for row in shown] == [editions["de"].text(item.text) for item in positions]
        assert all(
            editions["de"].words.partial(item.date) in row.label for item, row in zip(positions, shown, strict=True)
        )


def test_the_key_says_who_had_said_otherwise_before(editions: Mapping[str, Edition]) -> None:
    task = view(editions["en"], "sheet-territory", is_key=True).tasks[0]
    assert {label: cells[0].text for label, cells in task.grids[0].rows} == {
        "A": "yes",
        "B": "no",
        "C": "no",
        "D": "yes",
        "E": "no",
        "F": "no",
    }
    assert [row.label for row, _ in task.answers] == ["A", "D"]


def test_the_key_ticks_how_far_each_thing_is_known(editions: Mapping[str, Edition]) -> None:
    catalogue = editions["de"].catalogue
    for sheet in (item for item in catalogue.worksheets.values() if item.task == "unknown"):
        task = view(editions["de"], sheet.id, is_key=True).tasks[0]
        ticked = [
            [KNOWLEDGE[number] for number, cell in enumerate(cells) if cell.text] for _, cells in task.grids[0].rows
        ]
        assert ticked == [[knowledge(catalogue, record)] for record in sheet.about]
        assert {"known", "disputed", "unknown", "ahead"} <= {state for states in ticked for state in states}


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_names_the_sources_of_all_that_is_on_it(editions: Mapping[str, Edition], sheet: str) -> None:
    catalogue = editions["de"].catalogue
    shown = {note.href.partition("#")[2] for note in view(editions["de"], sheet, is_key=False).sources}
    for record in catalogue.worksheets[sheet].about:
        sources = catalogue.records(catalogue.kind_of(record) or "")[record].sources  # type: ignore[attr-defined]
        assert set(sources) <= shown, record


def test_content_without_worksheets_has_no_pages_of_them_and_no_entry_in_the_menu() -> None:
    for edition in pipeline.editions_of(read(ROOT / "tests/minsk/content"), ROOT / "templates").values():
        assert teaching_pages(edition) == ()
        assert TEACHING.page not in str(navigation(edition))
    assert TEACHING.page in str(navigation(MADE["de"]))
