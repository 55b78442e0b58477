"""Where Chromium is: ``$CHROMIUM``, one on the PATH, or the one Playwright installed.

``python -m tests.browser.chromium`` prints it, and lets Playwright install one when there is none.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
MISSING = (
    "There is no Chromium for the browser tests. Run `make browser`, which installs one, or name yours: "
    "CHROMIUM=/path/to/chromium make test"
)


class NoChromiumError(Exception):
    """There is no browser to test with, or ``$CHROMIUM`` names none."""


def executable() -> Path:
    """Return the Chromium to test with.

    Raises NoChromiumError with what to do when there is none.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        if found is None:
            raise NoChromiumError(f"CHROMIUM={named} is no program. {MISSING}")
        return Path(found)
    for name in NAMES:
        found = shutil.which(name)
        if found is not None:
            return Path(found)
    own = _of_playwright()
    if own.is_file():
        return own
    raise NoChromiumError(MISSING)


def _of_playwright() -> Path:
    """Return where Playwright keeps its own Chromium, whether it is there or not."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - starts slowly, and is seldom needed

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def main() -> None:
    """Print where Chromium is; install it first when there is none."""
    try:
        print(executable())
    except NoChromiumError:
        if os.environ.get("CHROMIUM"):
            raise
        subprocess.run([sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"], check=True)
        print(executable())


if __name__ == "__main__":
    main()
