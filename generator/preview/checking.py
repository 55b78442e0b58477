"""The rules, checked by a process of its own: they take longer than a page, and no page waits for them."""

import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

from generator.errors import Problem
from generator.load.tree import Folder
from generator.reading import compared
from generator.validate.rules import RULES
from generator.validate.shape import Memory, shaped


class Checker:
    """The process, seen by the one that makes pages."""

    def __init__(self, root: Path, content: Path) -> None:
        """Start the process for the facts in ``content`` below ``root``; it ends with the one that started it."""
        command = [sys.executable, "-m", __name__, content.as_posix()]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own arguments
            command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def ask(self, number: int) -> None:
        """Have the facts checked as they are now, under ``number``; what was asked before is no longer answered."""
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            self._process.stdin.write(b"%d\n" % number)
            self._process.stdin.flush()

    def answers(self) -> Iterator[tuple[int, tuple[Problem, ...]]]:
        """Yield number and problems of each check as it is finished, until the process ends."""
        assert self._process.stdout is not None
        with suppress(EOFError):
            while True:
                yield pickle.load(self._process.stdout)  # noqa: S301 - our own process


def main(content: str) -> None:
    """Check the facts in ``content`` whenever a line asks for it, the last line only; end with the input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started us was meant
    asked: SimpleQueue[int | None] = SimpleQueue()
    threading.Thread(target=_listen, args=(asked,), daemon=True).start()
    folder, memory = Folder(Path(content), content), Memory()
    while (number := asked.get()) is not None:
        found = _found(folder, memory, asked)
        if found is not None:
            pickle.dump((number, found), sys.stdout.buffer)
            sys.stdout.buffer.flush()


def _found(folder: Folder, memory: Memory, asked: "SimpleQueue[int | None]") -> tuple[Problem, ...] | None:
    """Return the problems that rules find; None when something else was asked for meanwhile."""
    catalogue, _ = shaped(folder.files(), memory)
    found: list[Problem] = []
    if catalogue is not None:
        catalogue = replace(catalogue, compared=compared(folder.path))
        for rule in RULES:
            if not asked.empty():
                return None
            found += rule(catalogue)
    return tuple(found)


def _listen(asked: "SimpleQueue[int | None]") -> None:
    for line in sys.stdin:
        asked.put(int(line))
    asked.put(None)


if __name__ == "__main__":
    main(*sys.argv[1:])
