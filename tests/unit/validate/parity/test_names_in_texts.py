import pytest

from generator.model.base import Text
from generator.model.vocabulary import Actor
from generator.validate.parity.names import Names, missing, named


def actor(key: str, kind: str, de: str, en: str, *others: str) -> Actor:
    name = Text.model_validate({"de": de, "en": en}, context={"languages": ("de", "en")})
    return Actor.model_construct(id=key, kind=kind, name=name, other_names=others)


KNOWN = Names(
    (
        actor("norway", "state", "Norwegen", "Norway", "Oslo"),
        actor("britain", "state", "Vereinigtes Königreich", "United Kingdom", "UK", "Großbritannien", "Britain"),
        actor("council", "body", "Europäischer Rat", "European Council"),
        actor("commission", "body", "Europäische Kommission", "European Commission", "Kommission", "Commission"),
        actor("europe", "group", "Europa", "Europe"),
        actor("support", "person", "Jens Støre", "Jens Støre", "Støre"),
        actor("leyen", "person", "Ursula von der Leyen", "Ursula von der Leyen", "von der Leyen"),
        actor("zeit", "medium", "Die Zeit", "Die Zeit", "ZEIT"),
        actor("times", "medium", "The Times", "The Times"),
        actor("bank", "body", "Norwegische Bank", "Bank of Norway", "Norway's bank"),
    ),
    ("Harbour Institute", "Bergensposten", "Reports", "agencies", "The Times"),
)


def differing(de: str, en: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    here, there = named(de, "de", KNOWN), named(en, "en", KNOWN)
    return missing(here, there, KNOWN), missing(there, here, KNOWN)


@pytest.mark.parametrize(
    ("de", "en"),
    [
        ("Støre spricht.", "Jens Støre speaks."),
        ("Støres Brief", "Støre's letter"),
        ("Von der Leyens Brief", "A letter by von der Leyen"),
        ("im Namen des Europäischen Rates", "on behalf of the European Council"),
        ("Norwegens Regierung", "Norway's government"),
        ("die norwegische Regierung", "Norway's government"),
        ("die Regierung in Oslo", "the government of Norway"),
        ("die britische Regierung", "Britain's government"),
        ("ein Vorschlag der Europäischen Kommission", "a Commission proposal"),
        ("der Kommissionsvorschlag", "the proposal of the European Commission"),
        ("eine gemeinsame Kommission", "a joint body"),
        ("zu einer Zeit", "at a time"),
        ("in Zeiten wie diesen", "in Times like these"),
        ("bei der Norwegischen Bank in Norwegen", "at Norway's bank"),
        ("bei der Bank in Norwegen", "at the Bank of Norway, in Norway"),
        ("eine Studie des Harbour-Instituts", "a study by the Harbour Institute"),
        ("laut Bergensposten", "Bergensposten reports"),
        ("Berichte nennen zwei Zahlen.", "Reports give two numbers. Reports differ."),
        ("mehrere Agenturen", "several agencies"),
        ("niemand", "nobody"),
    ],
)
def test_these_name_the_same(de: str, en: str) -> None:
    bank = ("Bank of Norway",) if "der Bank in" in de else ()
    assert differing(de, en) == ((), bank)


@pytest.mark.parametrize(
    ("de", "en", "only_de", "only_en"),
    [
        ("Støre spricht.", "He speaks.", ("Støre",), ()),
        ("Er spricht.", "Støre speaks.", (), ("Støre",)),
        ("Norwegen zahlt.", "Britain pays.", ("Norwegen",), ("Britain",)),
        ("Der Europäische Rat tagt.", "The European Commission meets.", ("Europäische Rat",), ("European Commission",)),
        ("Von der Leyen schreibt.", "She writes.", ("Von der Leyen",), ()),
        ("laut ZEIT", "by one account", ("ZEIT",), ()),
        ("zweimal Oslo, Oslo", "nobody", ("Oslo",), ()),
        ("in der Bank", "at Norway's bank", (), ("Norway's bank",)),
        ("laut Bergensposten", "in a report", ("Bergensposten",), ()),
        ("eine Studie", "a study by the Harbour Institute", (), ("Harbour Institute",)),
        ("Berichte", "Two Reports", (), ("Reports",)),
    ],
)
def test_who_is_missing_is_told_as_written(
    de: str, en: str, only_de: tuple[str, ...], only_en: tuple[str, ...]
) -> None:
    assert differing(de, en) == (only_de, only_en)
