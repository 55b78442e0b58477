"""Measures builds as ratios in one run: ``make bench``.

Every figure is the median of several runs on the same machine; only the ratios mean anything elsewhere.
Plain means MkDocs with the same theme and the same Markdown, without our plugin.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.reading import read
from tests import preview_speed
from tests.tenfold import copied

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


def main() -> None:
    """Print the figures; ``--runs`` sets how often each build is run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        project = copied(ROOT, work / "project", times=1)
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
        tenfold = copied(ROOT, work / "tenfold", times=10)
        large = _median(max(1, runs // 2), lambda: _edited(tenfold))
        many = len(list((tenfold / "build" / "docs").rglob("*.md")))
        growth = (large / many) / (ours / pages)
        _row(f"whole build, content ×10 ({many} pages)", large, f"time per page ×{growth:.2f}, target at most 1.20")
        _previews(project, tenfold, work / "plain", runs)


def _previews(project: Path, tenfold: Path, plain: Path, runs: int) -> None:
    """Print how long it takes from a saved file to the page in the browser, beside a plain preview of that page."""
    fact = preview_speed.facts(project)[0]
    language = read(project / "content").languages[0]
    file = plain / "all" / language / fact.page / "index.md"
    other = preview_speed.plain(plain / "all.yml", file, f"{language}/{fact.page}", max(1, runs // 2))
    _row("plain mkdocs serve, a page saved", other, "")
    for label, folder, target in (("live preview", project, 0.5), ("live preview, content ×10", tenfold, 1.5)):
        speed = preview_speed.preview(folder, runs)
        note = (
            f"target {target:.2f}; plain is ×{other / speed.median:.0f}"
            if folder is project
            else f"target {target:.2f}"
        )
        _row(f"{label}, a record saved", speed.median, note)
        _row(f"{label}, slowest kind ({speed.kind})", speed.slowest, "")
        _row(f"{label}, a problem shown", speed.problem, "")


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
    page = {"here": language, "words": punkt[language]["words"], "alternates": alternates, "serving": True}
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
