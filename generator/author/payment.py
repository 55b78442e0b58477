"""A payment is two records: the step that pays, and the amount that is paid."""

from collections.abc import Sequence
from dataclasses import replace

from generator.author.folder import Content
from generator.author.ids import next_id
from generator.author.request import Given, UnclearError, Wish
from generator.author.shapes import shapes
from generator.author.where import Held
from generator.errors import GeneratorError
from generator.model.catalogue import KINDS


def payment(content: Content, wish: Wish) -> tuple[Wish, Wish]:
    """Return the step and the amount that a payment is made of."""
    said = {item.path: item.value for item in wish.said}
    records = content.records
    scheme = said.pop("scheme", "")
    schemes = [item.id for item in records if item.kind == "schemes"]
    near = [name for name in schemes if name.startswith(scheme)]
    scheme = scheme if scheme in schemes else near[0] if len(near) == 1 and scheme else ""
    if not scheme:
        raise UnclearError(f"name the scheme: --scheme {'|'.join(schemes) or 'ID'}")
    steps = [item for item in records if item.kind == "steps" and item.plain.get("kind") == "payment"]
    about = [item.id for item in records if item.kind == "procedures" and item.plain.get("about") == scheme]
    paying = [str(item.plain.get("procedure")) for item in steps if item.plain.get("procedure") in about]
    procedure = said.pop("procedure", "") or next(iter([*reversed(paying), *about]), "")
    if not procedure:
        raise GeneratorError(f"'{scheme}' has no procedure a payment could be a step of: punkt new procedure")
    amounts = [item for item in records if item.kind == "amounts" and item.plain.get("subject") == scheme]
    paid = [item for item in amounts if item.plain.get("kind") == "paid"]
    currencies = {str(item.plain.get("currency")) for item in paid or amounts}
    currency = said.pop("currency", "") or (currencies.pop() if len(currencies) == 1 else "")
    step_model, amount_model = shapes(KINDS["steps"]), shapes(KINDS["amounts"])
    taken = {item.id for item in records}
    base = said.pop("id", "") or _payment_id(paid, said.get("date", ""), taken)
    step = {"id": f"step-{base}", "procedure": procedure, "kind": "payment", "status": "done"}
    amount = {"id": base, "subject": scheme, "kind": "paid", "step": step["id"]}
    amount |= {"currency": currency} if currency else {}
    amount |= {name: said.pop(word) for word, name in (("sum", "value"), ("value", "value")) if word in said}
    amount |= {"as_of": said["date"]} if "date" in said else {}
    for path, value in said.items():
        name = path.partition(".")[0].replace("-", "_")
        if name not in step_model and name not in amount_model:
            raise UnclearError(f"'{path}' is a field neither of a step nor of an amount")
        step |= {path: value} if name in step_model else {}
        amount |= {path: value} if name in amount_model else {}
    both = (("steps", step), ("amounts", amount))
    first, second = (
        replace(wish, kind=kind, said=tuple(Given(path, value) for path, value in plain.items()), file="", after="")
        for kind, plain in both
    )
    return first, second


def _payment_id(paid: Sequence[Held], day: str, taken: set[str]) -> str:
    amount = next_id(KINDS["amounts"], {}, [item.id for item in paid], "", taken, ()).removesuffix("-new")
    base = "-".join(filter(None, (amount if amount != "new" else "payment", day)))
    number, name = 1, base
    while {name, f"step-{name}"} & taken:
        number += 1
        name = f"{base}-{number}"
    return name
