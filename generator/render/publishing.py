"""What the head and foot of a published page tell beside its text: address, preview, citation, data for machines."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from typing import Any

from generator.derive.chronology import newest
from generator.derive.history import told
from generator.derive.news import version_day
from generator.render.artifact import Draft
from generator.render.cards import card_of, sections
from generator.render.citations import Citation, Work, citation, key
from generator.render.edition import Edition
from generator.render.horizons import reach
from generator.render.linked_data import Place, linked_data
from generator.render.views.page import Page
from generator.render.views.parts import Link, cited

FORMS = {"bibtex": "citation.bib", "ris": "citation.ris", "csl": "citation.json"}


@dataclass(frozen=True)
class Press:
    """Publishes the pages of one ``edition`` below ``root``, the address of the whole site."""

    edition: Edition
    root: str

    @property
    def below(self) -> str:
        """Return where the language of this edition is published."""
        language = self.edition.language
        return self.root if language == self.edition.catalogue.languages[0] else f"{self.root}{language}/"

    @cached_property
    def sections(self) -> Mapping[str, tuple[str, str]]:
        """Return the card of every page of the menu."""
        return sections(self.edition)

    @cached_property
    def reach(self) -> Mapping[str, date]:
        """Return the day up to which the facts on each page reach."""
        return reach(self.edition)

    @cached_property
    def newest(self) -> date:
        """Return the day up to which the facts reach anywhere on the site."""
        return max(self.reach.values(), default=newest(self.edition.catalogue))

    @cached_property
    def version(self) -> date:
        """Return the day this version of the site is of."""
        return version_day(self.edition.catalogue)

    @cached_property
    def wholes(self) -> Mapping[str, tuple[Link, ...]]:
        """Return for every page that is all about one fact the way to the address of that fact."""
        places = self.edition.addresses
        return {
            places[record.id].page: cited(self.edition, kind, record, places[record.id].page)
            for kind, records in told(self.edition.catalogue)
            for record in records.values()
            if not places[record.id].anchor
        }

    def horizon(self, page: Page) -> str:
        """Return how far the facts on ``page`` reach, in words."""
        day = self.reach.get(page.slug)
        return self.edition.words("ui.horizon", date=self.edition.words.day(day)) if day else page.horizon

    def stand(self, page: Page) -> date:
        """Return the day up to which the facts on ``page`` reach; those of the site, where it has none of its own."""
        return self.reach.get(page.slug) or self.newest

    def citation(self, page: Page) -> Citation:
        """Return how ``page`` is cited."""
        name = key(self.edition, self.edition.language, page.slug)
        work = Work(name, page.title, self.below + page.slug, self.stand(page))
        return citation(self.edition, work, self.version)

    def head(self, page: Page) -> Mapping[str, Any]:
        """Return what the theme prints around ``page``: plain values only, they travel in its head."""
        image = f"{self.below}assets/cards/{card_of(self.sections, page.slug)}.png"
        place = Place(self.root, self.below, self.below + page.slug, image, self.version)
        site = self.edition.catalogue.site
        return {
            "publisher": self.edition.text(site.publisher),
            "title": page.title,
            "description": page.description,
            "image": image,
            "locale": str(self.edition.words.locale),
            "stand": self.stand(page).isoformat(),
            "version": self.version.isoformat(),
            "cite": asdict(self.citation(page)),
            "facts": [asdict(link) for link in self.wholes.get(page.slug, ())],
            "linked": linked_data(self.edition, page, place),
        }

    def files(self, page: Page) -> tuple[Draft, ...]:
        """Return the citation of ``page`` as files to import."""

        def draft(form: str, file: str) -> Draft:
            path = f"{self.edition.language}/{page.slug}{file}"
            return Draft(path, page.edit, lambda: str(getattr(self.citation(page), form)))

        return tuple(draft(form, file) for form, file in FORMS.items())
