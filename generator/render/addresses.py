"""Where each record is shown: language-neutral addresses, and the links between pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from posixpath import relpath

from generator.derive.presence import told
from generator.derive.shelves import claim_shelves, entry_shelves, source_shelves
from generator.model.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Address:
    """A page (``versions/draft/``, empty for the start page) and a place on it (may be empty)."""

    page: str
    anchor: str = ""

    def seen_from(self, page: str) -> str:
        """Return the relative link from ``page``."""
        path = "" if page == self.page else _way(page, self.page)
        return f"{path}#{self.anchor}" if self.anchor else path or "./"


@cache
def _way(here: str, there: str) -> str:
    return relpath(there or ".", here or ".") + "/"


START = Address("")
MATRIX = Address("matrix/")
VERSIONS = Address("versions/")
TOPICS = Address("topics/")
LEDGER = Address("ledger/")
PRECEDENTS = Address("precedents/")
PACKAGES = Address("packages/")
CLAIMS = Address("claims/")
SOURCES = Address("sources/")
METHOD = Address("method/")
DATA = Address("data/")
FRAMEWORKS = Address("frameworks/")
FRAMEWORKS_COMPARED = Address("frameworks-compared/")
SCENARIOS = Address("scenarios/")
GLOSSARY = Address("glossary/")
CHANGES = Address("changes/")
TIMELINE = Address("timeline/")
ACTORS = Address("actors/")
POSITIONS = Address("positions/")
DISPUTES = Address("disputes/")
UNKNOWN = Address("unknown/")
QUESTIONS = Address("questions/")
STATES = Address("as-of/")
FACTS = Address("facts/")
TEACHING = Address("teaching/")
STATUS = Address("status/")  # in the live preview only
IMPRINT = Address("imprint/")
PRIVACY = Address("privacy/")
ACCESSIBILITY = Address("accessibility/")
PLAIN = "plain/"  # above the pages in plain language
MONEY, STEPS, ALTERNATIVE = "money/", "steps/", "alternative/"  # the parts of a scheme's page
PAGES = {"start": START.page, "method": METHOD.page, "frameworks": FRAMEWORKS.page}


def scheme_page(catalogue: Catalogue, scheme: str, part: str = "") -> str:
    """Return the page of ``scheme``, of the scheme it is an alternative to, or a ``part`` of that page."""
    return f"schemes/{catalogue.schemes[scheme].alternative_to or scheme}/{part}"


def scheme_parts(catalogue: Catalogue, scheme: str) -> tuple[str, ...]:
    """Return the parts of the page of ``scheme`` that there is something to tell in, in the order of reading."""
    family = {scheme, *(item.id for item in catalogue.schemes.values() if item.alternative_to == scheme)}
    told = {
        MONEY: any(amount.subject in family for amount in catalogue.amounts.values()),
        STEPS: any(procedure.about in family for procedure in catalogue.procedures.values()),
        ALTERNATIVE: len(family) > 1,
    }
    return tuple(part for part, is_told in told.items() if is_told)


def shelf_page(whole: Address, shelf: str) -> str:
    """Return the page of a part of a long list; without ``shelf``, of the list."""
    return f"{whole.page}{shelf}/" if shelf else whole.page


def page_of(catalogue: Catalogue, name: str) -> str:
    """Return the page that texts call ``name``: one of the site's own, that of a comparison, or a scheme's."""
    if name in catalogue.comparisons:
        return f"compare/{name}/"
    return PAGES[name] if name in PAGES else scheme_page(catalogue, name)


def fact(kind: str, record: str = "") -> Address:
    """Return where the fact ``record`` of ``kind`` can be cited for good, wherever else it is shown; or all of them."""
    return Address(f"{FACTS.page}{kind}/", record)


def plain_page(name: str) -> str:
    """Return where the page that texts call ``name`` is retold in plain language."""
    return f"{PLAIN}{name}/"


def addresses(catalogue: Catalogue) -> Mapping[str, Address]:
    """Return the address of every record that has one; vocabulary without a page of its own has none."""
    found: dict[str, Address] = {}
    found |= {record: Address(f"versions/{record}/") for record in catalogue.versions}
    found |= {point.id: Address(f"versions/{point.version}/", point.id) for point in catalogue.provisions.values()}
    found |= {
        witness.id: Address(f"versions/{witness.version}/", witness.id) for witness in catalogue.witnesses.values()
    }
    found |= {record: Address(f"topics/{record}/") for record in catalogue.topics}
    found |= {record: Address(f"compare/{record}/") for record in catalogue.comparisons}
    found |= {record: Address(PACKAGES.page, record) for record in catalogue.packages}
    found |= {record: Address(PACKAGES.page, record) for record in catalogue.documents}
    found |= {
        record: Address(shelf_page(CLAIMS, shelf), record)
        for shelf, claims in claim_shelves(catalogue).items()
        for record in claims
    }
    found |= {
        record: Address(shelf_page(SOURCES, shelf), record)
        for shelf, sources in source_shelves(catalogue).items()
        for record in sources
    }
    found |= {record: Address(PRECEDENTS.page, record) for record in catalogue.precedents}
    found |= {item.id: Address(page_of(catalogue, item.page), item.id) for item in catalogue.passages.values()}
    found |= {item.id: Address(page_of(catalogue, item.pages[0]), item.id) for item in catalogue.questions.values()}
    found |= {item.id: Address(plain_page(item.page), item.id) for item in catalogue.plain_texts.values()}
    found |= {record: Address(f"frameworks/{record}/") for record in catalogue.frameworks}
    found |= {record: Address(SCENARIOS.page, record) for record in catalogue.scenarios}
    found |= {record: Address(GLOSSARY.page, record) for record in catalogue.glossary}
    found |= {
        record: Address(shelf_page(TIMELINE, shelf), record)
        for shelf, entries in entry_shelves(catalogue).items()
        for record in entries
        if record in catalogue.events
    }
    found |= {record: Address(DISPUTES.page, record) for record in catalogue.disputes}
    with_page = told(catalogue)
    found |= {
        record: Address(f"actors/{record}/") if record in with_page else Address(ACTORS.page, record)
        for record in catalogue.actors
    }
    found |= {record: Address(CHANGES.page, record) for record in catalogue.changes}
    found |= {record: Address(f"{TEACHING.page}{record}/") for record in catalogue.worksheets}
    return found | _of_schemes(catalogue)


def _of_schemes(catalogue: Catalogue) -> dict[str, Address]:
    """Return the addresses of schemes, of what belongs to one, and of steps and positions, which may."""
    found = {
        scheme.id: Address(scheme_page(catalogue, scheme.id, ALTERNATIVE), scheme.id)
        if scheme.alternative_to
        else Address(scheme_page(catalogue, scheme.id))
        for scheme in catalogue.schemes.values()
    }
    found |= {
        item.id: Address(scheme_page(catalogue, item.subject, MONEY), item.id) for item in catalogue.amounts.values()
    }
    for procedure in catalogue.procedures.values():
        subject = procedure.about
        page = scheme_page(catalogue, subject, STEPS) if subject in catalogue.schemes else f"frameworks/{subject}/"
        steps = [step.id for step in catalogue.steps.values() if step.procedure == procedure.id]
        found |= {record: Address(page, record) for record in (procedure.id, *steps)}
    for item in catalogue.positions.values():
        scheme = catalogue.schemes.get(item.issue)
        part = ALTERNATIVE if scheme and scheme.alternative_to else ""
        page = scheme_page(catalogue, item.issue, part) if scheme else f"topics/{item.issue}/"
        found[item.id] = Address(page, item.id)
    return found
