import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.command_line import Run


@pytest.fixture
def templates(project: Path, tmp_path: Path) -> Path:
    """Return a copy of the templates that a test may break."""
    return shutil.copytree(project / "templates", tmp_path / "templates")


@pytest.fixture
def content(base: Mapping[str, str], written: Callable[..., Path]) -> Path:
    """Return a content folder without problems."""
    return written(base)


def problems(run: Run) -> list[str]:
    """Return the problems said, each as place and code; the run must have ended as runs with problems do."""
    assert run.code == 1, run
    assert "Traceback" not in run.error + run.out
    assert run.out == ""
    assert run.error.endswith("Nothing was changed.\n")
    lines = [line for line in run.error.splitlines() if line and not line.startswith(" ")][:-1]
    return [" ".join(line.split(": ", 2)[:2]) for line in lines]


def test_checking_content_without_problems_ends_with_0(punkt: Callable[..., Run], content: Path, project: Path) -> None:
    run = punkt("check", "--content", content, "--templates", project / "templates")
    assert (run.code, run.error) == (0, "")
    assert re.fullmatch(r"No problems in \d+ records\.\n", run.out)


def test_checking_the_pages_too_tells_how_many_files_there_are(
    punkt: Callable[..., Run], content: Path, project: Path
) -> None:
    run = punkt("check", "--pages", "--content", content, "--templates", project / "templates")
    assert run.code == 0
    assert re.fullmatch(r"No problems in \d+ records\. No problems in the \d{3} files made of them either\.\n", run.out)


def test_building_says_what_was_written_and_the_second_time_that_nothing_was(
    punkt: Callable[..., Run], content: Path, project: Path, tmp_path: Path
) -> None:
    arguments = ("build", "--content", content, "--templates", project / "templates", "--out", tmp_path / "docs")
    first, second = punkt(*arguments), punkt(*arguments)
    number = sum(path.is_file() for path in (tmp_path / "docs").rglob("*"))
    assert first == Run(0, f"{tmp_path / 'docs'}: {number} written, 0 unchanged, 0 removed.\n", "")
    assert second == Run(0, f"{tmp_path / 'docs'}: 0 written, {number} unchanged, 0 removed.\n", "")


