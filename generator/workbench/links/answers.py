"""What asking for an address brought, which addresses are to be asked, and the lines of the report."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias, get_args

from generator.errors import GeneratorError

Outcome: TypeAlias = Literal[
    "gone", "moved", "refused", "forbidden", "broken", "unreachable", "silent", "busy", "fine"
]  # what most asks for being mended comes first
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
PASSING: frozenset[Outcome] = frozenset({"broken", "unreachable", "silent", "busy"})  # may be other in an hour


@dataclass(frozen=True, slots=True)
class Answer:
    """What ``address`` answered on ``day``.

    ``status`` is that of the last answer, None when there was none; ``to`` is where the page has moved for good, and
    ``why`` what went wrong on the way, in the words of the network: both may be empty.
    """

    address: str
    outcome: Outcome
    day: date
    status: int | None = None
    to: str = ""
    why: str = ""


def due(addresses: Iterable[str], answers: Mapping[str, Answer], today: date, days: int) -> tuple[str, ...]:
    """Return which of ``addresses`` to ask: those never asked, then those without a lasting answer, then the oldest.

    An answer holds for so many ``days``.
    """
    asked = [(address, answers.get(address)) for address in dict.fromkeys(addresses)]
    limit = today - timedelta(days=days)
    found = [(address, answer) for address, answer in asked if answer is None or _is_over(answer, limit)]
    return tuple(address for address, _ in sorted(found, key=lambda pair: _urgency(pair[1])))


def _is_over(answer: Answer, limit: date) -> bool:
    return answer.outcome in PASSING or answer.day < limit


def _urgency(answer: Answer | None) -> tuple[int, date]:
    if answer is None:
        return 0, date.min
    return (1 if answer.outcome in PASSING else 2), answer.day


def as_line(answer: Answer) -> str:
    """Return ``answer`` as a line of the report."""
    told = {key: value for key, value in asdict(answer).items() if value not in (None, "")}
    return json.dumps(told | {"day": answer.day.isoformat()}, ensure_ascii=False) + "\n"


def read_lines(text: str, name: str) -> dict[str, Answer]:
    """Return the last answer for each address in ``text``, a report of that ``name``.

    Raises GeneratorError when a line is no answer; a last line without an end was interrupted and does not count.
    """
    answers = {}
    for number, line in enumerate(text.split("\n")[:-1], 1):
        try:
            plain = json.loads(line)
            answer = Answer(**plain | {"day": date.fromisoformat(plain["day"])})
        except (ValueError, TypeError, KeyError):
            raise GeneratorError(f"{name}:{number}: this line is no answer; remove the file to start anew") from None
        answers[answer.address] = answer
    return answers
