from collections.abc import Callable

from generator.derive.chronology import frameworks_in_time, in_order
from generator.model.catalogue import Catalogue

STEP = (
    "  - {{id: {id}, procedure: dam-payments, {date}kind: payment, status: unknown, heading: {{de: A, en: A}}, "
    "text: {{de: A., en: A.}}, grade: weak, sources: [gazette], known_from: 2025-03-01}}"
)


def test_frameworks_come_by_date_and_yardsticks_after_all_others(catalogue: Catalogue) -> None:
    found = frameworks_in_time(catalogue)
    assert [framework.id for framework in found] == ["pledge-of-old", "village-pact", "lake-charter"]
    assert found[-1].date.first < found[0].date.first


def test_frameworks_of_one_day_come_by_id(facts_of: Callable[..., Catalogue], base: dict[str, str]) -> None:
    text = base["promises-and-money.yml"].replace(
        "date: 2025-02-10\n    document: pact", "date: 2025\n    document: pact"
    )
    found = facts_of(
        **{"promises-and-money": text.replace("id: pledge-of-old", "id: zz").replace(": pledge-of-old", ": zz")}
    )
    assert [framework.id for framework in frameworks_in_time(found)] == ["village-pact", "zz", "lake-charter"]


def test_steps_come_in_the_order_of_time_and_those_without_a_date_last(facts_of: Callable[..., Catalogue]) -> None:
    steps = [
        STEP.format(id="none-a", date=""),
        STEP.format(id="next-year", date="date: 2026, "),
        STEP.format(id="january", date="date: 2025-01, "),
        STEP.format(id="second", date="date: 2025-01-02, "),
        STEP.format(id="none-b", date=""),
    ]
    found = facts_of(sample="\n".join(["steps:", *steps]))
    assert [step.id for step in in_order(found, "dam-payments")] == [
        "january",
        "second",
        "dam-payment-1",
        "next-year",
        "dam-payment-2",
        "none-a",
        "none-b",
    ]


def test_steps_are_those_of_one_procedure(catalogue: Catalogue) -> None:
    assert [step.id for step in in_order(catalogue, "dam-law")] == ["dam-vote", "dam-ban"]
    assert in_order(catalogue, "nothing") == ()
