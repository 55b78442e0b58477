"""The parameters of a point, those of its variants included."""

from collections.abc import Iterator

from generator.model.provision import Parameter, Provision


def parameters(point: Provision) -> Iterator[tuple[tuple[str | int, ...], Parameter]]:
    """Yield path inside the point and parameter; first the point's own, then those of each variant."""
    for number, parameter in enumerate(point.parameters):
        yield ("parameters", number), parameter
    for number, variant in enumerate(point.variants):
        for inner, parameter in enumerate(variant.parameters):
            yield ("variants", number, "parameters", inner), parameter
