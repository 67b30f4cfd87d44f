"""Who holds a post: the claims that follow from a person's name with rank, post and time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from orbat.claims import NEVER_SAID, Claim, EntityType, Evidence, Literal, Mention, When
from orbat.document import Text
from orbat.extract.values import Entry, entries, entry
from orbat.text.people import Holder, any_rank, is_acting, is_name, read_holder
from orbat.vocabulary import vocabulary

_PASSING = re.compile(r"^(?:current|present|incumbent|notable|former|the)\s+", re.IGNORECASE)
_NEVER = re.compile(
    r"\A\W*(?:(?:the|as|was)\s+)?(?:designate|nominee|nominated|candidate|elect|not confirmed)\b(?! by\b)"
    r"|\A\W*(?:declined|refused|rejected|withdrew|withdrawn)\W*\Z|[-( ](?:designate|nominee|candidate)\W*\Z|-elect\b"
    r"|\b(?:declined|refused|rejected|turned down) (?:the|this) "
    r"(?:post|appointment|office|command|position|nomination)\b"
    r"|\b(?:did not|never|before|without) (?:actually )?(?:t(?:ake|ook|aking)|assum(?:e|ed|ing)|enter(?:ed|ing)?)"
    r" (?:up )?(?:the )?(?:office|post|command|position|appointment)\b"
    r"|\bnever (?:confirmed|appointed|sworn in)\b"
    r"|\b(?:appointment|nomination) (?:was )?(?:rejected|withdrawn|revoked|cancell?ed)\b",
    re.IGNORECASE,
)
_TO_BE = re.compile(r"\W*to be (?:appointed|announced|confirmed|decided|determined|filled|named)\b", re.IGNORECASE)
_NOT_NOW = re.compile(r"\b(?:former|first|last|previous|notable|founding|original)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank that a person held, `date` (as When) where the words give one."""

    words: str
    when: When = NEVER_SAID


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in a post: what the words and their neighbours say of it."""

    person: Mention
    organisation: Mention | None
    post: str
    when: When = NEVER_SAID
    ranks: tuple[Rank, ...] = ()
    acting: bool = False
    ordinal: str = ""
    note: str = ""

    @property
    def rank(self) -> str:
        """The rank held in the post, the first of several."""
        return self.ranks[0].words if self.ranks else ""

    def claims(self, evidence: tuple[Evidence, ...], rule: str) -> Iterator[Claim]:
        """The tenure, and the ranks as facts of their own."""
        said = {
            "acting": "true" if self.acting else "",
            "note": self.note,
            "ordinal": self.ordinal,
            "organisation": self.organisation or "",
            "rank": self.rank,
        }
        qualifiers = tuple(sorted((name, value) for name, value in said.items() if value))
        yield Claim(self.person, "held_post", Literal(self.post, "en"), evidence, rule, self.when, qualifiers)
        yield from self.rank_claims(evidence, rule)

    def rank_claims(self, evidence: tuple[Evidence, ...], rule: str) -> Iterator[Claim]:
        """The ranks alone."""
        for rank in self.ranks:
            yield Claim(self.person, "held_rank", Literal(rank.words, "en"), evidence, rule, rank.when)


def never_held(remark: str) -> bool:
    """Whether a remark beside a name says that the person had not, or not yet, come into the post.

    >>> [never_held(words) for words in ("designate", "declined the post", "declined a second term")]
    [True, True, False]
    """
    return _NEVER.search(remark) is not None


def holder_in(words: Text) -> Holder | None:
    """The person in a value or cell; remarks such as `(acting)` are no part of the name, `To be named` is nobody."""
    if _TO_BE.match(words.plain):
        return None
    return read_holder(words.plain)


_LINE = re.compile(r"[^\n]+")


def named_in(value: Text, stands_alone: Callable[[str], bool] | None = None) -> Sequence[tuple[Entry, Holder]]:
    """The values that name people, as `entries` gives them, and whom: a rank on a line of its own is the next line's.

    Beside a full name, lines of one word or of letters after a name (`CBE, DSO`) name nobody; `Acting` is a remark.
    """
    named: list[Entry] = []
    for part in _with_ranks(value):
        if named and " " not in part.plain and is_acting(part.plain):
            named[-1] = replace(named[-1], remarks=(*named[-1].remarks, part))
        else:
            named += (entry(part),) if "\n" in part.plain else entries(part, stands_alone)
    people = [(each, holder) for each in named if (holder := holder_in(each.words))]
    return [each for each in people if is_name(each[1].name)] or people


def _with_ranks(value: Text) -> Iterator[Text]:
    """The lines, those of a rank alone with the next one."""
    begun = None
    for found in _LINE.finditer(value.plain):
        start = found.start() if begun is None else begun
        begun = start if any_rank().fullmatch(found[0].strip()) else None
        if begun is None:
            yield value.part(start, found.end())


def person(words: Text, holder: Holder, organisation: Mention, post: str = "") -> Mention:
    """The person whom a value names."""
    return Mention(
        holder.name,
        EntityType.PERSON,
        words.span(*holder.name_at),
        country=organisation.country,
        parent=organisation.name,
        rank=holder.rank,
        post=post or holder.post,
    )


def with_rank(tenure: Tenure, rank: Rank) -> Tenure:
    """The tenure with another rank, unless it has it."""
    if any(each.words.casefold() == rank.words.casefold() for each in tenure.ranks):
        return tenure
    return replace(tenure, ranks=(*tenure.ranks, rank))


def is_present(label: str) -> bool:
    """Whether a label speaks of the present holder: `Current commander` does, `First commander` does not."""
    return not _NOT_NOW.search(label)


def post_words(label: str) -> str:
    """A label as a post: without `current`, with a capital.

    >>> post_words("Current commander")
    'Commander'
    """
    words = label.strip(" :")
    while (shorter := _PASSING.sub("", words)) != words:
        words = shorter
    return words[:1].upper() + words[1:]


def has_post(words: str) -> bool:
    """Whether a noun for a post stands in the words."""
    return _post().search(words) is not None


@cache
def _post() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{vocabulary().pattern('posts')})(?!\w)")
