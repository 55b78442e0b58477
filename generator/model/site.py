"""What the site is called, in which languages, and the prose that is not a fact about the process."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Day, Earlier, Fact, Id, Line, Ref, Sourced, Text, Url

PAGES = ("start", "method", "frameworks")  # what passages and questions can stand on, beside the pages of schemes


class State(Fact):
    """A day whose state of knowledge is published beside the latest; ``label`` says why that day."""

    day: Day
    label: Text


class Host(Fact):
    """Who serves the site: name and postal address, what it does with readers' data, and where it says so."""

    name: Line
    address: Text
    text: Text
    url: Url


class Imprint(Fact):
    """Whom the law wants named: the publisher's postal address and e-mail, who answers for the content, the host.

    ``responsible`` has name and address; ``phone`` and ``register_entry`` (register, number, tax id) if there are any.
    """

    address: Text
    email: Annotated[str, Field(pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+$")]
    phone: Line | None = None
    register_entry: Text | None = None
    responsible: Text
    host: Host


class Site(Fact):
    """The content of ``site.yml``.

    ``languages``: the first is published at the root, the others below their code. ``lead``: the comparison the site
    opens with. ``horizon``: up to when facts were collected, in words. ``data_name``: the name of the data package.
    ``states``: days whose state of knowledge is published too; ``earlier``: how the site was worded before.
    ``framework_topics``: the topics whose positions stand on the page of frameworks. ``imprint``: without it, there are
    no legal pages.
    """

    languages: Annotated[tuple[Annotated[str, Field(pattern=r"^[a-z]{2}$")], ...], Field(min_length=1)]
    title: Text
    tagline: Text
    description: Text
    horizon: Text
    lead: Annotated[str, Ref("comparisons")]
    publisher: Text
    imprint: Imprint | None = None
    framework_topics: tuple[Annotated[str, Ref("topics")], ...] = ()
    states: tuple[State, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    data_name: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]


class Passage(Sourced):
    """A short sourced paragraph on the page ``page``, in the order of the file.

    ``page`` is ``start``, ``method``, ``frameworks`` or the id of a scheme; ``section`` the part of a scheme's page.
    """

    page: Id
    section: Literal["minute", "terms", "background"] = "minute"
    heading: Text | None = None
    text: Text


class Question(Sourced):
    """A reader's question with a sourced answer; ``about`` is the record whose page tells more.

    ``pages`` are those it is asked on (``start``, ``frameworks``, the id of a scheme), its own first.
    """

    pages: Annotated[tuple[Id, ...], Field(min_length=1)]
    question: Text
    answer: Text
    about: Annotated[str, Ref("*")]
