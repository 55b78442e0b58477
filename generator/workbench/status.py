"""What is still to be done, as text to print."""

from pathlib import Path

from generator import pipeline
from generator.derive.status import status as findings
from generator.reading import read
from generator.render.todo import as_json, as_text, counted
from generator.render.views.status import status_view
from generator.workbench.language import Language, of_language


def status(content: Path, templates: Path, language: Language, form: str, sort: str) -> str:
    """Return what is to be done: ``numbers`` only, unless it is one ``sort``, or a ``list`` or ``json`` in full."""
    catalogue = read(content)
    edition = of_language(pipeline.editions_of(catalogue, templates), language)
    view = status_view(edition, findings(catalogue), Path.cwd().as_posix())
    if form == "json":
        return as_json(view, sort)
    return as_text(view, sort) if sort or form == "list" else counted(view)
