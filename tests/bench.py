"""Measures builds as ratios in one run: ``make bench``.

Every figure is the median of several runs on the same machine; only the ratios mean anything elsewhere.
Plain means MkDocs with the same theme and the same Markdown, without our plugin.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUIET = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}
PLAIN = """\
site_name: plain
docs_dir: {docs}
site_dir: {site}
nav: {nav}
theme:
  name: material
  custom_dir: {overrides}
  font: false
  language: {language}
  features: [navigation.prune, navigation.tabs, navigation.top, toc.follow, content.action.edit]
plugins: []
extra: {extra}
extra_css: [assets/punkt.css]
markdown_extensions: [attr_list, {{toc: {{toc_depth: 2-3}}}}]
"""

MENTIONS = (
    "version|document|topic|from|to|from_version|to_version|answers|speaker|actor|side|source|destination|key"
    "|according_to|witness|sources|about|proponents|parties|authors|asked_by|issue|pages|page|covers|claims"
    "|participants|by|procedure|step|part_of|account_of|subject|total|alternative_to|points|issuers|guarantors|named"
    "|beneficiaries|words|framework|scenario|criterion|members|track"
)


def main() -> None:
    """Print the figures; ``--runs`` sets how often each build is run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        project = _copy(ROOT, work / "project", times=1)
        ours = _median(runs, lambda: _edited(project))
        again = _median(runs, lambda: _mkdocs(project / "mkdocs.yml"))
        parallel, single, pages = _plain_builds(project, work / "plain")
        print(f"pages {pages}, runs {runs}, seconds are medians")
        side_by_side = _median(runs, parallel)
        alone = _median(runs, single)
        _row("whole build, facts changed", ours, "")
        _row("whole build, facts unchanged", again, "")
        for label, plain, target in (
            ("two plain builds side by side", side_by_side, 1.15),
            ("one plain build of all pages", alone, 0.6),
        ):
            _row(label, plain, f"ratio {ours / plain:.2f} changed, {again / plain:.2f} unchanged, target {target:.2f}")
        check = _median(runs, lambda: _run("-c", "from generator.cli import main; main()", "check", cwd=project))
        _row("punkt check", check, "")
        tenfold = _copy(ROOT, work / "tenfold", times=10)
        large = _median(max(1, runs // 2), lambda: _edited(tenfold))
        many = len(list((tenfold / "build" / "docs").rglob("*.md")))
        growth = (large / many) / (ours / pages)
        _row(f"whole build, content ×10 ({many} pages)", large, f"time per page ×{growth:.2f}, target at most 1.20")


def _row(label: str, seconds: float, note: str) -> None:
    print(f"{label:<45} {seconds:7.2f} s  {note}", flush=True)


def _median(runs: int, build: Callable[[], None]) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        build()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _run(*arguments: str, cwd: Path) -> None:
    subprocess.run([sys.executable, *arguments], cwd=cwd, env=QUIET, check=True, capture_output=True)


def _mkdocs(config: Path) -> None:
    _run("-m", "mkdocs", "build", "-f", str(config), cwd=config.parent)


def _edited(project: Path) -> None:
    """Build as after an edit: the stamp no longer fits, so everything is generated again."""
    (project / "build" / "docs" / ".stamp.json").unlink(missing_ok=True)
    _mkdocs(project / "mkdocs.yml")


def _copy(source: Path, target: Path, times: int) -> Path:
    """Copy the project; with ``times`` above 1, repeat every version, topic and point under other ids."""
    target.mkdir(parents=True)
    for name in ("content", "templates"):
        shutil.copytree(source / name, target / name)
    shutil.copy(source / "mkdocs.yml", target)
    (target / "build" / "docs").mkdir(parents=True)
    for number in range(2, times + 1):
        for file in sorted((source / "content").rglob("*.yml")):
            if file.name != "site.yml":
                _repeat(file, target / "content" / f"copy-{number}" / file.relative_to(source / "content"), number)
    return target


def _repeat(file: Path, target: Path, number: int) -> None:
    """Write ``file`` with every id and every mention of one made different by ``number``."""
    ids = {match for path in (ROOT / "content").rglob("*.yml") for match in _ids(path) if path.name != "site.yml"}
    text = file.read_text(encoding="utf-8")

    def other(word: re.Match[str]) -> str:
        return f"{word[0]}-x{number}" if word[0] in ids else word[0]

    renamed = re.sub(
        rf"(?:^|[{{ ])((?:- )?(?:{MENTIONS}):\s)\s*(\[[^]]*\]|[^}}\n]*)",
        lambda line: (
            line[0][: -len(line[2])] + re.sub(r"[a-z0-9]+(-[a-z0-9]+)*", other, line[2]) if line[2] else line[0]
        ),
        text,
        flags=re.MULTILINE,
    )
    renamed = re.sub(r"(?<=^  - id: )\S+", other, renamed, flags=re.MULTILINE)
    renamed = re.sub(r"(?<=^      - )[a-z0-9-]+$", other, renamed, flags=re.MULTILINE)
    braces = re.sub(r"(?<=[{.])[a-z0-9-]+(?=[.}])", other, renamed)
    unique = re.sub(r"^(\s+url: \S+)$", rf"\1#copy-{number}", braces, flags=re.MULTILINE)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(unique, encoding="utf-8")


def _ids(path: Path) -> list[str]:
    return re.findall(r"^  - id: ([a-z0-9-]+)$", path.read_text(encoding="utf-8"), re.MULTILINE)


def _plain_builds(project: Path, work: Path) -> tuple[Callable[[], None], Callable[[], None], int]:
    """Return the plain builds to compare with: one per language side by side, and one of all pages; and the pages."""
    pages = project / "build" / "docs"
    site = json.loads((pages / ".site.json").read_text(encoding="utf-8"))
    configs = []
    everything = work / "all"
    for language, here in site.items():
        docs = work / language
        shutil.copytree(pages / language, docs)
        shutil.copytree(docs, everything / language)
        configs.append(_config(work, language, docs, here["navigation"], project))
    nav = [{language: _below(language, here["navigation"])} for language, here in site.items()]
    whole = _config(work, "all", everything, nav, project)
    count = len(list(everything.rglob("*.md")))

    def parallel() -> None:
        command = [sys.executable, "-m", "mkdocs", "build", "-f"]
        children = [
            subprocess.Popen(
                [*command, config], cwd=work, env=QUIET, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            for config in configs
        ]
        if any(child.wait() for child in children):
            raise SystemExit("a plain build failed")

    return parallel, lambda: _mkdocs(whole), count


def _config(work: Path, name: str, docs: Path, nav: object, project: Path) -> Path:
    punkt = json.loads((project / "build" / "docs" / ".site.json").read_text(encoding="utf-8"))
    language = name if name in punkt else next(iter(punkt))
    alternates = [
        {"language": code, "name": code, "absolute": "", "relative": "", "words": punkt[code]["words"]}
        for code in punkt
    ]
    page = {"here": language, "words": punkt[language]["words"], "alternates": alternates}
    extra = {"generator": False, "punkt": page}
    text = PLAIN.format(
        docs=json.dumps(str(docs)),
        site=json.dumps(str(work / f"site-{name}")),
        nav=json.dumps(nav, ensure_ascii=False),
        overrides=json.dumps(str(project / "templates" / "overrides")),
        language=language,
        extra=json.dumps(extra, ensure_ascii=False),
    )
    path = work / f"{name}.yml"
    path.write_text(text, encoding="utf-8")
    return path


def _below(folder: str, nav: list[dict[str, object]]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for entry in nav:
        ((title, target),) = entry.items()
        found.append({title: f"{folder}/{target}" if isinstance(target, str) else _below(folder, target)})
    return found


if __name__ == "__main__":
    main()
