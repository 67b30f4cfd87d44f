from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.text.sentences import ABBREVIATIONS, sentences

CASES = """
He left. She stayed.
Lt. Gen. A. B. Lee led Unit No. 5. He retired.
Maj.-Gen. Lee left. Brig.-Gen. Ray came.
Brig. Gen. J.-P. N'Doumbe met Col. Sá. They left.
Insp. Rao and Supt. Bako of St. Reed came. He left.
He met Maj-Gen. T.I. Ray and S.G.F. The band left.
He met Col. Lee in Dec. The band left.
It left the U.S. The band stayed in the U.S. Army.
Founded by Acme Inc. The band left.
Reed Co. Ltd. of Fiji left.
He came at 5 p.m. It rained.
Art. 5 and Fig. 3 and p. 7 say so. Nos. 4 and 5 do not.
Was it No. 5? It was.
He met Captain Ma. Silva and Ana Sta. Rosa. Wm. Ray left.
He left in 1992. The brigade stayed. 3rd Brigade came.
It grew by 1.5 percent. More came.
Annex B. The brigade left.
K. Lee and J. A. Ray came.
"It fell." He left.
It fell (in May.) He left. (It rose.) She stayed.
She said: “It fell.” «It rose.» He left.
It fell… Then it rose. But ... it fell.
Did it? Yes! No.
He left. it stayed.
Он ушёл. Она осталась. А. Б. Петров пришёл.
Հիմնվել է։ Արամը եկավ. Նա գնաց.
"""
EXPECTED = """
He left. | She stayed.
Lt. Gen. A. B. Lee led Unit No. 5. | He retired.
Maj.-Gen. Lee left. | Brig.-Gen. Ray came.
Brig. Gen. J.-P. N'Doumbe met Col. Sá. | They left.
Insp. Rao and Supt. Bako of St. Reed came. | He left.
He met Maj-Gen. T.I. Ray and S.G.F. | The band left.
He met Col. Lee in Dec. | The band left.
It left the U.S. | The band stayed in the U.S. Army.
Founded by Acme Inc. | The band left.
Reed Co. Ltd. of Fiji left.
He came at 5 p.m. | It rained.
Art. 5 and Fig. 3 and p. 7 say so. | Nos. 4 and 5 do not.
Was it No. 5? | It was.
He met Captain Ma. Silva and Ana Sta. Rosa. | Wm. Ray left.
He left in 1992. | The brigade stayed. | 3rd Brigade came.
It grew by 1.5 percent. | More came.
Annex B. | The brigade left.
K. Lee and J. A. Ray came.
"It fell." | He left.
It fell (in May.) | He left. | (It rose.) | She stayed.
She said: “It fell.” | «It rose.» | He left.
It fell… | Then it rose. | But ... it fell.
Did it? | Yes! | No.
He left. it stayed.
Он ушёл. | Она осталась. | А. Б. Петров пришёл.
Հիմնվել է։ Արամը եկավ. | Նա գնաց.
"""


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"), list(zip(CASES.strip().split("\n"), EXPECTED.strip().split("\n"), strict=True))
)
def test_a_paragraph_is_split(text: str, expected: str) -> None:
    assert " | ".join(split(text)) == expected


def test_a_line_ends_a_sentence() -> None:
    assert split("One\n two \n\n\nThree.\n") == ["One", "two", "Three."]


@pytest.mark.parametrize("text", ["", " ", "\n \n", "\u00a0"])
def test_blanks_hold_no_sentence(text: str) -> None:
    assert split(text) == []


@given(st.sampled_from(sorted(ABBREVIATIONS)))
def test_no_abbreviation_ends_a_sentence_before_a_name(word: str) -> None:
    assert len(split(f"He saw {word.capitalize()}. Lee there.")) == 1


@given(st.lists(st.sampled_from(["Lee", "5", ".", ". ", "! ", "…", '"', ")", "\n", " ", "Gen.", "a"])).map("".join))
def test_only_blanks_are_outside_of_sentences(text: str) -> None:
    places = list(sentences(text))
    ends = [0, *(end for _, end in places)]
    starts = [*(start for start, _ in places), len(text)]
    assert all(end <= start and not text[end:start].strip() for end, start in zip(ends, starts, strict=True))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in places)
