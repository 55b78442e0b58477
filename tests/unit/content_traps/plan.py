"""What the real content must say of the plan where a naive record would say something false.

Each check yields what is wrong, nothing when the content walks into no trap.
"""

import re
from collections.abc import Iterator

from generator.derive.changes import changes
from generator.derive.uses import claims_about
from generator.model.catalogue import Catalogue
from tests.unit.content_traps.statements import FRAMEWORK_20, US_28, by, says

EU_24 = "eu-24-draft-nov-2025"
E3 = "e3-28-counterproposal-nov-2025"
MAP = "us-28-to-framework-20"


# T1: point 26 has two accounts, and neither is ours.


def amnesty(catalogue: Catalogue) -> Iterator[str]:
    point = catalogue.provisions["us-28-26"]
    found = claims_about(catalogue).get(point.id, ())
    scope = next((item for item in point.parameters if item.key == "amnesty-scope"), None)
    if scope is None or (scope.state, scope.value) != ("set", "full"):
        yield "the circulated text grants a full amnesty"
    audit = by(found, "wall-street-journal", "Prüfung", "audit")
    if audit is None:
        yield "the audit is what the Wall Street Journal reports"
    denial = by(found, "umerov", "bestreitet", "denies")
    if denial is None or audit is None or denial.answers != audit.id:
        yield "Umerov's denial answers the report"
    for statement in (point.heading, point.text, *(item.text for item in point.items)):
        if re.search("Prüfung", statement["de"]) or re.search("audit", statement["en"]):
            yield "the audit is stated as content of the point"
    if point.remark is None or not says(point.remark, "Wall Street Journal.*Umjerow", "Wall Street Journal.*Umerov"):
        yield "the remark names who says what"


# T2: a number of points is a claim; a version is not its number.


def counts(catalogue: Catalogue) -> Iterator[str]:
    numbers: dict[int, set[str]] = {}
    for claim in catalogue.claims.values():
        if claim.points is not None:
            numbers.setdefault(claim.points, set()).update(claim.about or {claim.id})
            if str(claim.points) not in claim.text["de"] + claim.text["en"]:
                yield f"'{claim.id}' does not say its number"
    missing = {28, 27, 26, 24, 22, 20, 19} - numbers.keys()
    if missing:
        yield f"nobody is recorded for {sorted(missing)}"
    for version in catalogue.versions.values():
        if not re.search(r"-[a-z]{3}-20\d\d$", version.id):
            yield f"'{version.id}' is named after its number, not after its month"
        if any(isinstance(value, int) and not isinstance(value, bool) for value in vars(version).values()):
            yield f"'{version.id}' has a number"
    if len(numbers.get(20, set()) & catalogue.versions.keys()) < 2:
        yield "20 points belong to more than one version"
    labels = {point.label for point in catalogue.provisions.values() if point.version == E3}
    if "3" in labels or not {"2", "4", "28"} <= labels:
        yield "the E3 text counts to 28 and has no point 3"


# T3: the 20 points were read aloud; what stands here is never their wording.


def read_aloud(catalogue: Catalogue) -> Iterator[str]:
    version = catalogue.versions[FRAMEWORK_20]
    found = claims_about(catalogue).get(version.id, ())
    if version.text_status != "read-aloud":
        yield "the text was presented orally"
    if not says(version.status_note, "unsere eigenen", "our own"):
        yield "the reader is told whose words these are"
    if by(found, "afp", "keinen Entwurf veröffentlicht", "did not publish") is None:
        yield "AFP says that no text was published"
    if by(found, "reuters", "veröffentlicht|bekannt gegeben", "published|made .* known") is None:
        yield "Reuters says that the office made the points known"
    for point in catalogue.provisions.values():
        quotes = [reading.quote.text for reading in point.readings if reading.quote]
        for statement in (point.text["de"], point.text["en"]) if point.version == version.id else ():
            if any(quote in statement for quote in quotes):
                yield f"'{point.id}' uses a quotation as our wording"


