"""A question leads to a record that has a place on the site.

Source: an answer is short because the page it leads to tells more.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue

CODE = "question/about"
WITHOUT_PAGE = ("sides", "tracks", "criteria", "parameter_keys")


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each question about a record of a kind without a page."""
    for question in catalogue.questions.values():
        kind = catalogue.kind_of(question.about)
        if kind in WITHOUT_PAGE:
            place = catalogue.places[question.id, "about"]
            yield Problem(place, CODE, "no-page", record=question.about, kind=kind)
