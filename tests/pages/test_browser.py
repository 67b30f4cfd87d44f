"""A reader's ways through the pages, in a real browser: with a server, and from plain files opened from disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

import pytest

from orbat.pages import STATIC, Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, LocatorAssertions, Page

AXE = (Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
FAULTS = """axe.run(document, {resultTypes: ['violations']}).then(found => found.violations
  .filter(each => ['serious', 'critical'].includes(each.impact))
  .map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' ')))"""
KINDS = (
    "index", "id/shahin-mammadov", "id/internal-troops-of-azerbaijan", "id/dushanbe", "id/time/1993",
    "id/event/internal-troops-of-azerbaijan-foundation", "id/claim/4f192c81fd5c3205",
    "id/conflict/internal-troops-of-azerbaijan-founded", "id/source/000_b79844fb871c289d",
    "tree/internal-troops-of-azerbaijan", "trees", "post/commander-of-the-internal-troops-of-azerbaijan", "timeline",
    "map", "conflicts", "class/Agency", "questions", "question/holder-on-day", "sources", "search", "sparql", "ns",
    "shapes", "id/mammadof", "names", "names/i", "tree/internal-troops-of-azerbaijan/1995-04-10",
)  # fmt: skip


@contextmanager
def looking(
    browser: Browser, base: str, width: int = 1280, scheme: Literal["light", "dark"] = "light", script: bool = True
) -> Iterator[Page]:
    """A page that may ask nothing of other hosts and must leave no error in the console."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
    )
    page = context.new_page()
    amiss: list[str] = []
    page.on("console", lambda said: amiss.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: amiss.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith((base, "data:")) else amiss.append(asked.url))
    yield page
    context.close()
    assert amiss == []


def shows(place: Locator, message: str = "") -> LocatorAssertions:
    """What is to be seen there, at the latest after half a minute: a page takes its time on a busy machine."""
    from playwright.sync_api import expect

    expect.set_options(timeout=30_000)
    return expect(place, message)


