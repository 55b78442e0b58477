"""The only module that knows all stages: content and templates in, artifacts out."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from html import escape
from pathlib import Path
from typing import Any, TypeAlias

from jinja2 import Environment, FileSystemLoader

from generator.derive.as_of import as_of as known_on
from generator.derive.ledger import ledger
from generator.derive.mapping import fates_by_point
from generator.derive.matrix import families
from generator.derive.news import corrections
from generator.derive.status import Finding, status
from generator.derive.uses import claims_about, followed, replies, resting
from generator.emit.writer import SITE, Report, write
from generator.errors import ContentError
from generator.load import revision as recorded
from generator.load import tree
from generator.model.catalogue import Catalogue
from generator.reading import read, texts
from generator.render.addresses import GLOSSARY, addresses
from generator.render.artifact import Artifact, Draft
from generator.render.cards import card, icon
from generator.render.crawling import robots, sitemap
from generator.render.data.files import as_csv, as_json, as_package
from generator.render.data.table import Table
from generator.render.data.tables import tables
from generator.render.edition import Edition
from generator.render.feeds import feeds
from generator.render.glossing import Glossing, glossed, glossing
from generator.render.ical import calendar
from generator.render.navigation import navigation
from generator.render.pages import environment, markdown
from generator.render.publishing import Press
from generator.render.reading_time import timed
from generator.render.states import dated, state
from generator.render.views.answers import scenario_pages
from generator.render.views.changes import change_pages
from generator.render.views.claims import claims_pages
from generator.render.views.comparisons import comparison_pages
from generator.render.views.facts import fact_pages
from generator.render.views.frame import data_page, method_page, start_page
from generator.render.views.frameworks import framework_overview, framework_pages
from generator.render.views.glossary import glossary_pages
from generator.render.views.ledger import ledger_page
from generator.render.views.legal import legal_links, legal_pages
from generator.render.views.matrix import matrix_page
from generator.render.views.open import open_pages
from generator.render.views.page import Page
from generator.render.views.papers import packages_page
from generator.render.views.people import actor_pages
from generator.render.views.plain import plain_pages
from generator.render.views.precedents import precedents_pages
from generator.render.views.schemes import scheme_overviews, scheme_pages
from generator.render.views.sources import source_pages
from generator.render.views.states import state_pages
from generator.render.views.status import status_page
from generator.render.views.teaching import teaching_pages
from generator.render.views.timeline import timeline_pages
from generator.render.views.topics import topic_pages
from generator.render.views.versions import version_pages
from generator.render.words import Words
from generator.validate.shape import shaped
from generator.validate.since import outdated, unexplained

STAND_IN = {"ui.problems": "The content has problems."}
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


Maker: TypeAlias = Callable[[], Page | tuple[Page, ...]]
PAGES: tuple[Callable[[Edition], Page | tuple[Page, ...]], ...] = (
    start_page,
    comparison_pages,
    matrix_page,
    ledger_page,
    precedents_pages,
    version_pages,
    topic_pages,
    packages_page,
    framework_pages,
    scenario_pages,
    scheme_pages,
    timeline_pages,
    actor_pages,
    open_pages,
    claims_pages,
    glossary_pages,
    change_pages,
    state_pages,
    source_pages,
    method_page,
    plain_pages,
    teaching_pages,
    legal_pages,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What does not come from the content: the folder of the templates, the site's own words, the templates."""

    folder: str
    words: Mapping[str, Words]
    jinja: Environment


@dataclass(frozen=True, slots=True)
class Sheaf:
    """Files that belong together: drafting them tells which there are, and makes none."""

    name: str
    drafts: Callable[[], tuple[Draft, ...]]


def editions_of(catalogue: Catalogue, templates: Path) -> Mapping[str, Edition]:
    """Return the facts with the words of each language. Raises TemplateError with all problems of the words."""
    return _editions(catalogue, frame(templates, catalogue.languages).words, None)


def generated(
    content: Path, templates: Path, address: str = "/", as_of: date | None = None, *, preview: bool = False
) -> tuple[Artifact, ...]:
    """Return every file made from ``content``, paths beginning with the language.

    ``address`` is where the site is published, for feeds, which need whole addresses. With ``as_of`` the whole site is
    made as known on that day; without, the states that ``site.yml`` lists are made beside the latest. ``preview`` adds
    the pages that only authors see.

    Raises ContentError or TemplateError with all problems of the stage that found some.
    """
    return made(read(content), templates, address, as_of, preview=preview)


