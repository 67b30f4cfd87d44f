"""Which page is about which thing: the article's own page, and the pages that the links in its words lead to.

The page of an article is its subject's where its title names that. A link names the thing of its words where it leads
to a page of just this name: not to a section, another namespace or a list, nor to something else of the same name,
which the bracket of its title tells. Where two links with the same words lead to two pages, neither is believed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from orbat.claims import ORGANISATIONS, Claim, EntityType, Evidence, Literal, Mention, Reading, Status
from orbat.document import Article, Link, Span
from orbat.extract.box import SECTION
from orbat.extract.page_names import LINKING, cut, is_no_thing, is_own_name, names, words_of
from orbat.extract.subject import without_country
from orbat.wikis import Page, page_of

_LINK_LENGTH = 500
_TYPES = ORGANISATIONS | {EntityType.PERSON, EntityType.PLACE, EntityType.CONFLICT}


def read_pages(article: Article, subject: Mention, told: Sequence[Claim]) -> Reading:
    """The pages of an article's subject, and of the things that its claims name and that a link stands on."""
    page = page_of(article.source.url)
    own = tuple(_own(article, subject, page)) if article.source.url else ()
    linked = tuple(_linked(article, page, told)) if page else ()
    return Reading(article.source.name, claims=(*own, *linked))


def _own(article: Article, subject: Mention, page: Page | None) -> Iterator[Claim]:
    title = page.title if page else article.source.title
    evidence = _naming(article, subject, title)
    if evidence is None or not title or not is_about(title, subject, article):
        return
    bare = replace(subject, span=None)
    address = page.address if page else article.source.url
    if address.startswith(("http://", "https://")):
        yield Claim(bare, "described_at", Literal(address), (evidence,), "page-subject")
    if page and page.resource:
        yield Claim(bare, "same_as", Literal(page.resource), (evidence,), "page-subject")


def _naming(article: Article, subject: Mention, title: str) -> Evidence | None:
    """Where the article names its subject as the page's title does: in its infobox, else at its own title."""
    heading = article.title.whole if article.title and article.title.plain else None
    is_titled = words_of(subject.name) == words_of(cut(title)[0])
    place = subject.span if subject.span and (is_titled or heading is None) else heading
    if place is None:
        return None
    boxes = article.infoboxes[:1]
    is_boxed = any(box.span.start <= place.start and place.end <= box.span.end for box in boxes)
    return Evidence(article.source.name, (place,), SECTION if is_boxed else "lead")


def is_about(title: str, subject: Mention, article: Article) -> bool:
    """Whether a page of this title is about the subject: it is a name of that, whatever stands in its bracket."""
    if is_no_thing(title) or article.redirect or article.is_disambiguation:
        return False
    bare, _ = cut(title)
    names = {words_of(each) for name in (subject.name,) for each in (name, *without_country(name, subject.country))}
    if words_of(bare) in names or {words_of(each) for each in without_country(bare, subject.country)} & names:
        return True
    if subject.type is EntityType.PERSON:
        return any(_is_fuller(words, words_of(bare)) for words in names)
    return _is_bold(article, bare)


def _is_fuller(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one of two names of a person has all words of the other, two at least, and none but names."""
    few, many = sorted((set(one), set(other)), key=len)
    return len(few) > 1 and few <= many and not many & LINKING


def _is_bold(article: Article, bare: str) -> bool:
    """Whether the lead calls its subject by the title, in bold."""
    title = article.title
    return bool(title and title.plain and not title.pieces[0].is_whole and words_of(title.plain) == words_of(bare))


@dataclass(frozen=True, slots=True)
class _Found:
    """A mention with the link that stands on its words."""

    mention: Mention
    link: Link
    section: str
    is_sure: bool


def _linked(article: Article, page: Page, told: Sequence[Claim]) -> Iterator[Claim]:
    """The pages of what the claims name, each with the links that lead there."""
    links = _links(article)
    found: dict[tuple[str, str], dict[Span, _Found]] = {}
    for mention, section in _mentions(told):
        link = links.get(mention.span) if mention.span else None
        if link and mention.span and names(link.target, mention):
            key = mention.type.value, mention.name.casefold()
            is_sure = is_own_name(link.target, mention)
            found.setdefault(key, {}).setdefault(mention.span, _Found(mention, link, section, is_sure))
    for key in sorted(found):
        several = list(found[key].values())
        if len({each.link.target for each in several}) == 1:
            yield from (_claim(article, page, each) for each in several)


def _mentions(told: Sequence[Claim]) -> Iterator[tuple[Mention, str]]:
    for claim in told:
        if claim.status is Status.HYPOTHESIS or not claim.evidence:
            continue
        for value in (claim.subject, claim.object, *(value for _, value in claim.qualifiers)):
            if isinstance(value, Mention) and value.type in _TYPES:
                yield value, claim.evidence[0].section


def _links(article: Article) -> Mapping[Span, Link]:
    """The links by the place of their words, without those that stand on the same words as another."""
    found: dict[Span, list[Link]] = {}
    for link in article.links:
        found.setdefault(link.span, []).append(link)
    return {span: links[0] for span, links in found.items() if len({each.target for each in links}) == 1}


def _claim(article: Article, page: Page, found: _Found) -> Claim:
    target = page.linked(found.link.target)
    evidence = (Evidence(article.source.name, (_whole(article, found.link.span),), found.section),)
    status = Status.ACCEPTED if found.is_sure else Status.HYPOTHESIS
    about = target.resource or target.address
    return Claim(found.mention, "exact_match", Literal(about), evidence, "link", status=status)


def _whole(article: Article, words: Span) -> Span:
    """The link with its brackets, so that a quote of it shows where it leads."""
    text = article.text
    start = text.rfind("[[", max(0, words.start - _LINK_LENGTH), words.start)
    end = text.find("]]", words.end, words.end + _LINK_LENGTH)
    return Span(start, end + 2) if start >= 0 and end >= 0 else words
