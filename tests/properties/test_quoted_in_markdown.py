"""Whatever authors write, a comment on a pull request shows it as it is."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as some
from markdown_it import MarkdownIt

from generator.render.review.quoting import code, quoted

MARKDOWN = MarkdownIt("commonmark").enable(["strikethrough", "table"])
PARTS = some.one_of(
    some.sampled_from(
        ["*", "_", "`", "~~", "<b>", "<!--", "[a](b)", "![a](b)", "# ", "- ", "1. ", "2)", "|", "&amp;", "\\"]
    ),
    some.sampled_from(
        ["@all", "#12", "GH-12", "https://lake.example/", "www.lake.example", "===", "---", "\n", "  \n", ">"]
    ),
    some.text(alphabet=some.characters(exclude_categories=("C", "Z")), max_size=4),
    some.just(" "),
)
TEXTS = some.lists(PARTS, max_size=12).map("".join)


def shown(markdown: str) -> str:
    return MARKDOWN.render(markdown).strip()


@given(TEXTS)
def test_quoted_text_is_shown_as_it_is_on_one_line(text: str) -> None:
    plain = " ".join(text.split())
    told = shown(f"- {quoted(text)}").replace("\u200b", "")
    inner = escape(plain, quote=False).replace('"', "&quot;")
    assert told == f"<ul>\n<li>{inner}</li>\n</ul>"


@given(TEXTS)
def test_marks_around_quoted_text_stay_marks(text: str) -> None:
    if plain := " ".join(text.split()):
        told = shown(f"a **{quoted(plain)}** b").replace("\u200b", "")
        assert told == f"<p>a <strong>{escape(plain, quote=False).replace(chr(34), '&quot;')}</strong> b</p>"


@given(TEXTS)
def test_code_is_one_piece_of_code(text: str) -> None:
    if plain := " ".join(text.replace("`", "'").split()):
        inner = escape(plain, quote=False).replace('"', "&quot;")
        assert shown(f"- a {code(text)} b") == f"<ul>\n<li>a <code>{inner}</code> b</li>\n</ul>"


@pytest.mark.parametrize(
    "text", ["@all", "a@b.example", "#12", "lake/boats#12", "gh-12", "http://a.example", "WWW.a.example"]
)
def test_nothing_is_mentioned_or_linked(text: str) -> None:
    """Mentions and bare addresses are looked for in what is shown, so a sign in front does not help."""
    at = min(place for place in (text.find(sign) for sign in ("@", "#", "-", ":", ".")) if place >= 0)
    told = shown(quoted(text))
    assert text not in told
    assert told.replace("\u200b", "") == f"<p>{text}</p>"
    assert "\u200b" in told[at:]
