"""What is still to be done stands on a page of the live preview, and on no page of a published site."""

from html import unescape
from pathlib import Path

import built
from test_live_preview import preview


def test_the_preview_tells_what_is_to_be_done_and_a_build_after_it_does_not(published: Path) -> None:
    with preview(published) as server:
        address = server.address
        server.wait("both languages tell", lambda: all(map(server.page, ("status/", "en/status/"))))
        german, english = unescape(server.page("status/")), unescape(server.page("en/status/"))

    assert "Nie archiviert: 5" in german
    assert "Never archived: 5" in english
    assert "content/facts.yml:47" in english
    assert 'href="../sources/#gazette"' in english
    assert (published / "build/docs/de/status/index.md").exists()

    outcome = built.mkdocs(published, "--strict", SITE_URL=address)

    assert outcome.code == 0, outcome.output
    assert [path for path in built.files(published / "site") if "status/" in path] == []
    assert "status/" not in (published / "site/sitemap.xml").read_text(encoding="utf-8")


def test_no_published_site_has_the_page(either_site: built.Site) -> None:
    assert (either_site.folder / "index.html").exists()
    assert [path for path in built.files(either_site.folder) if "status/" in path] == []
