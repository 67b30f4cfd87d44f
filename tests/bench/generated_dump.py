"""A MediaWiki dump of generated pages: sizes, markup and the share of each kind of page as in a large encyclopaedia.

`write_dump(path, count, seed)` writes `count` pages; nothing in them is of the real world but countries and months.
About one page of twenty has an infobox that orbat reads, two of five are redirects.
"""

from __future__ import annotations

import bz2
import gzip
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape

from orbat.text.months import MONTH_NAMES

STREAM = 100
SYLLABLES = (
    "bar",
    "do",
    "fen",
    "gul",
    "kir",
    "lam",
    "mos",
    "nev",
    "pul",
    "rin",
    "sat",
    "tor",
    "ul",
    "ven",
    "wes",
    "yar",
    "zan",
)
COUNTRIES = ("Kenya", "Fiji", "Peru", "Nepal", "Chad", "Laos", "Malta", "Oman", "Togo", "Cuba")
RANKS = (
    "Captain",
    "Major",
    "Lieutenant Colonel",
    "Colonel",
    "Brigadier General",
    "Major General",
    "Lieutenant General",
)
ARMS = ("Infantry", "Engineer", "Signal", "Mountain", "Coast", "Armoured", "Transport", "Guard")
ECHELONS = ("Battalion", "Regiment", "Brigade", "Division", "Corps")
_WORDS = (
    "the of and in to was a its by for on with as from at an that which had were under during after into their river"
    " valley school market bridge harbour settlement district council village parish road station railway forest museum"
    " church tower library festival garden season league record album painter novel theatre orchestra species genus"
    " flower insect mineral island mountain lake county province population census climate farmers merchants built"
    " opened moved restored described published recorded performed played won lost grew became remained continued"
    " known called named large small old new northern southern eastern western early late several many few local"
)
WORDS = _WORDS.split()

HEAD = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
  <siteinfo>
    <sitename>Wikimuster</sitename>
    <dbname>musterwiki</dbname>
    <base>https://wiki.example.org/wiki/Main_Page</base>
    <generator>MediaWiki 1.43.0</generator>
    <case>first-letter</case>
    <namespaces>
      <namespace key="-1" case="first-letter">Special</namespace>
      <namespace key="0" case="first-letter" />
      <namespace key="1" case="first-letter">Talk</namespace>
      <namespace key="10" case="first-letter">Template</namespace>
      <namespace key="14" case="first-letter">Category</namespace>
    </namespaces>
  </siteinfo>
"""
TAIL = "</mediawiki>\n"


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a dump has it; `redirect` is the title it leads to."""

    title: str
    text: str
    namespace: int = 0
    redirect: str = ""


def write_dump(path: Path, count: int, seed: int = 1, streams: bool = False) -> None:
    """Writes a dump; `.bz2` and `.gz` by the name, with `streams` a bz2 stream for each hundred pages."""
    chunks = _chunks(count, seed)
    if path.suffix == ".bz2" and streams:
        with path.open("wb") as file:
            file.writelines(bz2.compress(chunk.encode()) for chunk in chunks)
        return
    opened: IO[bytes] = {".bz2": bz2.open, ".gz": gzip.open}.get(path.suffix, open)(path, "wb")  # type: ignore[operator]
    with opened as file:
        file.writelines(chunk.encode() for chunk in chunks)


def _chunks(count: int, seed: int) -> Iterator[str]:
    yield HEAD
    waiting = []
    for number, page in enumerate(pages(count, seed), start=1):
        waiting.append(as_xml(page, number))
        if len(waiting) == STREAM:
            yield "".join(waiting)
            waiting.clear()
    yield "".join(waiting)
    yield TAIL


def as_xml(page: Page, number: int) -> str:
    """A page element as MediaWiki's export writes it."""
    redirect = f'    <redirect title="{escape(page.redirect)}" />\n' if page.redirect else ""
    return (
        f"  <page>\n    <title>{escape(page.title)}</title>\n    <ns>{page.namespace}</ns>\n    <id>{number}</id>\n"
        f"{redirect}"
        f"    <revision>\n      <id>{number + 5_000_000}</id>\n      <parentid>{number + 4_000_000}</parentid>\n"
        f"      <timestamp>20{number % 20 + 4:02}-{number % 12 + 1:02}-{number % 28 + 1:02}T12:00:00Z</timestamp>\n"
        "      <contributor>\n        <username>Muster</username>\n        <id>7</id>\n      </contributor>\n"
        "      <comment>tidied &amp; sorted</comment>\n"
        f"      <origin>{number + 5_000_000}</origin>\n"
        "      <model>wikitext</model>\n      <format>text/x-wiki</format>\n"
        f'      <text bytes="{len(page.text.encode())}" sha1="0" xml:space="preserve">{escape(page.text)}</text>\n'
        "      <sha1>0</sha1>\n    </revision>\n  </page>\n"
    )


