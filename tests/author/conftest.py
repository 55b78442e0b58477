"""The small content as an author finds it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.author.fix import repaired


@pytest.fixture
def content(base: Mapping[str, str], written: Callable[..., Path]) -> Path:
    """Return a content folder without problems, in which nothing needs repair."""
    return written({name: repaired(text, name, ("de", "en")) for name, text in base.items()})
