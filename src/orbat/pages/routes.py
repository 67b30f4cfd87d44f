"""From an address to the page that stands there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from orbat.ask.question import questions
from orbat.dates import is_day
from orbat.pages.asked import answered
from orbat.pages.classes import Kind, facets_of, kinds, listing
from orbat.pages.desk import Desk
from orbat.pages.facets import Chosen, asked_for
from orbat.pages.holders import holders
from orbat.pages.home import home
from orbat.pages.lists import decades, happenings, spots
from orbat.pages.nodes import expand, is_iri
from orbat.pages.ontology import ontology
from orbat.pages.orders import Branch, order_of_battle, tops
from orbat.pages.render import Page
from orbat.pages.shapes import shape_names, shapes
from orbat.pages.sources import listed
from orbat.pages.words import when
from orbat.pages.worldmap import world
from orbat.rdf.terms import ORBAT
from orbat.store import GRAPHS, TABLES

Values = Mapping[str, str]
Route = Callable[[Desk, str, Values], Page | None]
MANY = 200
FOUND = 50
_CONFLICTS = "SELECT ?conflict { ?conflict a orbat:Conflict } ORDER BY ?conflict"


def index(desk: Desk, _: str, __: Values) -> Page:
    """What is in the graph, and the ways into it."""
    view = home(desk.nodes, desk.disputes)
    return Page("home.html", view.title, {"home": view}, "index")


def thing(desk: Desk, local: str, values: Values) -> Page | None:
    """A thing, a claim, a conflict or a source."""
    return _thing(desk, desk.addresses.iri(local), _page(values.get("page", "")))


def more(desk: Desk, rest: str, __: Values) -> Page | None:
    """A further page of the claims of a thing."""
    number, _, local = rest.partition("/")
    page = _page(number)
    return _thing(desk, desk.addresses.iri(local), page) if page > 1 else None


def _thing(desk: Desk, iri: str, page: int) -> Page | None:
    if not is_iri(iri):
        return None
    kinds_of = {value.text for name, value in desk.nodes.about([iri], ["rdf:type"]).get(iri, ())}
    forms = desk.addresses.path(iri) or ""
    if expand("orbat:Claim") in kinds_of:
        found = desk.claims.read([iri])
        disputes = desk.disputes.read([node.iri for node in found[0].conflicts])
        title = f"Claim: {found[0].owner.words.text}, {found[0].relation.words.text}"
        return Page("claim.html", title, {"said": found[0], "disputes": disputes}, forms=forms)
    if expand("orbat:Conflict") in kinds_of:
        dispute = desk.disputes.read([iri])[0]
        return Page("conflict.html", dispute.because.text, {"dispute": dispute}, "conflicts", forms)
    if expand("schema:Article") in kinds_of:
        article = desk.sources.read(iri)
        if article:
            return Page("source.html", article.node.words.text, {"article": article}, "sources", forms)
    shown = desk.things.read(iri, page)
    if shown is None or page > shown.pages:
        return None
    disputes = desk.disputes.read([node.iri for node in shown.conflicts[:12]]) if page == 1 else ()
    chart = holders(desk.nodes, iri) if expand("org:Post") in kinds_of else None
    view = {"thing": shown, "disputes": disputes, "held": chart}
    return Page("thing.html", shown.node.words.text, view, forms=forms)


def search(desk: Desk, _: str, values: Values) -> Page:
    """A search box and, where a server answers, what was found."""
    words = values.get("q", "").strip()
    hits = desk.names().search(words, FOUND, values.get("kind", "")) if words and desk.live else ()
    title = f"Search: {words}" if words else "Search"
    return Page("search.html", title, {"words": words, "hits": hits}, "search")


def names(desk: Desk, _: str, __: Values) -> Page:
    """All names by their letters."""
    return Page("names.html", "All names", {"letters": desk.index.letters, "shown": None}, "names")


def names_of(desk: Desk, rest: str, __: Values) -> Page | None:
    """The names under a letter: `m`, `m/2`."""
    letter, _, number = rest.partition("/")
    if number and not number.isdigit():
        return None
    shown = desk.index.page(letter, _page(number))
    if shown is None:
        return None
    title = f"Names: {shown.heading}" + (f", page {shown.page}" if shown.page > 1 else "")
    return Page("names.html", title, {"letters": desk.index.letters, "shown": shown}, "names")


def of_class(desk: Desk, rest: str, values: Values) -> Page | None:
    """The things of a class, all or those with a value of a facet: `Unit/2`, `Unit/country/chad/2`."""
    name, *parts = rest.split("/")
    kind = next((each for each in kinds(desk.nodes) if each.name == name), None)
    number = parts.pop() if len(parts) in (1, 3) else ""
    chosen = _chosen(desk, kind, parts, values) if kind else None
    page = _page(number or values.get("page", ""))
    if kind is None or chosen is None or (number and not number.isdigit()):
        return None
    view = listing(desk.nodes, kind, page, chosen, together=desk.live)
    return Page("class.html", view.title, {"listing": view}, "browse") if page <= view.pages else None


def _chosen(desk: Desk, kind: Kind, parts: Sequence[str], values: Values) -> Chosen | None:
    """What an address chooses by its parts, else a form by its values; None for a value that there is not."""
    if not parts:
        return asked_for(values) if desk.live else {}
    found = [
        choice.value
        for facet in facets_of(desk.nodes, kind, {})
        for choice in facet.choices
        if parts == [facet.name, choice.slug]
    ]
    return {parts[0]: found[0]} if found else None


def tree(desk: Desk, rest: str, values: Values) -> Page | None:
    """The order of battle below an organisation: on the day of a form, or of the address (`river-guard/1995-04-10`)."""
    local, _, own_day = rest.rpartition("/")
    branch = _tree(desk, local) if _is_day(own_day) else None
    if branch is not None:
        return _tree_page(local, branch, own_day, alone=True) if own_day in branch.chosen_days else None
    branch = _tree(desk, rest)
    return _tree_page(rest, branch, values.get("at", "").strip()) if branch else None


def _tree(desk: Desk, local: str) -> Branch | None:
    iri = desk.addresses.iri(local)
    return order_of_battle(desk.nodes, iri) if is_iri(iri) else None


def _tree_page(local: str, whole: Branch, day: str, *, alone: bool = False) -> Page:
    """`alone`: a page of one day, which has neither form nor script."""
    wrong = bool(day) and not _is_day(day)
    branch = whole.at("" if wrong else day)
    view = {"branch": branch, "whole": whole, "day": day, "wrong": wrong, "alone": alone, "own": f"tree/{local}"}
    title = f"Order of battle: {whole.node.words.text}" + (f" on {when(day)}" if alone else "")
    return Page("tree.html", title, view, "trees")


def _is_day(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and is_day(text)


def trees(desk: Desk, _: str, __: Values) -> Page:
    """The organisations at the head of a tree."""
    return Page("trees.html", "Orders of battle", {"tops": tops(desk.nodes)}, "trees")


def post(desk: Desk, local: str, _: Values) -> Page | None:
    """Who held a post when."""
    iri = desk.addresses.iri(local)
    held = holders(desk.nodes, iri) if is_iri(iri) else None
    return Page("post.html", f"Who held it when: {held.post.words.text}", {"held": held}) if held else None


def timeline(desk: Desk, rest: str, values: Values) -> Page | None:
    """The dated events, all of them or those of a decade."""
    told = decades(desk.nodes)
    decade = (rest or values.get("decade", "")).removesuffix("0s")
    if decade and decade not in dict(told):
        return None
    total = sum(many for _, many in told)
    events = happenings(desk.nodes, decade) if decade or total <= MANY else ()
    title = f"Timeline: the {decade}0s" if decade else "Timeline"
    return Page(
        "timeline.html", title, {"events": events, "decades": told, "decade": decade, "total": total}, "timeline"
    )


def worldmap(desk: Desk, _: str, __: Values) -> Page:
    """The places whose coordinates are known."""
    places = spots(desk.nodes)
    return Page("map.html", "Map", {"spots": places, "world": world(places)}, "map")


def conflicts(desk: Desk, _: str, __: Values) -> Page:
    """What the sources disagree on."""
    iris = [row["conflict"].text for row in desk.nodes.store.query(_CONFLICTS)]
    view = {"disputes": desk.disputes.read(iris[:FOUND]), "total": len(iris)}
    return Page("conflicts.html", "What the sources disagree on", view, "conflicts")


def asked(desk: Desk, name: str, values: Values) -> Page | None:
    """A ready question with its answer."""
    answer = answered(desk.nodes, name, values if desk.live else {})
    return Page("question.html", answer.question.title, {"answer": answer}, "questions") if answer else None


def all_questions(_: Desk, __: str, ___: Values) -> Page:
    """The ready questions."""
    return Page("questions.html", "Questions", {"questions": questions()}, "questions")


def sources(desk: Desk, _: str, __: Values) -> Page:
    """The sources and how much of each was read."""
    return Page("sources.html", "Sources", {"sources": listed(desk.nodes, desk.sources.covered)}, "sources")


def sparql(desk: Desk, _: str, values: Values) -> Page:
    """The editor of queries."""
    prefixes = dict(sorted(desk.graph.store.prefixes.items()))
    starting = "".join(f"PREFIX {name}: <{prefixes[name]}>\n" for name in ("orbat", "org", "skos"))
    view = {
        "prefixes": prefixes,
        "own": {"base": desk.addresses.base, "ontology": ORBAT.iri.rstrip("#")},
        "query": values.get("query", ""),
        "starting": starting,
        "forms_of_answers": (*TABLES, *GRAPHS),
    }
    return Page("sparql.html", "SPARQL", view, "sparql")


def ns(desk: Desk, _: str, __: Values) -> Page:
    """The ontology and its vocabularies."""
    view = {"ontology": ontology(desk.nodes), "ns": ORBAT.iri, "named": shape_names()}
    return Page("ns.html", "Ontology and vocabularies", view, "ns", "ns")


def all_shapes(_: Desk, __: str, ___: Values) -> Page:
    """The shapes that every graph is checked with."""
    return Page("shapes.html", "Shapes", {"files": shapes()}, "ns", "shapes")


def _page(number: str) -> int:
    return int(number[:6]) if number.isascii() and number.isdigit() and int(number[:6]) else 1


ROUTES: Mapping[tuple[str, bool], Route] = {
    ("index", False): index,
    ("id", True): thing,
    ("more", True): more,
    ("search", False): search,
    ("names", False): names,
    ("names", True): names_of,
    ("class", True): of_class,
    ("tree", True): tree,
    ("trees", False): trees,
    ("post", True): post,
    ("timeline", False): timeline,
    ("timeline", True): timeline,
    ("map", False): worldmap,
    ("conflicts", False): conflicts,
    ("question", True): asked,
    ("questions", False): all_questions,
    ("sources", False): sources,
    ("sparql", False): sparql,
    ("ns", False): ns,
    ("shapes", False): all_shapes,
}
"""By the first part of the address, and whether anything follows it."""
