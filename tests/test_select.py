"""What `--select` means, as a table; kinds narrow each other, several of one kind do not."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from orbat.errors import UsageError
from orbat.select import read_selection
from orbat.sources import Tally, batches_of, files_of

UNIT = "{{Infobox military unit\n| unit_name = Lake Brigade\n}}\n[[Category:Brigades of Norland]]"

SELECTED = [
    ("infobox:military unit", "A", UNIT),
    ("infobox:Military_unit", "A", UNIT),
    ("infobox:Infobox military unit", "A", UNIT),
    ("infobox:military unit", "A", "{{ infobox_Military_unit|a=b}}"),
    ("infobox:military unit", "A", "{{Template:Infobox military unit<!-- x -->\n|a=b}}"),
    ("infobox:military unit", "A", "{{Military unit infobox}}"),
    ("infobox:regiment", "A", UNIT),
    ("infobox:military conflict", "A", "x {{Warbox\n|a=b}}"),
    ("infobox:lighthouse", "A", "{{Infobox lighthouse|a=b}}"),
    ("infobox:military *", "A", "{{Infobox military rank|a=b}}"),
    ("infobox:military unit", "A", "{{Infobox military unit&lt;!-- x --&gt;|a=b}}"),
    ('infobox:arms & "legs"', "A", "{{Infobox arms &amp; &quot;legs&quot;|a=b}}"),
    ("infobox:arms & legs", "A", "{{Infobox arms & legs|a=b}}"),
    ("category:Brigades of Norland", "A", UNIT),
    ("category:brigades_of Norland", "A", UNIT),
    ("category:Brigades*", "A", "[[ category : Brigades of Ozland | Lake]]"),
    ("category:Brigades*", "A", "[[Catégorie:Brigades d'Ozland]] [[Категория:X]]"),
    ("title:Lake Brigade", "Lake Brigade", ""),
    ("title:lake_Brigade", "Lake_Brigade", ""),
    ("title:* Brigade", "Lake Brigade", ""),
    ("title:Lake Brigad?", "Lake Brigade", ""),
    ("title:/Brigade$/", "Lake Brigade", ""),
    ("title:/brigade/i", "Lake Brigade", ""),
    ("text:/Br[i]gades/", "A", UNIT),
    ("text:[[Category", "A", UNIT),
]
NOT_SELECTED = [
    ("infobox:military unit", "A", "{{Infobox military units|a=b}}"),
    ("infobox:military unit", "A", "{{Infobox film|a=military unit}}"),
    ("infobox:military unit", "A", "{{military unit|a=b}}"),
    ("infobox:military unit", "A", "Infobox military unit"),
    ("category:Brigades", "A", UNIT),
    ("category:Brigades of Norland", "A", "[[:Category:Brigades of Norland]]"),
    ("title:Lake", "Lake Brigade", ""),
    ("title:* Brigade", "Lake Brigade (Norland)", ""),
    ("title:lake brigade", "Lake Brigade", ""),
    ("title:/brigade/", "Lake Brigade", ""),
    ("text:/^Brigades/", "A", UNIT),
    ("text:a.b", "A", "axb"),
]


@pytest.mark.parametrize(
    ("said", "title", "text", "is_selected"),
    [*((*row, True) for row in SELECTED), *((*row, False) for row in NOT_SELECTED)],
)
def test_one_condition(said: str, title: str, text: str, is_selected: bool) -> None:
    selection = pickle.loads(pickle.dumps(read_selection([said])))
    assert selection.takes(title, text) is is_selected


@pytest.mark.parametrize(
    ("said", "is_selected"),
    [
        ((), True),
        (("title:Lake*", "title:River*"), True),
        (("title:Lake*", "infobox:military unit"), True),
        (("title:River*", "infobox:military unit"), False),
        (("title:Lake*", "infobox:person"), False),
        (("infobox:person", "infobox:military unit", "text:Lake"), True),
        (("text:Sea", "category:Brigades of Norland"), False),
    ],
)
def test_several_conditions(said: tuple[str, ...], is_selected: bool) -> None:
    assert read_selection(said).takes("Lake Brigade", UNIT) is is_selected


@pytest.mark.parametrize("said", ["lake", "lake:brigade", "title:", ":x", "title:/[/", "text:/(/i"])
def test_what_selects_nothing_is_an_error(said: str) -> None:
    with pytest.raises(UsageError):
        read_selection([said])


def test_files_are_selected_too(tmp_path: Path) -> None:
    (tmp_path / "Lake_Brigade.wiki").write_text(UNIT, encoding="utf-8")
    (tmp_path / "River_Guard.wiki").write_text("x", encoding="utf-8")
    (tmp_path / "sea.txt").write_text("= Sea Guard =\n\nWords.\n", encoding="utf-8")
    files, _ = files_of([tmp_path])

    def names(*said: str) -> list[str]:
        selection = read_selection(said)
        reads = (read for batch in batches_of(files, selection) for read in batch.read(selection, Tally()))
        return [source.name for source, _ in reads]

    assert names("title:Lake Brigade") == names("infobox:military unit") == ["Lake_Brigade.wiki"]
    assert names("text:/Guard/") == ["sea.txt"]
    assert names("title:*") == ["Lake_Brigade.wiki", "River_Guard.wiki", "sea.txt"]
