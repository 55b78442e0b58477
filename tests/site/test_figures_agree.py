"""Picture, table and data are three forms of the same relations."""

import csv
import json
from collections import Counter
from decimal import Decimal
from itertools import pairwise

import built
import pytest

Edge = tuple[str, str, str]


def edges(site: built.Site, comparison: str) -> Counter[Edge]:
    """Return the relations of ``comparison`` as data: older point, newer point, kind."""
    with (site.folder / "data/relations.csv").open(encoding="utf-8", newline="") as file:
        return Counter(
            (row["from"], row["to"], row["kind"]) for row in csv.DictReader(file) if row["comparison"] == comparison
        )


def comparisons(site: built.Site) -> list[str]:
    with (site.folder / "data/comparisons.csv").open(encoding="utf-8", newline="") as file:
        return [row["id"] for row in csv.DictReader(file)]


def drawn(element: built.Element, older: set[str]) -> Edge:
    """Return the relation an element of a picture or table shows, by its ``data-ends`` and the kind in its class."""
    ends = element["data-ends"].split()
    (kind,) = (name.partition("--")[2] for name in element.classes if "--" in name)
    old = next((end for end in ends if end in older), "")
    new = next((end for end in ends if end not in older), "")
    return old, new, kind


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_picture_table_and_data_show_the_same_relations(site: built.Site, language: str) -> None:
    pages = site.in_language(language)
    assert comparisons(site)
    for comparison in comparisons(site):
        page = pages[f"compare/{comparison}/"]
        data = edges(site, comparison)
        older = {old for old, _, _ in data}
        pictures = [picture for picture in page.root.all("svg") if "data-ends" in all_attributes(picture)]
        shown = [Counter(drawn(path, older) for path in marked(picture, "path")) for picture in pictures]
        table = Counter(drawn(row, older) for row in marked(page.root.one("table"), "tr"))

        assert table == data
        assert shown == [data, data], "the wide and the narrow picture"
        assert len({picture["viewbox"] for picture in pictures}) == 2


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_every_point_of_both_versions_is_a_link_in_each_picture(site: built.Site, language: str) -> None:
    with (site.folder / "data/provisions.csv").open(encoding="utf-8", newline="") as file:
        points = {row["id"]: row["version"] for row in csv.DictReader(file)}
    for comparison in comparisons(site):
        page = site.in_language(language)[f"compare/{comparison}/"]
        linked = {end for old, new, _ in edges(site, comparison) for end in (old, new) if end}
        for picture in page.root.all("svg"):
            if "data-ends" in all_attributes(picture):
                targets = Counter(page.link(link["href"]) for link in picture.all("a"))
                root = site.address + ("" if language == "de" else "en/")
                assert targets == Counter(f"{root}versions/{points[point]}/#{point}" for point in linked)


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_each_picture_has_a_title_and_a_description_of_its_own(site: built.Site, language: str) -> None:
    for comparison in comparisons(site):
        page = site.in_language(language)[f"compare/{comparison}/"]
        pictures = [picture for picture in page.root.all("svg") if "data-ends" in all_attributes(picture)]
        assert pictures
        for picture in pictures:
            title, text = (child for child in picture.children if isinstance(child, built.Element) and child.get("id"))
            assert (title.tag, text.tag) == ("title", "desc")
            assert title.text
            assert text.text
            named = picture.get("aria-labelledby").split() + picture.get("aria-describedby").split()
            assert named == [title["id"], text["id"]]
            assert picture.get("role") in ("group", "figure", "graphics-document")


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_every_line_of_a_picture_says_in_words_what_it_shows(site: built.Site, language: str) -> None:
    for comparison in comparisons(site):
        page = site.in_language(language)[f"compare/{comparison}/"]
        titles = [path.one("title").text for path in page.root.all("path") if "data-ends" in path.attributes]
        assert len(titles) == 2 * sum(edges(site, comparison).values())
        assert all(titles)


def test_rows_of_the_table_can_be_cited_by_both_ends(site: built.Site) -> None:
    for comparison in comparisons(site):
        page = site.in_language("de")[f"compare/{comparison}/"]
        for row in marked(page.root.one("table"), "tr"):
            assert row["id"] == "--".join(["row", *row["data-ends"].split()])


