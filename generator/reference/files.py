"""The files made from the model and its descriptions: schemas for editors, pages for authors."""

import json
from pathlib import Path

from generator.errors import GeneratorError
from generator.load import tree
from generator.model.catalogue import SITE
from generator.reference.known import ids, languages
from generator.reference.schema import UNSEEN, content_schema, site_schema
from generator.render.artifact import Artifact


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


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
