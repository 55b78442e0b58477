"""A code explained: for the terminal, and as a page of the documentation."""

import ast
from collections.abc import Iterator, Mapping
from importlib.resources import files
from textwrap import indent

from generator.problems.told import LANGUAGES, Both, Code, Language, codes, told
from generator.problems.words import sentence

SOURCES = "generator/validate/rules"


def explained(code: str, language: Language) -> str:
    """Return rule, reason, a broken and a mended example of ``code``, as lines to print. Raises KeyError."""
    found, example = told(code), told(code).example
    parts = [f"{code}\n{found.rule[language]}", found.reason[language]]
    if example.published:
        parts.append(_indented(sentence("published", language), example.published))
    parts += [
        _indented(sentence("broken", language, file=example.file), example.broken),
        _indented(sentence("says", language), example.says[language]),
        _indented(sentence("mended", language, file=example.mended_file or example.file), example.mended),
    ]
    return "\n\n".join(parts)


def listed(language: Language) -> str:
    """Return every code with its rule, one per line."""
    width = max(map(len, codes()))
    return "\n".join(f"{code:{width}}  {told(code).rule[language]}" for code in codes())


def pages() -> Iterator[tuple[str, str]]:
    """Yield path and Markdown of a page per code and language, and of the page that lists them."""
    held = rules()
    for language in LANGUAGES:
        yield f"{language}/README.md", _index(language)
        for code in codes():
            yield f"{language}/{code}.md", _page(code, told(code), language, held)


def rules() -> Mapping[str, tuple[str, str]]:
    """Return the file and the docstring of the rule that finds each code, for those that a rule finds."""
    found: dict[str, tuple[str, str]] = {}
    for path in (files("generator.validate") / "rules").iterdir():
        if path.name.endswith(".py") and not path.name.startswith("_"):
            module = ast.parse(path.read_text(encoding="utf-8"))
            texts = {node.value for node in ast.walk(module) if isinstance(node, ast.Constant)}
            docstring = ast.get_docstring(module) or ""
            found |= {code: (path.name, docstring) for code in codes() if code in texts}
    return found


def _indented(title: str, text: str) -> str:
    return f"{title}\n{indent(text.rstrip(), '    ')}"


def _index(language: Language) -> str:
    lines = [f"# {sentence('rules', language)}", "", sentence("rules-lead", language), ""]
    topic = ""
    for code in codes():
        if code.partition("/")[0] != topic:
            topic = code.partition("/")[0]
            lines += ["", f"## {topic}", ""]
        lines.append(f"- [`{code}`]({code}.md): {told(code).rule[language]}")
    return "\n".join(lines).replace("\n\n\n", "\n\n") + "\n"


def _page(code: str, found: Code, language: Language, held: Mapping[str, tuple[str, str]]) -> str:
    example = found.example
    name = "jinja" if example.file.endswith(".j2") else "yaml"
    blocks = [f"# `{code}`", found.rule[language], found.reason[language]]
    if example.published:
        blocks += [f"**{sentence('published', language)}**", _fenced(example.published, "yaml")]
    blocks += [
        f"**{sentence('broken', language, file=example.file)}**",
        _fenced(example.broken, name),
        f"**{sentence('says', language)}**",
        _fenced(example.says[language], "text"),
        f"**{sentence('mended', language, file=example.mended_file or example.file)}**",
        _fenced(example.mended, name),
        f"## {sentence('messages', language)}",
        "\n".join(
            f"- {_said(case.message, language)}  \n  {_said(case.hint, language)}" for case in found.cases.values()
        ),
    ]
    if code in held:
        file, docstring = held[code]
        link = f"[`{SOURCES}/{file}`](../../../../{SOURCES}/{file})"
        blocks += [f"## {sentence('in-the-code', language)}", link, indent(docstring, "> ", lambda _: True)]
    other = next(item for item in LANGUAGES if item != language)
    blocks.append(f"[{sentence('this-page', other)}](../../{other}/{code}.md)")
    return "\n\n".join(blocks) + "\n"


def _said(text: Both, language: Language) -> str:
    """Return a message for Markdown, its placeholders in italics."""
    names = {name: f"*{name}*" for name in text.placeholders(language)}
    return text[language].replace("*", "\\*").replace("<", "&lt;").format_map(names)


def _fenced(text: str, name: str) -> str:
    return f"```{name}\n{text.rstrip()}\n```"
