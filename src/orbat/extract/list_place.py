"""A list in its article: what it stands under, and what is said before it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from orbat.claims import EntityType, Evidence, Mention
from orbat.document import Article, Item, ItemList
from orbat.extract.headings import post_of, post_told
from orbat.extract.outline import Place


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A list with the section it stands in and the paragraph before it."""

    article: Article
    place: Place
    block: ItemList
    intro: str = ""

    @property
    def topic(self) -> Mention:
        """What the section is about, as the context names it."""
        return replace(self.place.topic, span=None, short=())

    @property
    def post(self) -> str:
        """The post that the heading above names, the sentence before it, or else the article is about; or nothing."""
        office = self.topic.name if self.topic.type is EntityType.POST else ""
        return post_of(self.place.path) or post_told(self.intro) or office

    def evidence(self, *items: Item) -> tuple[Evidence, ...]:
        """The words of an item, or of several that say it together."""
        return (Evidence(self.article.source.name, tuple(item.text.whole for item in items), self.place.name),)
