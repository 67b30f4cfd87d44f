"""The store opens what a build wrote, keeps a cache on disk beside it, and does without where it must."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from orbat.errors import OrbatError, UsageError
from orbat.store import CACHE, Store, term

FACTS = """@prefix x: <https://example.org/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix orbat: <https://w3id.org/orbat/ns#> .
x:river-guard a orbat:Agency ; skos:prefLabel "River Guard"@en ; skos:altLabel "Mto \\"Ulinzi\\""@sw .
"""


@pytest.fixture
def build(tmp_path: Path) -> Path:
    out = tmp_path / "out"
    out.mkdir()
    (out / "orbat.ttl").write_text(FACTS, encoding="utf-8")
    (out / "evidence.ttl").write_text("", encoding="utf-8")
    (out / "dataset.ttl").write_text("", encoding="utf-8")
    return out


def caches(build: Path) -> list[str]:
    return sorted(path.name for path in (build.parent / CACHE).iterdir())


def labels(store: Store) -> list[str]:
    return [row["label"].text for row in store.query("SELECT ?label { ?x a orbat:Agency ; skos:prefLabel ?label }")]


def test_prefixes_are_declared_and_x_is_the_base_of_the_build(build: Path) -> None:
    answer = Store.open(build).query("SELECT ?label { x:river-guard skos:altLabel ?label }")
    assert [(row["label"].text, row["label"].lang) for row in answer] == [('Mto "Ulinzi"', "sw")]


def test_the_cache_is_made_once_and_anew_when_the_turtle_changes(build: Path) -> None:
    assert labels(Store.open(build)) == ["River Guard"]
    first = caches(build)
    assert len(first) == 1
    made = (build.parent / CACHE / first[0]).stat().st_mtime_ns
    assert labels(Store.open(build)) == ["River Guard"]
    assert (build.parent / CACHE / first[0]).stat().st_mtime_ns == made
    (build / "orbat.ttl").write_text(FACTS.replace("River Guard", "Lake Guard"), encoding="utf-8")
    assert labels(Store.open(build)) == ["Lake Guard"]
    assert len(caches(build)) == 1
    assert caches(build) != first


def test_builds_beside_one_another_keep_their_caches(build: Path) -> None:
    other = build.parent / "out-other"
    other.mkdir()
    for path in build.iterdir():
        (other / path.name).write_bytes(path.read_bytes())
    Store.open(other)
    Store.open(build)
    assert len(caches(build)) == 2


def test_where_no_cache_can_be_written_the_graph_is_held_in_memory(build: Path) -> None:
    (build.parent / CACHE).write_text("in the way")
    assert labels(Store.open(build)) == ["River Guard"]


def flipped(words: bytes) -> bytes:
    """With eight bytes in the middle turned round."""
    middle = len(words) // 2
    return words[:middle] + bytes(each ^ 0xFF for each in words[middle : middle + 8]) + words[middle + 8 :]


DAMAGES: dict[str, tuple[str, Callable[[bytes], bytes | None]]] = {
    "all files gone": ("*", lambda _: None),
    "no manifest": ("MANIFEST-*", lambda _: None),
    "another beginning": ("CURRENT", lambda _: b"bad"),
    "shortened": ("*.sst", lambda words: words[: len(words) // 2]),
    "turned round": ("*.sst", flipped),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_made_anew(build: Path, damage: str) -> None:
    Store.open(build)
    (name,) = caches(build)
    pattern, change = DAMAGES[damage]
    for file in sorted((build.parent / CACHE / name).glob(pattern)):
        words = change(file.read_bytes())
        if words is None:
            file.unlink()
        else:
            file.write_bytes(words)
    assert labels(Store.open(build)) == ["River Guard"]
    assert caches(build) == [name]
    made = (build.parent / CACHE / name).stat().st_mtime_ns
    assert labels(Store.open(build)) == ["River Guard"]
    assert (build.parent / CACHE / name).stat().st_mtime_ns == made


def test_a_damaged_cache_that_is_still_read_is_left_to_its_reader(build: Path) -> None:
    reader = Store.open(build)
    (name,) = caches(build)
    current = build.parent / CACHE / name / "CURRENT"
    current.write_bytes(b"bad")
    assert labels(Store.open(build)) == ["River Guard"]
    assert current.read_bytes() == b"bad"
    assert labels(reader) == ["River Guard"]
    del reader
    assert labels(Store.open(build)) == ["River Guard"]
    assert current.read_bytes() != b"bad"


def test_damage_that_comes_while_a_store_is_read_is_told(build: Path) -> None:
    store = Store.open(build)
    for file in (build.parent / CACHE / caches(build)[0]).glob("*.sst"):
        file.write_bytes(flipped(file.read_bytes()))
    with pytest.raises(OrbatError, match=r"it cannot be read \(Corruption.*\)\. Ask again"):
        store.query("SELECT * { ?s ?p ?o }").serialise("csv")
    with pytest.raises(OrbatError, match=r"it cannot be read \(Corruption.*\)\. Ask again"):
        len(store.query("SELECT * { ?s ?p ?o }"))
    del store
    assert labels(Store.open(build)) == ["River Guard"]


def test_a_store_that_is_read_is_not_removed(build: Path) -> None:
    reader = Store.open(build)
    (build / "orbat.ttl").write_text(FACTS.replace("River Guard", "Lake Guard"), encoding="utf-8")
    assert labels(Store.open(build)) == ["Lake Guard"]
    assert len(caches(build)) == 2
    assert labels(reader) == ["River Guard"]
    del reader
    (build / "orbat.ttl").write_text(FACTS.replace("River Guard", "Hill Guard"), encoding="utf-8")
    assert labels(Store.open(build)) == ["Hill Guard"]
    assert len(caches(build)) == 1


def test_what_cannot_be_loaded_leaves_nothing(build: Path) -> None:
    (build / "orbat.ttl").write_text("this is no Turtle", encoding="utf-8")
    with pytest.raises(
        OrbatError, match=r"out/orbat\.ttl, line 1: this is not Turtle \(.*\)\. Run `orbat build` again"
    ):
        Store.open(build)
    assert caches(build) == []


@pytest.mark.parametrize("name", ["orbat.ttl", "evidence.ttl", "dataset.ttl"])
@pytest.mark.parametrize("words", [FACTS[:-3].encode(), b"\n\xff\xfe", b"@prefix x: <a:\xff> .\n", b"@prefix x: <b c>"])
@pytest.mark.parametrize("is_cached", [True, False])
def test_damaged_turtle_is_told_with_its_file_and_line(build: Path, name: str, words: bytes, is_cached: bool) -> None:
    (build / name).write_bytes(words)
    if not is_cached:
        (build.parent / CACHE).write_text("in the way")
    with pytest.raises(OrbatError, match=rf"out/{name}, line \d: this is not Turtle"):
        Store.open(build)


def test_the_vocabularies_are_there(build: Path) -> None:
    assert Store.open(build).query("ASK { ?rank skos:inScheme orbat:ranks }")


def test_a_folder_that_is_no_build_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="orbat build"):
        Store.open(tmp_path)


def test_what_is_not_sparql_is_told_with_line_and_column(build: Path) -> None:
    with pytest.raises(UsageError, match=r"line 2, column 7.*\n  \?x a \}\n        \^$"):
        Store.open(build).query("SELECT ?x {\n?x a }")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("csv", b"x,label\r\nhttps://example.org/id/river-guard,River Guard\r\n"),
        ("tsv", b'?x\t?label\n<https://example.org/id/river-guard>\t"River Guard"@en\n'),
    ],
)
def test_formats_of_tables(build: Path, form: str, expected: bytes) -> None:
    answer = Store.open(build).query("SELECT ?x ?label { ?x a orbat:Agency ; skos:prefLabel ?label }")
    assert answer.serialise(form) == expected  # type: ignore[arg-type]


def test_json_and_turtle(build: Path) -> None:
    store = Store.open(build)
    answer = json.loads(store.query("SELECT ?x { ?x a orbat:Agency }").serialise("json"))
    assert answer["results"]["bindings"][0]["x"]["value"] == "https://example.org/id/river-guard"
    turtle = store.query("CONSTRUCT { ?x a orbat:Agency } WHERE { ?x a orbat:Agency }").serialise("turtle")
    assert b"x:river-guard a orbat:Agency" in turtle
    with pytest.raises(UsageError, match="turtle"):
        store.query("CONSTRUCT { ?x a orbat:Agency } WHERE { ?x a orbat:Agency }").serialise("csv")
    with pytest.raises(UsageError, match="no triples"):
        store.query("ASK {}").serialise("turtle")
    assert store.query("ASK {}").serialise("csv") == b"true\n"


@pytest.mark.parametrize("text", ['a"b', "a\\", 'x" } DROP', "a\nb", "}"])
def test_a_value_is_always_one_term(build: Path, text: str) -> None:
    answer = Store.open(build).query(f"SELECT ?v {{ VALUES ?v {{ {term('text', text)} }} }}")
    assert [row["v"].text for row in answer] == [text]


def test_an_iri_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="IRI"):
        term("iri", "https://example.org/> ?p ?o } #")


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * { service silent ?x { ?s ?p ?o } }",
        "SELECT * {" + "?s ?p ?o . " * 9000 + "}",
    ],
)
def test_other_servers_and_endless_queries_are_refused(sparql: str) -> None:
    with pytest.raises(UsageError):
        Store(ox.Store(), {}).query(sparql)


def test_the_word_service_is_no_call() -> None:
    words = "SELECT * { ?service ?p 'the border SERVICE' } # SERVICE"
    assert Store(ox.Store(), {}).query(words).rows == ()
