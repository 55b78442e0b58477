"""One language in MkDocs, kept warm: Markdown to the page as a full build would write it."""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from generator.preview.localise import below, localised

PROBLEMS = "partials/problems.html"


class Theme:
    """What MkDocs knows of one language of a site it built: configuration, files, navigation, templates.

    MkDocs has no call for a single page, hence its own steps of a build are used one by one.
    """

    def __init__(self, config_file: str, folder: Path, docs: Path, language: str, site: Any, address: str) -> None:
        """Take over the build of ``language`` in ``folder`` that was made from the files below ``docs``."""
        self._language, self._docs, self._address = language, docs, address
        self.folder = folder / below(language, next(iter(site)))
        self._config: MkDocsConfig = load_config(config_file=config_file, site_dir=str(self.folder))
        self._shown = {
            path.relative_to(docs / language).as_posix(): _digest(path.read_bytes())
            for path in (docs / language).rglob("*")
            if path.is_file()
        }
        self._folders = {_folder(path) for path in self._shown}
        self._enter(site)

    def has(self, path: str) -> bool:
        """Tell whether the file at ``path`` may be one that is generated: a page, or beside one that is."""
        return path.endswith(".md") or (_folder(path) in self._folders and path not in self._fixed)

    def renew(self, site: Mapping[str, Any]) -> None:
        """Take over title, menu and words in ``site``, as told to MkDocs; nothing is done while they are the same."""
        if site != self._site:
            self._shown = dict.fromkeys(self._shown, b"")
            self._enter(site)
            for name in self._config.theme.static_templates:
                _build_theme_template(name, self._env, self._files, self._config, self._navigation)

    def show(self, path: str, content: str | bytes) -> None:
        """Write what readers get for the file at ``path`` with ``content``, unless it was made from the same before."""
        raw = content if isinstance(content, bytes) else content.encode()
        digest = _digest(raw)
        if self._shown.get(path) == digest:
            return
        if path.endswith(".md"):
            self._build(path, raw.decode())
        else:
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(raw)
        self._shown[path] = digest

    def remove(self, path: str) -> None:
        """Take away what readers get for the file at ``path``, if there is something."""
        if self._shown.pop(path, None) is not None:
            page = path.endswith(".md")
            (self.folder / (f"{path.removesuffix('.md')}.html" if page else path)).unlink(missing_ok=True)

    def problems(self, found: Iterable[str]) -> str:
        """Return the message a page shows while the content has problems."""
        words = self._site[self._language]["words"]
        return str(self._env.get_template(PROBLEMS).render(words=words, problems=tuple(found)))

    def _enter(self, site: Mapping[str, Any]) -> None:
        self._site = site
        config = localised(self._config, self._docs, self._language, site, self._address, serving=True)
        self._config = config.plugins.on_config(config)
        files, env = get_files(self._config), self._config.theme.get_env()
        files.add_files_from_theme(env, self._config)
        self._fixed = {file.src_uri for file in files if file.src_dir != self._config.docs_dir}
        self._files = self._config.plugins.on_files(files, config=self._config)
        set_exclusions(self._files, self._config)
        for path in _pages(site[self._language]["navigation"]):
            self._file(path)
        navigation = get_navigation(self._files, self._config)
        self._navigation = self._config.plugins.on_nav(navigation, config=self._config, files=self._files)
        for file in self._files.documentation_pages():
            if file.page is None:
                Page(None, file, self._config)
        self._env = self._config.plugins.on_env(env, config=self._config, files=self._files)

    def _file(self, path: str) -> File:
        file = self._files.get_file_from_path(path)
        if file is None:
            config = self._config
            file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
            file.inclusion = InclusionLevel.INCLUDED
            self._files.append(file)
        return file

    def _build(self, path: str, text: str) -> None:
        file = self._file(path)
        file.content_string = text
        page = file.page or Page(None, file, self._config)
        _populate_page(page, self._config, self._files)
        _build_page(page, self._config, (), self._navigation, self._env)


def _pages(entries: Any) -> Iterable[str]:
    """Yield the files named in a menu, in order."""
    for entry in entries or ():
        for target in entry.values():
            yield from (target,) if isinstance(target, str) else _pages(target)


def _folder(path: str) -> str:
    """Return the first folder of ``path``, the file itself where there is none."""
    return path.partition("/")[0]


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=16).digest()
