"""A review as text for a terminal, as Markdown for a pull request, and as JSON."""

import json
from collections.abc import Iterable, Sequence
from html import escape

from generator.derive.wording import Run
from generator.render.review.quoting import code, quoted
from generator.render.review.report import Review
from generator.render.review.sentences import Sentence

LONG = 14  # words that stayed the same; more are shortened
CONTEXT = 5  # words left of them on each side
PLAIN = {"kept": "{}", "gone": "[-{}-]", "come": "{{+{}+}}"}
MARKED = {"kept": "{}", "gone": "~~{}~~", "come": "**{}**"}


def as_text(reviews: Iterable[Review]) -> str:
    """Return ``reviews`` one below the other; what is gone stands in ``[-…-]``, what is new in ``{+…+}``."""
    return "\n\n".join(_text(review) for review in reviews) + "\n"


def as_markdown(reviews: Sequence[Review]) -> str:
    """Return ``reviews`` one below the other, the pages folded away; nothing an author wrote becomes markup."""
    return "\n\n".join(_markdown(review) for review in reviews) + "\n"


def as_json(revision: str, reviews: Sequence[Review]) -> str:
    """Return ``reviews`` as JSON: each difference once, with its sentence in every language."""
    told = [[item for _, group in review.groups for item in group] for review in reviews]
    found = {
        "revision": revision,
        "differences": [
            {
                "kind": same[0].kind,
                "weight": same[0].weight,
                "record": same[0].record,
                "page": same[0].page,
                "anchor": same[0].anchor,
                "source": same[0].source,
                "sentences": {
                    review.language: " ".join(filter(None, [item.text, _runs(item.runs, PLAIN, shorten=False)]))
                    for review, item in zip(reviews, same, strict=True)
                },
            }
            for same in zip(*told, strict=True)
        ],
        "pages": {
            review.language: [
                {"address": page.address, "title": page.title, "fate": page.fate} for page in review.pages
            ]
            for review in reviews
        },
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _text(review: Review) -> str:
    parts = [f"{review.title}\n{review.since}", *([review.nothing] if review.nothing else [])]
    for (label, group), more in zip(review.groups, review.more, strict=True):
        lines = [f"  {_line(item)}" for item in group]
        parts.append("\n".join([f"{label}:", *lines, *([f"  {more}"] if more else [])]))
    pages = [f"  {page.address}  {page.title} ({page.fate})" for page in review.pages]
    parts.append("\n".join([review.pages_title, *pages, *([f"  {review.more_pages}"] if review.more_pages else [])]))
    if review.files:
        parts.append(review.files)
    return "\n\n".join(parts)


def _line(item: Sentence) -> str:
    told = " ".join(filter(None, [item.text, _runs(item.runs, PLAIN)]))
    return f"{told}\n    {item.source}" if item.source else told


def _markdown(review: Review) -> str:
    parts = [f"### {quoted(review.title)}", quoted(review.since)]
    if review.nothing:
        parts.append(quoted(review.nothing))
    for (label, group), more in zip(review.groups, review.more, strict=True):
        lines = [f"- {_marked(item)}" for item in group]
        parts.append("\n".join([f"**{quoted(label)}**", "", *lines, *([f"- {quoted(more)}"] if more else [])]))
    if review.pages:
        pages = [f"- {code(page.address)} {quoted(page.title)} ({quoted(page.fate)})" for page in review.pages]
        pages += [f"- {quoted(review.more_pages)}"] if review.more_pages else []
        head = f"<details><summary>{escape(review.pages_title)}</summary>"
        parts.append("\n".join([head, "", *pages, "", quoted(review.files), "", "</details>"]))
    else:
        parts.append(quoted(review.pages_title))
    return "\n\n".join(parts)


def _marked(item: Sentence) -> str:
    source = code(item.source) if item.source else ""
    runs = tuple(Run(quoted(run.text), run.fate) for run in item.runs)
    return " ".join(filter(None, [quoted(item.text), _runs(runs, MARKED), source]))


def _runs(runs: Sequence[Run], forms: dict[str, str], *, shorten: bool = True) -> str:
    told = []
    for number, run in enumerate(runs):
        text = run.text
        if shorten and run.fate == "kept":
            text = _shortened(text, is_first=number == 0, is_last=number == len(runs) - 1)
        told.append(forms[run.fate].format(text))
    return " ".join(told)


def _shortened(text: str, *, is_first: bool, is_last: bool) -> str:
    words = text.split(" ")
    if len(words) <= LONG:
        return text
    before = [] if is_first else words[:CONTEXT]
    after = [] if is_last else words[-CONTEXT:]
    return " ".join([*before, "…", *after])
