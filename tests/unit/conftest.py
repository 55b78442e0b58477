"""Short ways to make single facts."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import pytest

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
