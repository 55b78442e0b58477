"""What rendering makes and emitting writes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file: path below the output folder, text, and the content file it comes from."""

    path: str
    content: str
    source: str
