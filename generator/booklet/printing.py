"""HTML to PDF by Chromium, without a window and without a network."""

import os
import shutil
import subprocess
from pathlib import Path

from generator.errors import EmitError

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
OPTIONS = (
    "--headless",
    "--no-sandbox",  # it opens nothing but the file we wrote
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-first-run",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)
PATIENCE = 600  # seconds


def browser() -> str:
    """Return the Chromium to print with: ``$CHROMIUM``, or one on the PATH. Raises EmitError when there is none."""
    named = os.environ.get("CHROMIUM")
    found = next(filter(None, map(shutil.which, [named] if named else NAMES)), None)
    if found is None:
        missing = f"CHROMIUM={named} is no program" if named else "there is no Chromium"
        raise EmitError(f"The booklet cannot be printed: {missing}. Install one, or name yours in CHROMIUM.")
    return found


def printed(html: Path, pdf: Path) -> None:
    """Print the file ``html`` into ``pdf``. Raises EmitError with what Chromium said when that fails."""
    home = pdf.parent / "chromium"
    command = [browser(), *OPTIONS, f"--user-data-dir={home}", f"--print-to-pdf={pdf}", html.resolve().as_uri()]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603 - our own arguments
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EmitError(f"The booklet cannot be printed: {error}") from None
    finally:
        shutil.rmtree(home, ignore_errors=True)
    if done.returncode or not pdf.is_file():
        raise EmitError(f"The booklet cannot be printed:\n{done.stderr.strip()}")
