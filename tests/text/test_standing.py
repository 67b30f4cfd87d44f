from __future__ import annotations

import pytest

from orbat.text.standing import is_never, is_past

CASES = [
    # text, what the words around `mayor` say of the post
    ("the mayor", "held"),
    ("the new mayor", "held"),
    ("until then mayor", "held"),
    ("he then met mayor", "held"),
    ("the then mayor", "past"),
    ("the then-mayor", "past"),
    ("Murdered mayor", "past"),
    ("the exiled Reed Bay mayor", "past"),
    ("the shadow mayor", "never"),
    ("the Shadow Bay mayor", "held"),
    ("an aspiring Reed Bay mayor", "never"),
    ("a candidate for the post of mayor", "never"),
    ("the mayor-elect", "never"),
    ("mayor hopeful Ana Mar", "never"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_the_words_around_a_post_say_of_it(text: str, expected: str) -> None:
    start = text.index("mayor")
    said = "never" if is_never(text, start, start + len("mayor")) else "past" if is_past(text, start) else "held"
    assert said == expected