# T4: there are two sets of four documents, besides three and five.


def packages(catalogue: Catalogue) -> Iterator[str]:
    fours = [package for package in catalogue.packages.values() if len(package.members) == 4]
    sets = {frozenset(member.document for member in package.members) for package in fours}
    if len(sets) < 2:
        yield "the two sets of four documents are not the same four"
    if len({package.according_to for package in fours}) < 2 or len({package.date.root for package in fours}) < 2:
        yield "a package belongs to somebody and a day"
    if [20, 3, 4, 12] not in [[member.points for member in package.members] for package in fours]:
        yield "one of them counts 20, 3, 4 and 12 points"
    if not any(len(package.members) == 3 for package in catalogue.packages.values()):
        yield "somebody speaks of three documents"
    if by(tuple(catalogue.claims.values()), "zelenskyy", "fünf Dokumente", "five documents") is None:
        yield "somebody speaks of five documents"


# T5: 600,000 became 800,000 in peacetime, and whether that is a ceiling is disputed.


def army(catalogue: Catalogue) -> Iterator[str]:
    old, new = catalogue.provisions["us-28-6"], catalogue.provisions["fw-20-4"]
    found = (item for item in changes(old, new, catalogue.parameter_keys) if item.key == "armed-forces-size")
    change = next(found, None)
    if change is None or change.kind != "value-changed":
        yield "the number changed"
    elif (change.old.condition, change.new.condition) != ("none", "peacetime"):
        yield "the second number holds in peacetime, the first without condition"
    key = catalogue.parameter_keys["armed-forces-size"]
    if key.unit is None:
        yield "the number has a unit"
    standings = {
        reading.standing
        for reading in new.readings
        if re.search("Stärke|Obergrenze", reading.text["de"])
        and re.search("level|strength|ceiling", reading.text["en"])
    }
    if not {"main", "differs"} <= standings:
        yield "ceiling and level are both recorded"
    geneva = [item for item in catalogue.provisions["geneva-19-armed-forces"].parameters if item.key == key.id]
    if [item.state for item in geneva] != ["contested"]:
        yield "after Geneva the number is contested, neither set nor absent"
    if not any(
        says(reading.text, "Keine .*Grenze", "No .*cap")
        for reading in catalogue.provisions["geneva-19-armed-forces"].readings
    ):
        yield "a Geneva report says there is no cap"


# T6: recognition is de facto; who says "lawfully" comes second.


def recognition(catalogue: Catalogue) -> Iterator[str]:
    key = catalogue.parameter_keys["recognition"]
    point = catalogue.provisions["us-28-21"]
    if key.type != "choice" or "de-facto" not in [choice.id for choice in key.choices]:
        yield "recognition has a controlled vocabulary"
    said = [item for item in point.parameters if item.key == key.id]
    if [(item.state, item.value) for item in said] != [("set", "de-facto")]:
        yield "the point recognises de facto"
    order = [(reading.standing, reading.text) for reading in point.readings]
    facto = next(
        (number for number, (kind, said) in enumerate(order) if kind == "main" and "de facto" in said["en"]), None
    )
    legal = next(
        (number for number, (kind, said) in enumerate(order) if kind != "main" and "lawful" in said["en"]), None
    )
    if facto is None or legal is None or facto > legal:
        yield "the better witness ranks first, the other is shown as differing"
    for statement in (point.text, *(item.text for item in point.items)):
        if re.search(r"de jure|rechtmäßig|lawful", statement["de"] + statement["en"]):
            yield "the point is worded after the weaker witness"


# T7: the NATO clause is not in this document; nobody may call it dropped.


