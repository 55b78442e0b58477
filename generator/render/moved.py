"""A page of an earlier state: the same page below another address."""

import re
from posixpath import join, normpath, relpath

HREF = re.compile(r'(href=")((?![a-z]+:|&?#|/)[^"#&]*)')  # a place on the same page begins with # or &#35;


def moved(markdown: str, slug: str, prefix: str, kept: frozenset[str]) -> str:
    """Return the page ``slug`` as it stands at ``prefix`` + ``slug``.

    Links to pages in ``kept``, which moved as well, stay as they are; the others lead to where they led before.
    """
    here = f"/{prefix}{slug}"

    def there(match: re.Match[str]) -> str:
        target = normpath(join("/", slug, match[2]))
        if f"{target.lstrip('/')}/".lstrip("/") in kept:
            return match[0]
        way = relpath(target, here)
        return f"{match[1]}{way}/" if match[2].endswith("/") else f"{match[1]}{way}"

    return HREF.sub(there, markdown)
