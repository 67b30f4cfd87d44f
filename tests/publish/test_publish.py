"""The site of the seeds: every file, whole and anew; its data are the graph; its links lead to its files."""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib

from orbat.errors import OrbatError, UsageError
from orbat.findings import OTHER_ADDRESSES
from orbat.publish import Published, publish
from orbat.publish.folder import MANIFEST

ADDRESS = "https://example.org/forces/"
BASE = "https://w3id.org/orbat/id/"
SHAPES = Path(__file__).parent / "shapes.ttl"
READERS = {
    "ttl": ("turtle", ox.RdfFormat.TURTLE),
    "nt": ("ntriples", ox.RdfFormat.N_TRIPLES),
    "rdf": ("rdfxml", ox.RdfFormat.RDF_XML),
    "jsonld": ("", ox.RdfFormat.JSON_LD),
}


class Site(NamedTuple):
    build: Path
    site: Path
    published: Published


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def graph(build: Path) -> set[ox.Triple]:
    names = ("orbat.ttl", "evidence.ttl", "dataset.ttl")
    return {quad.triple for name in names for quad in ox.parse(path=str(build / name), format=ox.RdfFormat.TURTLE)}


def test_what_was_published_is_told(desk: Site) -> None:
    assert desk.published.files == len(files(desk.site))
    assert (desk.published.changed, desk.published.kept, desk.published.removed) == (0, 0, 0)
    assert desk.published.things > 300
    assert [finding.code for finding in desk.published.findings] == [OTHER_ADDRESSES]


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_same_graph_gives_the_same_bytes_and_nothing_is_written_again(
    desk: Site, jobs: int, tmp_path: Path
) -> None:
    target = tmp_path / "site"
    shutil.copytree(desk.site, target)
    (target / "index.html").write_bytes(b"spoilt")
    before = {path: (target / path).stat().st_mtime_ns for path in files(target)}
    again = publish(desk.build, target, ADDRESS, jobs)
    assert (again.new, again.changed, again.kept) == (0, 1, desk.published.files - 2)
    assert files(target) == files(desk.site)
    after = {path: (target / path).stat().st_mtime_ns for path in files(target)}
    assert {path for path in after if after[path] != before[path]} == {"index.html"}


def test_files_that_are_no_longer_part_are_removed(desk: Site, tmp_path: Path) -> None:
    target = tmp_path / "site"
    shutil.copytree(desk.site, target)
    (target / "id" / "gone.html").write_bytes(b"gone")
    with (target / MANIFEST).open("a", encoding="utf-8") as manifest:
        manifest.write(f"{hashlib.sha256(b'gone').hexdigest()}  id/gone.html\n")
    assert publish(desk.build, target, ADDRESS).removed == 1
    assert files(target) == files(desk.site)


def test_the_manifest_is_true(desk: Site) -> None:
    lines = (desk.site / MANIFEST).read_text(encoding="utf-8").splitlines()
    listed = dict(reversed(line.split("  ", 1)) for line in lines)
    assert listed == {
        path: hashlib.sha256(words).hexdigest() for path, words in files(desk.site).items() if path != MANIFEST
    }


def test_search_engines_are_told_what_it_is_and_what_it_rests_on(desk: Site) -> None:
    page = (desk.site / "index.html").read_text(encoding="utf-8")
    said = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    assert "creator" not in said  # it would have to be a person or an organisation
    assert said["keywords"]
    named = {each["@id"].rpartition("/")[2]: each for each in said["isBasedOn"]}
    assert len(named) == len(said["isBasedOn"]) == 2
    assert all(each["license"].startswith("https://") and each["name"] for each in named.values())


def test_a_folder_of_something_else_is_left_alone(desk: Site) -> None:
    with pytest.raises(UsageError, match="no site has"):
        publish(desk.build, desk.build, ADDRESS)


