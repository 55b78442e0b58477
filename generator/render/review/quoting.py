"""Text of others inside Markdown, so that nothing in it becomes markup, a link, a mention or a new line."""

import re

SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~@&!])")
MENTIONS = re.compile(r"(\\[@#]|\b[Gg][Hh]-)(?=\w)")  # @name, #12 and GH-12 are found after the markup is gone
LINKS = re.compile(r"(://|\bwww\.)", re.IGNORECASE)  # so are bare addresses
STARTS = re.compile(r"^(\d*)([-+=.)])")  # of lists, headings and lines
NOTHING = "&#8203;"  # a blank of no width


def quoted(text: str) -> str:
    """Return ``text`` on one line, shown in Markdown as it is."""
    escaped = SIGNS.sub(r"\\\1", " ".join(text.split()))
    unnoticed = MENTIONS.sub(rf"\1{NOTHING}", STARTS.sub(r"\1\\\2", escaped))
    return LINKS.sub(lambda found: found[0][:1] + NOTHING + found[0][1:], unnoticed)


def code(text: str) -> str:
    """Return ``text`` on one line as code: a path or an address. A backtick becomes an apostrophe."""
    return f"`{' '.join(text.replace('`', chr(39)).split())}`"