def pages(count: int, seed: int = 1) -> Iterator[Page]:
    """`count` pages with titles of their own, in the order of a dump."""
    chance = random.Random(seed)
    for number in range(count):
        draw = chance.random()
        name = f"{_name(chance)} {_name(chance)} {number}"
        if draw < 0.40:
            target = _name(chance)
            yield Page(name, f"#REDIRECT [[{target}]]\n\n{{{{R from move}}}}", redirect=target)
        elif draw < 0.43:
            lines = "\n".join(f"* [[{_name(chance)} ({word})]]" for word in chance.sample(WORDS, 4))
            yield Page(name, f"'''{name}''' may refer to:\n{lines}\n\n{{{{disambiguation}}}}\n")
        elif draw < 0.50:
            yield Page(f"Template:{name}", "{{navbox|name=x|list1=[[A]] · [[B]]}}<noinclude>doc</noinclude>", 10)
        elif draw < 0.52:
            yield unit(chance, number)
        elif draw < 0.54:
            yield person(chance, number)
        elif draw < 0.55:
            yield agency(chance, number)
        else:
            yield other(chance, name)


def unit(chance: random.Random, number: int) -> Page:
    """A page about a military unit."""
    country, arm, echelon = chance.choice(COUNTRIES), chance.choice(ARMS), chance.choice(ECHELONS)
    name = f"{number % 400 + 1}th {arm} {echelon} ({country})"
    title = f"{number % 400 + 1}th {arm} {echelon} {_name(chance)} ({country})"
    leader, place = _person(chance), _name(chance)
    fields = {
        "unit_name": title.partition(" (")[0],
        "image": "Badge.svg",
        "caption": "Badge of the unit",
        "dates": f"{chance.randint(1890, 1960)}–present",
        "country": f"{{{{flag|{country}}}}}",
        "branch": f"[[{country} Army]]",
        "type": f"[[{arm.lower()}]]",
        "role": "Border protection",
        "size": f"{chance.randint(300, 4000):,} soldiers{_ref(chance)}",
        "command_structure": f"[[{_name(chance)} Command]]",
        "garrison": f"[[{place}]]",
        "nickname": f'"The {chance.choice(WORDS).title()}s"',
        "motto": f"{{{{lang|la|{_sentence(chance, 3)}}}}}",
        "anniversaries": f"{chance.randint(1, 28)} {chance.choice(MONTH_NAMES)}",
        "battles": f"{{{{plainlist|\n* [[Battle of {_name(chance)}]]\n* [[Siege of {_name(chance)}]]\n}}}}",
        "current_commander": f"[[{chance.choice(RANKS)}]] [[{leader}]]",
        "notable_commanders": "<br />".join(_person(chance) for _ in range(3)),
    }
    units = "\n".join(
        f"* {chance.randint(1, 90)}th {chance.choice(ARMS)} Battalion ([[{_name(chance)}]])" for _ in range(6)
    )
    rows = "\n".join(
        f"|-\n| {at} || [[{_person(chance)}]] || {_date(chance, 1920 + 9 * at)}"
        f" || {_date(chance, 1925 + 9 * at)}{_ref(chance)}"
        for at in range(1, 9)
    )
    text = (
        f"{{{{Short description|Unit of the {country} Army}}}}\n{{{{Use dmy dates|date=May 2021}}}}\n"
        f"{_box('Infobox military unit', fields)}"
        f"The '''{name}''' is a formation of the [[{country} Army]]. It was founded on {_date(chance)} in [[{place}]]"
        f" under {chance.choice(RANKS)} {leader}.{_ref(chance)}\n\n"
        f"== History ==\n{_prose(chance, chance.randint(2, 14))}\n=== Later years ===\n"
        f"On {_date(chance)} the {echelon.lower()} was renamed the {_name(chance)} {echelon}.{_ref(chance)} "
        f"{_prose(chance, chance.randint(1, 8))}"
        f'== Organisation ==\n{units}\n\n== Commanders ==\n{{| class="wikitable"\n'
        f"! No. !! Name !! Term start !! Term end\n"
        f"{rows}\n|}}\n\n{_foot(chance, f'Military units of {country}')}"
    )
    return Page(title, text)


def person(chance: random.Random, number: int) -> Page:
    """A page about an officer."""
    name, country = _person(chance), chance.choice(COUNTRIES)
    born, died = chance.randint(1880, 1950), chance.randint(1955, 2010)
    fields = {
        "name": name,
        "image": "Portrait.jpg",
        "birth_date": f"{{{{birth date|df=yes|{born}|{chance.randint(1, 12)}|{chance.randint(1, 28)}}}}}",
        "birth_place": f"[[{_name(chance)}]], {country}",
        "death_date": f"{{{{death date and age|{died}|3|4|{born}|1|2}}}}",
        "allegiance": f"{{{{flag|{country}}}}}",
        "branch": f"[[{country} Army]]",
        "serviceyears": f"{born + 20}–{born + 50}",
        "rank": f"[[{chance.choice(RANKS)}]]{_ref(chance)}",
        "commands": f"{chance.randint(1, 90)}th {chance.choice(ARMS)} {chance.choice(ECHELONS)}",
        "battles": f"[[Battle of {_name(chance)}]]",
        "awards": f'[[Order of the {_name(chance)}]]<ref name="a{number}" />',
    }
    text = (
        f"{{{{Short description|Officer of {country}}}}}\n{_box('Infobox military person', fields)}"
        f"'''{name}''' ({born}–{died}) was an officer of the [[{country} Army]].{_ref(chance)}\n\n"
        f"== Career ==\nIn {born + 25} he was appointed commander of the {_name(chance)} Regiment.{_ref(chance)} "
        f"{_prose(chance, chance.randint(2, 12))}{_foot(chance, f'Generals of {country}')}"
    )
    return Page(f"{name} ({number})", text)


