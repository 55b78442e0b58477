"""Stories: content in, files out, byte for byte.

Each folder holds ``content/`` and, in ``expected/``, some of the files made from it, or ``report-de.txt`` and
``report-en.txt`` with what the author reads where there are problems. ``pytest --update`` writes the expected files
anew; read the difference like code.
"""

from pathlib import Path

import pytest

from generator import pipeline
from generator.errors import ContentError
from generator.problems import words as said
from generator.problems.told import LANGUAGES

FOLDER = Path(__file__).parent
TEMPLATES = FOLDER.parents[1] / "templates"
STORIES = sorted(path.name for path in FOLDER.iterdir() if (path / "content").is_dir())


def made(story: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return the files made from the content of ``story`` by path, or the report."""
    monkeypatch.chdir(story)
    try:
        return {artifact.path: artifact.content for artifact in pipeline.generated(Path("content"), TEMPLATES)}
    except ContentError as error:
        return {
            f"report-{language}.txt": "".join(f"{said.line(problem, language)}\n" for problem in error.problems)
            for language in LANGUAGES
        }


@pytest.mark.parametrize("name", STORIES)
def test_a_story_ends_as_expected(name: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    files = made(FOLDER / name, monkeypatch)
    expected = sorted(path for path in (FOLDER / name / "expected").rglob("*") if path.is_file())
    paths = [path.relative_to(FOLDER / name / "expected").as_posix() for path in expected]
    assert paths
    assert set(paths) <= set(files), files.get("report-en.txt", "")
    for path, file in zip(paths, expected, strict=True):
        if request.config.getoption("--update"):
            file.write_text(files[path], encoding="utf-8")
        assert file.read_text(encoding="utf-8") == files[path], path
