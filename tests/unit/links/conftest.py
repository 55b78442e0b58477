"""Hosts that live as long as a test."""

import threading
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer

import pytest

from tests.unit.links.host import Host, handler


@pytest.fixture
def serve() -> Iterator[Callable[..., Host]]:
    """Return a function that starts a host with answers by path."""
    running = []

    def start(robots: str = "", **answers: object) -> Host:
        listed = {f"/{path}": item if isinstance(item, list) else [item] for path, item in answers.items()}
        host = Host(
            {path: [one if isinstance(one, tuple) else (one, {}) for one in item] for path, item in listed.items()}
        )
        host.robots = robots
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler(host))
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        running.append(server)
        host.address = f"http://127.0.0.1:{server.server_port}"
        return host

    yield start
    for server in running:
        server.shutdown()
        server.server_close()
