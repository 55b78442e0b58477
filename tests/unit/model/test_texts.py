import pytest

from generator.model.catalogue import Catalogue
from generator.model.texts import placeholders, texts


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", ()),
        ("no key", ()),
        ("{a}", ("a",)),
        ("{a} of {b}, {a}", ("a", "b", "a")),
        ("{}", ("",)),
        ("{{a}}", ("a",)),
        ("{a", ()),
        ("a}", ()),
        ("{a {b}", ("b",)),
    ],
)
def test_placeholders_are_the_keys_in_braces_in_order(text: str, keys: tuple[str, ...]) -> None:
    assert placeholders(text) == keys


def test_every_text_comes_with_its_path_and_the_fact_that_holds_it(catalogue: Catalogue) -> None:
    comparison = catalogue.comparisons["old-to-new"]
    found = list(texts(comparison))
    assert [path for path, _, _ in found] == [
        ("title",),
        ("text",),
        ("relations", 0, "reason"),
        ("relations", 1, "reason"),
    ]
    assert found[0][1]["en"] == "What changed"
    assert found[0][2] is comparison
    assert found[2][2] is comparison.relations[0]


def test_the_settings_of_the_site_have_texts_too(catalogue: Catalogue) -> None:
    assert [path for path, _, _ in texts(catalogue.site)] == [
        ("title",),
        ("tagline",),
        ("description",),
        ("horizon",),
        ("publisher",),
        ("imprint", "address"),
        ("imprint", "register_entry"),
        ("imprint", "responsible"),
        ("imprint", "host", "address"),
        ("imprint", "host", "text"),
        ("states", 0, "label"),
    ]
