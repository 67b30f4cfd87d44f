"""Sitelinks: which item of Wikidata a page is of, read line by line from a file of any size.

Two forms, each plain, gzip or bzip2, UTF-8:

    ips_item_id,ips_site_id,ips_site_page      a table of commas or tabs, as Wikidata's table wb_items_per_site has it
    {"id": "Q1", "sitelinks": {"enwiki": {"title": "Universe"}}}      a JSON object a line, as in Wikidata's dumps
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from orbat.claims import Claim, Finding, Literal, Reading, Status
from orbat.document import Span
from orbat.errors import OrbatError
from orbat.findings import BAD_SITELINK, DOUBTFUL_SITELINK, finding
from orbat.sitelink_files import opened, rows
from orbat.wikis import WIKIDATA, page_of

RELATIONS = {"described_at": "same_as", "same_as": "same_as", "exact_match": "exact_match"}
"""What is said of the item where a claim says this of the page."""

Key = tuple[str, str]
_REMEDY = "Give lines of ips_item_id,ips_site_id,ips_site_page, or JSON objects with id and sitelinks"


@dataclass(frozen=True, slots=True)
class Sitelinks:
    """The items of the pages that were asked for, by wiki and title, and what was odd about the file."""

    items: Mapping[Key, str]
    findings: tuple[Finding, ...] = ()


def look_up(readings: Sequence[Reading], path: Path) -> tuple[tuple[Reading, ...], tuple[Finding, ...]]:
    """The readings with the items of the pages that they name, and what was odd about the file."""
    sitelinks = read_sitelinks(path, needed(readings))
    return tuple(with_items(each, sitelinks.items) for each in readings), sitelinks.findings


def needed(readings: Iterable[Reading]) -> frozenset[Key]:
    """The pages that claims name: the wiki's name in Wikidata, and the title."""
    addresses = {claim.object.text for each in readings for claim in _claims(each) if isinstance(claim.object, Literal)}
    pages = (page_of(address) for address in addresses)
    return frozenset((page.site, page.title) for page in pages if page)


def with_items(reading: Reading, items: Mapping[Key, str]) -> Reading:
    """A reading with the items of the pages that it names, each told by the words that tell the page."""
    told: dict[Claim, None] = {}
    for claim in _claims(reading):
        page = page_of(claim.object.text) if isinstance(claim.object, Literal) else None
        item = items.get((page.site, page.title)) if page else None
        if item:
            there = Literal(WIKIDATA + item)
            told[replace(claim, relation=RELATIONS[claim.relation], object=there, rule="sitelink")] = None
    return replace(reading, claims=(*reading.claims, *told))


def _claims(reading: Reading) -> Iterator[Claim]:
    return (each for each in reading.claims if each.relation in RELATIONS and each.status is not Status.HYPOTHESIS)


def read_sitelinks(path: Path, wanted: Collection[Key]) -> Sitelinks:
    """The items of the wanted pages. A page of two items has none.

    Raises OrbatError where the file cannot be read to its end, or where none of its lines is a sitelink.
    """
    found: dict[Key, set[str]] = {}
    bad: list[int] = []
    good = 0
    sites = frozenset(site for site, _ in wanted)
    try:
        with opened(path) as file:
            for number, told in rows(file, sites):
                if told is None:
                    bad.append(number)
                    continue
                good += 1
                for item, site, title in told:
                    if (site, title) in wanted:
                        found.setdefault((site, title), set()).add(item)
    except (OSError, EOFError) as problem:
        what = f"the file cannot be read to its end: {problem}"
        raise OrbatError(str(path), what, "Fetch it again, or unpack it") from problem
    if bad and not good:
        raise OrbatError(f"{path}:{bad[0]}", "this is no list of sitelinks", _REMEDY)
    return Sitelinks(
        {key: next(iter(items)) for key, items in found.items() if len(items) == 1}, tuple(_odd(path, bad, found))
    )


def _odd(path: Path, bad: Sequence[int], found: Mapping[Key, set[str]]) -> Iterator[Finding]:
    if bad:
        what = f"{len(bad)} lines of {path.name} are no sitelinks, the first is line {bad[0]}"
        yield finding(BAD_SITELINK, path.name, Span(0, 0), what)
    for (site, title), items in sorted(found.items()):
        if len(items) > 1:
            what = f"{title} of {site} is given to {', '.join(sorted(items))}"
            yield finding(DOUBTFUL_SITELINK, path.name, Span(0, 0), what)
