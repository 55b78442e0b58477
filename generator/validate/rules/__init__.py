"""The editorial rules: one file each, one sentence each."""

from collections.abc import Callable, Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.validate.rules import (
    answers_come_later,
    comparisons_are_complete,
    known_from_fits_sources,
    labels_are_unique,
    numbers_agree,
    parameter_values_fit,
    parameters_are_followed,
    placeholders_have_values,
    questions_lead_somewhere,
    references_exist,
    relation_kinds_fit,
    sources_are_used_once,
    versions_descend_in_time,
)

Rule = Callable[[Catalogue], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    answers_come_later.problems,
    comparisons_are_complete.problems,
    known_from_fits_sources.problems,
    labels_are_unique.problems,
    numbers_agree.problems,
    parameter_values_fit.problems,
    parameters_are_followed.problems,
    placeholders_have_values.problems,
    questions_lead_somewhere.problems,
    references_exist.problems,
    relation_kinds_fit.problems,
    sources_are_used_once.problems,
    versions_descend_in_time.problems,
)
