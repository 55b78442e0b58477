"""Our texts avoid the words that the house does not use.

The words are content (`house_words`), each with what to write instead and why. What stands in quotation marks is
somebody else's, and so are the titles of sources.

Source: neutral, attributed, and every name in the spelling of its own country.
"""

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.catalogue import Catalogue
from generator.model.earlier import every_text
from generator.validate.parity.house import occurring

CODE = "text/house-word"


def problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each word in each text."""
    texts = [
        (owner, path, text)
        for owner, fact in catalogue.facts()
        for path, text, _, _ in every_text(fact, catalogue.languages)
    ]
    for language in catalogue.languages:
        said = [text[language].lower() for _, _, text in texts]
        words = occurring(catalogue.house_words.values(), language, "\n".join(said))
        for (owner, path, text), small in zip(texts, said, strict=True) if words else ():
            for avoided in words:
                for found in avoided.found(text[language], small):
                    place, word = catalogue.places[owner, *path, language], avoided.word
                    yield Problem(place, CODE, "avoid", word=found, instead=word.instead, reason=word.reason)
