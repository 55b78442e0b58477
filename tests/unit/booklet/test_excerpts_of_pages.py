"""A page in the booklet keeps its text; its ids and links lead to the right place among all the others."""

from generator.booklet.excerpt import Leads, excerpt, signs, written

SITE = "https://site.example/sub/"
PAGE = """<!doctype html><html><body><nav><a href="/menu">menu</a></nav>
<svg class="pp-signs"><symbol id="sign-kept"></symbol></svg>
<div class="pp-text"><p class="pp-back"><a href="../">back</a></p>
<h1 id="page">One &amp; <em>two</em></h1>
<p id="fact" aria-labelledby="page elsewhere">1 &lt; 2 &#8211; <a href="#page">up</a> <a href="../b/&#35;x">b</a>
<a href="../b/#gone">b</a> <a href="../c/?q=1#x">c</a> <a href="https://a.example/?a=1&amp;b">a</a></p>
<details class="pp-known"><summary>Sources</summary><svg viewBox="0 0 1 1"><use href="#sign-kept"/></svg></details>
<img src="../assets/a.png" alt="&quot;A&quot;"><br>
<details class="pp-cite"><summary>Cite</summary><img src="x"><p id="cite">Text</p></details>
<p hidden>end</p></div><footer id="foot">foot</footer></body></html>"""


def here(address: str, anchor: str) -> str | None:
    names = {f"{SITE}a/": "chapter-a", f"{SITE}b/": "chapter-b"}
    known = {("chapter-a", "page"), ("chapter-b", "x")}
    name = names.get(address)
    return f"{name}--{anchor}" if name and (name, anchor) in known else name


def text() -> str:
    return written(excerpt(f"{SITE}a/", PAGE), "chapter-a", Leads(here, lambda address: f"disk:{address}"))


def test_the_title_is_that_of_the_page_as_html() -> None:
    assert excerpt(f"{SITE}a/", PAGE).title == "One &amp; two"


def test_headings_are_those_of_the_text_in_order() -> None:
    page = PAGE.replace("<br>", "<h2>Three</h2><p>not</p><h3>Four\n <i>five</i></h3>").replace(
        "foot</footer>", "<h2>foot</h2></footer>"
    )
    assert excerpt(f"{SITE}a/", page).headings == ("One &amp; two", "Three", "Four five")


def test_only_the_text_stays_without_what_is_for_screens() -> None:
    found = text()
    assert found.strip().startswith('<h1 id="chapter-a--page">One &amp; <em>two</em></h1>')
    assert found.strip().endswith("<p hidden>end</p>")
    assert not {word for word in ("menu", "back", "Cite", "foot") if word in found}
    assert "1 &lt; 2 &#8211;" in found


def test_ids_and_what_names_them_are_those_of_the_chapter() -> None:
    assert '<p id="chapter-a--fact" aria-labelledby="chapter-a--page elsewhere">' in text()
    assert excerpt(f"{SITE}a/", PAGE).ids == {"page", "fact"}


def test_links_lead_into_the_booklet_where_they_can() -> None:
    found = text()
    assert '<a href="#chapter-a--page">up</a>' in found
    assert '<a href="#chapter-b--x">b</a>' in found
    assert '<a href="#chapter-b">b</a>' in found, "the anchor is not in there, the page is"


def test_other_links_lead_to_whole_addresses() -> None:
    found = text()
    assert f'<a href="{SITE}c/?q=1#x">c</a>' in found
    assert '<a href="https://a.example/?a=1&amp;b">a</a>' in found


def test_signs_are_drawn_once_for_all() -> None:
    assert '<use href="#sign-kept"></use>' in text()
    assert signs(PAGE) == '<svg class="pp-signs"><symbol id="sign-kept"></symbol></svg>'
    assert signs("<p>none</p>") == ""


def test_what_can_be_opened_is_open_and_pictures_are_read_from_disk() -> None:
    found = text()
    assert '<details class="pp-known" open="">' in found
    assert f'<img src="disk:{SITE}assets/a.png" alt="&quot;A&quot;"><br>' in found