def made(
    latest: Catalogue, templates: Path, address: str = "/", as_of: date | None = None, *, preview: bool = False
) -> tuple[Artifact, ...]:
    """Return every file made from the facts ``latest``, see `generated`."""
    found = sheaves(latest, frame(templates, latest.languages), address, as_of, preview=preview)
    drafts = (draft for sheaf in found for draft in sheaf.drafts())
    return tuple(Artifact(draft.path, draft.made(), draft.source) for draft in drafts)


def frame(templates: Path, languages: Iterable[str]) -> Frame:
    """Return the frame in ``templates``. Raises TemplateError when words are missing in one of ``languages``."""
    folder = templates.as_posix()
    return Frame(folder, texts(templates, languages), environment(FileSystemLoader(folder)))


def sheaves(
    latest: Catalogue,
    frame: Frame,
    address: str = "/",
    as_of: date | None = None,
    *,
    preview: bool = False,
) -> tuple[Sheaf, ...]:
    """Return all there is to make from ``latest``, as `generated` makes it; what is not wanted costs nothing."""
    catalogue = latest if as_of is None else known_on(latest, as_of)
    editions = _editions(catalogue, frame.words, as_of)
    rows, todo = cache(partial(tables, catalogue, editions)), cache(partial(status, catalogue))
    presses: dict[str, tuple[Press, Mapping[str, Maker]]] = {}
    found = [Sheaf("site", lambda: (Draft(SITE, "", partial(_site, editions)),))]
    for language, edition in editions.items():
        press = Press(edition, address)
        printed = _printer(edition, frame, press.head)
        makers: dict[str, Maker] = {maker.__name__: cache(partial(maker, edition)) for maker in PAGES}
        makers["data_page"] = partial(_data_page, edition, rows)
        makers["fact_pages"] = cache(partial(fact_pages, edition, press.below))
        if preview:
            makers["status_page"] = partial(_status_page, edition, todo)
        found += [
            Sheaf(f"{language}/{name}", partial(_drafts, maker, press, printed)) for name, maker in makers.items()
        ]
        found.append(Sheaf(f"{language}/feeds", partial(_finished, feeds, edition, press.below)))
        found.append(Sheaf(f"{language}/calendar", partial(_finished, calendar, edition, press.below)))
        found.append(Sheaf(f"{language}/cards", partial(_cards, press, Path(frame.folder))))
        presses[language] = press, makers
    found.append(Sheaf("crawling", partial(_crawling, presses)))
    for published in () if as_of else catalogue.site.states:
        found.append(Sheaf(f"states/{published.day}", partial(_state, latest, frame, published.day)))
    found.append(Sheaf("data", partial(_data, catalogue, editions, rows)))
    return tuple(found)


def _drafts(
    maker: Maker,
    press: Press,
    printed: Callable[[Page], str],
) -> tuple[Draft, ...]:
    found: list[Draft] = []
    for page in _made(maker):
        dated_page = replace(page, horizon=press.horizon(page))
        found.append(Draft(f"{press.edition.language}/{page.path}", page.edit, partial(printed, dated_page)))
        found += press.files(page)
    return tuple(found)


def _made(maker: Maker) -> tuple[Page, ...]:
    found = maker()
    return found if isinstance(found, tuple) else (found,)


def _cards(press: Press, templates: Path) -> tuple[Draft, ...]:
    """Return the previews of the sections of one language, and with the first language the icons of the site."""
    edition, fonts = press.edition, cache(partial(tree.fonts, templates / "fonts"))

    def drawn(title: str) -> bytes:
        return card(edition, title, fonts())

    folder = f"{edition.language}/assets"
    cards = tuple(
        Draft(f"{folder}/cards/{key}.png", "", partial(drawn, title))
        for key, title in dict(press.sections.values()).items()
    )
    if edition.language != edition.catalogue.languages[0]:
        return cards
    return (
        *cards,
        Draft(f"{edition.language}/favicon.ico", "", partial(icon, 32, "ICO")),
        Draft(f"{folder}/apple-touch-icon.png", "", partial(icon, 180)),
    )


def _crawling(presses: Mapping[str, tuple[Press, Mapping[str, Maker]]]) -> tuple[Draft, ...]:
    """Return what search engines read first, at the root of the site."""
    language, (first, makers) = next(iter(presses.items()))

    def mapped() -> str:
        addresses = {language: press.below for language, (press, _) in presses.items()}
        public = (maker for name, maker in makers.items() if name != "status_page")
        return sitemap(addresses, (page.slug for maker in public for page in _made(maker)))

    return (
        Draft(f"{language}/sitemap.xml", "", mapped),
        Draft(f"{language}/robots.txt", "", partial(robots, first.root)),
    )