def test_counts_of_kinds_are_those_of_the_data(site: built.Site) -> None:
    for language in built.LANGUAGES:
        for comparison in comparisons(site):
            page = site.in_language(language)[f"compare/{comparison}/"]
            kinds = Counter(kind for _, kind in {(old or new, kind) for old, new, kind in edges(site, comparison)})
            shown = [
                (int(number), name.partition("--")[2])
                for element in page.root.all("li")
                for name in element.classes
                if name.startswith("pp-count--")
                for number in element.text.split()
                if number.isdigit()
            ]
            assert Counter({kind: number for number, kind in shown}) == kinds


def marked(within: built.Element, tag: str) -> list[built.Element]:
    return [element for element in within.all(tag) if "data-ends" in element.attributes]


def all_attributes(element: built.Element) -> set[str]:
    return {name for inner in element.every() for name in inner.attributes}


# Money and promises: each picture says what the list or table beside it says, and both what the data files say.


def rows(site: built.Site, name: str) -> list[dict[str, str]]:
    with (site.folder / f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def with_class(root: built.Element, name: str) -> list[built.Element]:
    return [element for element in root.every() if name in element.classes]


def ending(element: built.Element, *stems: str) -> tuple[str, ...]:
    """Return what follows ``stem--`` in the classes of ``element``."""
    return tuple(
        name.partition("--")[2] for stem in stems for name in sorted(element.classes) if name.startswith(f"{stem}--")
    )


def bars(picture: built.Element) -> list[tuple[str, str, str]]:
    """Return kind, label and value of every bar."""
    found = []
    for bar in with_class(picture, "pp-bar"):
        (kind,) = ending(bar, "pp-bar")
        (label,), (value,) = (with_class(bar, f"pp-bar__{part}") for part in ("label", "value"))
        found.append((kind, label.text, value.text))
    return found


def money_pages(site: built.Site, language: str, part: str = "") -> list[built.Page]:
    """Return the pages of schemes, or those of one ``part`` of them."""
    schemes = [row["id"] for row in rows(site, "schemes") if not row["alternative_to"]]
    slugs = [f"schemes/{scheme}/{part}" for scheme in schemes]
    pages = site.in_language(language)
    return [pages[slug] for slug in slugs if slug in pages]


def words_after_arrow(path: built.Element) -> str:
    """Return the title of an arrow without the word for arrow it begins with."""
    return path.one("title").text.partition(" ")[2]


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_every_arrow_of_a_money_picture_is_a_numbered_line_of_its_list(either_site: built.Site, language: str) -> None:
    figures = [
        figure
        for page in either_site.in_language(language).values()
        for figure in with_class(page.root, "pp-payways")
        if figure.tag == "figure"
    ]
    assert len(figures) >= 2
    for figure in figures:
        lines = []
        for number, line in enumerate(with_class(figure, "pp-way-row"), start=1):
            start, _, end = line.one("strong").text.partition(" → ")
            (kind,) = with_class(line, "pp-way")
            standing = "open" if with_class(line, "pp-term") else "certain"
            lines.append((f"{number}: {start} → {end}, {kind.text}", {*ending(kind, "pp-way"), standing}))
        pictures = figure.all("svg")
        assert len(pictures) == 2
        for picture in pictures:
            arrows = [path for path in picture.all("path") if path.get("data-ends")]
            assert [(words_after_arrow(path), set(ending(path, "pp-way"))) for path in arrows] == lines
            assert [text.text for text in with_class(picture, "pp-payways__number")] == [
                str(number) for number in range(1, len(lines) + 1)
            ]
            boxes = Counter(label.text.replace(" ", "") for label in with_class(picture, "pp-payways__label"))
            named = {end for title, _ in lines for end in ends(title.replace(" ", ""))}
            assert named <= set(boxes)
            assert max(boxes.values()) == 1


def ends(title: str) -> list[str]:
    """Return where an arrow begins and ends, by its title ``1:a→b,kind``, without blanks."""
    return title.partition(":")[2].rpartition(",")[0].split("→")


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_the_lines_of_the_picture_of_guarantors_are_those_of_table_and_data(
    either_site: built.Site, language: str
) -> None:
    page = either_site.in_language(language)["frameworks/"]
    frameworks = rows(either_site, "frameworks")
    names = {row["id"]: row[f"name_{language}"] for row in rows(either_site, "actors")}
    data = Counter(
        (actor, row["id"], role)
        for row in frameworks
        if row["baseline"] == "false"
        for role in ("guarantors", "named")
        for actor in row[role].split()
    )
    assert data
    pictures = with_class(page.root, "pp-ties__picture")
    assert len(pictures) == 2
    for picture in pictures:
        ties = [path for path in picture.all("path") if path.get("data-ends")]
        assert Counter((*path["data-ends"].split(), *ending(path, "pp-role")) for path in ties) == data
        for path in ties:
            assert names[path["data-ends"].split()[0]] in path.one("title").text
        drawn = [page.link(link["href"]).rstrip("/").rpartition("/")[2] for link in picture.all("a")]
        assert Counter(drawn) == Counter(row["id"] for row in frameworks if row["baseline"] == "false")

    (table,) = with_class(page.root, "pp-roles")
    lines = table.one("tbody").all("tr")
    roles = ("issuers", "guarantors", "named", "beneficiaries")
    by_id = {row["id"]: row for row in frameworks}
    shown = [page.link(line.one("a")["href"]).rstrip("/").rpartition("/")[2] for line in lines]
    assert sorted(shown) == sorted(by_id)
    for framework, line in zip(shown, lines, strict=True):
        for role, cell in zip(roles, line.all("td"), strict=True):
            ids = by_id[framework][role].split()
            if ids:
                assert all(names[actor] in cell.text for actor in ids), (framework, role)
                assert len(cell.text) <= sum(len(names[actor]) + len(", und ") for actor in ids)
            else:
                assert not any(name in cell.text for name in names.values()), (framework, role)


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_divisions_and_rival_accounts_are_drawn_as_their_tables_tell_them(
    either_site: built.Site, language: str
) -> None:
    amounts = {row["id"]: row for row in rows(either_site, "amounts")}
    seen = set()
    for page in money_pages(either_site, language, "money/"):
        for section in with_class(page.root, "pp-split"):
            drawn = bars(section.one("svg"))
            picture = section.one("svg").one("title")["id"].removesuffix("-title")
            lines = section.one("table").one("tbody").all("tr")
            ids = [line.one("a")["href"].partition("#")[2] for line in lines]
            told = [
                (line.one("a").text, with_class(line, "pp-sum__value")[0].text, with_class(line, "pp-money")[0].text)
                for line in lines
            ]
            if picture.startswith("split-"):
                seen.add("split")
                whole, *parts = drawn
                assert [(label, value) for _, label, value in parts] == [
                    (label, f"{value}, {kind}") for label, value, kind in told
                ]
                assert [kind for kind, _, _ in parts] == [amounts[name]["kind"] for name in ids]
                (wholes,) = {(amounts[name]["part_of"], amounts[name]["split"]) for name in ids}
                assert picture == f"split-{'-'.join(wholes)}"
                assert whole[:2] == (amounts[wholes[0]]["kind"], amounts[wholes[0]][f"label_{language}"])
                assert set(ids) == {name for name, row in amounts.items() if (row["part_of"], row["split"]) == wholes}
            else:
                seen.add("accounts")
                official, *others = ids
                assert picture == f"accounts-{official}"
                assert [value for _, _, value in drawn] == [value for _, value, _ in told]
                assert [kind for kind, _, _ in drawn] == ["official", *["account"] * len(others)]
                assert amounts[official]["account_of"] == ""
                assert set(others) == {name for name, row in amounts.items() if row["account_of"] == official}
                assert others
    assert seen == {"split", "accounts"}


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_the_parts_of_a_division_end_where_the_next_begins(either_site: built.Site, language: str) -> None:
    divisions = 0
    for page in money_pages(either_site, language, "money/"):
        for section in with_class(page.root, "pp-split"):
            if not section.one("svg").one("title")["id"].startswith("split-"):
                continue
            divisions += 1
            _, *parts = [bar.one("rect") for bar in with_class(section, "pp-bar")]
            for one, next_one in pairwise(parts):
                assert abs(int(one["x"]) + int(one["width"]) - int(next_one["x"])) <= 1
            assert parts[0]["x"] == "0"
    assert divisions


@pytest.mark.parametrize("part", ["", "money/"])
@pytest.mark.parametrize("language", built.LANGUAGES)
def test_the_ladder_is_its_list_and_its_list_the_data(either_site: built.Site, part: str, language: str) -> None:
    amounts = {row["id"]: row for row in rows(either_site, "amounts")}
    ladders = 0
    for page in money_pages(either_site, language, part):
        for ladder in with_class(page.root, "pp-ladder"):
            ladders += 1
            drawn = bars(ladder.one("svg"))
            listed = with_class(ladder, "pp-value")
            assert [value for _, _, value in drawn] == [
                f"{line.one('a').text}, {line.one('dt').text}" for line in listed
            ]
            scheme = page.slug.split("/")[1]
            for (kind, label, _), line in zip(drawn, listed, strict=True):
                row = amounts[line.one("a")["href"].partition("#")[2]]
                assert (row["kind"], row["subject"]) == (kind, scheme)
                assert kind == "paid" or label == row[f"label_{language}"]
            lengths = [int(bar.one("rect")["width"]) for bar in with_class(ladder, "pp-bar")]
            sums = [
                total(amounts, scheme) if kind == "paid" else Decimal(target(amounts, line)["value"])
                for (kind, _, _), line in zip(drawn, listed, strict=True)
            ]
            for length, value in zip(lengths, sums, strict=True):
                assert abs(length - max(value * max(lengths) / max(sums), THIN)) <= 1
            kinds = [kind for kind, _, _ in drawn]
            assert kinds == sorted(kinds, key=KINDS.index)
            assert kinds.count("paid") <= 1
    assert ladders


THIN = Decimal(6)  # the shortest bar, so that a small sum can be seen
KINDS = ("needed", "proposed", "agreed", "authorised", "planned", "paid")


def target(amounts: dict[str, dict[str, str]], line: built.Element) -> dict[str, str]:
    return amounts[line.one("a")["href"].partition("#")[2]]


def total(amounts: dict[str, dict[str, str]], scheme: str) -> Decimal:
    return sum(
        (Decimal(row["value"]) for row in amounts.values() if (row["subject"], row["kind"]) == (scheme, "paid")),
        Decimal(0),
    )


def test_the_table_of_scenarios_has_every_framework_times_every_scenario(either_site: built.Site) -> None:
    found = rows(either_site, "scenarios")
    pairs = Counter((row["framework"], row["scenario"]) for row in found)
    frameworks = {row["id"] for row in rows(either_site, "frameworks")}
    facts = json.loads((either_site.folder / "data/facts.json").read_text(encoding="utf-8"))
    scenarios = {record["id"] for record in facts["scenarios"]}
    assert len(scenarios) > 1
    assert pairs == Counter((framework, scenario) for framework in frameworks for scenario in scenarios)


def test_every_answer_has_a_text_in_both_languages_and_a_source(either_site: built.Site) -> None:
    found = rows(either_site, "scenarios") + rows(either_site, "clauses")
    known = {row["id"] for row in rows(either_site, "sources")}
    assert any(row.get("answer") == "says" for row in found)
    for row in found:
        assert row["sources"].split(), row
        assert set(row["sources"].split()) <= known, row
        assert row["text_de"], row
        assert row["text_en"], row


def test_no_unpublished_text_says_anything(either_site: built.Site) -> None:
    unseen = {row["id"] for row in rows(either_site, "frameworks") if row["text_status"] in {"unpublished", "reported"}}
    assert unseen
    for table, column in (("scenarios", "answer"), ("clauses", "standing")):
        for row in rows(either_site, table):
            if row["framework"] in unseen:
                assert row[column] in {"unpublished", "not-applicable"}, row


@pytest.mark.parametrize("language", built.LANGUAGES)
def test_the_matrix_of_scenarios_is_that_of_the_data(either_site: built.Site, language: str) -> None:
    page = either_site.in_language(language)["scenarios/"]
    (table,) = with_class(page.root, "pp-whatif")
    data = {(row["scenario"], row["framework"]): row["answer"] for row in rows(either_site, "scenarios")}
    cells = {}
    for cell in with_class(table, "pp-whatif__cell"):
        (sign,) = with_class(cell, "pp-standing")
        cells[cell["href"].removeprefix("#")] = ending(sign, "pp-standing")
    assert cells == {f"{scenario}-{framework}": (answer,) for (scenario, framework), answer in data.items()}
    assert all(anchor in page.ids for anchor in cells)


def test_there_are_at_least_twelve_frameworks(site: built.Site) -> None:
    assert len(rows(site, "frameworks")) >= 12
