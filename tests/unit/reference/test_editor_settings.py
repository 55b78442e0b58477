"""Editors are told which schema holds for which file, and where the command writes it."""

import json
from fnmatch import fnmatch
from pathlib import Path

import pytest

from generator.reference.commands import WITH_IDS

ROOT = Path(__file__).parents[3]
CONTENT = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.yml"))


def holds(patterns: list[str], name: str) -> bool:
    """Tell whether the last of ``patterns`` that fits ``name`` is one that takes it in."""
    fits = [not pattern.startswith("!") for pattern in patterns if fnmatch(name, loose(pattern))]
    return bool(fits) and fits[-1]


def loose(pattern: str) -> str:
    return pattern.removeprefix("!").replace("**/", "*")


@pytest.fixture(scope="module")
def settings() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))[
        "yaml.schemas"
    ]
    return found


@pytest.mark.parametrize("name", CONTENT)
def test_one_schema_holds_for_each_file(settings: dict[str, list[str]], name: str) -> None:
    kind = "site" if name == "content/site.yml" else "content"
    assert [schema for schema, patterns in settings.items() if holds(patterns, name)] == [
        f"{WITH_IDS}/{kind}.schema.json"
    ]


def test_the_guides_name_the_same_files(settings: dict[str, list[str]]) -> None:
    for guide in ("editors.md", "editoren.md"):
        text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
        assert {name for name in (*settings, *settings[f"{WITH_IDS}/content.schema.json"]) if name not in text} == set()


def test_the_recommended_extension_is_the_one_the_settings_are_for() -> None:
    extensions = json.loads((ROOT / ".vscode/extensions.json").read_text(encoding="utf-8"))
    assert "redhat.vscode-yaml" in extensions["recommendations"]