def _finished(maker: Callable[..., Iterable[Artifact]], *arguments: object) -> tuple[Draft, ...]:
    """Return what is made at one go."""
    artifacts = maker(*arguments)
    return tuple(Draft(item.path, item.source, partial(_given, item.content)) for item in artifacts)


def _given(content: str | bytes) -> str | bytes:
    return content


def _data_page(edition: Edition, rows: Callable[[], tuple[Table, ...]]) -> Page | tuple[Page, ...]:
    return data_page(edition, rows())


def _status_page(edition: Edition, todo: Callable[[], tuple[Finding, ...]]) -> Page | tuple[Page, ...]:
    """Return the page of the live preview that is never published."""
    return status_page(edition, todo(), Path.cwd().as_posix())


def _data(
    catalogue: Catalogue, editions: Mapping[str, Edition], rows: Callable[[], tuple[Table, ...]]
) -> tuple[Draft, ...]:
    folder, found = f"{catalogue.languages[0]}/data", rows()
    return (
        *(Draft(f"{folder}/{table.file}", "", partial(as_csv, table)) for table in found),
        Draft(f"{folder}/facts.json", "", partial(as_json, catalogue)),
        Draft(f"{folder}/datapackage.json", "", partial(as_package, catalogue, found, editions, LICENCE)),
    )


def _state(latest: Catalogue, frame: Frame, day: date) -> tuple[Draft, ...]:
    found: list[Draft] = []
    earlier = known_on(latest, day)
    elsewhere = {*earlier.sources, *earlier.claims}  # on the latest pages, and divided over these as they are
    there = {record: address for record, address in addresses(latest).items() if record in elsewhere}
    for plain in _editions(earlier, frame.words, day).values():
        edition = replace(plain, addresses={**plain.addresses, **there})
        found += state(edition, day, _state_pages(edition), _printer(edition, frame, None))
    return tuple(found)


def since(content: Path, revision: str) -> int:
    """Return how many records ``content`` has, after comparing it with ``revision``.

    Raises ContentError with a problem for each published statement that changed without an entry in the change log,
    or in one language only.
    """
    new = read(content)
    old, _ = shaped(recorded.files(content, revision))
    if old is not None and (found := (*unexplained(old, new), *outdated(old, new))):
        raise ContentError(found)
    return sum(1 for _ in new.everything())


def _printer(edition: Edition, frame: Frame, head: Callable[[Page], Mapping[str, Any]] | None) -> Callable[[Page], str]:
    return partial(_printed, edition, frame, head, cache(partial(glossing, edition, frame.jinja)))


def _printed(
    edition: Edition,
    frame: Frame,
    head: Callable[[Page], Mapping[str, Any]] | None,
    explained: Callable[[], Glossing | None],
    page: Page,
) -> str:
    text = timed(markdown(frame.jinja, frame.folder, edition, page, head(page) if head else None), edition.words)
    found = explained() if page.slug != GLOSSARY.page else None
    return glossed(text, found, page.slug) if found else text


def _site(editions: Mapping[str, Edition]) -> str:
    """Return what the host must know of each language: title, menu, words; the first is the root's."""
    site = {
        language: {
            "title": escape(edition.text(edition.catalogue.site.title)),
            "description": escape(edition.text(edition.catalogue.site.description)),
            "name": edition.words("language-name"),
            "navigation": navigation(edition),
            "legal": legal_links(edition),
            "booklet": f"booklet/{edition.catalogue.site.data_name}-{language}.pdf",
            "words": dict(edition.words.entries),
        }
        for language, edition in editions.items()
    }
    return json.dumps(site, ensure_ascii=False, indent=1) + "\n"


def stand_in(out: Path) -> None:
    """Write a single empty page, for a live preview that starts with problems."""
    names = {"title": "–", "description": "–", "name": "English"}
    site: dict[str, object] = {"en": names | {"navigation": None, "legal": [], "booklet": "", "words": STAND_IN}}
    write([Artifact(SITE, json.dumps(site), ""), Artifact("en/index.md", "# –\n", "")], out)


def built(
    content: Path, templates: Path, out: Path, address: str = "/", as_of: date | None = None, *, preview: bool = False
) -> Report:
    """Write every file made from ``content`` below ``out``; when there is a problem, nothing is written."""
    return write(generated(content, templates, address, as_of, preview=preview), out)


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


def _state_pages(edition: Edition) -> tuple[Page, ...]:
    """Return the pages that are published for earlier days too: start, plan, promises, money, timeline."""
    return (
        start_page(edition),
        matrix_page(edition),
        *framework_overview(edition),
        *scheme_overviews(edition),
        *timeline_pages(edition),
    )
