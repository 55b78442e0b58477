"""A booklet has the pages one reads on paper, in the order one reads them."""

from generator.booklet.chapters import Part, parts

MENU = [
    {"Home": "index.md"},
    {"In short": [{"Simply": "plain/start/index.md"}]},
    {"Changes": [{"From A to B": "compare/a-to-b/index.md"}, {"Beside": "compare/a-to-b/side-by-side/index.md"}]},
    {"Texts": [{"All": "versions/index.md"}, {"B &amp; C": "versions/b/index.md"}, {"A": "versions/a/index.md"}]},
    {"When": [{"Time": "timeline/index.md"}, {"People": "actors/index.md"}]},
    {"Sources": [{"Words": "glossary/index.md"}, {"Sources": "sources/index.md"}]},
]
LISTED = (
    "",
    "plain/start/",
    "compare/a-to-b/",
    "compare/a-to-b/side-by-side/",
    "versions/",
    "versions/a/",
    "versions/b/",
    "timeline/",
)
OTHERS = ("actors/", "actors/mo/", "as-of/", "glossary/", "sources/")


def test_pages_stand_in_the_order_of_reading_and_of_the_menu() -> None:
    assert parts(MENU, (*LISTED, *OTHERS)) == (
        Part("Home", ("",)),
        Part("Simply", ("plain/start/",)),
        Part("Texts", ("versions/", "versions/b/", "versions/a/")),
        Part("From A to B", ("compare/a-to-b/",)),
        Part("Time", ("timeline/",)),
        Part("Words", ("glossary/",)),
        Part("Sources", ("sources/",)),
    )


def test_the_first_page_of_a_divided_list_gives_way_to_the_others() -> None:
    pages = ("timeline/", "timeline/2026/", "timeline/2025/", "sources/a-e/", "sources/")
    assert [part for part in parts(MENU, (*LISTED, *pages)) if part.title in ("Time", "Sources")] == [
        Part("Time", ("timeline/2025/", "timeline/2026/")),
        Part("Sources", ("sources/a-e/",)),
    ]


def test_a_site_without_a_kind_of_page_has_no_such_part() -> None:
    assert [part.title for part in parts([{"Home": "index.md"}], ("", "glossary/"))] == ["Home", ""]
