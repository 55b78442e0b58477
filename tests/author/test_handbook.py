"""Whoever follows the handbook gets what it shows, in both languages; what it links to and names is there."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.author.handbook import HANDBOOKS, PICTURE, ROOT, Reader, followed, prepared, same
from tests.author.pictures import MOTIFS

DOCUMENTS = sorted((ROOT / "docs").glob("*.md"))
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
MOST = 100_000  # bytes of a picture


def prose(text: str) -> str:
    """Return ``text`` without its blocks of code."""
    return re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


def anchors(text: str) -> set[str]:
    """Return the anchors of the headings of ``text``, as GitHub makes them."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for _, heading in HEADING.findall(prose(text))}


@pytest.mark.parametrize("language", HANDBOOKS)
def test_what_the_commands_say_is_what_the_handbook_shows(language: str, tmp_path: Path) -> None:
    text = HANDBOOKS[language].read_text(encoding="utf-8")
    assert followed(text, prepared(tmp_path, language), lambda *_: None) == text


def test_both_languages_take_the_same_steps() -> None:
    def steps(text: str) -> list[str]:
        blocks = re.findall(r"^```(\w+)$", text, re.MULTILINE)
        commands = re.findall(r"^\$ (\w+(?: (?!-)[a-z]+)?)", text, re.MULTILINE)
        return [*(level for level, _ in HEADING.findall(prose(text))), *blocks, *commands]

    german, english = (steps(HANDBOOKS[language].read_text(encoding="utf-8")) for language in ("de", "en"))
    assert german == english
    assert len(german) > 40


@pytest.mark.parametrize("language", HANDBOOKS)
def test_every_picture_is_there_small_and_described(language: str) -> None:
    found = [match for match in map(PICTURE.fullmatch, HANDBOOKS[language].read_text("utf-8").splitlines()) if match]
    files = [ROOT / "docs" / picture["file"] for picture in found]
    assert [file.stem for file in files] == list(MOTIFS)
    assert sorted((ROOT / "docs/pictures" / language).iterdir()) == sorted(files)
    for file in files:
        content = file.read_bytes()
        assert len(content) <= MOST, file
        with Image.open(BytesIO(content)) as picture:
            assert picture.width > picture.height > 400, file


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for address in LINK.findall(prose(text)):
        if "://" in address:
            continue
        path, _, anchor = address.partition("#")
        target = document.parent / path if path else document
        assert target.exists(), address
        if anchor and target.suffix == ".md":
            assert anchor in anchors(target.read_text(encoding="utf-8")), address


def test_the_list_of_documents_has_all() -> None:
    listed = set(LINK.findall((ROOT / "docs/README.md").read_text(encoding="utf-8")))
    assert {path.name for path in DOCUMENTS} - {"README.md"} <= listed
    assert {"rules/de/README.md", "rules/en/README.md"} <= listed


def test_every_make_target_that_is_named_exists() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = {
        name
        for path in DOCUMENTS
        for name in re.findall(r"\bmake ([a-z]+)(?=`|$)", path.read_text("utf-8"), re.MULTILINE)
    }
    assert {"serve", "site"} <= named
    assert named <= set(targets)


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (["content/a.yml:12: gazette written"], ["content/a.yml:455: gazette written"]),
        (["content/sources/a.yml:1: x written"], ["content/sources/b-2.yml:1: x written"]),
        (["content/a.yml:12:9: shape/empty: x"], ["content/a.yml:4:11: shape/empty: x"]),
        (["No problems in 2471 records."], ["No problems in 9 records."]),
        (["2 von 66 Dateien geändert."], ["2 von 70 Dateien geändert."]),
        (["a", "…", "z"], ["a", "b", "c", "z"]),
        (["… pages change"], ["181 pages change"]),
    ],
)
def test_numbers_of_lines_and_counts_may_be_others(shown: list[str], said: list[str]) -> None:
    assert same(shown, said)


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (["No problems in 2471 records."], ["1 problem."]),
        (["only in 'de': 12"], ["only in 'de': 13"]),
        (["a", "…", "z"], ["a", "b", "c"]),
        (["a"], ["a", "b"]),
        (["content/events/a.yml:1: x written"], ["content/events/b.yml:1: x written"]),
    ],
)
def test_anything_else_may_not(shown: list[str], said: list[str]) -> None:
    assert not same(shown, said)


@pytest.fixture
def small(tmp_path: Path) -> Callable[[str], str]:
    """Return a function that follows a text where there is one file of content."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.yml").write_text("one:\n  kind:\n\ntwo:\n  kind:\n", encoding="utf-8")
    return lambda text: followed(text, Reader(tmp_path, "en", tmp_path), lambda *_: None)


def test_an_edit_is_made_where_its_lines_stand(small: Callable[[str], str], tmp_path: Path) -> None:
    small("In `content/a.yml`:\n```diff\n two:\n-  kind:\n+  kind: x\n```\n```yaml\ntwo:\n  kind: x\n```\n")
    assert (tmp_path / "content/a.yml").read_text() == "one:\n  kind:\n\ntwo:\n  kind: x\n"


@pytest.mark.parametrize(
    "text",
    [
        "In `content/a.yml`:\n```diff\n-three:\n```\n",
        "```yaml\nthree:\n```\n",
        "```console\n$ cd nowhere\n```\n",
        "```console\n$ false\n```\n",
    ],
)
def test_a_step_that_cannot_be_taken_is_noticed(small: Callable[[str], str], text: str) -> None:
    with pytest.raises(AssertionError):
        small(text)


def test_a_question_gets_its_answer_and_what_is_said_is_written_down(small: Callable[[str], str]) -> None:
    asked = "printf 'Who?\\nname: '; read who; echo \"$who was here\""
    text = small(f"```console\n$ {asked}\nname: Jo\n```\n")
    assert text == f"```console\n$ {asked}\nWho?\nname: Jo\nJo was here\n```\n"