@pytest.fixture(scope="module")
def from_disk(site: Site, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the folder of the pages as plain files."""
    folder = tmp_path_factory.mktemp("published")
    for path in site.paths():
        file = folder / f"{path}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(site.html(path) or "", encoding="utf-8")
    shutil.copytree(STATIC, folder / "static")
    return folder.as_uri() + "/"


def test_from_a_name_to_the_words_in_the_source(browser: Browser, served: str) -> None:
    with looking(browser, served) as page:
        page.goto(served)
        page.fill("#find", "Шахин Маммедов")
        page.press("#find", "Enter")
        page.click("#found a >> text=Shahin Mammadov")
        shows(page.locator("h1")).to_have_text("Shahin Mammadov")
        evidence = page.locator("dl.groups .claim", has_text="since 2013").first
        evidence.locator("summary").click()
        words = evidence.locator("mark").first.inner_text()
        evidence.locator("figcaption a").first.click()
        page.wait_for_url("**/id/source/*.html#char=*")
        lit = page.locator(".mark.lit")
        shows(lit.first).to_be_visible()
        assert " ".join(lit.all_inner_texts()).replace("\n", " ").startswith(words[:20])


def test_names_are_suggested_and_chosen_by_keyboard(browser: Browser, served: str) -> None:
    with looking(browser, served) as page:
        page.goto(f"{served}id/dushanbe.html")
        with page.expect_response("**/suggest?prefix=zakir"):
            page.locator("#find").press_sequentially("zakir")
        shows(page.locator("#suggestions [role=option]").first).to_contain_text("Zakir")
        page.press("#find", "ArrowDown")
        shows(page.locator("#find")).to_have_attribute("aria-activedescendant", "suggestion-0")
        page.press("#find", "Enter")
        page.wait_for_url("**/id/zakir-hasanov.html")


def test_the_same_way_from_disk(browser: Browser, from_disk: str) -> None:
    with looking(browser, "file://") as page:
        page.goto(f"{from_disk}index.html")
        page.click("text=People >> nth=-1")
        page.click("main >> text=Zakir Hasanov")
        claim = page.locator("dl.groups .claim", has_text="2003").first
        claim.locator("summary").click()
        claim.locator("figcaption a").first.click()
        shows(page.locator(".mark.lit").first).to_contain_text("Zakir Hasanov")


def test_without_a_server_the_search_of_the_site_answers(browser: Browser, from_disk: str) -> None:
    with looking(browser, "file://") as page:
        found = "{label: 'Zakir <b>', kind: 'Person', page: 'id/zakir-hasanov.html', name: words}"
        page.add_init_script(f"window.orbatSearch = async (words, most) => [{found}].slice(0, most)")
        page.goto(f"{from_disk}search.html?q=Zakir")
        page.wait_for_selector("#found a")
        shows(page.locator("#q")).to_have_value("Zakir")
        shows(page.locator("#found a")).to_have_text("Zakir <b>")
        page.goto(f"{from_disk}id/dushanbe.html")
        page.locator("#find").press_sequentially("za")
        page.click("#suggestions [role=option]")
        page.wait_for_url("**/id/zakir-hasanov.html")


@pytest.mark.parametrize("where", ["served", "from_disk"])
def test_the_tree_is_another_on_another_day(browser: Browser, where: str, request: pytest.FixtureRequest) -> None:
    base = request.getfixturevalue(where)
    with looking(browser, base if where == "served" else "file://") as page:
        page.goto(f"{base}tree/internal-troops-of-azerbaijan.html")
        for day, hospital, brigade in (("1992-01-01", 0, 0), ("1994-01-01", 1, 0), ("2015-01-01", 1, 1)):
            page.fill("#at", day)
            page.dispatch_event("#at", "change")
            shows(page.locator("#tree >> text=Military Hospital"), day).to_have_count(hospital)
            shows(page.locator("#tree >> text=Special Operations Brigade"), day).to_have_count(brigade)
        page.locator("#year").fill("1993")
        shows(page.locator("#shown")).to_have_text("on 1993-07-01")


@pytest.mark.parametrize("where", ["served", "from_disk"])
def test_the_tree_needs_no_script(browser: Browser, where: str, request: pytest.FixtureRequest) -> None:
    base = request.getfixturevalue(where)
    with looking(browser, base if where == "served" else "file://", script=False) as page:
        page.goto(f"{base}tree/internal-troops-of-azerbaijan.html")
        page.click("main >> text=10 April 1995")
        page.wait_for_url("**/tree/internal-troops-of-azerbaijan/1995-04-10.html")
        shows(page.locator("#tree >> text=Battalion")).to_have_count(1)
        shows(page.locator("#tree >> text=Special Operations Brigade")).to_have_count(0)


def test_a_thing_is_found_by_any_of_its_names_without_script_or_server(browser: Browser, from_disk: str) -> None:
    with looking(browser, "file://", script=False) as page:
        page.goto(f"{from_disk}search.html")
        page.click("noscript a >> text=A to Z")
        page.click("main nav >> text=A")
        page.click("main >> text=Azərbaycan Respublikası Daxili Qoşunları")
        shows(page.locator("h1")).to_have_text("Internal Troops of Azerbaijan")


def test_lists_are_chosen_from_without_script_or_server(browser: Browser, from_disk: str) -> None:
    with looking(browser, "file://", script=False) as page:
        page.goto(f"{from_disk}class/Agency.html")
        whole = page.locator(".list > li").count()
        page.click(".facets >> text=gendarmerie")
        shows(page.locator("h1")).to_have_text("Agencies: gendarmerie")
        assert 0 < page.locator(".list > li").count() < whole
        page.click(".facets >> text=any")
        shows(page.locator(".list > li")).to_have_count(whole)


def test_the_editor_asks_and_shows(browser: Browser, served: str) -> None:
    with looking(browser, served) as page:
        page.goto(f"{served}sparql.html")
        page.click("#run")
        shows(page.locator("#answer table")).to_contain_text("Zakir Hasanov")
        page.evaluate("document.querySelector('.CodeMirror').CodeMirror.setValue('ASK { ?nobody a orbat:Nothing }')")
        page.click("#run")
        shows(page.locator("#answer")).to_have_text("no")


@pytest.mark.parametrize("script", [True, False])
def test_names_and_dots_of_the_map_keep_their_size(browser: Browser, served: str, script: bool) -> None:
    with looking(browser, served, 390, script=script) as page:
        page.goto(f"{served}map.html")
        for _ in range(2):
            shows(page.locator(".map-spots text:visible")).not_to_have_count(0)
            assert min(each.bounding_box()["height"] for each in page.locator(".map-spots text:visible").all()) >= 11
            assert min(each.bounding_box()["width"] for each in page.locator(".map .hit").all()) >= 24
            if script:
                page.click(".zoom button[aria-label='Make smaller']")


@pytest.mark.parametrize("path", ["post/commander-of-the-internal-troops-of-azerbaijan", "question/commanders", "map"])
def test_nothing_is_cut_on_a_phone(browser: Browser, served: str, path: str) -> None:
    with looking(browser, served, 390) as page:
        page.goto(f"{served}{path}.html")
        for each in page.locator(".masthead nav a, .chart svg.bar, .stacked td, .stacked tbody th").all():
            box = each.bounding_box()
            assert box is None or (box["x"] >= 0 and box["x"] + box["width"] <= 390), each.inner_text()
        words = "[...document.querySelectorAll('.chart text, .chart .who')]"
        assert min(page.evaluate(f"{words}.map(e => parseFloat(getComputedStyle(e).fontSize))"), default=12) >= 12


def test_the_editor_leads_to_the_pages_of_this_site_alone(browser: Browser, served: str) -> None:
    own = "<https://w3id.org/orbat/ns> <https://w3id.org/orbat/ns#Unit> <https://w3id.org/orbat/id/a%2Fb/c#d> <x:y'z>"
    asked = f"SELECT ?p {{ {{ VALUES ?p {{ {own} }} }} UNION {{ ?p skos:prefLabel 'Zakir Hasanov'@en }} }}"
    with looking(browser, served) as page:
        page.goto(f"{served}sparql.html?query={quote(asked)}")
        shows(page.locator("#answer table")).to_contain_text("x:zakir-hasanov")
        links = page.locator("#answer a[href]")
        assert links.evaluate_all("all => all.map(each => each.getAttribute('href')).sort()") == [
            "id/a%252Fb/c.html#d", "id/zakir-hasanov.html", "ns.html", "ns.html#Unit",
        ]  # fmt: skip
        page.click("#answer >> text=x:zakir-hasanov")
        page.wait_for_url(f"{served}id/zakir-hasanov.html")
        shows(page.locator("h1")).to_have_text("Zakir Hasanov")


def test_a_query_that_takes_long_is_stopped(browser: Browser, served: str) -> None:
    with looking(browser, served) as page:
        page.goto(f"{served}sparql.html")
        shows(page.locator("#stop")).to_be_disabled()
        page.route("**/sparql", lambda _: None)
        page.click("#run")
        shows(page.locator("#state")).to_have_text("running")
        page.click("#stop")
        shows(page.locator("#state")).to_have_text("stopped")
        shows(page.locator("#stop")).to_be_disabled()
        page.unroute("**/sparql")
        page.click("#run")
        shows(page.locator("#answer table")).to_contain_text("Zakir Hasanov")


def test_an_attack_stays_words(browser: Browser, served_hostile: str) -> None:
    with looking(browser, served_hostile) as page:
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        for path in ("index", "id/ann", "id/guard", "tree/guard", "post/commander", "map", "id/source/s", "conflicts"):
            page.goto(f"{served_hostile}{path}.html?q=%3Cscript%3Ealert(1)%3C/script%3E")
            page.wait_for_load_state("load")
        with page.expect_response("**/suggest?*"):
            page.fill("#find", "<img")
        page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nobody_is_kept_out(browser: Browser, served: str, width: int, scheme: Literal["light", "dark"]) -> None:
    with looking(browser, served, width, scheme) as page:
        session = page.context.new_cdp_session(page)
        faults: dict[str, list[str]] = {}
        for path in KINDS:
            page.goto(f"{served}{path}.html{'?q=Mammadov' if path == 'search' else ''}")
            if path == "sparql":
                page.click("#run")
                page.wait_for_selector("#answer table")
            page.evaluate("document.querySelectorAll('details').forEach((each, n) => { each.open = n < 3 })")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            session.send("Runtime.evaluate", {"expression": AXE})
            found = page.evaluate(FAULTS)
            if found:
                faults[path] = found
        assert faults == {}
