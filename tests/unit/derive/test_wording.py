import pytest

from generator.derive.wording import Piece, pieces


@pytest.mark.parametrize(
    ("wording", "other", "found"),
    [
        ("the ice is firm", "the ice is firm", [("the ice is firm", False)]),
        ("the ice is firm", "the ice is thin", [("the ice is", False), ("firm", True)]),
        ("the ice is very firm", "the ice is firm", [("the ice is", False), ("very", True), ("firm", False)]),
        ("the ice is firm", "the ice is very firm", [("the ice is", False), ("firm", False)]),
        ("one two", "three four", [("one two", True)]),
        ("", "three", []),
        ("one", "", [("one", True)]),
        ("The ice’s edge.", "the ice's edge", [("The ice’s edge.", False)]),
    ],
)
def test_words_that_only_one_wording_has_are_its_own(wording: str, other: str, found: list[tuple[str, bool]]) -> None:
    assert list(pieces(wording, other)) == [Piece(text, own) for text, own in found]
