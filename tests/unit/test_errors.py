from generator.errors import ContentError, EmitError, GeneratorError, Place, Problem, TemplateError


def test_problems_are_sorted_by_file_line_and_column_and_kept_once() -> None:
    places = [Place("b.yml", 1, 1), Place("a.yml", 10, 1), Place("a.yml", 2, 20), Place("a.yml", 2, 3)]
    problems = [Problem(place, "a/b", "wrong") for place in places]
    assert [problem.place for problem in ContentError([*problems, *problems]).problems] == places[::-1]


def test_a_place_is_what_editors_turn_into_a_link() -> None:
    assert str(Place("content/a.yml", 14, 12)) == "content/a.yml:14:12"


def test_a_problem_without_a_hint_is_one_line() -> None:
    assert str(Problem(Place("a.yml", 1, 2), "a/b", "wrong")) == "a.yml:1:2: a/b: wrong"


def test_an_error_says_all_its_problems() -> None:
    problems = [Problem(Place("a.yml", line, 1), "a/b", f"wrong {line}", "mend it") for line in (1, 2)]
    assert str(TemplateError(problems)) == "\n".join(map(str, problems))


def test_whatever_is_raised_on_purpose_has_one_root() -> None:
    assert all(issubclass(error, GeneratorError) for error in (ContentError, TemplateError, EmitError))