@pytest.mark.parametrize("command", ["check", "build"])
def test_problems_end_with_1_and_leave_the_last_good_pages(
    command: str, punkt: Callable[..., Run], content: Path, project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "docs"
    (out / "de").mkdir(parents=True)
    (out / "de/index.md").write_text("# The last good page\n")
    (content / "more.yml").write_text("topics:\n  - {id: ice, lable: a}\nsoures: []\n")
    arguments = [command, "--content", content, "--templates", project / "templates"]
    run = punkt(*arguments, *(["--out", out] if command == "build" else []))
    assert problems(run) == [
        f"{content}/more.yml:2:5 shape/missing",
        f"{content}/more.yml:2:5 shape/missing",
        f"{content}/more.yml:2:5 shape/missing",
        f"{content}/more.yml:2:15 shape/unknown-key",
        f"{content}/more.yml:3:1 shape/unknown-kind",
    ]
    assert "did you mean 'label'?" in run.error
    assert "\n5 problems. " in run.error
    assert [path.name for path in out.rglob("*") if path.is_file()] == ["index.md"]


def test_a_single_problem_is_counted_as_one(punkt: Callable[..., Run], content: Path, project: Path) -> None:
    (content / "more.yml").write_text("soures: []\n")
    run = punkt("check", "--content", content, "--templates", project / "templates")
    assert run.error.endswith("\n\n1 problem. 'punkt explain shape/unknown-kind' tells more. Nothing was changed.\n")


SAID = {
    "de": ("„soures“ ist keine Art von Eintrag", "Ist „sources“ gemeint?"),
    "en": ("'soures' is not a kind of fact", "did you mean 'sources'?"),
}


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(("variable", "locale", "language"), [("LANG", "de_DE.UTF-8", "de"), ("LC_ALL", "C", "en")])
def test_the_terminal_is_answered_in_its_language(
    command: str,
    variable: str,
    locale: str,
    language: str,
    punkt: Callable[..., Run],
    content: Path,
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (content / "more.yml").write_text("soures: []\n")
    monkeypatch.delenv("LC_ALL")
    monkeypatch.setenv(variable, locale)
    arguments = [command, "--content", content, "--templates", project / "templates"]
    run = punkt(*arguments, *(["--out", tmp_path / "docs"] if command == "build" else []))
    message, hint = SAID[language]
    assert run.error.splitlines()[:2] == [f"{content}/more.yml:1:1: shape/unknown-kind: {message}", f"    {hint}"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_language_asked_for_is_spoken(
    language: str, punkt: Callable[..., Run], content: Path, project: Path
) -> None:
    (content / "more.yml").write_text("soures: []\n")
    run = punkt("check", "--lang", language, "--content", content, "--templates", project / "templates")
    assert SAID[language][0] in run.error
    assert run.code == 1


def test_programs_get_a_list(punkt: Callable[..., Run], content: Path, project: Path) -> None:
    arguments = ("check", "--format", "json", "--content", content, "--templates", project / "templates")
    assert punkt(*arguments) == Run(0, "[]\n", "")
    (content / "more.yml").write_text("soures: []\n")
    run = punkt(*arguments)
    assert (run.code, run.error) == (1, "")
    assert json.loads(run.out) == [
        {
            "file": f"{content}/more.yml",
            "line": 1,
            "column": 1,
            "code": "shape/unknown-kind",
            "case": "kind",
            "message": SAID["en"][0],
            "hint": SAID["en"][1],
        }
    ]


def test_github_gets_annotations(punkt: Callable[..., Run], content: Path, project: Path) -> None:
    (content / "more.yml").write_text("soures: []\n")
    (content / "a,b:c%.yml").write_text("events: 5 %\n")
    run = punkt("check", "--format", "github", "--content", content, "--templates", project / "templates")
    assert (run.code, run.error) == (1, "")
    assert run.out.splitlines() == [
        (
            f"::error file={content}/a%2Cb%3Ac%25.yml,line=1,col=9,title=shape/no-list::"
            "'events' is not a list of records%0Abegin each record with '- id: …'"
        ),
        f"::error file={content}/more.yml,line=1,col=1,title=shape/unknown-kind::{SAID['en'][0]}%0A{SAID['en'][1]}",
    ]


def test_templates_that_cannot_be_read_are_found_without_making_pages(
    punkt: Callable[..., Run], content: Path, templates: Path
) -> None:
    (templates / "pages/topic.md.j2").write_text("{% if %}")
    (templates / "parts/head.md.j2").write_text("{{ a b }}")
    assert problems(punkt("check", "--content", content, "--templates", templates)) == [
        f"{templates}/pages/topic.md.j2:1:1 template/syntax",
        f"{templates}/parts/head.md.j2:1:1 template/syntax",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ("chek",),
        ("check", "--contents", "content"),
        ("check", "--content", "no-such-folder"),
        ("check", "--content", "mkdocs.yml"),
        ("check", "--templates", "no-such-folder"),
        ("build", "--out", "mkdocs.yml"),
        ("check", "now"),
    ],
)
def test_wrong_use_ends_with_2(
    arguments: tuple[str, ...], punkt: Callable[..., Run], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    run = punkt(*arguments)
    assert run.code == 2
    assert "Usage: " in run.error
    assert "Traceback" not in run.error


def test_without_a_command_the_commands_are_listed(punkt: Callable[..., Run]) -> None:
    run = punkt()
    assert "check" in run.out + run.error
    assert "Report every problem of the content at once." in run.out + run.error


def test_an_empty_folder_is_not_taken_for_content(punkt: Callable[..., Run], tmp_path: Path, project: Path) -> None:
    (tmp_path / "empty").mkdir()
    run = punkt("check", "--content", tmp_path / "empty", "--templates", project / "templates")
    assert problems(run) == [f"{tmp_path}/empty:1:1 content/empty", "site.yml:1:1 content/no-site"]


def test_an_output_folder_that_cannot_be_written_is_a_message(
    punkt: Callable[..., Run], content: Path, project: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("mine\n")
    run = punkt("build", "--content", content, "--templates", project / "templates", "--out", tmp_path / "file/docs")
    assert run.code == 1
    assert "cannot write" in run.error
    assert "Traceback" not in run.error


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("pages/topic.md.j2", "", "{% if %}", "templates/pages/topic.md.j2:1:1 template/syntax"),
        ("pages/topic.md.j2", "", "\n{{ view.colour }}", "templates/pages/topic.md.j2:2:1 template/name"),
        ("pages/topic.md.j2", "", "\n\n{{ nothing.at.all }}", "templates/pages/topic.md.j2:3:1 template/name"),
        ("pages/topic.md.j2", "", "{{ view() }}", "templates/pages/topic.md.j2:1:1 template/name"),
        ("pages/topic.md.j2", "", "{% include 'parts/none.j2' %}", "templates/pages/topic.md.j2:1:1 template/missing"),
        ("pages/topic.md.j2", "", "\n{{ 1 / 0 }}", "templates/pages/topic.md.j2:2:1 template/name"),
        ("pages/topic.md.j2", "", "{{ {}['a'].b }}", "templates/pages/topic.md.j2:1:1 template/name"),
        ("pages/topic.md.j2", "", "{{ 'a'.encode('x') }}", "templates/pages/topic.md.j2:1:1 template/name"),
        ("pages/topic.md.j2", "", "{% extends none %}", "templates/pages/topic.md.j2:1:1 template/name"),
        ("pages/topic.md.j2", "", "{% include 'pages/topic.md.j2' %}", "templates/pages/topic.md.j2:1:1 template/name"),
        ("parts/head.md.j2", "", "\n{{ view.colour }}", "templates/parts/head.md.j2:2:1 template/name"),
        ("parts/head.md.j2", "", "\n{% include 'none' %}", "templates/parts/head.md.j2:2:1 template/missing"),
        ("texts/en.yml", "locale: en_GB", "locale: xx_XX", "texts/en.yml:2:9 texts/locale"),
        ("texts/en.yml", "language-name: English", "tongue: English", "texts/en.yml:1:1 texts/key"),
        ("texts/de.yml", "", "a: [\n", "texts/de.yml:"),
    ],
)
def test_a_broken_template_is_a_problem_with_file_and_line(
    file: str, old: str, new: str, said: str, punkt: Callable[..., Run], content: Path, templates: Path
) -> None:
    path = templates / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1) if old else new + text, encoding="utf-8")
    found = problems(punkt("check", "--pages", "--content", content, "--templates", templates))
    assert any(said in problem for problem in found), found


