"""Earlier states of the real content: nothing known later leaks in, and an old state stays what it was.

``states/<day>.txt`` lists the facts of each page; only ``pytest --update`` writes it, and its diff is read like code.
"""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline
from generator.load import tree
from generator.model.catalogue import Catalogue
from generator.model.texts import texts
from generator.render.pages import escaped
from generator.validate.facts import facts

DAYS = ("2025-11-21", "2025-12-22", "2025-12-24", "2026-01-06")
GOLDEN = Path(__file__).parent / "states"
LONG = 60  # letters; a shorter text may stand in two records


@pytest.fixture(scope="module")
def real(project: Path) -> Catalogue:
    return facts(tree.files(project / "content", "content"))


@pytest.fixture(scope="module")
def made(project: Path) -> Mapping[str, str]:
    """Return every file of the site by path."""
    artifacts = pipeline.generated(project / "content", project / "templates")
    return {artifact.path: artifact.content for artifact in artifacts}


def pages(made: Mapping[str, str], day: str) -> dict[str, str]:
    return {path: text for path, text in made.items() if f"/as-of/{day}/" in path}


def test_the_key_days_are_published(real: Catalogue) -> None:
    assert tuple(state.day.isoformat() for state in real.site.states) == DAYS


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_state_has_start_plan_promises_money_and_timeline(language: str, day: str, made: Mapping[str, str]) -> None:
    found = {path.removeprefix(f"{language}/as-of/{day}/") for path in pages(made, day) if path.startswith(language)}
    assert {"index.md", "matrix/index.md", "frameworks/index.md", "timeline/index.md"} <= found
    if day > "2025-12-18":
        assert "schemes/eu-loan/index.md" in found


def leaks(real: Catalogue, day: str, text: str) -> set[str]:
    """Return the ids and longer texts in ``text`` of records that were known after ``day`` only."""
    later = [record for _, record in real.everything() if record.known_from > date.fromisoformat(day)]
    ids = {record.id for record in later} & set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", text))
    told = {
        words for record in later for _, found, _ in texts(record) for _, words in found.items() if len(words) > LONG
    }
    prose = re.sub(
        r'<button type="button" class="pp-gloss"[^>]*>|</button><span class="pp-gloss__tip".*?</span>', "", text
    )
    return ids | {words for words in told if str(escaped(words)) in prose}


@pytest.mark.parametrize("day", DAYS)
def test_nothing_known_later_is_in_any_byte_of_a_state(day: str, real: Catalogue, made: Mapping[str, str]) -> None:
    for path, text in pages(made, day).items():
        assert leaks(real, day, text) == set(), path


@pytest.mark.parametrize("page", ["index.md", "frameworks/index.md", "timeline/2026/index.md"])
def test_the_latest_state_does_know_more(page: str, real: Catalogue, made: Mapping[str, str]) -> None:
    found = leaks(real, DAYS[-1], made[f"en/{page}"])
    assert any(" " in leak for leak in found)
    assert any(" " not in leak for leak in found)


@pytest.mark.parametrize("day", DAYS)
def test_a_state_says_that_it_is_not_the_latest_and_how_to_get_there(day: str, made: Mapping[str, str]) -> None:
    for path, text in pages(made, day).items():
        latest = re.search(r'^latest: "((?:\.\./)+)(.*)"$', text, re.MULTILINE)
        assert latest, path
        language, _, _, *slug = path.removesuffix("index.md").split("/")
        assert latest[1].count("../") == len(slug) - 1 + 2
        assert latest[2] == "/".join(slug)
        assert re.search(r'^state: ".+"$', text, re.MULTILINE), (path, language)


@pytest.mark.parametrize("day", DAYS)
def test_a_state_has_the_facts_it_always_had(
    day: str, real: Catalogue, made: Mapping[str, str], pytestconfig: pytest.Config
) -> None:
    known = {record.id for _, record in real.everything()}
    lines = []
    for path, text in sorted(pages(made, day).items()):
        found = sorted(known & set(re.findall('id="([^"]+)"', text)))
        lines.append(f"{path}: {' '.join(found)}".rstrip())
    golden = GOLDEN / f"{day}.txt"
    if pytestconfig.getoption("--update"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert golden.read_text(encoding="utf-8").splitlines() == lines


def test_states_are_the_same_when_they_are_made_again(project: Path, made: Mapping[str, str]) -> None:
    again = pipeline.generated(project / "content", project / "templates")
    states = {artifact.path: artifact.content for artifact in again if "/as-of/" in artifact.path}
    assert states == {path: text for path, text in made.items() if "/as-of/" in path}


def test_the_whole_site_can_be_made_as_of_a_day(project: Path, real: Catalogue) -> None:
    day = date(2025, 12, 22)
    files = pipeline.generated(project / "content", project / "templates", "/", day)
    later = {record.id for _, record in real.everything() if record.known_from > day}
    assert len(files) > 100
    for artifact in files:
        text = artifact.content if isinstance(artifact.content, str) else ""
        found = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", text))
        assert not later & found, artifact.path
