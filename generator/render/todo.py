"""What authors still have to do, for the command line and for other programs."""

import json

from generator.render.views.status import StatusView, TaskGroup


def as_text(view: StatusView, sort: str = "") -> str:
    """Return the groups of ``view`` with what to do and where; only the one called ``sort``, if so."""
    parts = [_group(group) for group in view.groups if sort in ("", group.sort)]
    return "\n\n".join([*parts, *([view.done] if view.done and not sort else [])]) + "\n"


def counted(view: StatusView) -> str:
    """Return one line per group: how many, of what, and the word for the option ``--sort``."""
    width = max((len(group.count) for group in view.groups), default=0)
    lines = [f"{group.count:>{width}}  {group.label} ({group.sort})" for group in view.groups]
    return "\n".join([*lines, *(["", view.done] if view.done else [])]) + "\n"


def as_json(view: StatusView, sort: str = "") -> str:
    """Return the groups of ``view`` as JSON."""
    found = [
        {
            "sort": group.sort,
            "label": group.label,
            "what": group.what,
            "number": len(group.tasks),
            "tasks": [{"name": task.link.text, "day": task.day, "place": task.place} for task in group.tasks],
        }
        for group in view.groups
        if sort in ("", group.sort)
    ]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _group(group: TaskGroup) -> str:
    lines = [f"{task.place}: {' '.join(filter(None, [task.link.text, task.day]))}" for task in group.tasks]
    return "\n".join([f"{group.label}: {group.count}", group.what, *(f"    {line}" for line in lines)])