def nato(catalogue: Catalogue) -> Iterator[str]:
    clauses = {
        point.id for point in catalogue.provisions.values() if point.version == US_28 and point.topic == "alliance"
    }
    found = {item.from_: item for item in catalogue.comparisons[MAP].relations if item.from_ in clauses}
    if found.keys() != clauses or len(clauses) < 3:
        yield "every clause on NATO has a relation"
    for item in found.values():
        if (item.kind, item.certainty) != ("moved", "reported"):
            yield f"'{item.from_}' is reported to be in another paper"
        elif item.destination is None or not says(
            catalogue.documents[item.destination].text, "unveröffentlicht", "unpublished"
        ):
            yield f"'{item.from_}' is said to be in a paper that is unpublished"
        elif re.search("entfallen|vom Tisch", item.reason["de"]) or re.search(
            "dropped|off the table", item.reason["en"]
        ):
            yield f"'{item.from_}' is called dropped"
    if any(point.version == FRAMEWORK_20 and point.topic == "alliance" for point in catalogue.provisions.values()):
        yield "the 20 points say nothing of NATO membership"


# T8: points 12 and 14 hold competing variants.


def variants(catalogue: Catalogue) -> Iterator[str]:
    for point in (catalogue.provisions["fw-20-12"], catalogue.provisions["fw-20-14"]):
        proponents = [variant.proponents for variant in point.variants]
        if len(proponents) < 2 or len(set(proponents)) < len(proponents):
            yield f"'{point.id}' has variants of different proponents"
        if not {("ukraine",), ("united-states",)} <= set(proponents):
            yield f"'{point.id}' has a Ukrainian and a US variant"
        if point.agreement is None or point.agreement.state != "open":
            yield f"'{point.id}' is open"
    others = [
        point.agreement
        for point in catalogue.provisions.values()
        if point.version == FRAMEWORK_20 and point.id not in {"fw-20-12", "fw-20-14"}
    ]
    if any(item is None or item.state != "agreed-in-principle" or item.according_to != "zelenskyy" for item in others):
        yield "all others are agreed in principle, according to Zelenskyy"


# T12: who wrote the 28 points is disputed.


def authorship(catalogue: Catalogue) -> Iterator[str]:
    version = catalogue.versions[US_28]
    found = claims_about(catalogue).get(US_28, ())
    if version.authors:
        yield "the authors are disputed, so none is stated"
    if not says(version.text, "umstritten", "disputed"):
        yield "the reader is told that this is disputed"
    senators = [claim for claim in (by(found, "king"), by(found, "rounds")) if claim is not None]
    if len(senators) < 2:
        yield "senators say what Rubio told them"
    rubio = by(found, "rubio", "verfasst", "authored")
    if rubio is None or rubio.answers not in {claim.id for claim in senators}:
        yield "Rubio says the US is the author, in reply"
    if by(found, "reuters", "Papier", "paper") is None:
        yield "Reuters reports a Russian paper"
    transcripts = by(found, "bloomberg", "Abschriften", "transcripts")
    if transcripts is None:
        yield "Bloomberg publishes transcripts"
    denial = by(found, "dmitriev", "Fälschung", "fake")
    if denial is None or transcripts is None or denial.answers != transcripts.id:
        yield "Dmitriev calls them fake"


# T13: reprints of the European text count differently.


def labels(catalogue: Catalogue) -> Iterator[str]:
    points = [point for point in catalogue.provisions.values() if point.version == EU_24]
    printed = [(point, item) for point in points for item in point.labels]
    if not any(point.label is not None and item.label != point.label for point, item in printed):
        yield "a witness counts differently from us"
    if not any(point.label is None and point.labels for point in points):
        yield "a point whose number is not settled keeps those of its witnesses"
    for point, item in printed:
        if catalogue.witnesses[item.witness].version != point.version:
            yield f"'{item.witness}' printed another version than '{point.id}'"
        if item.label == point.label:
            yield f"'{point.id}' repeats its own number"
    letters = [item.label for item in catalogue.provisions["us-28-12"].items]
    if letters[:2] != ["a", "b"] or set(letters[2:]) != {None}:
        yield "letters that no witness shows are not made up"
