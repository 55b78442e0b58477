"""The editorial rules: one file each, one sentence each."""

from collections.abc import Callable, Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.validate.rules import (
    amounts_add_up,
    answers_come_later,
    comparisons_are_complete,
    corrections_say_what_was_wrong,
    earlier_wordings_fit,
    frameworks_answer_scenarios,
    frameworks_know_their_texts,
    house_words_are_kept,
    known_from_fits_sources,
    labels_are_unique,
    names_agree,
    numbers_agree,
    pages_exist,
    parameter_values_fit,
    parameters_are_followed,
    placeholders_have_values,
    plain_texts_have_short_sentences,
    plain_texts_print_numbers,
    questions_lead_somewhere,
    references_exist,
    relation_kinds_fit,
    schemes_fit_together,
    sources_are_seen_when_there,
    sources_are_used_once,
    steps_are_past_when_done,
    texts_know_nothing_later,
    texts_tell_typed_values,
    versions_descend_in_time,
)

Rule = Callable[[Catalogue], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    amounts_add_up.problems,
    answers_come_later.problems,
    comparisons_are_complete.problems,
    corrections_say_what_was_wrong.problems,
    earlier_wordings_fit.problems,
    frameworks_answer_scenarios.problems,
    frameworks_know_their_texts.problems,
    house_words_are_kept.problems,
    known_from_fits_sources.problems,
    labels_are_unique.problems,
    names_agree.problems,
    numbers_agree.problems,
    pages_exist.problems,
    parameter_values_fit.problems,
    parameters_are_followed.problems,
    placeholders_have_values.problems,
    plain_texts_have_short_sentences.problems,
    plain_texts_print_numbers.problems,
    questions_lead_somewhere.problems,
    references_exist.problems,
    relation_kinds_fit.problems,
    schemes_fit_together.problems,
    sources_are_used_once.problems,
    sources_are_seen_when_there.problems,
    steps_are_past_when_done.problems,
    texts_know_nothing_later.problems,
    texts_tell_typed_values.problems,
    versions_descend_in_time.problems,
)
