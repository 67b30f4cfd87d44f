"""What succession boxes say of a person, and that they say nothing of a unit."""

from __future__ import annotations

from orbat.claims import Claim, Mention, Reading
from orbat.document import Source
from orbat.extract import extract
from orbat.sources import parse

PAGE = """{{{{Infobox {kind}
| name = {name}
}}}}
'''{name}''' served.

== External links ==
{{{{s-start}}}}
{{{{s-mil}}}}
{{{{s-bef|before=Colonel [[Omar Ruiz]]}}}}
{{{{s-ttl|title=[[River Guard (Fiji)|Commander of the River Guard]]|years=6 July 1995 – 23 March 1998}}}}
{{{{s-aft|after=[[Eva Gil]]|after2=[[Luis Paz]]}}}}
{{{{s-bef|before=[[Rosa Vega]]|as=Head of Patrols}}}}
{{{{s-ttl|title=Chief of Staff|years=1998–present|alongside=[[Ana Paz]]}}}}
{{{{s-inc}}}}
{{{{s-end}}}}
"""


def row(claim: Claim) -> str:
    words = claim.object.name if isinstance(claim.object, Mention) else claim.object.text if claim.object else ""
    time = f" | {claim.when.start}/{claim.when.end}" if claim.when.start else ""
    return f"{claim.subject.name} | {claim.relation} | {words}{time}"


def read(kind: str, name: str) -> Reading:
    return extract(parse(Source("page.wiki", PAGE.format(kind=kind, name=name)))[0])


def test_a_row_is_a_tenure_with_its_neighbours() -> None:
    reading = read("military person", "Ana Sosa")
    told = [each for each in reading.claims if each.rule.startswith("succession")]
    assert [row(each) for each in told] == [
        "Ana Sosa | held_post | Commander of the River Guard | 1995-07-06/1998-03-23",
        "Omar Ruiz | succeeded_by | Ana Sosa",
        "Ana Sosa | succeeded_by | Eva Gil",
        "Ana Sosa | succeeded_by | Luis Paz",
        "Ana Sosa | held_post | Chief of Staff | 1998/..",
        "Ana Sosa | served_alongside | Ana Paz",
    ]
    assert {each.evidence[0].section for each in told} == {"External links"}


def test_a_row_about_a_unit_is_reported() -> None:
    reading = read("military unit", "3rd Brigade")
    assert not [each for each in reading.claims if each.relation in {"held_post", "succeeded_by"}]
    assert [each.code for each in reading.findings if "succession" in each.what] == ["unknown-infobox"] * 2
