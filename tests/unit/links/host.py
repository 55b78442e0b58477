"""A server of this machine that the tests ask, and what asking it finds."""

import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler

from generator.workbench.links.answers import Answer
from generator.workbench.links.asking import Manners
from generator.workbench.links.visits import visits

TODAY = date(2025, 3, 1)
QUICK = Manners("punkt-links/1 (test)", pause=0, wait=0.5, backoff=0.01, patience=1)


@dataclass
class Host:
    """A server that gives each path the answers listed for it, one after the other, the last again and again."""

    answers: dict[str, list[tuple[int, dict[str, str]]]]
    robots: str = ""
    asked: list[tuple[float, str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    busy_with: int = 0
    most_at_once: int = 0
    address: str = ""

    def paths(self, method: str = "") -> list[str]:
        return [path for _, used, path in self.asked if method in ("", used) and path != "/robots.txt"]


def handler(host: Host) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            host.asked.append((time.monotonic(), self.command, self.path))
            host.agents.add(self.headers["User-Agent"])
            if self.path == "/robots.txt":
                self.say(200 if host.robots else 404, {}, host.robots.encode())
                return
            host.busy_with += 1
            host.most_at_once = max(host.most_at_once, host.busy_with)
            queue = host.answers.get(self.path, [(200, {})])
            status, headers = queue.pop(0) if len(queue) > 1 else queue[0]
            time.sleep(float(headers.get("X-Sleep", "0.02")))
            host.busy_with -= 1
            if "X-Head" in headers and self.command == "HEAD":
                status = int(headers["X-Head"])
            if status:
                self.say(status, headers, b"<p>Boats</p>")

        do_HEAD = do_GET = answer  # noqa: N815 - named by http.server

        def say(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
            try:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.command == "GET":
                    self.wfile.write(body)
            except (BrokenPipeError, ConnectionResetError):
                pass  # the one who asked did not wait

        def log_message(self, *_: object) -> None:
            pass

    return Handler


def unused() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/page"


def asked(*addresses: str, manners: Manners = QUICK, seconds: float = 60) -> dict[str, Answer]:
    found = list(visits(addresses, manners, TODAY, seconds))
    assert len({answer.address for answer in found}) == len(found)
    return {answer.address: answer for answer in found}


def only(address: str, manners: Manners = QUICK) -> Answer:
    return asked(address, manners=manners)[address]
