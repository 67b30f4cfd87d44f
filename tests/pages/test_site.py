"""Every page of the seeds: there, well-formed, linked, and with the words behind what it says."""

from __future__ import annotations

import posixpath
from itertools import pairwise
from urllib.parse import unquote

import pytest
from tests.pages.conftest import Document, parsed

from orbat.pages import STATIC, Site

AZ = "id/internal-troops-of-azerbaijan"
SOURCE = "id/source/000_b79844fb871c289d"


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, Document]:
    return {path: parsed(site.html(path) or "") for path in site.paths()}


def test_each_path_is_once_and_has_a_page(site: Site, pages: dict[str, Document]) -> None:
    assert list(site.paths()) == list(dict.fromkeys(site.paths()))
    assert [path for path, document in pages.items() if not document.elements] == []
    assert {"index", "map", "timeline", "ns", AZ, SOURCE, "class/Person", "question/commanders"} <= set(pages)


def test_every_link_leads_to_a_page_a_form_of_one_or_a_file(pages: dict[str, Document]) -> None:
    broken = set()
    for path, document in pages.items():
        for element in document.elements:
            link = element.attributes.get("href") or element.attributes.get("src") or ""
            if not link or link.startswith(("#", "http://", "https://")):
                continue
            way = unquote(link.partition("#")[0].partition("?")[0])
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), way)).lstrip("/")
            stem, _, suffix = target.rpartition(".")
            is_page = stem in pages and suffix in {"html", "ttl", "jsonld", "nt", "rdf"}
            is_file = target.startswith("static/") and (STATIC / target.removeprefix("static/")).is_file()
            if not (is_page or is_file):
                broken.add((path, link))
    assert sorted(broken) == []


def test_every_fragment_leads_to_an_element(pages: dict[str, Document]) -> None:
    ids = {
        path: {each.attributes["id"] for each in doc.elements if "id" in each.attributes} for path, doc in pages.items()
    }
    broken = set()
    for path, document in pages.items():
        for element in document.all("a"):
            way, sharp, fragment = element.attributes.get("href", "").partition("#")
            if not sharp or way.startswith("http"):
                continue
            target = path
            if way:
                whole = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), unquote(way))).lstrip("/")
                target = whole.removesuffix(".html")
            if unquote(fragment) not in ids[target]:
                broken.add((path, element.attributes["href"]))
    assert sorted(broken) == []


@pytest.mark.parametrize("law", ["headings", "ids", "main", "inline", "language"])
def test_the_structure_holds_on_every_page(pages: dict[str, Document], law: str) -> None:
    for path, document in pages.items():
        if law == "headings":
            levels = [int(each.name[1]) for each in document.elements if each.name in {"h1", "h2", "h3", "h4"}]
            assert levels[0] == 1, path
            assert levels.count(1) == 1, path
            assert all(after <= before + 1 for before, after in pairwise(levels)), path
        elif law == "ids":
            ids = [each.attributes["id"] for each in document.elements if "id" in each.attributes]
            assert len(ids) == len(set(ids)), (path, {each for each in ids if ids.count(each) > 1})
        elif law == "main":
            assert len(document.all("main")) == 1, path
            assert document.all("title")[0].inside.strip(), path
        elif law == "inline":
            assert not [each for each in document.elements if "style" in each.attributes], path
            scripts = [each for each in document.all("script") if "src" not in each.attributes]
            assert {each.attributes.get("type") for each in scripts} <= {"application/json"}, path
            assert not [name for each in document.elements for name in each.attributes if name.startswith("on")], path
        else:
            assert document.all("html")[0].attributes["lang"] == "en", path


def test_pages_are_the_same_bytes_each_time(site: Site) -> None:
    other = Site(site._graph)
    for path in ("index", AZ, SOURCE, "timeline", "tree/internal-troops-of-azerbaijan"):
        assert other.html(path) == site.html(path)


NOWHERE = (
    "", "nothing", "id/nobody", "class/Nobody", "tree/zakir-hasanov", "question/none", "id/", "post/x y",
    "timeline/1700s", "names/a/9", "names/aa", "names/a/b",
    "tree/internal-troops-of-azerbaijan/1995-04-11", "more/2/zakir-hasanov", "class/Person/99", "index/more",
)  # fmt: skip


@pytest.mark.parametrize("path", NOWHERE)
def test_what_is_not_there_is_none(site: Site, path: str) -> None:
    assert site.html(path) is None


def test_a_thing_shows_its_names_in_their_scripts(pages: dict[str, Document]) -> None:
    named = {(each.inside, each.attributes.get("lang"), each.attributes.get("dir")) for each in pages[AZ].all("bdi")}
    assert ("Azərbaycan Respublikası Daxili Qoşunları", "az-Latn", "ltr") in named


def test_a_claim_opens_the_sentence_with_its_words_marked(pages: dict[str, Document]) -> None:
    marked = [each.inside for each in pages["id/zakir-hasanov"].all("mark")]
    assert "| 1 | Lieutenant General Zakir Hasanov | | 2003 | 2013 |" in marked


def test_conflicts_stand_side_by_side_and_hypotheses_are_named_so(site: Site) -> None:
    html = site.html(AZ) or ""
    assert "cannot have been founded at all of these times" in html
    assert 'class="sides"' in html
    assert "hypothesis, not a fact" in (site.html("id/gala-training-regiment") or "")


def test_a_source_has_all_its_words_once_and_in_order(pages: dict[str, Document], site: Site) -> None:
    from tests.conftest import CHECKOUT

    text = (CHECKOUT / "seeds" / "000_b79844fb871c289d.txt").read_text(encoding="utf-8")
    article = site._desk.sources.read(site.addresses.iri(SOURCE))
    assert article is not None
    lines = ["".join(token.text for token in line.tokens) for line in article.lines]
    assert "\n".join(lines) == text
    unread = [each.inside for each in pages[SOURCE].all("span") if "unread" in each.attributes.get("class", "").split()]
    assert any("OPON" in words for words in unread)


