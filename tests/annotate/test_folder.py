from __future__ import annotations

from pathlib import Path

from orbat.annotate.folder import write_folder

TEXT = "The GOC, 9 Division, Colonel Zoë Mar, spoke.\r\nZoë left.\n"
ANNOTATIONS = """T1\tTitle 4 7\tGOC
T2\tOrganization 9 19\t9 Division
T3\tRank 21 28\tColonel
T4\tPerson 29 36\tZoë Mar
R1\thas_title Arg1:T4 Arg2:T1
R2\tis_posted Arg1:T4 Arg2:T2
R3\thas_rank Arg1:T4 Arg2:T3
"""


def test_each_text_with_its_annotations_and_what_brat_needs(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_bytes(TEXT.encode())
    counts = write_folder([tmp_path / "news.txt"], tmp_path / "brat", "serving-officers")
    assert (tmp_path / "brat" / "news.txt").read_bytes() == TEXT.encode()
    assert (tmp_path / "brat" / "news.ann").read_text() == ANNOTATIONS
    assert "has_rank\tArg1:Person, Arg2:Rank" in (tmp_path / "brat" / "annotation.conf").read_text()
    assert (counts["texts"], counts["Person"], counts["is_posted"]) == (1, 1, 1)
