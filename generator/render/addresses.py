"""Where each record is shown: language-neutral addresses, and the links between pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from posixpath import relpath

from generator.model.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Address:
    """A page (``versions/us-28/``, empty for the start page) and a place on it (may be empty)."""

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
    found |= {record: Address(CLAIMS.page, record) for record in catalogue.claims}
    found |= {record: Address(SOURCES.page, record) for record in catalogue.sources}
    found |= {item.id: Address(f"topics/{item.topic}/", item.id) for item in catalogue.positions.values()}
    found |= {record: Address(PRECEDENTS.page, record) for record in catalogue.precedents}
    found |= {
        record.id: Address(START.page if record.page == "start" else METHOD.page, record.id)
        for record in catalogue.passages.values()
    }
    found |= {record: Address(START.page, record) for record in catalogue.questions}
    return found
