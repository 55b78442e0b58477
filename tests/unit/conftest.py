"""Short ways to make single facts."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import pytest

from generator import pipeline
from generator.model.base import Fact
from generator.model.catalogue import Catalogue
from generator.model.provision import Parameter, Provision

ROOT = Path(__file__).parents[2]
Made = TypeVar("Made", bound=Fact)


@pytest.fixture(scope="session")
def project() -> Path:
    """Return the folder that holds the real content and templates."""
    return ROOT


@pytest.fixture(scope="session")
def catalogue(facts_of: Callable[..., Catalogue]) -> Catalogue:
    """Return the facts of the base content."""
    return facts_of()


@pytest.fixture(scope="session")
def fact() -> Callable[..., Any]:
    """Return a function that makes a fact of a model out of plain values, in German and English."""

    def made(model: type[Made], **plain: Any) -> Made:
        return model.model_validate(plain, context={"languages": ("de", "en")})

    return made


@pytest.fixture(scope="session")
def parameter(fact: Callable[..., Any]) -> Callable[..., Parameter]:
    """Return a function that makes a parameter: key and value, with state and condition if need be."""

    def made(key: str, value: str | list[str] | None = None, state: str = "", **more: str) -> Parameter:
        found: Parameter = fact(Parameter, key=key, state=state or ("set" if value else "absent"), value=value, **more)
        return found

    return made


@pytest.fixture(scope="session")
def point(fact: Callable[..., Any]) -> Callable[..., Provision]:
    """Return a function that makes a point with parameters, and with variants by their proponent."""

    def made(*parameters: Parameter, variants: Mapping[str, Parameter] | None = None, **more: Any) -> Provision:
        text = {"de": "A.", "en": "A."}
        plain = {
            "id": "point",
            "version": "old",
            "label": "1",
            "topic": "fishing",
            "heading": text,
            "text": text,
            "confidence": "weak",
            "sources": ["gazette"],
            "known_from": "2025-01-01",
            "parameters": [item.model_dump() for item in parameters],
            "variants": [
                {
                    "id": who,
                    "proponents": [who],
                    "text": text,
                    "parameters": [item.model_dump()],
                    "sources": ["gazette"],
                }
                for who, item in (variants or {}).items()
            ],
        }
        found: Provision = fact(Provision, **(plain | more))
        return found

    return made


@pytest.fixture
def build(base: Mapping[str, str], written: Callable[..., Path], project: Path) -> Callable[..., Mapping[str, str]]:
    """Return a function that builds the base content with a sample, and returns the texts of the files by path."""

    def built(sample: str, address: str = "/", **more: str) -> Mapping[str, str]:
        content = written({**base, "sample.yml": sample, **{f"{name}.yml": text for name, text in more.items()}})
        return {
            artifact.path: artifact.content for artifact in pipeline.generated(content, project / "templates", address)
        }

    return built


@pytest.fixture(scope="session")
def money() -> Callable[..., str]:
    """Return a function that writes amounts in YAML: per id a sum with its currency, and what else is to be said.

    What is paid is paid in a step of its subject, which is written too.
    """
    known = "text: {de: A., en: A.}, sources: [gazette], known_from: 2025-03-01}"

    def amounts(**found: str) -> str:
        lines, paying = [], set()
        for name, more in found.items():
            kind = "" if "kind: " in more else "kind: planned, "
            as_of = "" if "as_of: " in more else "as_of: 2025-03-01, "
            subject = more.partition("subject: ")[2].partition(",")[0] or "jetty"
            of = "" if "subject: " in more else "subject: jetty, "
            step = ""
            if "kind: paid" in more:
                paying.add(subject)
                step = f"step: {subject}-pays, "
            lines.append(
                f"  - {{id: {name.replace('_', '-')}, {of}{kind}{as_of}{step}{more}, label: {{de: A, en: A}}, "
                "grade: weak, sources: [gazette], known_from: 2025-03-01}"
            )
        procedures = [f"  - {{id: {it}-paying, about: {it}, label: {{de: A, en: A}}, {known}" for it in sorted(paying)]
        steps = [
            f"  - {{id: {it}-pays, procedure: {it}-paying, date: 2025, kind: payment, status: done, grade: weak, "
            f"heading: {{de: A, en: A}}, {known}"
            for it in sorted(paying)
        ]
        return "\n".join(["amounts:", *lines, "procedures:", *procedures, "steps:", *steps, ""])

    return amounts
