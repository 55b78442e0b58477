"""Questions on a terminal for what the command line did not say."""

from collections.abc import Mapping, Sequence

import typer

from generator.author.folder import Content
from generator.author.new import Ask
from generator.author.shapes import Shape, shapes
from generator.author.words import say
from generator.load.yaml_text import Plain
from generator.model.base import Fact
from generator.problems.told import Language
from generator.reference.descriptions import field as described
from generator.validate.hints import nearest

UNASKED = ("id", "known_from")
FEW = 12  # ids that are told when one of them is asked for


def asking(content: Content, kind: str, language: Language) -> Ask:
    """Return a function that asks for every required field of a record that has no value yet."""
    known = content.ids()

    def ask(model: type[Fact], plain: dict[str, Plain]) -> dict[str, Plain]:
        typer.echo(f"{kind}. {say(language, 'leave-empty')}")
        found = dict(plain)
        for name, shape in shapes(model).items():
            if shape.is_required and name not in found and name not in UNASKED and shape.form != "fact":
                value = _answer(model, shape, content.languages, language, known)
                found |= {name: value} if value else {}
        return found

    return ask


def _answer(
    model: type[Fact], shape: Shape, languages: Sequence[str], language: Language, known: Mapping[str, Sequence[str]]
) -> Plain:
    typer.echo(f"\n{described(model, shape.name)[language]}")
    if shape.form == "text":
        words: dict[str, Plain] = {name: _word(f"{shape.name}.{name}", (), language) for name in languages}
        return words if any(words.values()) else None
    admitted = shape.words or known.get(shape.kind or "", ())
    if shape.words or 0 < len(admitted) <= FEW:
        typer.echo(say(language, "one-of", words=", ".join(admitted)))
    if not shape.many:
        return _word(shape.name, admitted, language)
    entries: list[Plain] = []
    while word := _word(shape.name, admitted, language):
        entries.append(word)
    return entries


def _word(name: str, admitted: Sequence[str], language: Language) -> str:
    """Return one answer, which is one of ``admitted`` when there are any, or empty."""
    while True:
        word = str(typer.prompt(name, default="", show_default=False)).strip()
        if not word or not admitted or word in admitted:
            return word
        near = nearest(word, admitted)
        typer.echo(say(language, "ask-near" if near else "ask-again", word=word, near=near))
