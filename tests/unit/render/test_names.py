"""What readers call a record."""

from pathlib import Path

import pytest

from generator.model.catalogue import KINDS
from generator.pipeline import editions_of
from generator.reading import read
from generator.render.names import name


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_record_has_a_name(language: str, project: Path) -> None:
    catalogue = read(project / "content")
    edition = editions_of(catalogue, project / "templates")[language]
    named = {kind: [name(edition, record) for record in catalogue.records(kind)] for kind in KINDS}
    assert all(named.values())
    assert all(all(names) for names in named.values())
