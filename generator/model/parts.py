"""The facts inside a fact."""

from collections.abc import Iterator

from generator.model.base import Fact

Path = tuple[str | int, ...]


def parts(fact: Fact, path: Path = ()) -> Iterator[tuple[Path, Fact]]:
    """Yield path and fact for ``fact`` and every fact inside it."""
    yield path, fact
    for name, field in type(fact).model_fields.items():
        value = getattr(fact, name)
        here = (*path, field.alias or name)
        for step, item in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            if isinstance(item, Fact):
                yield from parts(item, here if step is None else (*here, step))
