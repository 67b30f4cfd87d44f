"""The search index: what is in it, and which part a name lies in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from orbat.ask.names import Named, Thing
from orbat.publish.search import FILE, index

NAMES = ("Karim Orlov", "Kerim Orlow", "Речная гвардия", "3rd Brigade", "Qadir Ali", "軍")
THINGS = tuple(
    Named(Thing(name, "Person", f"https://e.org/id/{number}"), (name,), frozenset({"Person", "Agent"}))
    for number, name in enumerate(NAMES)
)


def read(few: int = 100) -> dict[str, Any]:
    files = index(THINGS, lambda iri: f"id/{iri[-1]}.html", few)
    return {name: json.loads(words.decode().rpartition(" = ")[2].rstrip(";\n")) for name, words in files}


def test_a_few_names_are_one_part() -> None:
    files = read()
    assert set(files) == {FILE, "search/all.js"}
    assert files[FILE]["shards"] == {"all": ["*"]}
    assert [row[:2] for row in files["search/all.js"]] == [[f"id/{n}.html", name] for n, name in enumerate(NAMES)]
    assert all(row[3] == [] for row in files["search/all.js"])


def test_many_names_lie_by_how_their_words_begin_and_sound() -> None:
    files = read(few=2)
    assert set(files) == {FILE, *(f"search/{letter}.js" for letter in files[FILE]["shards"])}
    found = {letter: {row[1] for row in files[f"search/{letter}.js"]} for letter in files[FILE]["shards"]}
    assert {"Karim Orlov", "Kerim Orlow"} <= found["k"]
    assert found["q"] == {"Qadir Ali"}
    assert "Qadir Ali" in found["g"]
    assert found["3"] == {"3rd Brigade"}
    assert "Речная гвардия" in found["r"]


def test_letters_of_names_are_known_in_ascii() -> None:
    letters = read()[FILE]["letters"]
    assert (letters["й"], letters["ə"], letters["軍"]) == ("y", "e", "Jun")


def test_a_thing_without_a_page_is_left_out() -> None:
    assert [name for name, _ in index(THINGS, lambda _: None)] == [FILE]


@pytest.mark.parametrize("few", [2, 100])
def test_the_index_is_the_same_again(few: int) -> None:
    assert read(few) == read(few)
