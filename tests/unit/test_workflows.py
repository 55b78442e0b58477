"""The workflows: least rights, everything pinned, and what comes from a pull request is never run with rights."""

import os
import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}|\./\.github/workflows/[\w-]+\.yml")
GH = """#!/bin/sh
printf '%s\\n' "$*" >> calls
case "$*" in
  *" repos/lake/treaty/pulls "*) echo "$PULL" ;;
  *" --paginate repos/lake/treaty/issues/7/comments "*) printf '%s\\n' $COMMENTS ;;
esac
"""


@pytest.fixture(scope="module")
def workflows(project: Path) -> Mapping[str, Any]:
    """Return every workflow by the name of its file; what starts it is under ``True``, as YAML reads *on*."""
    found = sorted((project / ".github/workflows").glob("*.yml"))
    return {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in found}


def steps(workflow: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in [*job.get("steps", []), job] if step]


def test_every_workflow_starts_without_rights_to_write(workflows: Mapping[str, Any]) -> None:
    assert "comment.yml" in workflows
    for name, workflow in workflows.items():
        assert workflow["permissions"] in ({}, {"contents": "read"}), name
        assert "pull_request_target" not in workflow[True], name


def test_every_action_is_pinned_to_a_commit(workflows: Mapping[str, Any]) -> None:
    used = [step["uses"] for workflow in workflows.values() for step in steps(workflow) if "uses" in step]
    assert len(used) > 5
    assert [action for action in used if not PINNED.fullmatch(action)] == []


def test_no_script_has_something_put_into_it(workflows: Mapping[str, Any]) -> None:
    scripts = [step["run"] for workflow in workflows.values() for step in steps(workflow) if "run" in step]
    assert len(scripts) > 3
    assert [script for script in scripts if "${{" in script] == []


def test_what_may_comment_runs_no_code_of_a_pull_request(workflows: Mapping[str, Any]) -> None:
    (job,) = workflows["comment.yml"]["jobs"].values()
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert all("uses" not in step for step in job["steps"])
    assert workflows["comment.yml"][True]["workflow_run"]["workflows"] == [workflows["difference.yml"]["name"]]


@pytest.fixture
def commented(workflows: Mapping[str, Any], tmp_path: Path) -> Callable[..., tuple[str, str]]:
    """Return a function that runs the script with a stand-in for the client of GitHub: its calls and the comment."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/gh").write_text(GH, encoding="utf-8")
    (tmp_path / "bin/gh").chmod(0o755)
    (tmp_path / "made").mkdir()
    job = workflows["comment.yml"]["jobs"]["comment"]

    def run(made: str, pull: str, comments: str = "") -> tuple[str, str]:
        (tmp_path / "made/difference.md").write_text(made, encoding="utf-8")
        known = {"GH_REPO": "lake/treaty", "HEAD": "jo:ice", "COMMIT": "c0ffee", "MARK": job["env"]["MARK"]}
        path = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
        subprocess.run(
            ["bash", "-e", "-c", job["steps"][-1]["run"]],
            cwd=tmp_path,
            env={"PATH": path, "PULL": pull, "COMMENTS": comments, **known},
            check=True,
            capture_output=True,
        )
        comment = tmp_path / "comment.md"
        calls = (tmp_path / "calls").read_text(encoding="utf-8")
        return calls, comment.read_text(encoding="utf-8") if comment.exists() else ""

    return run


def test_the_first_difference_is_a_new_comment(commented: Callable[..., tuple[str, str]]) -> None:
    calls, comment = commented("### What changes\n", "7")
    assert "--method POST repos/lake/treaty/issues/7/comments -F body=@comment.md" in calls
    assert "PATCH" not in calls
    assert comment == "<!-- difference -->\n### What changes\n"


def test_the_next_difference_goes_into_the_same_comment(commented: Callable[..., tuple[str, str]]) -> None:
    calls, _ = commented("### What changes\n", "7", "41 42")
    assert "--method PATCH repos/lake/treaty/issues/comments/41 -F body=@comment.md" in calls
    assert "POST" not in calls


def test_a_pull_request_that_has_moved_on_gets_no_comment(commented: Callable[..., tuple[str, str]]) -> None:
    calls, comment = commented("### What changes\n", "")
    assert "head=jo:ice" in calls
    assert "comments" not in calls
    assert comment == ""


def test_nobody_is_called_by_a_comment_and_it_has_room(commented: Callable[..., tuple[str, str]]) -> None:
    _, comment = commented("@all " + "ä" * 40_000, "7")
    assert "@all" not in comment
    assert "@\u200ball" in comment
    assert comment.rstrip().endswith("ä")
    assert len(comment.encode()) < 65_536
