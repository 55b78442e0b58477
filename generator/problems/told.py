"""The form of the files below ``codes/``: what is said about a code and its cases, in every language."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Annotated, Literal, TypeAlias, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field

Language: TypeAlias = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
Line = Annotated[str, Field(min_length=1)]


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Both(_Told):
    """One text in every language; placeholders are named in braces, braces of its own are doubled."""

    de: Line
    en: Line

    def __getitem__(self, language: Language) -> str:
        """Return the text in ``language``."""
        return self.de if language == "de" else self.en

    def placeholders(self, language: Language) -> frozenset[str]:
        """Return the names in braces."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self[language]) if name)


class Case(_Told):
    """One way to break the rule: what is wrong, and what to do."""

    message: Both
    hint: Both


class Example(_Told):
    """A text with the problem, what is said about it, and the same text without the problem.

    It completes the small content below ``tests/rules/base``, in a file of the name ``file``; ``without`` are the files
    of the base that are not there. ``mended_file`` is its name once it is mended, when that changes. ``published`` is
    what stood there before, where the problem is in what changed. A test holds that exactly this is said.
    """

    file: str = "example.yml"
    without: str = ""
    published: str = ""
    broken: Line
    says: Both
    mended_file: str = ""
    mended: Line


class Code(_Told):
    """What is said about a code: what the rule is, why there is one, how it can be broken, and an example."""

    rule: Both
    reason: Both
    cases: Mapping[str, Case]
    example: Example


@cache
def told(code: str) -> Code:
    """Return what is said about ``code``. Raises KeyError when there is no such code."""
    if code not in codes():
        raise KeyError(code)
    topic, _, what = code.partition("/")
    text = (files(__package__) / "codes" / topic / f"{what}.yml").read_text(encoding="utf-8")
    return Code.model_validate(yaml.load(text, Loader=yaml.CSafeLoader))


@cache
def codes() -> tuple[str, ...]:
    """Return every code, sorted."""
    return tuple(sorted(_codes()))


@cache
def shared() -> Mapping[str, Both]:
    """Return the words that several messages share."""
    plain = yaml.load((files(__package__) / "words.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {key: Both.model_validate(words) for key, words in plain.items()}


def _codes() -> Iterator[str]:
    for topic in (files(__package__) / "codes").iterdir():
        for file in topic.iterdir():
            yield f"{topic.name}/{file.name.removesuffix('.yml')}"
