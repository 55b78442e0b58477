"""``mkdocs serve`` with pages made on demand.

A save costs reading what was saved. A page is made when a browser asks for it: what nobody looks at costs nothing, and
whatever is looked at is what a full build of the facts as last saved would show.
"""

import logging
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from generator.preview.checking import Checker
from generator.preview.drafts import PAGE
from generator.preview.site import Host, Places, Site
from generator.preview.watch import Watch

LOG = logging.getLogger("mkdocs.plugins.punkt")
SETTLED = 0.03  # seconds without an event until a save is read
BODY = re.compile(rb"<body[^>]*>")

Start = Callable[..., Any]


class Preview:
    """Stands between browsers and the server that MkDocs made."""

    def __init__(self, server: LiveReloadServer, host: Host, places: Places, *, polling: bool) -> None:
        """Answer for ``server`` from now on, and hear for it what was saved."""
        self._site = Site(host, places, server.builder)
        self._answer, self._mount = server.serve_request, server.mount_path
        self._checker = Checker(places.root, places.content)
        self._watch = _observed(server, polling=polling)
        server.builder = self.refresh
        server.build_delay = SETTLED
        server.set_app(self)
        threading.Thread(target=self.refresh, daemon=True).start()
        threading.Thread(target=self._listen, daemon=True).start()

    def refresh(self) -> None:
        """Take over what was saved; have checked what takes longer."""
        number = self._site.refresh()
        if number is not None:
            self._checker.ask(number)

    def __call__(self, environ: Mapping[str, Any], start: Start) -> Iterable[bytes]:
        """Answer a request: see to it that the page is there, and let the server send it."""
        path = self._path(environ)
        if path is None:
            return self._answer(environ, start)
        while True:
            number, problems = self._site.make(path)
            said: list[Any] = []
            body = self._answer(environ, lambda *arguments, said=said: said.extend(arguments))
            content = b"".join(body)
            if hasattr(body, "close"):
                body.close()
            if number == self._site.number:
                break
        status, headers = said
        if problems and dict(headers)["Content-Type"] == "text/html":
            message = self._site.message(path.partition("/")[0], problems).encode()
            content = BODY.sub(lambda body: body[0] + message, content, count=1)
            headers = [("Content-Type", "text/html"), ("Content-Length", str(len(content)))]
        start(status, headers)
        return [content]

    def _path(self, environ: Mapping[str, Any]) -> str | None:
        """Return the generated file that is asked for, language first; None when it is no such file's address."""
        asked = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if asked.startswith("/livereload/") or not asked.startswith(self._mount):
            return None
        path = asked.removeprefix(self._mount)
        path = f"{path}{PAGE}" if path.endswith("/") or not path else path
        first, *others = self._site.languages
        return path if path.partition("/")[0] in others else f"{first}/{path}"

    def _listen(self) -> None:
        for number, found in self._checker.answers():
            if self._site.judge(number, found):
                self._watch.stir()
        LOG.error("Rules are checked no longer. Start the live preview again.")


def _observed(server: LiveReloadServer, *, polling: bool) -> Watch:
    """Return what watches for ``server`` from now on, the same files as before."""
    paths = list(server._watched_paths)  # noqa: SLF001 - the server has no other way to tell
    for path in paths:
        server.unwatch(path)
    watch = Watch(polling=polling)
    server.observer = watch  # type: ignore[assignment]
    for path in paths:
        server.watch(path, recursive=Path(path).is_dir())
    return watch
