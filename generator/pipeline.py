"""The only module that knows all stages: content and templates in, artifacts out."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from generator.derive.as_of import as_of as known_on
from generator.derive.ledger import ledger
from generator.derive.mapping import fates_by_point
from generator.derive.matrix import families
from generator.derive.news import corrections
from generator.derive.uses import claims_about, followed, replies, resting
from generator.emit.writer import SITE, Report, write
from generator.errors import ContentError
from generator.load import revision as recorded
from generator.load import tree
from generator.model.catalogue import Catalogue
from generator.render.addresses import GLOSSARY, addresses
from generator.render.artifact import Artifact
from generator.render.data.files import as_csv, as_json, as_package
from generator.render.data.tables import tables
from generator.render.edition import Edition
from generator.render.feeds import feeds
from generator.render.glossing import Glossing, glossed, glossing
from generator.render.horizons import horizons
from generator.render.ical import calendar
from generator.render.navigation import navigation
from generator.render.pages import environment, markdown
from generator.render.states import dated, state
from generator.render.views.answers import scenario_pages
from generator.render.views.changes import change_pages
from generator.render.views.comparisons import comparison_pages
from generator.render.views.frame import data_page, method_page, sources_page, start_page
from generator.render.views.frameworks import framework_overview, framework_pages
from generator.render.views.glossary import glossary_pages
from generator.render.views.ledger import ledger_page
from generator.render.views.matrix import matrix_page
from generator.render.views.open import open_pages
from generator.render.views.page import Page
from generator.render.views.papers import claims_page, packages_page
from generator.render.views.people import actor_pages
from generator.render.views.precedents import precedents_page
from generator.render.views.schemes import scheme_overviews, scheme_pages
from generator.render.views.states import state_pages
from generator.render.views.timeline import timeline_pages
from generator.render.views.topics import topic_pages
from generator.render.views.versions import version_pages
from generator.render.words import Words, words
from generator.validate.facts import facts
from generator.validate.shape import shaped
from generator.validate.since import unexplained

STAND_IN = {"ui.problems": "The content has problems."}
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def generated(content: Path, templates: Path, address: str = "/", as_of: date | None = None) -> tuple[Artifact, ...]:
    """Return every file made from ``content``, paths beginning with the language.

    ``address`` is where the site is published, for feeds, which need whole addresses. With ``as_of`` the whole site is
    made as known on that day; without, the states that ``site.yml`` lists are made beside the latest.

    Raises ContentError or TemplateError with all problems of the stage that found some.
    """
    latest = facts(tree.files(content, content.as_posix()))
    catalogue = latest if as_of is None else known_on(latest, as_of)
    folder = templates.as_posix()
    worded = words(tree.files(templates / "texts", f"{folder}/texts"), catalogue.languages)
    editions = _editions(catalogue, worded, as_of)
    jinja = environment(FileSystemLoader(folder))
    found = tables(catalogue, editions)
    artifacts = [Artifact(SITE, _site(editions), "")]
    for language, edition in editions.items():
        printed = partial(_printed, jinja, folder, edition, glossing(edition, jinja))
        reach = horizons(edition)
        pages = tuple(
            replace(page, horizon=reach.get(page.slug, page.horizon))
            for page in (*_pages(edition), data_page(edition, found))
        )
        artifacts += [Artifact(f"{language}/{page.path}", printed(page), page.edit) for page in pages]
        below = address if language == catalogue.languages[0] else f"{address}{language}/"
        artifacts += [*feeds(edition, below), *calendar(edition, below)]
    for published in () if as_of else catalogue.site.states:
        for edition in _editions(known_on(latest, published.day), worded, published.day).values():
            printed = partial(_printed, jinja, folder, edition, glossing(edition, jinja))
            artifacts += state(edition, published.day, _state_pages(edition), printed)
    data = f"{catalogue.languages[0]}/data"
    artifacts += [Artifact(f"{data}/{table.file}", as_csv(table), "") for table in found]
    artifacts.append(Artifact(f"{data}/facts.json", as_json(catalogue), ""))
    artifacts.append(Artifact(f"{data}/datapackage.json", as_package(catalogue, found, editions, LICENCE), ""))
    return tuple(artifacts)


def since(content: Path, revision: str) -> int:
    """Return how many records ``content`` has, after comparing it with ``revision``.

    Raises ContentError with a problem for each published statement that changed without an entry in the change log.
    """
    new = facts(tree.files(content, content.as_posix()))
    old, _ = shaped(recorded.files(content, revision))
    if old is not None and (found := tuple(unexplained(old, new))):
        raise ContentError(found)
    return sum(1 for _ in new.everything())


def _printed(jinja: Environment, folder: str, edition: Edition, words: Glossing | None, page: Page) -> str:
    text = markdown(jinja, folder, edition, page)
    return glossed(text, words, page.slug) if words and page.slug != GLOSSARY.page else text


def _site(editions: Mapping[str, Edition]) -> str:
    """Return what the host must know of each language: title, menu, words; the first is the root's."""
    site = {
        language: {
            "title": escape(edition.text(edition.catalogue.site.title)),
            "description": escape(edition.text(edition.catalogue.site.description)),
            "name": edition.words("language-name"),
            "navigation": navigation(edition),
            "words": dict(edition.words.entries),
        }
        for language, edition in editions.items()
    }
    return json.dumps(site, ensure_ascii=False, indent=1) + "\n"


def stand_in(out: Path) -> None:
    """Write a single empty page, for a live preview that starts with problems."""
    site = {"en": {"title": "–", "description": "–", "name": "English", "navigation": None, "words": STAND_IN}}
    write([Artifact(SITE, json.dumps(site), ""), Artifact("en/index.md", "# –\n", "")], out)


def built(content: Path, templates: Path, out: Path, address: str = "/", as_of: date | None = None) -> Report:
    """Write every file made from ``content`` below ``out``; when there is a problem, nothing is written."""
    return write(generated(content, templates, address, as_of), out)


def _editions(catalogue: Catalogue, worded: Mapping[str, Words], day: date | None) -> Mapping[str, Edition]:
    """Return an edition per language, with the state of ``day`` as its horizon if there is one."""
    first = Edition(
        catalogue=catalogue,
        words=worded[catalogue.languages[0]],
        addresses=addresses(catalogue),
        resting=resting(catalogue),
        claims=claims_about(catalogue),
        replies=replies(catalogue),
        fates=fates_by_point(catalogue),
        ledger=ledger(catalogue),
        families=families(catalogue),
        corrections=corrections(catalogue),
        followed=followed(catalogue),
    )
    editions = {language: replace(first, words=worded[language]) for language in catalogue.languages}
    return editions if day is None else {language: dated(edition, day) for language, edition in editions.items()}


def _pages(edition: Edition) -> tuple[Page, ...]:
    return (
        start_page(edition),
        *comparison_pages(edition),
        matrix_page(edition),
        ledger_page(edition),
        precedents_page(edition),
        *version_pages(edition),
        *topic_pages(edition),
        packages_page(edition),
        *framework_pages(edition),
        *scenario_pages(edition),
        *scheme_pages(edition),
        *timeline_pages(edition),
        *actor_pages(edition),
        *open_pages(edition),
        claims_page(edition),
        *glossary_pages(edition),
        *change_pages(edition),
        *state_pages(edition),
        sources_page(edition),
        method_page(edition),
    )


def _state_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the pages that are published for earlier days too: start, plan, promises, money, timeline."""
    return (
        start_page(edition),
        matrix_page(edition),
        *framework_overview(edition),
        *scheme_overviews(edition),
        *timeline_pages(edition),
    )
