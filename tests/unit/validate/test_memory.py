"""With a memory, `shaped` returns what it returns without, and checks only the files that changed."""

from collections.abc import Mapping

from generator.load.yaml_text import YamlFile, parsed
from generator.validate.shape import Memory, shaped

TAKEN = "topics:\n  - {id: fishing, label: {de: a, en: a}, question: {de: a, en: a}, known_from: 2024-01-01}\n"


def _files(texts: Mapping[str, str]) -> dict[str, YamlFile]:
    return {name: parsed(text, f"content/{name}") for name, text in texts.items()}


def test_after_any_edit_the_facts_are_those_of_a_first_reading(base: Mapping[str, str]) -> None:
    memory, files = Memory(), _files(base)
    edits = [
        {},
        {"more.yml": TAKEN},
        {"more.yml": TAKEN.replace("label", "lable")},
        {"more.yml": TAKEN.replace("fishing", "another-fishing")},
        {"site.yml": base["site.yml"] + "titel: x\n"},
        {"site.yml": base["site.yml"].replace("languages: [de, en]", "languages: [en]")},
        {"site.yml": base["site.yml"], "more.yml": ""},
    ]
    for edit in edits:
        files |= _files(edit)
        assert shaped(files.values(), memory) == shaped(files.values()), edit


def test_an_id_taken_in_another_file_is_told_again_and_again(base: Mapping[str, str]) -> None:
    first = next(iter(shaped(_files(base).values())[0].topics))
    files, memory = _files(base | {"zz.yml": TAKEN.replace("fishing", first)}), Memory()

    told = [[problem.code for problem in shaped(files.values(), memory)[1]] for _ in range(3)]

    assert told == [["record/duplicate-id"]] * 3


def test_a_record_in_a_file_that_did_not_change_stays_the_same_object(base: Mapping[str, str]) -> None:
    files, memory = _files(base), Memory()
    before, _ = shaped(files.values(), memory)

    after, _ = shaped((files | _files({"more.yml": TAKEN.replace("fishing", "another-fishing")})).values(), memory)

    assert before is not None
    assert after is not None
    assert "another-fishing" in after.topics
    assert all(after.records(kind)[record.id] is record for kind, record in before.everything())
