"""What is said after a record was written: where it stands, what is missing, what to run next."""

import difflib
from collections.abc import Iterator

from generator.author.folder import Content
from generator.author.new import Addition, number_of
from generator.author.words import say
from generator.problems.told import Language
from generator.problems.words import line


def report(before: Content, found: Addition, language: Language, *, dry_run: bool) -> Iterator[str]:
    """Yield the lines that tell of ``found``, with the difference when nothing is written."""
    folder = before.folder
    for made in found.made:
        place = f"{folder}/{made.file}:{made.line}"
        yield say(language, "would-write" if dry_run else "written", place=place, record=made.id)
    if dry_run:
        for name in {made.file: None for made in found.made}:
            old, new = (texts.get(name, "").splitlines() for texts in (before.texts, found.content.texts))
            yield from difflib.unified_diff(old, new, f"{folder}/{name}", f"{folder}/{name}", lineterm="")
    for comparison, end, point in found.lacking:
        file = found.content.files[comparison.file]
        stands = file.values["comparisons", number_of(file, "comparisons", comparison.id), "relations"]
        yield ""
        yield say(language, "lacking", comparison=comparison.id, point=point, place=stands)
        yield f"    punkt new relation --comparison {comparison.id} --{end} {point}"
        yield f"      - {end}: {point}"
        yield "        kind:"
        yield "        certainty:"
        yield "        reason:"
        yield from (f'          {name}: ""' for name in found.content.languages)
        yield "        sources: []"
    yield ""
    if found.problems:
        yield say(language, "to-say", number=len(found.problems))
        yield from (line(problem, language) for problem in found.problems)
    else:
        yield say(language, "nothing-to-say")
