"""The stages take values and return values: nothing of the machine, the day or the environment decides what is true."""

import ast
from pathlib import Path

import pytest

STAGES = ("load", "model", "validate", "derive", "render")
FORBIDDEN = {"__import__", "environ", "getenv", "today", "now", "utcnow", "random", "urandom", "eval", "exec"}


def used(source: str) -> set[str]:
    """Return the names that ``source`` reads, calls or imports."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found |= {alias.name.partition(".")[0] for alias in node.names}
    return found


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_reads_neither_environment_nor_clock_nor_chance(stage: str, project: Path) -> None:
    files = sorted((project / "generator" / stage).rglob("*.py"))
    assert files
    assert {file.name: used(file.read_text(encoding="utf-8")) & FORBIDDEN for file in files} == {
        file.name: set() for file in files
    }


@pytest.mark.parametrize(
    "source",
    ["__import__('os').environ.get('X')", "import random", "from datetime import date\ndate.today()", "os.getenv('X')"],
)
def test_such_a_thing_would_be_found(source: str) -> None:
    assert used(source) & FORBIDDEN
