"""The only module that knows all stages."""
from pathlib import Path
from generator.load import tree
from generator.validate.facts import facts


def checked(content: Path, templates: Path):
    return facts(tree.files(content, content.as_posix())).provisions
