"""How something on the site is cited: in words, and as reference managers read it. Each has the state date."""

import json
import re
from dataclasses import dataclass
from datetime import date

from generator.render.edition import Edition

TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    sign: f"\\{sign}" for sign in "&%$#_{}"
}


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited: a page or a fact, at ``url``; ``key`` is its name in lists.

    ``stand`` is the day it tells of, or since when it says so; ``form`` the words that say which.
    """

    key: str
    title: str
    url: str
    stand: date
    form: str = "cite.stand"


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in words, as BibTeX, as RIS, and as CSL-JSON."""

    text: str
    bibtex: str
    ris: str
    csl: str


def citation(edition: Edition, work: Work, version: date) -> Citation:
    """Return how ``work`` is cited in the version of the site of the day ``version``."""
    words, site = edition.words, edition.catalogue.site
    title, publisher = edition.text(site.title), edition.text(site.publisher)
    container = "" if work.title == title else title
    stand = words(work.form, stand=words.day(work.stand), version=words.day(version))
    form = "cite.within" if container else "cite.whole"
    babel = str(words.locale.english_name).split(" ")[0].lower()
    return Citation(
        words(form, publisher=publisher, title=work.title, site=container, stand=stand, url=work.url),
        _bibtex(work, version, container, publisher, stand, babel),
        _ris(work, version, container, publisher, stand, edition.language),
        _csl(work, version, container, publisher, stand, edition.language),
    )


def key(edition: Edition, *parts: str) -> str:
    """Return a name for lists of references, made of the site's name and ``parts``: an address or an id."""
    return ":".join([edition.catalogue.site.data_name, *filter(None, (part.strip("/") for part in parts))])


def _bibtex(work: Work, version: date, container: str, publisher: str, stand: str, language: str) -> str:
    fields = {
        "author": f"{{{_tex(publisher)}}}",
        "title": f"{{{_tex(work.title)}}}",
        "organization": _tex(container),
        "year": str(version.year),
        "date": version.isoformat(),
        "note": _tex(stand),
        "url": work.url,
        "langid": language,
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@online{{{re.sub(r'[^a-z0-9:/-]', '', work.key)},\n{lines}\n}}\n"


def _ris(work: Work, version: date, container: str, publisher: str, stand: str, language: str) -> str:
    lines = [
        ("TY", "ELEC"),
        ("ID", work.key),
        ("AU", f"{publisher},"),  # the comma says that this is no first name and surname
        ("TI", work.title),
        ("T2", container),
        ("PY", str(version.year)),
        ("DA", version.strftime("%Y/%m/%d/")),
        ("PB", publisher),
        ("LA", language),
        ("N1", stand),
        ("UR", work.url),
    ]
    return "".join(f"{tag}  - {value}\n" for tag, value in lines if value) + "ER  - \n"


def _csl(work: Work, version: date, container: str, publisher: str, stand: str, language: str) -> str:
    item = {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "container-title": container,
        "author": [{"literal": publisher}],
        "publisher": publisher,
        "issued": {"date-parts": [[version.year, version.month, version.day]]},
        "note": stand,
        "language": language,
        "URL": work.url,
    }
    fields = ",\n".join(f'  "{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in item.items() if value)
    return f"[{{\n{fields}\n}}]\n"


def _tex(text: str) -> str:
    return "".join(TEX.get(sign, sign) for sign in text)
