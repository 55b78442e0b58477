"""The site as a copy of the project builds it, and its pages read as trees of elements.

Nothing here touches the developer's own ``build/`` and ``site/``: every build runs in a copy of content, templates
and ``mkdocs.yml``. What several tests read is built once per session, also when pytest-xdist runs several workers.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"
SMALL = ROOT / "tests/rules/base"  # another, small process: two villages and a lake
MINSK = ROOT / "tests/minsk/content"  # another real one, with a site of its own
LANGUAGES = ("de", "en")  # the first is published at the root
BELOW_A_PATH = "https://site.example/sub/path/"
AT_THE_ROOT = "https://root.example/"
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
OURS = ("SITE_URL", "BOOKLET", "REPOSITORY_URL", "PUNKT_LANGUAGE", "SOURCE_DATE_EPOCH", "PYTHONHASHSEED")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command left: exit code, and everything it printed."""

    code: int
    output: str


def copied(folder: Path, content: Path = CONTENT) -> Path:
    """Return ``folder``, made, with a copy of everything a build of ``content`` reads."""
    shutil.copytree(content, folder / "content")
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "build/docs").mkdir(parents=True)
    (folder / "build/docs/.gitignore").write_text("*\n!.gitignore\n")
    return folder


def environment(**changes: str) -> dict[str, str]:
    """Return the environment for a command: the developer's, without what steers our build, with ``changes``."""
    inherited = {name: value for name, value in os.environ.items() if name not in OURS}
    return inherited | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"} | changes


def run(folder: Path, *command: str, **changes: str) -> Outcome:
    """Run ``command`` in ``folder``, with ``changes`` to the environment."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment(**changes),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    return Outcome(done.returncode, done.stdout)


def mkdocs(folder: Path, *options: str, **changes: str) -> Outcome:
    """Run ``mkdocs build`` in ``folder``."""
    return run(folder, sys.executable, "-m", "mkdocs", "build", *options, **changes)


def punkt(folder: Path, *arguments: str, **changes: str) -> Outcome:
    """Run ``punkt`` in ``folder``."""
    return run(folder, str(Path(sys.executable).with_name("punkt")), *arguments, **changes)


def once(shared: Path, name: str, make: Callable[[Path], Outcome]) -> tuple[Path, Outcome]:
    """Return the folder ``name`` below ``shared``, and how making it went; only the first process makes it."""
    folder, result = shared / name, shared / f"{name}.txt"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not result.exists():
            outcome = make(folder)
            result.write_text(f"{outcome.code}\n{outcome.output}", encoding="utf-8")
    code, _, output = result.read_text(encoding="utf-8").partition("\n")
    return folder, Outcome(int(code), output)


def site(shared: Path, name: str, address: str, content: Path = CONTENT) -> "Site":
    """Return the strict build of ``content`` for ``address``; it must have worked."""

    def build(folder: Path) -> Outcome:
        return mkdocs(copied(folder, content), "--strict", SITE_URL=address)

    folder, outcome = once(shared, name, build)
    if outcome.code:
        end = "\n".join(outcome.output.splitlines()[-25:])
        pytest.fail(f"mkdocs build --strict failed:\n{end}", pytrace=False)
    return Site(folder / "site", address, folder, outcome.output)


def files(folder: Path) -> Mapping[str, str]:
    """Return a hash for every file below ``folder``, by its path; empty when there is no such folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@dataclass(slots=True, eq=False)
class Element:
    """An element of a page: tag, attributes, and in order the elements and texts in it."""

    tag: str
    attributes: Mapping[str, str]
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    def __getitem__(self, attribute: str) -> str:
        return self.attributes[attribute]

    def get(self, attribute: str, default: str = "") -> str:
        """Return the value of ``attribute``, ``default`` when there is none."""
        return self.attributes.get(attribute, default)

    @property
    def classes(self) -> frozenset[str]:
        """Return the classes of the element."""
        return frozenset(self.get("class").split())

    def every(self) -> Iterator["Element"]:
        """Yield this element and all below it, in document order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.every()

    def plain(self) -> Iterator["Element"]:
        """Yield what `every` yields, without the explanations of words: each language has words of its own."""
        yield self
        for child in self.children:
            if isinstance(child, Element) and not child.classes & {"pp-gloss", "pp-gloss__tip"}:
                yield from child.plain()

    def all(self, *tags: str, **attributes: str) -> list["Element"]:
        """Return the elements with one of ``tags`` (any, if none) that have ``attributes``; ``_`` stands for ``-``."""
        wanted = {name.strip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            element
            for element in self.every()
            if (not tags or element.tag in tags)
            and all(element.attributes.get(name) == value for name, value in wanted.items())
        ]

    def one(self, *tags: str, **attributes: str) -> "Element":
        """Return the only such element; there must be exactly one."""
        found = self.all(*tags, **attributes)
        assert len(found) == 1, f"{len(found)} elements {tags} {attributes}, not one"
        return found[0]

    @property
    def text(self) -> str:
        """Return the text in the element, blanks collapsed."""
        return " ".join(self._raw().split())

    def _raw(self) -> str:
        return "".join(child if isinstance(child, str) else child._raw() for child in self.children)  # noqa: SLF001


class _Reader(HTMLParser):
    """Builds the tree; notes end tags that do not fit, instead of repairing them as browsers do."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("document", {})
        self.open = [self.root]
        self.problems: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)
        if tag not in VOID:
            self.open.append(self.open[-1].children[-1])  # type: ignore[arg-type]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.problems.append(f"line {self.getpos()[0]}: <{tag}> has an attribute twice")
        self.open[-1].children.append(
            Element(tag, {name: value or "" for name, value in attrs}, self.open[-1]),
        )

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag == tag:
            self.open.pop()
        else:
            self.problems.append(f"line {self.getpos()[0]}: </{tag}> where <{self.open[-1].tag}> is open")

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


