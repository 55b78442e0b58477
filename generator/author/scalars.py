"""Values as they are written in a file: plain where that is clear, else in quotes, folded when they are long."""

import json
import re
import textwrap

from generator.load.yaml_text import Plain, parsed

LONGEST = 100
WIDTH = 112


def written(word: str) -> str:
    """Return ``word`` for one line: as it is, or in double quotes where YAML would read something else."""
    return word if _reads(f"[{word}]", [word]) else json.dumps(word, ensure_ascii=False)


def quoted(key: str, word: str) -> str:
    """Return the line of ``key`` with a text that an editor must not take for a number or a yes."""
    looks_typed = re.fullmatch(r"[\d.,:e+-]+|true|false|yes|no|on|off|y|n", word, re.IGNORECASE)
    (line,) = entry(key, word) if len(word) <= LONGEST else [f"{key}: {json.dumps(word, ensure_ascii=False)}"]
    return f'{key}: "{word}"' if looks_typed else line


def flow(words: list[str]) -> str:
    """Return a list on one line."""
    return f"[{', '.join(map(written, words))}]"


def entry(key: str, word: str) -> list[str]:
    """Return the lines of ``key`` with the text ``word``, folded when it is long."""
    if len(word) > LONGEST:
        lines = textwrap.wrap(word, WIDTH, break_long_words=False, break_on_hyphens=False)
        folded = [f"{key}: >-", *(f"  {line}" for line in lines)]
        if _reads("\n".join(folded), {key: word}):
            return folded
    plain = f"{key}: {word}"
    return [plain if _reads(plain, {key: word}) else f"{key}: {json.dumps(word, ensure_ascii=False)}"]


def text(key: str, words: dict[str, str]) -> list[str]:
    """Return the lines of ``key`` with a text in every language, on one line when both are short."""
    line = f"{key}: {{{', '.join(f'{language}: {written(word)}' for language, word in words.items())}}}"
    if all(words.values()) and len(line) <= LONGEST:
        return [line]
    return [f"{key}:", *(f"  {line}" for language, word in words.items() for line in entry(language, word))]


def _reads(lines: str, wanted: Plain) -> bool:
    file = parsed(lines, "")
    return not file.problems and file.value == wanted
