"""Amounts in words and pictures: divisions, rival accounts, and how far money got. Nothing planned looks paid."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.derive.money import accounts, ladder
from generator.model.scheme import Amount, Split
from generator.model.sums import parts, payments, share, sums
from generator.model.value import Money
from generator.render.edition import Edition
from generator.render.views.bars import BarsView, Measured, picture
from generator.render.views.parts import Known, Link, corrected, fact_known, named


@dataclass(frozen=True, slots=True)
class AmountView:
    """One amount. ``kind`` says whether it is needed, planned, paid …; ``marks`` what to know about the figure."""

    anchor: str
    href: str
    value: str
    kind: str
    css: str
    label: str
    as_of: str
    date: str
    marks: tuple[str, ...]
    note: str
    step: tuple[Link, ...]
    corrected: tuple[Link, ...]
    known: Known


@dataclass(frozen=True, slots=True)
class SplitView:
    """A whole and its parts; ``disagreement`` is worded when they do not add up."""

    title: str
    whole: AmountView
    picture: BarsView
    parts: tuple[AmountView, ...]
    sum: str
    disagreement: str


@dataclass(frozen=True, slots=True)
class AccountsView:
    """An official figure and the other accounts of it."""

    title: str
    picture: BarsView
    accounts: tuple[AmountView, ...]


@dataclass(frozen=True, slots=True)
class LadderView:
    """How far the money got: the picture, and a row per rung."""

    picture: BarsView
    rungs: tuple[tuple[str, str, str, str], ...]
    summary: str


def amount_view(edition: Edition, amount: Amount, slug: str) -> AmountView:
    """Return ``amount`` as it stands on ``slug``."""
    words = edition.words
    marks = [words(f"amount-mark.{mark}") for mark in ("about", "per_year", "derived") if getattr(amount, mark)]
    return AmountView(
        anchor=amount.id,
        href=edition.addresses[amount.id].seen_from(slug),
        value=worded(edition, amount),
        kind=words(f"amount-kind.{amount.kind}.label"),
        css=amount.kind,
        label=edition.text(amount.label),
        as_of=words("amount.as-of", date=words.partial(amount.as_of)),
        date=words.partial(amount.as_of),
        marks=tuple(marks),
        note=edition.text(amount.note),
        step=(named(edition, amount.step, slug),) if amount.step else (),
        corrected=corrected(edition, amount.id, slug),
        known=fact_known(edition, amount.grade, "amounts", amount, slug),
    )


def worded(edition: Edition, amount: Amount) -> str:
    """Return the sum with what changes its meaning: about, a year."""
    once = edition.words("amount.per-year" if amount.per_year else "amount.once", amount=edition.amount(amount))
    return edition.words("amount.about", amount=once) if amount.about else once


def splits(edition: Edition, amounts: Iterable[Amount], slug: str) -> tuple[SplitView, ...]:
    """Return every division of every one of ``amounts`` of which all parts are known."""
    return tuple(
        _split(edition, amount, split, slug)
        for amount in amounts
        for split in amount.splits
        if split.disagreement or sums(parts(edition.catalogue, amount, split.id)).get(amount.currency) == amount.value
    )


def _split(edition: Edition, whole: Amount, split: Split, slug: str) -> SplitView:
    words = edition.words
    found = parts(edition.catalogue, whole, split.id)
    title = words("amount.split-title", whole=edition.text(whole.label), split=edition.text(split.label))
    rows = [Measured(edition.text(whole.label), _drawn(edition, whole), Decimal(0), whole.value, whole.kind)]
    start = Decimal(0)
    for part in found:
        assert part.value is not None
        rows.append(Measured(edition.text(part.label), _drawn(edition, part), start, start + part.value, part.kind))
        start += part.value
    sum_words = " + ".join(words.number((part.value or Decimal(0)) / scale(whole)) for part in found)
    return SplitView(
        title,
        amount_view(edition, whole, slug),
        picture(f"split-{whole.id}-{split.id}", title, words("amount.split-description", title=title), rows),
        tuple(amount_view(edition, part, slug) for part in found),
        words(
            "amount.sum-differs" if split.disagreement else "amount.sum",
            sum=sum_words,
            total=words.money(Money(start, whole.currency)),
            whole=edition.amount(whole),
        ),
        edition.text(split.disagreement),
    )


def scale(amount: Amount) -> Decimal:
    """Return the unit in which parts of ``amount`` are written in a sum: billions, millions or ones."""
    value = amount.value or Decimal(0)
    return next(unit for unit in (Decimal(10) ** 9, Decimal(10) ** 6, Decimal(1)) if value >= unit or unit == 1)


def _drawn(edition: Edition, amount: Amount) -> str:
    """Return value and kind in words: beside a bar stands whether it is planned or paid."""
    kind = edition.words(f"amount-kind.{amount.kind}.label")
    return edition.words("amount.drawn", amount=worded(edition, amount), kind=kind)


def rivals(edition: Edition, amounts: Iterable[Amount], slug: str) -> tuple[AccountsView, ...]:
    """Return every one of ``amounts`` of which there are other accounts, the official figure first."""
    words = edition.words
    found = []
    for official in amounts:
        others = accounts(edition.catalogue, official)
        if not others:
            continue
        title = edition.text(official.label)
        rows = (
            Measured(
                words(
                    "amount.account",
                    publisher=edition.catalogue.sources[item.sources[0]].publisher,
                    date=words.partial(item.as_of),
                ),
                worded(edition, item),
                item.low if item.low is not None else Decimal(0),
                item.high or item.value,
                "official" if item is official else "account",
            )
            for item in (official, *others)
        )
        drawn = picture(f"accounts-{official.id}", title, words("amount.accounts-description", title=title), rows)
        found.append(
            AccountsView(title, drawn, tuple(amount_view(edition, item, slug) for item in (official, *others)))
        )
    return tuple(found)


def ladder_view(edition: Edition, scheme: str, slug: str) -> LadderView | None:
    """Return how far the money of ``scheme`` got, None when nothing stands for any kind."""
    words = edition.words
    rungs = ladder(edition.catalogue, scheme)
    if not rungs:
        return None
    rows = []
    measured = []
    for rung in rungs:
        kind = words(f"amount-kind.{rung.kind}.label")
        if rung.amount is not None:
            value, label = worded(edition, rung.amount), edition.text(rung.amount.label)
            as_of = words("amount.as-of", date=words.partial(rung.amount.as_of))
            href = edition.addresses[rung.amount.id].seen_from(slug)
        else:
            last = payments(edition.catalogue, scheme)[-1]
            value = words.money(Money(rung.total, rung.currency))
            label = words.counted("amount.payments", len(payments(edition.catalogue, scheme)))
            as_of = words("amount.as-of", date=words.partial(last.as_of))
            href = edition.addresses[last.id].seen_from(slug)
        rows.append((kind, value, words("amount.rung", label=label, as_of=as_of), href))
        measured.append(
            Measured(label, words("amount.drawn", amount=value, kind=kind), Decimal(0), rung.total, rung.kind)
        )
    percent = share(edition.catalogue, scheme)
    summary = edition.words("amount.share", percent=words.number(percent)) if percent is not None else ""
    drawn = picture(f"ladder-{scheme}", words("amount.ladder-title"), words("amount.ladder-description"), measured)
    return LadderView(drawn, tuple(rows), summary)
