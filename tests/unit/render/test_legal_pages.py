"""Imprint, privacy and accessibility come from ``site.yml``, and only where it names who publishes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.derive.news import version_day
from generator.model.catalogue import Catalogue
from generator.pipeline import generated


def pages(folder: Path, texts: Mapping[str, str], project: Path) -> Mapping[str, str]:
    """Return the text of every file made from ``texts``, by path."""
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return {artifact.path: str(artifact.content) for artifact in generated(folder, project / "templates")}


def test_without_an_imprint_there_are_no_legal_pages(base: Mapping[str, str], project: Path, tmp_path: Path) -> None:
    site = base["site.yml"]
    without = site[: site.index("imprint:\n")] + site[site.index("data_name:") :]

    found = pages(tmp_path / "content", {**base, "site.yml": without}, project)

    assert "de/method/index.md" in found
    assert not {"de/imprint/index.md", "en/privacy/index.md", "de/accessibility/index.md"} & set(found)


def test_the_imprint_says_what_the_site_file_says(base: Mapping[str, str], project: Path, tmp_path: Path) -> None:
    found = pages(tmp_path / "content", base, project)

    for words in ("Seekreis", "Uferweg 1", "+49 123 456", "Vereinsregister", "Ada Ufer", "Lake Hosting", "§ 5 DDG"):
        assert words in found["de/imprint/index.md"]
    for words in ("The service sees IP addresses", "https://hosting.example/privacy", "circle@lake.example"):
        assert words in found["en/privacy/index.md"]


def test_a_version_is_of_the_day_of_the_newest_change_or_record(catalogue: Catalogue) -> None:
    newest = max(record.known_from for _, record in catalogue.everything())
    changed = max((change.date for change in catalogue.changes.values()), default=date.min)
    others = max(record.known_from for kind, record in catalogue.everything() if kind != "changes")

    assert version_day(catalogue) == max(newest, changed)
    assert version_day(replace(catalogue, changes={})) == others
