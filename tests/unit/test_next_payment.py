"""One more payment is one amount and one step: totals, share, date, ladder, pages and feeds follow by themselves."""

import csv
import io
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import feedparser  # type: ignore[import-untyped]  # the library has no types
import pytest

from generator import pipeline

Files = Mapping[str, str]
NEXT = """amounts:
  - id: paid-next
    subject: eu-loan
    kind: paid
    label: {de: Nächste Zahlung, en: Next payment}
    value: 1.5e9
    currency: EUR
    as_of: 2026-07-31
    step: step-next
    grade: partial
    sources: [defence24-drone-payment]
    known_from: 2026-08-01
steps:
  - id: step-next
    procedure: proc-loan-payments
    date: 2026-07-31
    kind: payment
    status: done
    heading: {de: Nächste Zahlung, en: Next payment}
    text: {de: Sie kam an., en: It arrived.}
    grade: partial
    sources: [defence24-drone-payment]
    known_from: 2026-08-01
"""
OLD = {"de": ("7,1 Mrd. Euro", "7,9", "30. Juni 2026"), "en": ("EUR 7.1bn", "7.9", "30 June 2026")}
NEW = {"de": ("8,6 Mrd. Euro", "9,6", "31. Juli 2026"), "en": ("EUR 8.6bn", "9.6", "31 July 2026")}
BOTH = pytest.mark.parametrize("language", ["de", "en"])
BAR = re.compile(
    r'pp-bar--paid"><text[^>]*>(?P<label>.*?)</text><text[^>]*>(?P<value>[^<]*)</text><rect[^>]*width="(?P<width>\d+)"'
)
SENTENCES = re.compile(r"<p[^>]*>([^<]*)<")  # up to the address of the fact


def made(content: Path, project: Path) -> Files:
    artifacts = pipeline.generated(content, project / "templates", "https://site.example/")
    return {artifact.path: artifact.content for artifact in artifacts if isinstance(artifact.content, str)}


@pytest.fixture(scope="module")
def before(project: Path) -> Files:
    """Return the files of the site as it is."""
    return made(project / "content", project)


@pytest.fixture(scope="module")
def after(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Return the files of the site with the next payment, and nothing else changed."""
    content = Path(shutil.copytree(project / "content", tmp_path_factory.mktemp("next") / "content"))
    (content / "next.yml").write_text(NEXT, encoding="utf-8")
    return made(content, project)


def paid_bar(page: str) -> tuple[str, str, int]:
    """Return label, value and length of the only bar of payments in the ladder that begins ``page``."""
    (bar,) = BAR.finditer(page.partition("{: #splits }")[0])
    return re.sub("<[^>]+>", "", bar["label"]), bar["value"], int(bar["width"])


def sentences(page: str, words: str) -> list[str]:
    return [sentence for sentence in SENTENCES.findall(page) if words in sentence]


def entries(files: Files, path: str) -> dict[str, str]:
    return {entry.link.partition("#")[2]: entry.id for entry in feedparser.parse(files[path]).entries}


@BOTH
@pytest.mark.parametrize("page", ["schemes/eu-loan/index.md", "schemes/eu-loan/money/index.md"])
def test_the_ladder_grows(page: str, language: str, before: Files, after: Files) -> None:
    old, new = (paid_bar(files[f"{language}/{page}"]) for files in (before, after))
    assert old[1].startswith(OLD[language][0])
    assert new[1].startswith(NEW[language][0])
    assert ("2" in old[0], "3" in new[0]) == (True, True)
    assert old[2] < new[2]


@BOTH
def test_the_list_beside_the_ladder_follows_and_leads_to_the_payment(
    language: str, before: Files, after: Files
) -> None:
    page = after[f"{language}/schemes/eu-loan/money/index.md"]
    assert f'&#35;paid-next">{NEW[language][0]}</a>' in page
    assert f'&#35;paid-next">{NEW[language][0]}</a>' not in before[f"{language}/schemes/eu-loan/money/index.md"]
    assert 'id="paid-next"' in page
    assert sentences(page, NEW[language][1])
    assert 'id="step-next"' in after[f"{language}/schemes/eu-loan/steps/index.md"]


@BOTH
@pytest.mark.parametrize("page", ["index.md", "schemes/eu-loan/index.md", "questions/index.md"])
def test_sentences_give_the_new_sum_and_its_day(page: str, language: str, before: Files, after: Files) -> None:
    path = f"{language}/{page}"
    told = sentences(before[path], OLD[language][0])
    assert told
    assert any(OLD[language][2] in sentence for sentence in told)
    retold = sentences(after[path], NEW[language][0])
    assert len(retold) == len(told)
    assert any(NEW[language][2] in sentence and NEW[language][1] in sentence for sentence in retold)


@BOTH
def test_no_page_and_no_table_gives_the_old_sum_any_more(language: str, before: Files, after: Files) -> None:
    def telling(files: Files) -> Iterator[str]:
        return (path for path, text in files.items() if "/states/" not in path and OLD[language][0] in text)

    assert len(list(telling(before))) > 4
    assert list(telling(after)) == []


def test_the_share_follows_everywhere_in_its_language(before: Files, after: Files) -> None:
    for language, sign in (("de", " Prozent"), ("en", "%")):
        old = [path for path, text in before.items() if f"{OLD[language][1]}{sign}" in text and "/states/" not in path]
        assert old
        assert [path for path in old if f"{OLD[language][1]}{sign}" in after[path]] == []
        assert [path for path in old if f"{NEW[language][1]}{sign}" not in after[path]] == []


def test_the_feeds_tell_the_payment_once_with_one_id(before: Files, after: Files) -> None:
    for path in ("feed.xml", "feeds/eu-loan.xml"):
        german, english = (entries(after, f"{language}/{path}") for language in ("de", "en"))
        assert german["step-next"] == english["step-next"]
        assert "step-next" not in entries(before, f"de/{path}")
        old = entries(before, f"de/{path}")
        assert {key: german[key] for key in old if key in german} == {key: old[key] for key in old if key in german}
    assert "step-next" not in entries(after, "de/feeds/frameworks.xml")


def test_the_tables_have_one_row_more(before: Files, after: Files) -> None:
    for table, record in (("amounts", "paid-next"), ("steps", "step-next")):
        old, new = (
            [row["id"] for row in csv.DictReader(io.StringIO(files[f"de/data/{table}.csv"]))]
            for files in (before, after)
        )
        assert sorted(new) == sorted([*old, record])
