"""Every claim of the article this site began with can be found: in records that carry it, in both languages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.load import tree
from generator.model.catalogue import Catalogue
from generator.model.texts import texts
from generator.render.addresses import addresses
from generator.validate.facts import facts

CLAIMS: list[Mapping[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "starting_article.yml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def real(project: Path) -> Catalogue:
    return facts(tree.files(project / "content", "content"))


def test_all_claims_are_listed_once() -> None:
    assert [claim["number"] for claim in CLAIMS] == list(range(1, 50))


@pytest.mark.parametrize("claim", CLAIMS, ids=[str(claim["number"]) for claim in CLAIMS])
def test_a_claim_is_carried_by_records_with_a_place_on_the_site(claim: Mapping[str, Any], real: Catalogue) -> None:
    records = [(record, real.kind_of(record)) for record in claim["records"]]
    assert records
    assert all(kind is not None and record in addresses(real) for record, kind in records)
    for language in ("de", "en"):
        told = " ".join(
            text[language] for record, kind in records for _, text, _ in texts(real.records(kind or "")[record])
        )
        names = " ".join(
            real.sources[source].title or "" for record, _ in records if (source := record) in real.sources
        )
        missing = [word for word in claim[language] if word not in " ".join(f"{told} {names}".split())]
        assert not missing, (claim["number"], language)


def test_what_the_article_got_wrong_is_marked() -> None:
    assert [claim["number"] for claim in CLAIMS if claim.get("corrected")] == [22, 30, 36, 40, 46]