def agency(chance: random.Random, number: int) -> Page:
    """A page about an agency."""
    country, place = chance.choice(COUNTRIES), _name(chance)
    name = f"{_name(chance)} Guard of {country} {number}"
    fields = {
        "agency_name": name,
        "abbreviation": "".join(word[0] for word in name.split()),
        "formed": f"{{{{start date|{chance.randint(1900, 2000)}|5|6|df=y}}}}",
        "employees": f"{chance.randint(200, 9000)}",
        "country": country,
        "headquarters": f"[[{place}]]",
        "chief1name": _person(chance),
        "chief1position": "Director",
        "parentagency": f"[[Ministry of the Interior ({country})]]",
        "website": "{{URL|https://guard.example.org}}",
    }
    text = (
        f"{_box('Infobox law enforcement agency', fields)}The '''{name}''' is a law enforcement agency of {country}."
        f"{_ref(chance)}\n\n== History ==\n{_prose(chance, chance.randint(2, 10))}\n== Structure ==\n"
        + "\n".join(f"* {_name(chance)} Department{_ref(chance)}" for _ in range(5))
        + f"\n\n{_foot(chance, f'Law enforcement in {country}')}"
    )
    return Page(name, text)


def other(chance: random.Random, name: str) -> Page:
    """A page about anything else, with an infobox that orbat does not read on one of two."""
    box = ""
    if chance.random() < 0.5:
        kind = chance.choice(
            ("Infobox settlement", "Infobox film", "Infobox album", "Taxobox", "Infobox football club")
        )
        box = _box(kind, {f"field_{at}": _sentence(chance, 4) for at in range(chance.randint(5, 40))})
    size = min(int(chance.lognormvariate(1.2, 1.1)) + 1, 200)
    return Page(name, f"{box}'''{name}''' is {_prose(chance, size)}{_foot(chance, _name(chance))}")


def _box(name: str, fields: dict[str, str]) -> str:
    return f"{{{{{name}\n" + "".join(f"| {key} = {value}\n" for key, value in fields.items()) + "}}\n"


def _prose(chance: random.Random, paragraphs: int) -> str:
    made = []
    for at in range(paragraphs):
        if at and at % 6 == 0:
            made.append(f"== {_name(chance)} ==")
        made.append(
            " ".join(_sentence(chance, chance.randint(8, 24)) + _ref(chance) for _ in range(chance.randint(3, 7)))
        )
    return "\n\n".join(made) + "\n\n"


def _sentence(chance: random.Random, length: int) -> str:
    words = chance.choices(WORDS, k=length)
    if length > 6:
        words[chance.randrange(length)] = f"[[{_name(chance)}]]"
        words[chance.randrange(length)] = f"[[{_name(chance)}|{chance.choice(WORDS)}]]"
        words[chance.randrange(length)] = str(chance.randint(1800, 2020))
    return " ".join(words).capitalize() + "."


def _ref(chance: random.Random) -> str:
    draw = chance.random()
    if draw < 0.5:
        return ""
    if draw < 0.6:
        return f'<ref name="r{chance.randint(1, 9)}" />'
    return (
        f"<ref>{{{{cite web |last={_name(chance)} |first=A. |title={_sentence(chance, 5)}"
        f" |url=https://news.example.org/{chance.randint(1, 10**6)}?a=1&b=2 |access-date={_date(chance)}"
        f" |work=[[{_name(chance)}"
        f" News]] |publisher={_name(chance)} Press}}}}</ref>"
    )


def _foot(chance: random.Random, category: str) -> str:
    links = "\n".join(f"* [https://www.example.org/{_name(chance)} {_sentence(chance, 4)}]" for _ in range(3))
    return (
        f"== See also ==\n* [[{_name(chance)}]]\n\n"
        f"== References ==\n{{{{reflist|30em}}}}\n\n== External links ==\n{links}\n\n"
        f"{{{{authority control}}}}\n[[Category:{category}]]\n[[Category:{_name(chance)}]]\n"
    )


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))).capitalize()


def _person(chance: random.Random) -> str:
    return f"{_name(chance)} {_name(chance)}"


def _date(chance: random.Random, year: int = 0) -> str:
    return f"{chance.randint(1, 28)} {chance.choice(MONTH_NAMES)} {year or chance.randint(1900, 2020)}"
