from generator.errors import ContentError, EmitError, Finding, GeneratorError, Place, Problem, TemplateError


def test_problems_are_sorted_by_file_line_and_column_and_kept_once() -> None:
    places = [Place("b.yml", 1, 1), Place("a.yml", 10, 1), Place("a.yml", 2, 20), Place("a.yml", 2, 3)]
    problems = [Problem(place, "a/b", "wrong") for place in places]
    assert [problem.place for problem in ContentError([*problems, *problems]).problems] == places[::-1]


def test_a_place_is_what_editors_turn_into_a_link() -> None:
    assert str(Place("content/a.yml", 14, 12)) == "content/a.yml:14:12"


def test_the_order_in_which_values_are_given_says_nothing() -> None:
    assert Finding("a/b", "c", one="1", two=2) == Finding("a/b", "c", two=2, one="1")
    assert Finding("a/b", "c", one="1") != Finding("a/b", "c", one="2")


def test_a_finding_becomes_a_problem_by_its_place() -> None:
    place = Place("a.yml", 1, 2)
    assert Finding("a/b", "c", one="1").at(place) == Problem(place, "a/b", "c", one="1")
    assert Problem(place, "a/b", "c") != Finding("a/b", "c")


def test_an_error_tells_places_codes_and_cases_of_all_its_problems() -> None:
    problems = [Problem(Place("a.yml", line, 1), "a/b", "wrong", value=line) for line in (1, 2)]
    assert str(TemplateError(problems)) == "a.yml:1:1: a/b: wrong\na.yml:2:1: a/b: wrong"


def test_whatever_is_raised_on_purpose_has_one_root() -> None:
    assert all(issubclass(error, GeneratorError) for error in (ContentError, TemplateError, EmitError))
