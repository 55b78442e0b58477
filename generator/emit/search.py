"""The search index of a finished site, one per language, told apart by the language of the pages."""

import shutil
import subprocess
import sys
from pathlib import Path

from generator.errors import EmitError

FOLDER = "search"


def index(site: Path) -> None:
    """Write the search index of ``site`` into its folder ``search``. Raises EmitError when that fails."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER, "--quiet"]
    try:
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own interpreter and arguments
    except (OSError, subprocess.CalledProcessError) as error:
        reason = getattr(error, "stderr", b"") or str(error).encode()
        raise EmitError(f"{site}: no search index: {reason.decode(errors='replace').strip()}") from None


def index_once(site: Path, kept: Path) -> None:
    """Give ``site`` the index in ``kept``, made when it is missing: a preview searches a slightly older site."""
    if not kept.exists():
        index(site)
        shutil.copytree(site / FOLDER, kept)
    elif not (site / FOLDER).exists():
        shutil.copytree(kept, site / FOLDER)
