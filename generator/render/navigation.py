"""The menu: a short list in the order in which readers ask."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import TypeAlias

from generator.derive.chronicle import chronicle
from generator.derive.chronology import frameworks_in_time
from generator.derive.matrix import in_time
from generator.derive.news import news
from generator.derive.unknowns import unknowns
from generator.render.addresses import (
    ACTORS,
    CHANGES,
    CLAIMS,
    DATA,
    DISPUTES,
    FRAMEWORKS,
    FRAMEWORKS_COMPARED,
    GLOSSARY,
    LEDGER,
    MATRIX,
    METHOD,
    PACKAGES,
    POSITIONS,
    PRECEDENTS,
    QUESTIONS,
    SCENARIOS,
    SOURCES,
    START,
    STATES,
    TEACHING,
    TIMELINE,
    TOPICS,
    UNKNOWN,
    VERSIONS,
    Address,
    plain_page,
    scheme_parts,
)
from generator.render.edition import Edition
from generator.render.views.plain import retold, subject

Entry: TypeAlias = "dict[str, str | list[Entry]]"


def navigation(edition: Edition) -> list[Entry]:
    """Return the menu of one language in the form MkDocs takes; titles are escaped."""
    catalogue, words = edition.catalogue, edition.words
    comparisons = []
    for item in sorted(catalogue.comparisons.values(), key=lambda item: item.id != catalogue.site.lead):
        page = edition.addresses[item.id].page
        old, new = (edition.text(catalogue.versions[end].short) for end in (item.from_version, item.to_version))
        comparisons.append(_entry(edition.text(item.title), page))
        comparisons.append(_entry(words("compare.synopsis-title", old=old, new=new), f"{page}side-by-side/"))
    versions = [_entry(edition.text(item.short), edition.addresses[item.id].page) for item in in_time(catalogue)]
    topics = [_entry(edition.text(item.label), edition.addresses[item.id].page) for item in catalogue.topics.values()]
    return [
        _entry(words("page.start"), START.page),
        _group(
            words("nav.evolution"),
            [
                *comparisons,
                _entry(words("page.matrix"), MATRIX.page),
                _entry(words("page.ledger"), LEDGER.page),
                _entry(words("page.packages"), PACKAGES.page),
            ],
        ),
        _group(words("page.versions"), [_entry(words("versions.list"), VERSIONS.page), *versions]),
        _group(
            words("page.topics"),
            [
                _entry(words("page.topics"), TOPICS.page),
                *topics,
                *([_entry(words("page.precedents"), PRECEDENTS.page)] if catalogue.precedents else []),
            ],
        ),
        *_frameworks(edition),
        *_schemes(edition),
        _people(edition),
        *_open_matters(edition),
        *_in_plain_language(edition),
        _group(
            words("nav.about"),
            [
                _entry(words("page.method"), METHOD.page),
                _entry(words("page.sources"), SOURCES.page),
                *([_entry(words("page.glossary"), GLOSSARY.page)] if catalogue.glossary else []),
                *([_entry(words("page.teaching"), TEACHING.page)] if catalogue.worksheets else []),
                *([_entry(words("page.changes"), CHANGES.page)] if news(catalogue) else []),
                *([_entry(words("page.states"), STATES.page)] if catalogue.site.states else []),
                _entry(words("page.data"), DATA.page),
            ],
        ),
    ]


def _people(edition: Edition) -> Entry:
    catalogue, words = edition.catalogue, edition.words
    told = {
        "timeline": (TIMELINE, bool(chronicle(catalogue))),
        "actors": (ACTORS, True),
        "positions": (POSITIONS, bool(catalogue.positions)),
        "claims": (CLAIMS, True),
    }
    return _group(words("nav.people"), _those(edition, told))


def _open_matters(edition: Edition) -> list[Entry]:
    catalogue = edition.catalogue
    told = {
        "disputes": (DISPUTES, bool(catalogue.disputes)),
        "unknown": (UNKNOWN, bool(unknowns(catalogue))),
        "questions": (QUESTIONS, bool(catalogue.questions)),
    }
    entries = _those(edition, told)
    return [_group(edition.words("nav.open"), entries)] if entries else []


def _those(edition: Edition, pages: Mapping[str, tuple[Address, bool]]) -> list[Entry]:
    """Return the entries of the pages that there is something to tell on."""
    return [_entry(edition.words(f"page.{name}"), there.page) for name, (there, is_told) in pages.items() if is_told]


def _frameworks(edition: Edition) -> list[Entry]:
    words, catalogue = edition.words, edition.catalogue
    if not catalogue.frameworks:
        return []
    frameworks = [
        _entry(edition.text(item.short), edition.addresses[item.id].page) for item in frameworks_in_time(catalogue)
    ]
    entries = [
        _entry(words("frameworks.list"), FRAMEWORKS.page),
        _entry(words("page.scenarios"), SCENARIOS.page),
        _entry(words("page.frameworks-compared"), FRAMEWORKS_COMPARED.page),
    ]
    return [_group(words("page.frameworks"), [*entries, *frameworks])]


def _schemes(edition: Edition) -> list[Entry]:
    catalogue, words = edition.catalogue, edition.words
    found = []
    for scheme in catalogue.schemes.values():
        if scheme.alternative_to is None:
            slug = edition.addresses[scheme.id].page
            found.append(
                _group(
                    edition.text(scheme.short),
                    [
                        _entry(words("scheme.start"), slug),
                        *(
                            _entry(words(f"scheme.{part.rstrip('/')}"), f"{slug}{part}")
                            for part in scheme_parts(catalogue, scheme.id)
                        ),
                    ],
                )
            )
    return found


def _in_plain_language(edition: Edition) -> list[Entry]:
    entries = [_entry(subject(edition, name), plain_page(name)) for name in retold(edition)]
    return [_group(edition.words("page.plain"), entries)] if entries else []


def _entry(title: str, page: str) -> Entry:
    return {escape(title): f"{page}index.md"}


def _group(title: str, entries: Iterable[Entry]) -> Entry:
    return {escape(title): list(entries)}