@pytest.mark.parametrize("form", READERS)
def test_what_is_said_of_all_things_is_the_graph(desk: Site, form: str) -> None:
    wanted = graph(desk.build)
    ontology = {quad.triple for quad in ox.parse(path=str(desk.site / "ns.nt"), format=ox.RdfFormat.N_TRIPLES)}
    documents = [*(desk.site / "id").rglob(f"*.{form}"), desk.site / f"ns.{form}"]
    said = {quad.triple for path in documents for quad in ox.parse(path=str(path), format=READERS[form][1])}
    blank = {triple for triple in ontology if "_:" in str(triple)}
    assert wanted <= said
    assert {triple for triple in said if "_:" not in str(triple)} == wanted | (ontology - blank)


@pytest.mark.parametrize(("name", "form"), [("ttl", "turtle"), ("nt", "nt"), ("trig", "trig")])
def test_a_dump_is_the_graph_and_packed_the_same(desk: Site, name: str, form: str) -> None:
    path = desk.site / "dump" / f"graph.{name}"
    read = rdflib.Dataset(default_union=True)
    read.parse(path, format=form)
    assert len({(s, p, o) for s, p, o, _ in read.quads()}) == len(graph(desk.build))
    packed = path.with_name(f"{path.name}.gz").read_bytes()
    assert gzip.decompress(packed) == path.read_bytes()
    assert packed[3:10] == bytes(7)[:5] + packed[8:10]


def test_facts_and_evidence_are_named_graphs_in_trig(desk: Site) -> None:
    read = ox.parse(path=str(desk.site / "dump" / "graph.trig"), format=ox.RdfFormat.TRIG)
    names = {str(quad.graph_name) for quad in read}
    assert names == {"DEFAULT", f"<{BASE}dataset/facts>", f"<{BASE}dataset/evidence>"}


