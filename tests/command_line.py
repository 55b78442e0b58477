"""How a command ended that ran in the process of a test."""

from typing import NamedTuple


class Run(NamedTuple):
    """The exit code, what was said, and what went to the error output."""

    code: int
    out: str
    error: str
