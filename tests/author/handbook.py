"""The handbook, followed: its commands are run and its edits made, on a copy of the project, as a reader would.

``python -m tests.author.handbook`` writes what the commands say now into ``docs/handbook.md`` and ``docs/handbuch.md``;
`test_handbook` holds that it stands there. What counts in them, in the order of the document:

- ``console``: each ``$ command`` is run in a terminal. A line ``name: words`` below it answers the question ``name:``.
  Without a line below it what it says does not matter, but it must succeed.
- ``diff``: the lines replace each other in the file of the content that was named last.
- ``yaml``: the lines stand in a file of the content.
- pictures: `pictures.py` takes them at that moment.
- ``sh`` and everything else is for reading.

In what is said ``…`` stands for anything. Numbers of lines, counts of records and the file a source was written to may
be others: who adds a fact need not mend the handbook.
"""

import codecs
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HANDBOOKS = {"en": ROOT / "docs/handbook.md", "de": ROOT / "docs/handbuch.md"}
ADDRESS = "https://github.com/OWNER/REPO.git"
PARTS = (
    "content",
    "templates",
    "build/docs/.gitignore",
    "mkdocs.yml",
    "Makefile",
    "pyproject.toml",
    "requirements.lock",
    ".gitignore",
)
ANSWER = re.compile(r"([a-z_]+(?:\.[a-z]{2})?):(?: (.*))?")
VARIES = re.compile(
    r"(?<=content/sources/)[\w.-]+(?=\.yml)|(?<=yml:)\d+(?::\d+)?|"
    r"\b\d+(?= (?:records|Einträgen|of|von|files|Dateien|pages|Seiten)\b)"
)
PICTURE = re.compile(r"!\[(?P<alt>[^]]+)\]\((?P<file>pictures/[^)]+)\)")
PATIENCE = 60  # seconds without a word

Look = Callable[[Path, Path], None]


