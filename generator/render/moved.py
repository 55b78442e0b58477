"""A page of an earlier state: the same page below another address."""

import re
from posixpath import join, normpath

HREF = re.compile(r'(href=")((?![a-z]+:|#|/)[^"#]*)')


def moved(markdown: str, slug: str, prefix: str, kept: frozenset[str]) -> str:
    """Return the page ``slug`` as it stands at ``prefix`` + ``slug``.

    Links to pages in ``kept``, which moved as well, stay as they are; the others lead to where they led before.
    """
    up = "../" * prefix.count("/")

    def there(match: re.Match[str]) -> str:
        target = normpath(join("/", slug, match[2])).lstrip("/")
        page = f"{target}/" if target else ""
        return match[0] if page in kept else f"{match[1]}{up}{match[2]}"

    return HREF.sub(there, markdown)
