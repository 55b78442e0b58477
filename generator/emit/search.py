"""The search index of a finished site, one per language, told apart by the language of the pages."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from generator.errors import EmitError

FOLDER = "search"
ENTRY = "pagefind-entry.json"  # names the languages, in an order that changes from run to run


def index(site: Path) -> None:
    """Write the search index of ``site`` into its folder ``search``. Raises EmitError when that fails."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER, "--quiet"]
    try:
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own interpreter and arguments
    except (OSError, subprocess.CalledProcessError) as error:
        reason = getattr(error, "stderr", b"") or str(error).encode()
        raise EmitError(f"{site}: no search index: {reason.decode(errors='replace').strip()}") from None
    entry = site / FOLDER / ENTRY
    entry.write_text(json.dumps(json.loads(entry.read_text(encoding="utf-8")), sort_keys=True), encoding="utf-8")
    for unused in (site / FOLDER).glob("pagefind-*-ui.*"):
        unused.unlink()


def index_once(site: Path, kept: Path) -> None:
    """Give ``site`` the index in ``kept``, made when it is missing: a preview searches a slightly older site."""
    if not kept.exists():
        index(site)
        shutil.copytree(site / FOLDER, kept)
    elif not (site / FOLDER).exists():
        shutil.copytree(kept, site / FOLDER)
