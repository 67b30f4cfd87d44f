"""The site in a real browser: opened from disk, and from a sub-path of a plain web server."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from orbat.ask.names import named
from orbat.ask.search import Names
from orbat.ask.spelling import consonants, heard, unvowelled
from orbat.ask.spelling import words as words_of
from orbat.errors import UsageError
from orbat.knowledge_graph import KnowledgeGraph

WAIT = 60_000
AXE = (Path(__file__).parents[1] / "pages" / "vendor" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
FAULTS = """axe.run(document, {resultTypes: ['violations']}).then(found => found.violations
  .filter(each => ['serious', 'critical'].includes(each.impact))
  .map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' ')))"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word; the site's own page where there is none."""

    def send_error(self, code: int, *_: Any) -> None:
        """The page of the site that stands for those that are missing."""
        missing = (Path(self.directory) / "forces" / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(missing)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class Opened(NamedTuple):
    """A page, the address of the site, and what the browser complained of or asked other hosts for."""

    page: Any
    address: str
    complaints: list[str]


@pytest.fixture(scope="module")
def served(desk: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("web")
    (root / "forces").symlink_to(desk.site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/forces"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["disk", "web"])
def opened(request: pytest.FixtureRequest, browser: Any, desk: Any) -> Iterator[Opened]:
    address = desk.site.as_uri() if request.param == "disk" else request.getfixturevalue("served")
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    own = (f"{address}/", f"blob:{re.match('[a-z]+://[^/]*', address)[0]}/", "blob:null/", "data:")  # type: ignore[index]
    page.on("request", lambda asked: None if asked.url.startswith(own) else complaints.append(asked.url))
    yield Opened(page, address, complaints)
    context.close()
    assert not complaints


def run(page: Any, sparql: str, wait: str = "#box-answer table") -> str:
    page.fill("#box-editor", sparql)
    page.click("#box-run")
    page.wait_for_selector(wait, timeout=WAIT)
    return str(page.inner_text("#box-state"))


def test_a_query_runs(opened: Opened, desk: Any) -> None:
    page = opened.page
    page.goto(f"{opened.address}/sparql.html")
    said = run(page, "SELECT ?name { ?p a foaf:Person ; skos:prefLabel ?name } ORDER BY ?name")
    assert said.startswith("10 rows in ")
    rows = page.locator("#box-answer tbody tr").all_inner_texts()
    wanted = KnowledgeGraph.open(desk.build).query("SELECT ?n { ?p a foaf:Person ; skos:prefLabel ?n } ORDER BY ?n")
    assert rows == [row["n"].text for row in wanted]


def test_a_thing_in_an_answer_leads_to_its_page(opened: Opened) -> None:
    page = opened.page
    page.goto(f"{opened.address}/sparql.html")
    run(page, "SELECT ?p { ?p a foaf:Person } ORDER BY ?p LIMIT 1")
    page.click("#box-answer tbody a")
    page.wait_for_url(f"{opened.address}/id/abdullo-yarmukhamedov.html")


def test_what_is_not_sparql_is_told_with_its_place(opened: Opened) -> None:
    opened.page.goto(f"{opened.address}/sparql.html")
    assert run(opened.page, "SELECT ?p {\n  ?p foaf:name }", "#box-state.wrong").startswith("Line 2, column 16: ")
    assert run(opened.page, "SELECT ?p { ?p foaf:name }", "#box-state.wrong").startswith("Line 1, column 26: ")


COUNT = "SELECT (COUNT(*) AS ?count)"


@pytest.mark.parametrize(
    "sparql",
    [
        f"{COUNT} {{ ?s ?p ?o }}",
        f"{COUNT} {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        f"{COUNT} {{ GRAPH x:dataset/evidence {{ ?s ?p ?o }} }}".replace("x:dataset/evidence", r"x:dataset\/evidence"),
        f"{COUNT} FROM <https://w3id.org/orbat/id/dataset/facts> {{ ?s ?p ?o }}",
        f"{COUNT} FROM NAMED <https://w3id.org/orbat/ns> {{ {{ ?s ?p ?o }} UNION {{ GRAPH ?g {{ ?s a ?o }} }} }}",
    ],
)
def test_graphs_are_those_of_a_server(opened: Opened, desk: Any, sparql: str) -> None:
    opened.page.goto(f"{opened.address}/sparql.html")
    run(opened.page, sparql)
    counted = opened.page.locator("#box-answer tbody td").all_inner_texts()
    assert counted == [KnowledgeGraph.open(desk.build).query(sparql).rows[0]["count"].text] != ["0"]


@pytest.mark.parametrize(
    "sparql", ["SELECT ?p { ?p foaf:name }", "ASK { ?p a nope:X }", "ASK {\n ?s <a b> ?o }", "SELECT * { ?s ?p ?o", "é"]
)
def test_what_is_wrong_is_told_as_on_a_server(opened: Opened, desk: Any, sparql: str) -> None:
    opened.page.goto(f"{opened.address}/sparql.html")
    with pytest.raises(UsageError) as raised:
        KnowledgeGraph.open(desk.build).query(sparql)
    said = raised.value.what.removeprefix("not SPARQL: ")
    assert run(opened.page, sparql, "#box-state.wrong").partition(": ")[2] == said


def test_a_query_without_end_is_stopped_and_the_page_stays_alive(opened: Opened) -> None:
    page = opened.page
    page.goto(f"{opened.address}/sparql.html")
    run(page, "ASK { ?a ?b ?c }", "#box-stop[disabled]")
    page.wait_for_function("document.getElementById('box-state').textContent.startsWith('Yes')", timeout=WAIT)
    page.fill("#box-limit", "1")
    page.fill("#box-editor", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    page.click("#box-run")
    assert page.evaluate("1 + 1") == 2
    page.wait_for_selector("#box-state.wrong", timeout=WAIT)
    assert page.inner_text("#box-state").startswith("stopped after 1 seconds")
    page.fill("#box-limit", "60")
    assert run(page, "SELECT ?s { ?s a foaf:Person }").startswith("10 rows")


def test_answers_are_saved_in_standard_forms(opened: Opened) -> None:
    page = opened.page
    page.goto(f"{opened.address}/sparql.html")
    run(page, "SELECT ?n { x:baku skos:prefLabel ?n }")
    for form, start in (("CSV", "n\r\nBaku"), ("JSON", '{"head"'), ("XML", "<?xml"), ("TSV", '?n\n"Baku"@en')):
        with page.expect_download(timeout=WAIT) as saved:
            page.click(f"#box-answer button:text-is('{form}')")
        words = Path(saved.value.path()).read_bytes().decode()
        assert words.replace("\r\n", "\n").startswith(start.replace("\r\n", "\n"))
    run(page, "DESCRIBE x:baku", "#box-answer pre")
    assert "Baku" in page.inner_text("#box-answer pre")


def test_ready_questions_can_be_taken_up(opened: Opened) -> None:
    page = opened.page
    page.goto(f"{opened.address}/sparql.html")
    page.select_option("#box-question", "places")
    page.click("#box-run")
    page.wait_for_selector("#box-answer table >> text=Baku", timeout=WAIT)


def test_an_answer_opens_its_question_in_the_box(opened: Opened) -> None:
    page = opened.page
    page.goto(f"{opened.address}/question/places.html")
    page.click("text=Open it in the editor")
    page.wait_for_selector("#box-run:not([disabled])")
    assert page.input_value("#box-question") == "places"
    assert page.input_value("#box-editor").startswith("# title: Places")


FOLDED = (
    "Soviet Union's First Guard",
    "The № 5 Полк",
    "Şahin Məmmədov",
    "Ō’Brien 11,000 men",
    "«Речной» отряд",
    "Ὅπλα",
    "no. 7",
    "Ζακίρ Χασάνοφ",
    "Ντουσανμπέ, Ευάγγελος Γκίκας",
    "ذاكر حسنوف",
    "حَسَنُوف (دوشنبه)",
    "זכיר חסנוב",
)


def test_the_browser_folds_and_ranks_as_the_server_does(opened: Opened, desk: Any) -> None:
    page = opened.page
    page.goto(f"{opened.address}/search.html")
    store = KnowledgeGraph.open(desk.build).store
    words = [*FOLDED, *(name for each in named(store) for name in each.names)]
    assert page.evaluate("async words => (await orbatSearch('a'), words.map(orbatSearch.fold))", words) == [
        list(words_of(name)) for name in words
    ]
    plain = sorted({word for name in words for word in words_of(name) if word.isalpha()})
    assert page.evaluate("words => words.map(orbatSearch.sound)", plain) == [heard(word) for word in plain]
    assert page.evaluate("words => words.map(orbatSearch.consonants)", plain) == [consonants(word) for word in plain]
    bare = "words => words.map(each => [...orbatSearch.bare(each)].map(([word, found]) => [word, [...found].sort()]))"
    assert page.evaluate(bare, words) == [
        [[word, sorted(found)] for word, found in unvowelled(name).items()] for name in words
    ]
    names = Names(store)
    asked = (
        "Zakir Hasanov",
        "Закир Гасанов",
        "internal troops",
        "intrenal trops",
        "zakir",
        "baku",
        "Military Unit 3503",
        *FOLDED,
        "حسنوف",
        "باكو",
        "Zakir Hasanof",
        "xyzzyqq",
    )
    for question in asked:
        found = page.evaluate("words => orbatSearch(words, 10)", question)
        wanted = names.search(question, 10)
        assert [(hit["label"], round(hit["score"], 1)) for hit in found] == [(hit.label, hit.score) for hit in wanted]


def test_settings_of_the_page_hold_no_markup(desk: Any) -> None:
    page = (desk.site / "sparql.html").read_text(encoding="utf-8")
    said = json.loads(page.partition("self.orbatBox = ")[2].partition(";</script>")[0])
    assert said["base"] == "https://w3id.org/orbat/id/"
    assert "</" not in page.partition("self.orbatBox = ")[2].partition(";</script>")[0]


def test_from_a_name_to_the_words_of_the_source(opened: Opened) -> None:
    page = opened.page
    page.goto(f"{opened.address}/index.html")
    page.fill("#find", "Закир Гасанов")
    page.press("#find", "Enter")
    page.wait_for_selector("#found li a", timeout=WAIT)
    page.click("#found li a")
    page.wait_for_url("**/id/zakir-hasanov.html")
    page.click("details.evidence summary >> nth=0")
    words = page.inner_text("details.evidence[open] mark")
    page.click("details.evidence[open] figcaption a")
    page.wait_for_url("**/id/source/*.html#char=*")
    start, end = page.url.rpartition("=")[2].split(",")
    marked = page.locator(f"mark[data-start='{start}'][data-end='{end}'], #char\\={start}\\,{end}").first
    assert words.split()[0] in marked.inner_text()


def test_names_are_suggested_while_they_are_typed(opened: Opened) -> None:
    page = opened.page
    page.goto(f"{opened.address}/timeline.html")
    page.type("#find", "Mamedov")
    page.wait_for_selector("#suggestions li >> text=Mammadov", timeout=WAIT)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_where_there_is_nothing_the_site_offers_a_search(browser: Any, served: str, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{served}/id/deep/down/zakir-hasanow.html")
    page.wait_for_selector("#found a >> text=Zakir Hasanov", timeout=WAIT)
    assert page.input_value("#q") == "zakir hasanow"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.new_cdp_session(page).send("Runtime.evaluate", {"expression": AXE})
    assert page.evaluate(FAULTS) == []
    page.click("#found a >> text=Zakir Hasanov")
    page.wait_for_url("**/forces/id/zakir-hasanov.html")
    context.close()
