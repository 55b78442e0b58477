"""Bad input is a message with a place, exit code 1, never a traceback, and never destroys the last good site."""

import shutil
from collections.abc import Callable
from pathlib import Path

import built
import pytest

Damage = Callable[[Path], None]
FACTS = "content/facts.yml"
BROKEN_ONLY_IN = "{{% if config.extra.punkt.here == '{language}' %}}{{% include 'no-such.html' %}}{{% endif %}}"


def replaced(file: str, old: str, new: str) -> Damage:
    """Return the damage of writing ``new`` instead of the first ``old`` in ``file``."""

    def damage(project: Path) -> None:
        text = (project / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r} any more"
        (project / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return damage


def added(file: str, text: str) -> Damage:
    """Return the damage of writing ``text`` at the end of ``file``."""

    def damage(project: Path) -> None:
        with (project / file).open("a", encoding="utf-8") as out:
            out.write(text)

    return damage


def removed(file: str) -> Damage:
    """Return the damage of deleting ``file``."""
    return lambda project: (project / file).unlink()


def line_of(project: Path, file: str, text: str) -> int:
    lines = (project / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def assert_refused(project: Path, outcome: built.Outcome, before: dict[str, str]) -> None:
    """Assert that the build failed in plain words and left the site as it was."""
    assert outcome.code == 1, outcome.output
    assert "Traceback" not in outcome.output, outcome.output
    assert dict(built.files(project / "site")) == before
    assert before


@pytest.mark.parametrize(
    ("file", "damage", "code"),
    [
        ("content/site.yml", added("content/site.yml", "hostile: [\n"), "yaml/syntax"),
        ("content/site.yml", added("content/site.yml", "titel: x # WRONG\n"), "shape/unknown-key"),
        ("content/facts.yml", replaced(FACTS, "presented: ", "presented: 2025-13-01 # WRONG "), "shape/date"),
    ],
    ids=["unreadable", "misspelt key", "impossible date"],
)
@pytest.mark.parametrize("strict", [(), ("--strict",)], ids=["plain", "strict"])
def test_broken_content_leaves_the_site_untouched(
    published: Path, strict: tuple[str, ...], file: str, damage: Damage, code: str
) -> None:
    before = dict(built.files(published / "site"))
    pages = built.files(published / "build/docs")

    damage(published)
    outcome = built.mkdocs(published, *strict)

    assert_refused(published, outcome, before)
    assert built.files(published / "build/docs") == pages
    assert code in outcome.output
    if "yaml" not in code:
        assert f"{file}:{line_of(published, file, 'WRONG')}:" in outcome.output


def test_every_problem_is_reported_at_once(published: Path) -> None:
    added("content/site.yml", "titel: x\n")(published)
    replaced(FACTS, "presented: ", "presented: 2025-13-01 # ")(published)
    (published / "content/more.yml").write_text("\tx\n", encoding="utf-8")

    outcome = built.mkdocs(published)

    places = [line for line in outcome.output.splitlines() if line.startswith("content/")]
    assert {place.partition(":")[0] for place in places} == {
        "content/site.yml",
        "content/facts.yml",
        "content/more.yml",
    }


def test_a_missing_content_folder_is_a_message(published: Path) -> None:
    before = dict(built.files(published / "site"))
    shutil.rmtree(published / "content")

    assert_refused(published, built.mkdocs(published), before)


@pytest.mark.parametrize(
    ("damage", "place"),
    [
        (added("templates/pages/topic.md.j2", "{% if x %}\n"), "templates/pages/topic.md.j2:"),
        (added("templates/pages/topic.md.j2", "{{ view.nothing }}\n"), "templates/pages/topic.md.j2:"),
        (removed("templates/parts/foot.md.j2"), "no template 'parts/foot.md.j2'"),
        (replaced("templates/texts/en.yml", "locale:", "lokale:"), "templates/texts/en.yml:1:1"),
        (added("templates/texts/en.yml", "x: [\n"), "templates/texts/en.yml:"),
    ],
    ids=["syntax", "unknown name", "missing part", "missing word", "unreadable words"],
)
def test_a_broken_template_leaves_the_site_untouched(published: Path, damage: Damage, place: str) -> None:
    before = dict(built.files(published / "site"))

    damage(published)
    outcome = built.mkdocs(published)

    assert_refused(published, outcome, before)
    assert place in outcome.output


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_a_theme_that_breaks_in_one_language_fails_the_whole(published: Path, language: str) -> None:
    before = dict(built.files(published / "site"))
    partial = published / "templates/overrides/main.html"
    text = partial.read_text(encoding="utf-8")
    broken = BROKEN_ONLY_IN.format(language=language)
    partial.write_text(text.replace("</head>", broken + "</head>"), encoding="utf-8")

    outcome = built.mkdocs(published)

    assert outcome.code == 1, outcome.output
    assert "no-such.html" in outcome.output
    assert dict(built.files(published / "site")) == before


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_a_warning_in_one_language_fails_the_strict_build(published: Path, language: str) -> None:
    before = dict(built.files(published / "site"))
    name = {"de": "Deutsch", "en": "English"}[language]
    broken = "\n{% if words['language-name'] == '" + name + "' %}[x](no-such-page.md){% endif %}\n"
    added("templates/pages/method.md.j2", broken)(published)

    outcome = built.mkdocs(published, "--strict")

    assert_refused(published, outcome, before)
    assert "no-such-page.md" in outcome.output


def test_after_mending_the_next_build_works(published: Path) -> None:
    damage = added("content/site.yml", "titel: x\n")
    damage(published)
    assert built.mkdocs(published).code == 1

    replaced("content/site.yml", "titel: x\n", "")(published)
    replaced("content/site.yml", "{de: Seevertrag,", "{de: Flussvertrag,")(published)

    assert built.mkdocs(published, "--strict").code == 0
    html = (published / "site/data/index.html").read_text(encoding="utf-8")
    assert "Flussvertrag</title>" in html
    assert "Seevertrag" not in html


@pytest.mark.parametrize("command", ["check", "build"])
def test_the_command_line_reports_the_same_and_changes_nothing(published: Path, command: str) -> None:
    pages = built.files(published / "build/docs")
    added("content/site.yml", "titel: x # WRONG\n")(published)

    outcome = built.punkt(published, command)

    assert outcome.code == 1
    assert f"content/site.yml:{line_of(published, 'content/site.yml', 'WRONG')}:1: shape/unknown-key" in outcome.output
    assert built.files(published / "build/docs") == pages


def test_wrong_use_of_the_command_line_is_told_apart_from_problems(published: Path) -> None:
    assert built.punkt(published, "biuld").code == 2
    assert built.punkt(published, "check", "--content", "nowhere").code == 2
