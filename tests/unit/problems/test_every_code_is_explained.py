"""Every code has a rule, a reason, a broken example with its exact message in both languages, and a mended one.

The model of a code refuses one without them; here the examples are put before the generator, and the pages of the
documentation are compared with what would be written.
"""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator import cli
from generator.problems.explain import pages, rules
from generator.problems.told import LANGUAGES, codes, told
from generator.problems.words import line
from generator.validate.rules import RULES
from tests.examples import in_broken, in_mended

PAGES = dict(pages())
runner = CliRunner()


def printed(*arguments: str, **environment: str) -> tuple[int, str, str]:
    cleared = {"LC_ALL": None, "LC_MESSAGES": None, "LANG": None, **environment}
    result = runner.invoke(cli.app, ["explain", *arguments], env=cleared)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("code", codes())
def test_the_broken_example_says_exactly_what_it_announces_in_both_languages(code: str, tmp_path: Path) -> None:
    example = told(code).example
    found = in_broken(code, example, tmp_path)
    assert code in {problem.code for problem in found}
    for language in LANGUAGES:
        assert "".join(f"{line(problem, language)}\n" for problem in found) == example.says[language]


@pytest.mark.parametrize("code", codes())
def test_the_mended_example_has_no_problem(code: str, tmp_path: Path) -> None:
    example = told(code).example
    assert in_mended(code, example, tmp_path) == ()
    assert example.mended != example.broken or example.mended_file or example.without or code == "content/unreadable"


@pytest.mark.parametrize("code", codes())
def test_a_code_is_explained_differently_in_each_language(code: str) -> None:
    for words in (told(code).rule, told(code).reason, told(code).example.says):
        assert words.de != words.en


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", codes())
def test_the_command_tells_rule_reason_and_both_examples(code: str, language: str) -> None:
    found = told(code)
    status, said, _ = printed(code, "--lang", language)
    assert status == 0
    assert said.startswith(f"{code}\n{found.rule[language]}\n\n{found.reason[language]}\n")
    lines = [row.strip() for row in said.split("\n")]
    for text in (found.example.broken, found.example.says[language], found.example.mended):
        wanted = [row.strip() for row in text.strip().split("\n")]
        assert wanted in [lines[start : start + len(wanted)] for start in range(len(lines))]


def test_the_command_answers_in_the_language_of_the_environment() -> None:
    assert printed("yaml/tab", LANG="de_DE.UTF-8")[1] == printed("yaml/tab", "--lang", "de")[1]
    assert printed("yaml/tab", LANG="C")[1] == printed("yaml/tab", "--lang", "en")[1]


def test_without_a_code_the_command_lists_them_all() -> None:
    rows = printed("--lang", "de")[1].strip().split("\n")
    assert [row.split()[0] for row in rows] == list(codes())
    assert all(row.endswith(told(code).rule["de"]) for row, code in zip(rows, codes(), strict=True))


def test_a_code_that_does_not_exist_is_asked_about() -> None:
    assert printed("yaml/tabs", "--lang", "de") == (
        2,
        "",
        "Es gibt keinen Code „yaml/tabs“.\n    Ist „yaml/tab“ gemeint?\n",
    )
    assert printed("nothing-like-it", "--lang", "en") == (2, "", "there is no code 'nothing-like-it'\n")


def test_every_rule_has_a_code_whose_page_carries_its_docstring() -> None:
    files = {f"{rule.__module__.rpartition('.')[2]}.py" for rule in RULES}
    held = rules()
    assert {file for file, _ in held.values()} == files
    for code, (file, docstring) in held.items():
        for language in LANGUAGES:
            page = PAGES[f"{language}/{code}.md"]
            assert file in page
            assert all(f"> {row}".rstrip() in page for row in docstring.split("\n"))


@pytest.mark.parametrize("name", PAGES)
def test_the_committed_pages_are_those_that_would_be_written(name: str, project: Path) -> None:
    assert (project / "docs/rules" / name).read_text(encoding="utf-8") == PAGES[name], "run: punkt rules"


@pytest.mark.parametrize("name", PAGES)
def test_the_links_of_a_page_lead_to_files(name: str, project: Path) -> None:
    links = re.findall(r"\]\(([^)]+)\)", PAGES[name])
    assert links
    assert [link for link in links if not (project / "docs/rules" / name).parent.joinpath(link).is_file()] == []


def test_no_page_is_left_of_a_code_that_is_gone(project: Path) -> None:
    folder = project / "docs/rules"
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == PAGES.keys()


def test_the_command_writes_the_pages_and_deletes_what_is_gone(tmp_path: Path) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de/old.md").write_text("gone", encoding="utf-8")
    result = runner.invoke(cli.app, ["rules", "--out", tmp_path.as_posix()])
    assert result.exit_code == 0
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.md")} == PAGES.keys()
    assert (tmp_path / "en/yaml/tab.md").read_text(encoding="utf-8") == PAGES["en/yaml/tab.md"]
