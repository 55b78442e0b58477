"""The files made from the model and its descriptions: schemas for editors, pages for authors."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.errors import GeneratorError
from generator.load import tree
from generator.load.yaml_text import YamlFile
from generator.model.catalogue import KINDS, SITE
from generator.reference.descriptions import LANGUAGES
from generator.reference.excerpt import Excerpt, excerpt
from generator.reference.known import ids, languages
from generator.reference.page.views import reference
from generator.reference.schema import UNSEEN, content_schema, site_schema
from generator.render.artifact import Artifact

PAGE = Path(__file__).parent / "page"
NAMES = {"de": "referenz.md", "en": "reference.md"}


def schemas(content: Path, *, with_ids: bool = False) -> tuple[Artifact, ...]:
    """Return the schemas of content files and of ``site.yml``, in the languages of the site in ``content``.

    With ids they change with every record, and an editor offers those that exist.

    Raises GeneratorError when ``site.yml`` names no languages.
    """
    files = tree.files(content, content.as_posix())
    spoken = languages(files)
    if not spoken:
        raise GeneratorError(f"{content}/{SITE} names no languages: without them nobody knows what a text needs")
    known = ids(files) if with_ids else UNSEEN
    made = {"content": content_schema, "site": site_schema}
    return tuple(Artifact(f"{name}.schema.json", _json(schema(spoken, known)), "") for name, schema in made.items())


def references(content: Path, chosen: Path) -> tuple[Artifact, ...]:
    """Return the reference in each language of the authors; ``chosen`` names a record of ``content`` for each kind.

    Raises GeneratorError when it names one that does not exist.
    """
    (words,) = tree.files(PAGE, "words")
    (choice,) = (file for file in tree.files(chosen.parent, "") if file.name == f"/{chosen.name}")
    assert isinstance(words.value, dict)
    said: dict[str, Any] = words.value
    examples = _examples(content, choice)
    jinja = Environment(  # noqa: S701 - Markdown out of our own words
        loader=FileSystemLoader(PAGE), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = jinja.get_template("reference.md.j2")
    pages = {name: reference(name, said[name], said["groups"], examples) for name in LANGUAGES}
    texts = {name: template.render({"page": page}) for name, page in pages.items()}
    return tuple(Artifact(NAMES[name], text.rstrip() + "\n", "") for name, text in texts.items())


def _examples(content: Path, choice: YamlFile) -> Mapping[str, Excerpt]:
    files = tree.files(content, content.as_posix())
    texts = {f"{content.as_posix()}/{name}": text for name, text in tree.texts(content).items()}
    found = {}
    for kind, record in choice.value.items() if isinstance(choice.value, dict) else ():
        example = excerpt(files, texts, kind, str(record)) if kind in KINDS else None
        if example is None:
            raise GeneratorError(f"{choice.name}: no '{record}' among the {kind}: name another example")
        found[kind] = example
    return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
