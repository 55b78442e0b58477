"""Files to facts, or to every problem in them."""

from collections.abc import Iterable

from generator.errors import ContentError
from generator.load.yaml_text import YamlFile
from generator.model.catalogue import Catalogue
from generator.validate.rules import RULES
from generator.validate.shape import shaped


def facts(files: Iterable[YamlFile]) -> Catalogue:
    """Return the facts in ``files``.

    Raises ContentError with all problems of form and of rules when there is one.
    """
    catalogue, problems = shaped(files)
    found = list(problems)
    if catalogue is not None:
        found += (problem for rule in RULES for problem in rule(catalogue))
    if catalogue is None or found:
        raise ContentError(found)
    return catalogue
