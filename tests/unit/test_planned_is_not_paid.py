"""What an amount is decides its words and its colour on every page: nothing planned is worded or drawn as paid."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator import pipeline
from generator.load import tree
from generator.model.catalogue import Catalogue
from generator.model.scheme import Amount
from generator.validate.shape import shaped

Build = Callable[..., Mapping[str, str]]
KINDS = {
    "de": {"planned": "geplant", "paid": "ausgezahlt", "agreed": "beschlossen"},
    "en": {"planned": "planned", "paid": "paid", "agreed": "agreed"},
}
HEAD = re.compile(r'id="(?P<id>[\w-]+)"><p class="pp-amount__head">.*?pp-money--(?P<css>\w+)">(?P<kind>[^<]+)<')
ROW = re.compile(r'<a href="[^"]*&#35;(?P<id>[\w-]+)">.*?</tr>')
BAR = re.compile(r'pp-bar--(?P<css>[\w-]+)"><text[^>]*>(?P<label>.*?)</text><text[^>]*>(?P<value>[^<]*)<')
LANGUAGES = pytest.mark.parametrize("language", ["de", "en"])


def heads(page: str) -> dict[str, tuple[str, str]]:
    """Return for each amount on a page of money its class and its kind in words."""
    return {match["id"]: (match["css"], match["kind"]) for match in HEAD.finditer(page)}


def bars(page: str) -> list[tuple[str, str, str]]:
    return [(match["css"], re.sub("<[^>]+>", "", match["label"]), match["value"]) for match in BAR.finditer(page)]


@LANGUAGES
def test_another_kind_is_another_word_and_another_colour(language: str, build: Build, base: Mapping[str, str]) -> None:
    planned = base["promises-and-money.yml"]
    mark = "  - {id: dam-year-2, subject: dam, kind: planned,"
    assert mark in planned
    paid = planned.replace(mark, mark.replace("planned", "paid") + " step: dam-payment-1,")
    before, after = (
        build("", **{"promises-and-money": text})[f"{language}/schemes/dam/money/index.md"] for text in (planned, paid)
    )
    words = KINDS[language]
    assert heads(before)["dam-year-2"] == ("planned", words["planned"])
    assert heads(after)["dam-year-2"] == ("paid", words["paid"])
    label = {"de": "Zweites Jahr", "en": "Second year"}[language]
    (drawn,) = (bar for bar in bars(before) if bar[1] == label)
    (redrawn,) = (bar for bar in bars(after) if bar[1] == label)
    assert (drawn[0], redrawn[0]) == ("planned", "paid")
    assert drawn[2].endswith(f", {words['planned']}")
    assert redrawn[2].endswith(f", {words['paid']}")
    assert [value for css, _, value in bars(before) if css == "paid"] != [
        value for css, _, value in bars(after) if css == "paid"
    ]


@pytest.fixture(scope="module")
def content(project: Path) -> Catalogue:
    """Return the facts of the site that have the right form."""
    catalogue, _ = shaped(tree.files(project / "content", "content"))
    assert catalogue is not None
    return catalogue


@pytest.fixture(scope="module")
def pages(project: Path) -> dict[str, str]:
    """Return the pages of the site."""
    made = pipeline.generated(project / "content", project / "templates")
    return {artifact.path: artifact.content for artifact in made if artifact.path.endswith(".md")}


def shown(pages: Mapping[str, str], language: str) -> dict[str, tuple[str, str]]:
    return {
        name: head
        for path, page in pages.items()
        if re.fullmatch(rf"{language}/schemes/[\w-]+/money/index\.md", path)
        for name, head in heads(page).items()
    }


@LANGUAGES
def test_every_amount_of_the_site_is_worded_as_what_it_is(
    language: str, content: Catalogue, pages: dict[str, str]
) -> None:
    found = shown(pages, language)
    assert found.keys() == content.amounts.keys()
    for name, amount in content.amounts.items():
        css, kind = found[name]
        assert css == amount.kind
        assert kind == KINDS[language].get(amount.kind, kind)
        assert (kind == KINDS[language]["paid"]) == (amount.kind == "paid"), name


@LANGUAGES
def test_every_part_in_a_table_is_worded_as_what_it_is(
    language: str, content: Catalogue, pages: dict[str, str]
) -> None:
    page = pages[f"{language}/schemes/eu-loan/money/index.md"]
    rows = [(match["id"], match[0]) for match in ROW.finditer(page) if "pp-money--" in match[0]]
    assert len(rows) > 20
    for name, row in rows:
        assert f"pp-money--{content.amounts[name].kind}" in row
        assert (f">{KINDS[language]['paid']}<" in row) == (content.amounts[name].kind == "paid"), name


@LANGUAGES
def test_a_bar_says_paid_exactly_where_it_has_the_colour_of_payments(language: str, pages: dict[str, str]) -> None:
    paid, planned = KINDS[language]["paid"], KINDS[language]["planned"]
    found = [bar for path, page in pages.items() if path.startswith(f"{language}/") for bar in bars(page)]
    assert any(css == "paid" for css, _, _ in found)
    assert any(css == "planned" for css, _, _ in found)
    for css, label, value in found:
        assert value.endswith(f", {paid}") == (css == "paid"), (label, value)
        assert value.endswith(f", {planned}") == (css == "planned"), (label, value)


@LANGUAGES
def test_the_four_figures_of_the_loan_stand_on_one_ladder(language: str, pages: dict[str, str]) -> None:
    ladder = bars(pages[f"{language}/schemes/eu-loan/money/index.md"].partition("{: #splits }")[0])
    words = KINDS[language]
    figures = {
        "de": [("agreed", "90 Mrd. Euro"), ("planned", "45 Mrd. Euro"), ("planned", "9,1 Mrd. Euro")],
        "en": [("agreed", "EUR 90bn"), ("planned", "EUR 45bn"), ("planned", "EUR 9.1bn")],
    }[language]
    found = [(css, value) for css, _, value in ladder]
    assert {(kind, f"{sum_}, {words[kind]}") for kind, sum_ in figures} <= set(found)
    assert [css for css, _ in found].count("paid") == 1
    assert found[-1][0] == "paid"


def test_the_kinds_of_amounts_are_told_apart_in_words(project: Path) -> None:
    for language, words in KINDS.items():
        text = (project / f"templates/texts/{language}.yml").read_text(encoding="utf-8")
        for kind, word in words.items():
            assert re.search(rf"^  {kind}:\n    label: {word}$", text, re.MULTILINE), (language, kind)
    assert set(KINDS["de"]) <= set(Amount.model_fields["kind"].annotation.__args__)  # type: ignore[union-attr]
