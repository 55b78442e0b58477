"""A configuration of MkDocs for one language of the site."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

EXTRA = "punkt"
STYLES = "assets/stylesheets/main.*.min.css"


def localised(
    config: MkDocsConfig, docs: Path, language: str, site: Mapping[str, Any], address: str, *, serving: bool
) -> MkDocsConfig:
    """Point ``config`` at the pages below ``docs`` and the words of ``language``; ``address`` is that of the site.

    A live preview (``serving``) has a script of the host in its pages, which our policy would keep from running.
    """
    first, here = next(iter(site)), site[language]
    config.docs_dir = str(docs / language)
    config.site_name = here["title"]
    config.site_description = here["description"]
    config.nav = here["navigation"]
    config.theme.static_templates.discard("sitemap.xml")  # ours knows every language
    config.theme["language"] = language
    config.site_url = address + below(language, first)
    config.extra[EXTRA] = {
        "here": language,
        "words": here["words"],
        "legal": here["legal"],
        "booklet": here["booklet"] if config.plugins["punkt"].config["booklet"] and not serving else "",
        "serving": serving,
        "stylesheet": _stylesheet(config.theme.dirs),
        "alternates": [
            {
                "language": other,
                "name": site[other]["name"],
                "absolute": address + below(other, first),
                "relative": ("./" if language == first else "../") + below(other, first),
                "words": site[other]["words"],
            }
            for other in site
        ],
    }
    return config


def _stylesheet(folders: Iterable[str]) -> str:
    """Return where the theme keeps its style sheet, which bears a hash in its name."""
    found = (path.relative_to(folder) for folder in folders for path in Path(folder).glob(STYLES))
    return next(found).as_posix()


def below(language: str, first: str) -> str:
    """Return where ``language`` is published below the root of the site."""
    return "" if language == first else f"{language}/"