def test_a_template_is_named_by_the_folder_it_stands_in(
    punkt: Callable[..., Run], content: Path, templates: Path
) -> None:
    folder = templates.rename(templates.with_name("forms"))
    (folder / "pages/topic.md.j2").write_text("{{ view.colour }}")
    (problem,) = problems(punkt("check", "--pages", "--content", content, "--templates", folder))
    assert problem == f"{folder.as_posix()}/pages/topic.md.j2:1:1 template/name"


@pytest.mark.parametrize("text", [b"\xff\xfe", b"caf\xe9"])
def test_a_template_that_is_not_text_is_a_problem(
    text: bytes, punkt: Callable[..., Run], content: Path, templates: Path
) -> None:
    (templates / "pages/topic.md.j2").write_bytes(text)
    (problem,) = problems(punkt("check", "--pages", "--content", content, "--templates", templates))
    assert problem.endswith("templates/pages/topic.md.j2:1:1 template/name")


def test_a_folder_of_somebody_is_not_written_to(
    punkt: Callable[..., Run], content: Path, project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "mine"
    out.mkdir()
    (out / "diary.txt").write_text("Dear diary\n")
    run = punkt("build", "--content", content, "--templates", project / "templates", "--out", out)
    assert run == Run(1, "", f"{out}: has files that were not made here: choose a new or an empty folder\n")
    assert [path.name for path in out.iterdir()] == ["diary.txt"]


@pytest.mark.parametrize("file", ["pages/start.md.j2", "texts/en.yml"])
def test_a_template_that_is_gone_is_a_problem(
    file: str, punkt: Callable[..., Run], content: Path, templates: Path
) -> None:
    (templates / file).unlink()
    found = problems(punkt("check", "--pages", "--content", content, "--templates", templates))
    assert any(problem.endswith(("template/missing", "texts/missing")) for problem in found), found


def test_the_installed_command_does_the_same(content: Path, project: Path, tmp_path: Path) -> None:
    (content / "more.yml").write_text("soures: []\n")
    command = Path(sys.executable).with_name("punkt")
    done = subprocess.run(
        [command, "check", "--content", "content", "--templates", project / "templates"],
        cwd=tmp_path,
        env=os.environ | {"NO_COLOR": "1", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        "content/more.yml:1:1: shape/unknown-kind: 'soures' is not a kind of fact\n"
        "    did you mean 'sources'?\n\n"
        "1 problem. 'punkt explain shape/unknown-kind' tells more. Nothing was changed.\n"
    )


def test_a_text_that_changed_in_one_language_is_remarked_until_somebody_confirms_it(
    punkt: Callable[..., Run], content: Path
) -> None:
    topics = content / "more.yml"
    before = (
        "topics: [{id: ice, label: {de: A, en: A}, question: {de: Hält es?, en: Does it?}, known_from: 2025-01-01}]"
    )
    topics.write_text(before, encoding="utf-8")
    assert punkt("parity", "--content", content).out.startswith("All ")
    topics.write_text(before.replace("Hält es?", "Trägt es?"), encoding="utf-8")
    remark = "more.yml:1:73: text/translation-older: a text of 'ice' changed (de), and here it did not (en)"
    checked = punkt("check", "--content", content)
    assert (checked.code, remark in checked.out) == (0, True)
    assert "1 text changed in one language only." in checked.out
    assert punkt("check", "--content", content, "--format", "github").out.startswith("::warning file=")
    assert punkt("check", "--content", content, "--format", "json").out == "[]\n"
    assert remark in punkt("parity", "--content", content).out
    assert remark in punkt("parity", "old", "--confirm", "--content", content).out
    refused = punkt("parity", "iec", "--confirm", "--content", content)
    assert (refused.code, "there is no 'iec'; did you mean 'ice'?" in refused.error) == (2, True)
    assert "no 'xyzzy'" in punkt("parity", "xyzzy", "--content", content).error
    assert remark not in punkt("parity", "ice", "--confirm", "--content", content).out
    assert "changed" not in punkt("check", "--content", content).out
