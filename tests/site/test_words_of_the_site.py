"""The words of the site: the same keys and placeholders in every language, none missing, none that nobody needs."""

import ast
import itertools
import re
import string
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import built
import yaml

PLURALS = ("zero", "one", "two", "few", "many", "other")
LANGUAGES = sorted(path.stem for path in (built.ROOT / "templates/texts").iterdir())  # ours, and those of other sites
IN_TEMPLATE = re.compile(r"""words\[\s*['"]([^'"]+)['"]\s*\]""")


def flat(value: object, prefix: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(inner, f"{prefix}.{key}" if prefix else key)
    else:
        assert isinstance(value, str), f"{prefix} is a list"
        yield prefix, value


@cache
def entries(language: str) -> dict[str, str]:
    text = (built.ROOT / f"templates/texts/{language}.yml").read_text(encoding="utf-8")
    return dict(flat(yaml.load(text, yaml.BaseLoader)))


def stems(keys: Iterable[str]) -> set[str]:
    """Return ``keys`` without plural forms."""
    return {key.rpartition(".")[0] if key.rpartition(".")[2] in PLURALS else key for key in keys}


@cache
def modules() -> tuple[ast.Module, ...]:
    """Return our Python."""
    paths = sorted((built.ROOT / "generator").rglob("*.py"))
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for path in paths)


def literals() -> set[str]:
    """Return every text and field that stands in our Python, and every word of the content that could be in a key."""
    nodes = [node for module in modules() for node in ast.walk(module)]
    found = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    found |= {node.target.id for node in nodes if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)}
    content = "\n".join(path.read_text(encoding="utf-8") for path in (built.ROOT / "content").rglob("*.yml"))
    templates = {path.name.removesuffix(".md.j2") for path in (built.ROOT / "templates/pages").iterdir()}
    return found | templates | set(re.findall(r"[\w-]+", content))


def patterns() -> list[re.Pattern[str]]:
    """Return the f-strings with a letter and a dot in them, which could name a key; each value in them is a group."""
    found = set()
    for module in modules():
        for node in ast.walk(module):
            if isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
                fixed = "".join(str(part) for part in parts if part is not None)
                if "." in fixed and re.search("[a-z]", fixed):
                    found.add("".join("(.+)" if part is None else re.escape(str(part)) for part in parts))
    return [re.compile(pattern) for pattern in sorted(found)]


def in_templates() -> set[str]:
    return {
        key
        for path in (built.ROOT / "templates").rglob("*")
        if path.is_file() and path.parent.name not in ("texts", "fonts")
        for key in IN_TEMPLATE.findall(path.read_text(encoding="utf-8"))
    }


def test_every_language_has_the_same_keys() -> None:
    german = stems(entries("de"))

    differing = {language: found for language in LANGUAGES if (found := german ^ stems(entries(language)))}

    assert differing == {}
    assert len(german) > 100


def needless(keys: Iterable[str]) -> list[str]:
    """Return those of ``keys`` that neither Python nor templates name, as a whole or put together."""
    written, formed, printed = literals(), patterns(), in_templates()

    def is_needed(key: str) -> bool:
        if key in written or key in printed:
            return True
        parts = (match.groups() for pattern in formed if (match := pattern.fullmatch(key)))
        return any(all(part in written or part.replace("-", "_") in written for part in found) for found in parts)

    return sorted(key for key in stems(keys) if not is_needed(key))


def test_every_key_is_needed_somewhere() -> None:
    assert needless(entries("de")) == []


def test_a_key_nobody_needs_would_be_found() -> None:
    assert needless(["relation.kept", "count.points.one", "relation.nobody-needs-this"]) == [
        "relation.nobody-needs-this"
    ]


def test_every_key_a_template_names_exists() -> None:
    assert len(in_templates()) > 20
    assert sorted(in_templates() - set(entries("de"))) == []


def test_placeholders_are_the_same_in_every_language() -> None:
    german = entries("de")
    differing = [
        (language, key)
        for language in LANGUAGES
        for key, text in entries(language).items()
        if key in german and placeholders(german[key]) != placeholders(text)
    ]

    assert differing == []
    assert placeholders(german["flow.band"]) == {"old", "new", "kind"}


def placeholders(text: str) -> set[str]:
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    assert all(re.fullmatch("[a-z_]+", name) for name in names), f"placeholders have names: {text}"
    return names


def test_no_word_is_empty_except_where_nothing_is_to_be_said() -> None:
    for language in LANGUAGES:
        assert [key for key, text in entries(language).items() if not text.strip()] == ["source.form.original"]


def test_sentences_are_translated() -> None:
    same = [
        (key, one, other)
        for one, other in itertools.combinations(LANGUAGES, 2)
        for key, text in entries(one).items()
        if len(re.sub("{.*?}", "", text).split()) > 3 and text == entries(other).get(key)
    ]

    assert same == []


def test_words_stand_in_one_file_per_language() -> None:
    assert set(LANGUAGES) >= set(built.LANGUAGES)
    assert set(LANGUAGES) == {language for folder in (built.CONTENT, built.MINSK) for language in published(folder)}


def published(content: Path) -> tuple[str, ...]:
    """Return the languages of a site."""
    site = yaml.load((content / "site.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    return tuple(site["languages"])