@dataclass(frozen=True, eq=False)
class Page:
    """One HTML file: its language, its address below the language's root (``404.html`` for the error page)."""

    file: Path
    language: str
    slug: str
    url: str

    @cached_property
    def _read(self) -> _Reader:
        reader = _Reader()
        reader.feed(self.file.read_text(encoding="utf-8"))
        reader.close()
        return reader

    @property
    def root(self) -> Element:
        """Return the document."""
        return self._read.root

    @property
    def problems(self) -> list[str]:
        """Return where tags are not closed in order."""
        unclosed = [f"<{element.tag}> is never closed" for element in self._read.open[1:]]
        return self._read.problems + unclosed

    @cached_property
    def ids(self) -> list[str]:
        """Return all ids, repetitions included."""
        return [element["id"] for element in self.root.every() if "id" in element.attributes]

    def link(self, reference: str) -> str:
        """Return where ``reference`` on this page leads."""
        return urljoin(self.url, reference)

    def __str__(self) -> str:
        return f"{self.language}:/{self.slug}"


@dataclass(frozen=True, eq=False)
class Site:
    """A finished site: its folder, the address it was built for, the folder it was built in, and the build's words.

    ``languages`` are those it is published in; the first stands at its root.
    """

    folder: Path
    address: str
    project: Path
    output: str
    languages: tuple[str, ...] = LANGUAGES

    @cached_property
    def every_page(self) -> tuple[Page, ...]:
        """Return all HTML files, error pages included."""
        return tuple(self._page(file) for file in sorted(self.folder.rglob("*.html")))

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Return all pages readers can reach, that is without the error pages."""
        return tuple(page for page in self.every_page if page.slug != "404.html")

    def in_language(self, language: str) -> dict[str, Page]:
        """Return the pages of ``language`` by their address below its root."""
        return {page.slug: page for page in self.pages if page.language == language}

    @cached_property
    def by_url(self) -> Mapping[str, Page]:
        """Return all pages by their address."""
        return {page.url: page for page in self.every_page}

    def _page(self, file: Path) -> Page:
        path = file.relative_to(self.folder).as_posix()
        language = next((code for code in self.languages[1:] if path.startswith(f"{code}/")), self.languages[0])
        path = path.removesuffix("index.html")
        slug = path if language == self.languages[0] else path.removeprefix(f"{language}/")
        return Page(file, language, slug, self.address + path)

    def is_here(self, url: str) -> bool:
        """Return whether ``url`` is on the host of this site."""
        return urlsplit(url)[:2] == urlsplit(self.address)[:2]

    def missing(self, url: str) -> str:
        """Return what is wrong with ``url``, an address on this host: nothing, if file and anchor exist."""
        plain, anchor = urldefrag(url)
        if not plain.startswith(self.address):
            return "leads out of the folder the site is published in"
        path = unquote(plain.removeprefix(self.address).partition("?")[0])
        file = self.folder / path / "index.html" if path.endswith("/") or not path else self.folder / path
        if "//" in path or path.startswith("/") or not file.is_file():
            return "no such file"
        if anchor and (plain not in self.by_url or unquote(anchor) not in self.by_url[plain].ids):
            return f"no '{anchor}' on that page"
        return ""


@cache
def kind_of_page(slug: str) -> str:
    """Return what pages of the same kind share: ``topics/trade/`` and ``topics/elections/`` are ``topics/*/``."""
    first, *rest = slug.split("/")
    if first == "as-of" and len(rest) > 1:
        return f"as-of/*/{kind_of_page('/'.join(rest[1:]))}"
    return "/".join([first, "*", *rest[1:]]) if len(rest) > 1 else slug