def test_a_source_that_is_not_at_hand_shows_its_quotes(seeds_build: object) -> None:
    from orbat import KnowledgeGraph

    graph = KnowledgeGraph.of(seeds_build)  # type: ignore[arg-type]
    graph._near = ()
    html = Site(graph).html(SOURCE) or ""
    assert "the quotes that the graph keeps" in html
    assert 'id="char=57,86"' in html


@pytest.mark.parametrize(
    ("path", "values", "there", "not_there"),
    [
        ("search", {"q": "Mammadov"}, "shahin-mammadov.html", "zakir-hasanov.html"),
        ("class/Agency", {"country": "https://w3id.org/orbat/id/tajikistan"}, "tajikistani-internal-troops", "nkvd"),
        ("tree/internal-troops-of-azerbaijan", {"at": "1994-01-01"}, "Military Hospital", "from 1995"),
        ("tree/internal-troops-of-azerbaijan", {"at": "1994-99-01"}, "This is no day", "on 1994"),
        ("question/holder-on-day", {"day": "2010-05-31"}, "Zakir Hasanov", "Shahin Mammadov"),
        ("question/holder-on-day", {"day": "then"}, "this is not a day", "<h2>Answer"),
    ],
)  # fmt: skip
def test_a_server_answers_forms(live_site: Site, path: str, values: dict[str, str], there: str, not_there: str) -> None:
    html = live_site.html(path, values) or ""
    main = html[html.index("<main") : html.index("</main>")].partition("<script")[0]
    assert there in main
    assert not_there not in main


def test_a_page_asks_a_bounded_number_of_times(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    store = site._graph.store
    query = store.query
    monkeypatch.setattr(store, "query", lambda sparql: (asked.append(sparql), query(sparql))[1])
    for path, most in ((AZ, 60), ("id/zakir-hasanov", 40), (SOURCE, 20), ("class/Person", 38), ("timeline", 12)):
        asked.clear()
        site.html(path)
        assert 0 < len(asked) <= most, (path, len(asked))


def test_the_timeline_tells_a_date_once_and_marks_what_is_disputed(pages: dict[str, Document]) -> None:
    rows = [each.inside for each in pages["timeline"].all("li") if "foundation: Internal Troops of Azer" in each.inside]
    assert len(rows) == 2
    assert all("disputed" in row and row.count("1992") + row.count("1991") == 1 for row in rows)


def test_an_order_of_battle_stands_with_its_country(pages: dict[str, Document]) -> None:
    rows = {each.inside for each in pages["trees"].all("li")}
    assert any(row.startswith("Ministry of Internal Affairs Tajikistan") for row in rows)


def test_every_shape_says_what_it_is_for(pages: dict[str, Document]) -> None:
    sections = [each for each in pages["shapes"].elements if each.attributes.get("class") == "term"]
    assert len(sections) > 40
    headings = [each.inside.strip() for each in pages["shapes"].all("h2")]
    assert [name for name, each in zip(headings, sections, strict=True) if each.inside.strip() == name] == []


def test_claims_decisions_and_vocabularies_are_called_by_what_they_are(pages: dict[str, Document]) -> None:
    claims = [each.inside for each in pages["class/Claim"].all("a")]
    assert "founded: Internal Troops of Azerbaijan, 12 March 1992" in claims
    assert "Internal Troops of Azerbaijan cooperates with: China" in claims
    decisions = [each.inside for each in pages["class/IdentityDecision"].all("a")]
    assert "“Dushanbe”, “Dyushambe”: taken for Dushanbe" in decisions
    assert "“Ilqar Mammadov”, “Shahin Mammadov”: told apart" in decisions
    said = [each.inside for each in pages["id/dataset"].all("dd")]
    assert "skos (http://www.w3.org/2004/02/skos/core#)" in said


def test_an_answer_leads_to_its_things_and_says_dates_in_words(pages: dict[str, Document], live_site: Site) -> None:
    answer = pages["question/holder-on-day"]
    links = {each.inside: each.attributes["href"] for each in answer.all("a")}
    assert links["Zakir Hasanov"] == "../id/zakir-hasanov.html"
    assert links["Commander of the Internal Troops"].endswith("commander-of-the-internal-troops-of-azerbaijan.html")
    assert ("1924-12-14/", "from 14 December 1924, end not told") in {
        (each.attributes["value"], each.inside) for each in answer.all("data")
    }
    assert "certain" in [each.inside for each in answer.all("code")]
    assert "`" not in answer.all("main")[0].inside.partition("The query")[0]
    assert links["Open it in the editor"] == "../sparql.html?question=holder-on-day"
    form = parsed(live_site.html("question/holder-on-day", {"day": "1993-05-01"}) or "")
    day = next(each.attributes for each in form.all("input") if each.attributes["name"] == "day")
    assert (day["type"], day["value"]) == ("date", "1993-05-01")
    editor = next(each.attributes["href"] for each in form.all("a") if each.inside == "Open it in the editor")
    assert '"1993-05-01"^^<http://www.w3.org/2001/XMLSchema#date>' in unquote(editor)


def test_a_question_that_groups_has_its_names_looked_up(pages: dict[str, Document]) -> None:
    links = {each.inside: each.attributes["href"] for each in pages["question/commanders"].all("a")}
    assert links["Zakir Hasanov"] == "../id/zakir-hasanov.html"
    files = [each.attributes["href"] for each in pages["question/sources"].all("a") if each.inside.endswith(".txt")]
    assert "../id/source/000_b79844fb871c289d.html" in files