@dataclass
class Reader:
    """Somebody who follows the handbook in ``language``: in which folder, and which file was named last."""

    home: Path
    language: str
    folder: Path
    file: str = ""

    def run(self, command: str, answers: Iterable[tuple[str, str]] = ()) -> tuple[int, str]:
        """Return how ``command`` ended and what stands in the terminal then, the ``answers`` to its questions too."""
        if command.startswith("cd "):
            self.folder /= command.removeprefix("cd ")
            return (0 if self.folder.is_dir() else 1), ""
        ours, theirs = pty.openpty()
        run = subprocess.Popen(
            command, shell=True, cwd=self.folder, env=self.environment(), stdin=theirs, stdout=theirs, stderr=theirs
        )
        os.close(theirs)
        said = "".join(_conversation(ours, list(answers)))
        os.close(ours)
        code = run.wait(PATIENCE)
        if command.startswith("git clone "):
            self._set_up(self.folder / "REPO")
        return code, said.replace("\r\n", "\n")

    def environment(self) -> dict[str, str]:
        """Return the environment of the reader, in which the address of the repository leads to the copy."""
        kept = {name: text for name, text in os.environ.items() if not name.startswith(("LC_", "LANG", "GIT_"))}
        settings = {
            f"url.{self.home / 'origin'}.insteadOf": ADDRESS,
            "user.name": "Reader",
            "user.email": "reader@example.org",
            "core.pager": "cat",
        }
        git = {"GIT_CONFIG_COUNT": str(len(settings)), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        for number, (key, text) in enumerate(settings.items()):
            git |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": text}
        path = f"{self.home / 'bin'}{os.pathsep}{os.environ['PATH']}"
        return kept | git | {"PATH": path, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "LANG": f"{self.language}.UTF-8"}

    def _set_up(self, project: Path) -> None:
        """Do what ``make`` does in a fresh clone, without the network."""
        (project / ".venv").mkdir()
        (project / ".venv/bin").symlink_to(self.home / "bin")

    def edit(self, block: list[str]) -> None:
        """Make the edit of a difference in the file that was named last; its lines are found one after the other."""
        path = self.folder / self.file
        lines, at = path.read_text(encoding="utf-8").split("\n"), 0
        for line in block:
            if line.startswith("+"):
                lines.insert(at, line[1:])
            else:
                assert line[1:] in lines[at:], f"{self.file} has no line (any more):\n{line[1:]}"
                at = lines.index(line[1:], at)
            if line.startswith("-"):
                del lines[at]
            else:
                at += 1
        path.write_text("\n".join(lines), encoding="utf-8")

    def find(self, lines: list[str]) -> None:
        """Hold that ``lines`` stand in a file of the content."""
        sought = "".join(f"{line}\n" for line in lines)
        texts = (path.read_text(encoding="utf-8") for path in (self.folder / "content").rglob("*.yml"))
        assert any(sought in text for text in texts), f"no file of the content has:\n{sought}"


def _conversation(terminal: int, answers: list[tuple[str, str]]) -> Iterator[str]:
    """Yield what a terminal shows while its questions are answered."""
    decoder, line = codecs.getincrementaldecoder("utf-8")(), ""
    while select.select([terminal], [], [], PATIENCE)[0]:
        try:
            read = os.read(terminal, 4096)
        except OSError:  # the command has ended
            return
        if not read:
            return
        said = decoder.decode(read)
        yield said
        line = (line + said).rpartition("\n")[2]
        name = line.removesuffix(": ")
        if found := next((answer for answer in answers if answer[0] == name), None):
            answers.remove(found)
            os.write(terminal, f"{found[1]}\n".encode())
            line = ""
    raise TimeoutError(f"'{line}' has no answer; there are {answers}")


def followed(text: str, reader: Reader, look: Look) -> str:
    """Return the handbook ``text`` as it reads when its commands have been run; ``look`` is called at each picture."""
    lines: list[str] = []
    block: list[str] | None = None
    info = ""
    for line in text.splitlines():
        if block is None:
            lines.append(line)
            for named in re.findall(r"`(content/[^`]+\.yml)`", line):
                reader.file = named
            if picture := PICTURE.fullmatch(line):
                look(reader.folder, Path(picture["file"]))
            if line.startswith("```"):
                block, info = [], line.removeprefix("```")
        elif line == "```":
            lines += [*_done(info, block, reader), line]
            block = None
        else:
            block.append(line)
    return "\n".join(lines) + "\n"


def _done(info: str, block: list[str], reader: Reader) -> list[str]:
    match info:
        case "console":
            return _console(block, reader)
        case "diff":
            reader.edit(block)
        case "yaml":
            reader.find(block)
    return block


def _console(block: list[str], reader: Reader) -> list[str]:
    starts = [number for number, line in enumerate(block) if line.startswith("$ ")]
    found = block[: starts[0]]
    for start, end in zip(starts, [*starts[1:], len(block)], strict=True):
        first = next(number for number in range(start, end) if not block[number].endswith("\\")) + 1
        typed, shown = block[start:first], block[first:end]
        command = " ".join(line.removeprefix("$ ").removesuffix("\\").strip() for line in typed)
        answers = [(told[1], told[2] or "") for line in shown if (told := ANSWER.fullmatch(line))]
        code, said = reader.run(command, answers)
        assert shown or code == 0, f"$ {command}\n{said}"
        now = [line.rstrip() for line in said.rstrip("\n").split("\n")]
        found += [*typed, *(shown if not shown or same(shown, now) else now)]
    return found


def same(shown: list[str], said: list[str]) -> bool:
    """Return whether ``said`` is what is ``shown``, where ``…`` is anything and some numbers may be others."""
    pattern = re.escape(VARIES.sub("0", "\n".join(shown))).replace("…", ".*")
    return re.fullmatch(pattern, VARIES.sub("0", "\n".join(said)), re.DOTALL) is not None


def prepared(home: Path, language: str) -> Reader:
    """Return a reader with an empty folder below ``home``; beside it the repository and the commands of the project."""
    origin, bin_, work = home / "origin", home / "bin", home / "work"
    for folder in (origin, bin_, work):
        folder.mkdir(parents=True)
    for name in PARTS:
        part = ROOT / name
        (origin / name).parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if part.is_dir() else shutil.copy)(part, origin / name)
    for name, module in {"python": "", "mkdocs": "-m mkdocs", "punkt": "-m generator.cli"}.items():
        (bin_ / name).write_text(f'#!/bin/sh\nexec {sys.executable} {module} "$@"\n', encoding="utf-8")
        (bin_ / name).chmod(0o755)
    (bin_ / "activate").touch()
    reader = Reader(home, language, work)
    for command in ("init -q -b main", "add .", "commit -qm Facts"):
        code, said = reader.run(f"git -C {origin} {command}")
        assert code == 0, said
    return reader


def main() -> None:
    """Write what the commands say now into the handbooks."""
    for language, document in HANDBOOKS.items():
        with tempfile.TemporaryDirectory() as home:
            text = followed(document.read_text(encoding="utf-8"), prepared(Path(home), language), lambda *_: None)
        document.write_text(text, encoding="utf-8")
        print(document.relative_to(ROOT))


if __name__ == "__main__":
    main()
