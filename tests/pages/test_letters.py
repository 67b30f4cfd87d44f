from __future__ import annotations

from orbat.ask.names import Named, Thing
from orbat.pages.letters import LONG, Index


def of(*names: str) -> Named:
    return Named(Thing(names[0], "Person", f"https://e.org/id/{names[0]}"), names, frozenset({"Person"}))


def test_a_name_in_another_script_stands_under_its_letter_in_ascii() -> None:
    index = Index([of("Ann Otieno", "Мамедова", "9th", "⁂")])
    assert [(each.name, each.count) for each in index.letters] == [("a", 1), ("m", 1), ("0", 1), ("other", 1)]
    assert [each.name for each in (index.page("m", 1) or index).entries] == ["Мамедова"]


def test_a_long_letter_has_further_pages() -> None:
    index = Index([of(f"Ann {number:04}") for number in range(LONG + 1)])
    assert list(index.paths()) == ["names", "names/a", "names/a/2"]
    first, second = index.page("a", 1), index.page("a", 2)
    assert first is not None
    assert second is not None
    assert (len(first.entries), len(second.entries)) == (LONG, 1)
    assert second.starts == ("Ann 0000", f"Ann {LONG:04}")
    assert index.page("a", 3) is None
