"""An author at work: commands and edits on a copy of the real content, and what was said, as a document.

``python -m tests.author.transcript`` writes ``docs/transcript.md`` anew; `test_transcript` runs it and holds that the
document has these commands and edits. The records are examples and say so; they are no part of the content.
"""

import difflib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator.author.nodes import Edit, edited, pairs, records, value, word
from generator.author.scalars import entry

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs/transcript.md"
QUIET = {name: text for name, text in os.environ.items() if not name.startswith(("LC_", "LANG"))} | {
    "PYTHONPATH": str(ROOT),
    "NO_COLOR": "1",
}


@dataclass
class Story:
    """The lines of the document so far, and what was measured."""

    folder: Path
    lines: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    typed: int = 0

    def say(self, *words: str) -> None:
        """Add prose."""
        self.lines += [*words, ""]

    def run(self, command: str, *, fails: bool = False) -> str:
        """Run ``command`` in the copy; add it, its seconds and what it said. It ends with 1 when it ``fails``."""
        start = time.perf_counter()
        arguments = [sys.executable, "-m", "generator.cli", *shlex.split(command)[1:]]
        run = subprocess.run(
            arguments, cwd=self.folder, env=QUIET, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        self.seconds.append(time.perf_counter() - start)
        assert run.returncode == int(fails), run.stdout + run.stderr
        said = (run.stdout + run.stderr).rstrip("\n")
        self.lines += ["```console", f"$ {command}", *said.split("\n"), "```", "", f"*{self.seconds[-1]:.1f} s*", ""]
        return said

    def type(self, record: str, values: Mapping[str, str]) -> None:
        """Write ``values`` into ``record`` as an author does in an editor; add the lines that differ."""
        path = next(path for path in self.files() if f"id: {record}\n" in path.read_text(encoding="utf-8"))
        before = path.read_text(encoding="utf-8")
        after = before
        for name, text in values.items():
            after = written(after, record, name.split("."), text)
        path.write_text(after, encoding="utf-8")
        found = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
        lines = [line for line in found if not line.startswith(("---", "+++", "@@"))]
        self.typed += sum(line.startswith("+") for line in lines)
        self.lines += [f"In `{path.relative_to(self.folder)}`:", "", "```diff", *lines, "```", ""]

    def show(self, record: str) -> None:
        """Add ``record`` as it stands in its file."""
        path = next(path for path in self.files() if f"id: {record}\n" in path.read_text(encoding="utf-8"))
        lines = path.read_text(encoding="utf-8").split("\n")
        at = next(number for number, line in enumerate(lines) if line.endswith(f"- id: {record}"))
        start = next(number for number in range(at, -1, -1) if not lines[number - 1].lstrip().startswith("#?"))
        end = next((n for n in range(at + 1, len(lines)) if not lines[n].startswith("    ")), len(lines))
        self.lines += ["```yaml", *lines[start:end], "```", ""]

    def files(self) -> Iterator[Path]:
        """Yield the files of the content."""
        yield from sorted((self.folder / "content").rglob("*.yml"))


def written(text: str, record: str, path: list[str], said: str) -> str:
    """Return ``text`` with ``said`` at ``path`` of ``record``: in a gap, or in place of the hint on the field."""
    node: yaml.Node | None = next(node for _, node in records(text) if word(value(node, "id")) == record)
    assert node is not None
    start, end = node.start_mark.index, node.end_mark.index
    owner = node
    for step in path:
        owner = node if node is not None else owner
        node = node.value[int(step)] if isinstance(node, yaml.SequenceNode) else value(node, step) if node else None
    if node is None:
        hint = re.compile(rf"^( +)#\? {path[-1]}:$", re.MULTILINE).search(text, start, end)
        assert hint is not None, path
        return edited(text, [Edit(hint.start(), hint.end(), hint[1] + said.replace("\n", f"\n{hint[1]}"))])
    key = next(key for _, key, held in pairs(owner) if held is node)
    lines = entry(key.value, said) if not said.startswith("[") else [f"{key.value}: {said}"]
    indent = " " * key.start_mark.column
    finish = max(node.end_mark.index, key.end_mark.index + 1)
    return edited(text, [Edit(key.start_mark.index, finish, f"\n{indent}".join(lines))])


def told(folder: Path) -> Story:
    """Return the story of an author who adds an event, a version and a payment to the copy in ``folder``."""
    story = Story(folder)
    story.say(
        "# An author at work",
        "",
        "Made by `python -m tests.author.transcript` on a copy of the content; a test runs all of it. The records are",
        "examples and no part of the content. Seconds are those of each command, of starting Python too; seconds, line",
        "numbers and counts are those of the day on which this was made.",
    )
    event(story)
    version(story)
    payment(story)
    story.say("## In the end", "", "The hints nobody needs any more go; then every rule, and every page.")
    story.run("punkt fix --lang en")
    story.run("punkt check --pages --lang en")
    story.say(
        f"{len(story.seconds)} commands, {story.typed} lines typed in YAML, no Python touched. "
        f"All commands together: *{sum(story.seconds):.1f} s*."
    )
    return story


def event(story: Story) -> None:
    """Add an event with two sources."""
    story.say("## One event with two sources")
    for name, language, title in (
        ("Beispielblatt", "de", "Die Runde tagt"),
        ("Example Times", "en", "The round meets"),
    ):
        url = f"https://example.org/{language}/round"
        story.run(
            f'punkt new source --bare --lang en --url {url} --publisher "{name}" --title "{title}" '
            f"--language {language} --kind press --date 2026-07-20 --known-from 2026-07-20"
        )
    story.say("Nothing is missing in the sources but somebody who names them. An address is written once:")
    story.run("punkt new source --lang en --url https://example.org/de/round/", fails=True)
    story.run(
        "punkt new event --lang en --track track-negotiations --date 2026-07-20 --status held --grade corroborated "
        '--title.de "Beispiel: Die Runde tagt" --title.en "Example: The round meets" '
        "--sources beispielblatt-die-runde-tagt,example-times-the-round"
    )
    story.say("The file has the record now, with a hint on every field, in German with `--lang de`:")
    story.show("event-example-the-round-meets-2026-07-20")
    story.say("The author writes what was listed, and one of the optional fields:")
    story.type(
        "event-example-the-round-meets-2026-07-20",
        {
            "text.de": 'Die Runde tagt einen Tag lang. Von "offenen Fragen" ist die Rede.',
            "text.en": 'The round meets for a day. There is talk of "open questions".',
            "not_agreed": "not_agreed:\n  de: Ein Text wird nicht beschlossen.\n  en: No text is agreed.",
        },
    )
    story.say("What is mechanical is repaired, the missing day is proposed from the sources, the hints go:")
    story.run("punkt fix --lang en")
    story.run("punkt fix --accept --lang en")
    story.show("event-example-the-round-meets-2026-07-20")
    story.run("punkt check --lang en")


def version(story: Story) -> None:
    """Add a version with three points and their relations."""
    story.say("## One version with three points and relations")
    known = "--known-from 2026-07-21"
    story.run(
        "punkt new source --bare --lang en --id example-text --url https://example.org/text "
        f'--publisher "Example Times" --title "The text" --language en --kind press --date 2026-07-21 {known}'
    )
    sourced = f"--sources example-text {known}"
    story.run(
        "punkt new version --bare --lang en --id example-jul-2026 --file versions/example-jul-2026.yml "
        '--document peace-plan --label.de "Beispiel, Juli 2026" --label.en "Example, July 2026" '
        '--short.de "Beispiel (Juli 2026)" --short.en "Example (Jul 2026)" --presented 2026-07-21 '
        f"--text-status reported --legal-status draft --extent partial {sourced} "
        '--text.de "Ein Beispiel dafür, wie eine Fassung dazukommt." --text.en "An example of how a version is added." '
        '--status-note.de "Ein Beispiel." --status-note.en "An example."'
    )
    for topic, german, english in (
        ("implementation", "Wer unterzeichnet", "Who signs"),
        ("eu-membership", "EU-Beitritt", "EU accession"),
    ):
        story.run(
            f"punkt new point --lang en {'--bare ' if topic == 'implementation' else ''}--version example-jul "
            f'--topic {topic} --heading.de "{german}" --heading.en "{english}" --confidence weak '
            f'--text.de "Ein Beispiel: {german}." --text.en "An example: {english}." {sourced}'
        )
    story.say(
        "The second point sets a value that the version before it sets too. It stands in a hint, so the author",
        "opens it:",
    )
    story.type("example-jul-2026-2", {"parameters": "parameters:\n  - {key: eu-accession, state: set, value: member}"})
    story.say("A new comparison begins with every point; the only two on a topic are put together, their kind is open:")
    story.run(
        "punkt new comparison --bare --lang en --id jan-to-example --file comparisons/jan-to-example.yml "
        "--from-version framework-20-jan --to-version example-jul "
        '--title.de "Was das Beispiel ändert" --title.en "What the example changes" '
        f'--text.de "Ein Beispiel." --text.en "An example." {sourced}'
    )
    for number, kind in enumerate(("kept", "changed")):
        story.type(
            "jan-to-example",
            {
                f"relations.{number}.kind": kind,
                f"relations.{number}.certainty": "reported",
                f"relations.{number}.reason.de": "So steht es in dem Bericht.",
                f"relations.{number}.reason.en": "The report says so.",
                f"relations.{number}.sources": "[example-text]",
            },
        )
    story.run("punkt check --lang en")
    story.say("A third point. The command tells which comparison does not speak of it yet, and what to run:")
    story.run(
        "punkt new point --bare --lang en --version example-jul --topic territory "
        '--heading.de "Gebiete" --heading.en "Territory" --confidence weak '
        f'--text.de "Ein Beispiel: Gebiete." --text.en "An example: Territory." {sourced}'
    )
    story.run(
        "punkt new relation --bare --lang en --comparison jan-to-example --to example-jul-2026-3 --kind new "
        '--certainty reported --reason.de "Neu im Bericht." --reason.en "New in the report." --sources example-text'
    )
    story.run("punkt check --lang en")


def payment(story: Story) -> None:
    """Add a payment."""
    story.say("## One payment, in German")
    story.run(
        "punkt new payment --lang de --bare --scheme eu-loan --sum 2.5e9 --date 2026-07-21 --grade weak "
        '--by european-commission --heading.de "Beispielzahlung" --heading.en "Example payment" '
        '--label.de "Beispielzahlung" --label.en "Example payment" --sources example-text --known-from 2026-07-21'
    )
    story.type(
        "step-paid-2026-07-21",
        {
            "text.de": "Ein Beispiel: Die EU zahlt {paid-2026-07-21}.",
            "text.en": "An example: the EU pays {paid-2026-07-21}.",
        },
    )
    story.run("punkt check --lang de")
    story.say("Total, share, pictures, sentences and feeds follow by themselves.")


def copy(folder: Path) -> Path:
    """Copy what an author has into ``folder``."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def document(story: Story) -> str:
    """Return the document."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(story.lines)).rstrip() + "\n"


def acts(text: str) -> list[str]:
    """Return what the author did according to the document: commands, and lines that went and came."""
    return [line for line in text.split("\n") if line.startswith(("$ ", "-  ", "+  "))]


def main() -> None:
    """Write the document anew."""
    with tempfile.TemporaryDirectory() as folder:
        DOCUMENT.write_text(document(told(copy(Path(folder)))), encoding="utf-8")
    print(DOCUMENT)


if __name__ == "__main__":
    main()
