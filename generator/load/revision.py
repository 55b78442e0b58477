"""The content as it was in an earlier revision of the repository."""

import io
import subprocess
import tarfile
from pathlib import Path

from generator.errors import GeneratorError
from generator.load.tree import ENDINGS
from generator.load.yaml_text import YamlFile, parsed


def files(folder: Path, revision: str, shown_as: str = "") -> tuple[YamlFile, ...]:
    """Return every content file below ``folder`` as it was in ``revision``, sorted by path.

    Their names start with ``shown_as``, or else with the revision and the folder.

    Raises GeneratorError when there is no such revision, or no repository.
    """
    command = ["git", "-C", str(folder), "archive", "--format=tar", revision, "."]
    try:
        packed = subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603 - git, our own arguments
    except (OSError, subprocess.CalledProcessError) as error:
        reason = getattr(error, "stderr", b"") or str(error).encode()
        raise GeneratorError(f"cannot read revision '{revision}': {reason.decode(errors='replace').strip()}") from None
    found = []
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in sorted(archive.getmembers(), key=lambda item: item.name):
            content = archive.extractfile(member) if member.name.endswith(ENDINGS[0]) else None
            if content is not None:
                name = f"{shown_as or f'{revision}:{folder.as_posix()}'}/{member.name.removeprefix('./')}"
                found.append(parsed(content.read().decode(errors="replace"), name))
    return tuple(found)