@pytest.mark.parametrize("form", ["ttl", "nt", "rdf"])
def test_other_readers_read_every_document(desk: Site, form: str) -> None:
    paths = sorted(desk.site.rglob(f"*.{form}"))
    assert len(paths) > 300
    for path in paths[:: len(paths) // 25]:
        engine = {quad.triple for quad in ox.parse(path=str(path), format=READERS[form][1])}
        assert len(rdflib.Graph().parse(path, format={"rdf": "xml"}.get(form))) == len(engine), path


@pytest.mark.skipif(not shutil.which("rapper"), reason="rapper is not installed")
@pytest.mark.parametrize("form", ["ttl", "nt", "rdf"])
def test_rapper_reads_every_document(desk: Site, form: str) -> None:
    for path in sorted(desk.site.rglob(f"*.{form}")):
        command = ["rapper", "-q", "-c", "-i", {"ttl": "turtle", "nt": "ntriples", "rdf": "rdfxml"}[form], str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{path}: {done.stderr}"


def test_json_ld_is_read_by_rdflib(desk: Site) -> None:
    for name in ("baku", "zakir-hasanov", "dataset"):
        path = desk.site / "id" / name
        turtle = rdflib.Graph().parse(path.with_suffix(".ttl"))
        assert len(rdflib.Graph().parse(path.with_suffix(".jsonld"), format="json-ld")) == len(turtle)


def test_the_description_conforms_to_the_shapes_and_is_true(desk: Site) -> None:
    said = rdflib.Graph().parse(desk.site / "void.ttl")
    conforms, _, words = pyshacl.validate(said, shacl_graph=rdflib.Graph().parse(SHAPES))
    assert conforms, words
    assert (desk.site / ".well-known" / "void").read_bytes() == (desk.site / "void.ttl").read_bytes()
    dcat, spdx = rdflib.Namespace("http://www.w3.org/ns/dcat#"), rdflib.Namespace("http://spdx.org/rdf/terms#")
    distributions = set(said.subjects(rdflib.RDF.type, dcat.Distribution))
    assert len(distributions) == 16
    for file in distributions:
        words = (desk.site / str(said.value(file, dcat.downloadURL)).removeprefix(ADDRESS)).read_bytes()
        assert int(said.value(file, dcat.byteSize)) == len(words)
        checksum = said.value(said.value(file, spdx.checksum), spdx.checksumValue)
        assert str(checksum) == hashlib.sha256(words).hexdigest()


@pytest.mark.parametrize(
    "lost", ["dcat:byteSize", "spdx:checksumValue", "void:dataDump", "dct:license", "foaf:homepage"]
)
def test_the_shapes_see_what_is_missing(desk: Site, lost: str) -> None:
    said = rdflib.Graph().parse(desk.site / "void.ttl")
    predicate = said.namespace_manager.expand_curie(lost)
    said.remove((None, predicate, None))
    assert not pyshacl.validate(said, shacl_graph=rdflib.Graph().parse(SHAPES))[0]


def test_the_home_page_tells_search_engines_of_the_dataset(desk: Site) -> None:
    page = (desk.site / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    said = json.loads(scripts[0])
    assert len(scripts) == 1
    assert (said["@type"], said["@id"], said["url"]) == ("Dataset", f"{BASE}dataset", ADDRESS)
    assert {each["contentUrl"] for each in said["distribution"]} >= {f"{ADDRESS}dump/graph.ttl.gz"}


def test_the_sitemap_lists_every_page(desk: Site) -> None:
    tree = ET.fromstring((desk.site / "sitemap.xml").read_bytes())
    listed = {unquote(each.text.removeprefix(ADDRESS)) for each in tree.findall("{*}url/{*}loc") if each.text}
    assert listed == {path for path in files(desk.site) if path.endswith(".html")} - {"404.html"}
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (desk.site / "robots.txt").read_text(encoding="utf-8")


class Links(HTMLParser):
    """What a page links to, and what can be linked to in it."""

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []
        self.targets: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.targets.update(value for name, value in given.items() if name in {"id", "name"} and value)
        if tag == "link" and given.get("rel") in {"canonical", "describedby", "license"}:
            return
        for name in ("href", "src", "action"):
            if given.get(name):
                (self.links if tag in {"a", "form"} else self.loads).append(str(given[name]))


def parsed(site: Path) -> Iterator[tuple[str, Links]]:
    for path in sorted(site.rglob("*.html")):
        page = Links()
        page.feed(path.read_text(encoding="utf-8"))
        yield path.relative_to(site).as_posix(), page


def test_every_link_leads_to_a_file_and_nothing_is_loaded_from_elsewhere(desk: Site) -> None:
    there = set(files(desk.site))
    lost = []
    for path, page in parsed(desk.site):
        for link in (*page.loads, *page.links):
            if urlsplit(link).scheme in {"http", "https", "mailto"}:
                assert link in page.links, f"{path} loads {link}"
                continue
            if path == "404.html" and link.startswith("/"):
                link = link.removeprefix(urlsplit(ADDRESS).path)
            assert not link.startswith("/"), f"{path} links to {link} at the root"
            target = unquote(urlsplit(urljoin(f"site:///{path}".replace("site:", "http:"), link)).path).lstrip("/")
            if target not in there:
                lost.append((path, link))
    assert not lost, f"{len(lost)} links are broken, such as {lost[:10]}"


def test_nothing_is_published_that_only_a_server_uses(desk: Site) -> None:
    assert [path for path in files(desk.site) if "yasgui" in path or path == "static/sparql.js"] == []


def test_questions_have_their_answers_as_data(desk: Site) -> None:
    for path in sorted((desk.site / "question").glob("*.rq")):
        said = json.loads(path.with_suffix(".json").read_bytes())
        lines = path.with_suffix(".csv").read_text(encoding="utf-8").splitlines()
        assert lines[0] == ",".join(said["head"]["vars"])
        assert len(lines) >= len(said["results"]["bindings"])


def test_no_page_says_when_or_where_it_was_made(desk: Site) -> None:
    for path, words in files(desk.site).items():
        assert str(desk.build).encode() not in words, path
        assert html.escape(str(desk.site)).encode() not in words, path


def test_a_build_that_changes_meanwhile_is_not_published(desk: Site, tmp_path: Path) -> None:
    shutil.copytree(desk.build, tmp_path / "out")

    def touch(stage: str) -> None:
        if stage == "description":
            (tmp_path / "out" / "orbat.ttl").write_bytes(b"")

    with pytest.raises(OrbatError, match="built anew"):
        publish(tmp_path / "out", tmp_path / "site", ADDRESS, watch=touch)
    assert not (tmp_path / "site").exists()
