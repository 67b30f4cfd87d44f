"""One pass over the text of a page: markup becomes runs of words, infoboxes and links."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cache
from html.entities import html5

from orbat.document import Infobox, Link, Span
from orbat.findings import DEEP_NESTING, UNCLOSED_COMMENT, UNCLOSED_LINK, UNCLOSED_TAG, UNCLOSED_TEMPLATE
from orbat.sources.notes import Notes
from orbat.sources.wikitext.flow import BREAK, SHIELDS, Runs
from orbat.sources.wikitext.links import read_link
from orbat.sources.wikitext.marked import Marked
from orbat.sources.wikitext.rules import tags
from orbat.sources.wikitext.template import Template
from orbat.sources.wikitext.templates import render
from orbat.sources.wikitext.tokens import ENTITY, HEADING, INSIDE, OUTSIDE, TAG

DEEPEST = 100
_BOLD = 3
_BOTH = 5
_SHIELDED = re.compile(f"[{chr(min(map(ord, SHIELDS.values())))}-{chr(max(map(ord, SHIELDS.values())))}]")
_SIGNS = re.compile("[" + re.escape("".join(map(chr, SHIELDS))) + "]")
_REST_OF_LINE = re.compile(r"[ \t]*\n")


@dataclass(slots=True)
class Frame:
    """A template, link or address that is still open: `kind` is how it begins, `size` how many signs that is.

    `parts` are its runs between pipes, `bounds` where each of them begins; `limit` is the end of its first line.
    """

    kind: str
    start: int
    size: int
    limit: int
    parts: list[Runs]
    bounds: list[int]


class Scanner:
    """Reads a page from its first sign to its last; what does not close is text.

    What is open is on a stack, and what closes goes as a list of runs to what it stands in, so that the time is
    linear in the length of the text. Braces are matched as MediaWiki does it: three before two, the innermost first.
    """

    def __init__(self, text: str, title: str, notes: Notes) -> None:
        self.text = text
        self.notes = notes
        self.page = Marked(title)
        self._out = self.page.runs
        self._last = 0
        self._open: list[Frame] = []
        self._braces = 0
        self._line_end = -1
        self._bold_from = -1
        self._missing: dict[str, int] = {}
        self._can_shield: bool | None = None

    def scan(self) -> Marked:
        """The page; to be called once."""
        here, text = 0, self.text
        while found := (INSIDE if self._open else OUTSIDE).search(text, here):
            here = _HANDLERS[text[found.start()]](self, found)
        self._flush(len(text))
        while self._open:
            self._break()
        self.page.links.sort(key=_place)
        self.page.infoboxes.sort(key=_place)
        self.page.references.sort()
        return self.page

    def _flush(self, end: int) -> None:
        """Words up to a place go to what is open."""
        if self._last < end:
            self._out.append((self._last, end))
        self._last = end

    def _skip(self, start: int, end: int, words: str = "") -> int:
        """Leaves out a stretch, or puts words in its place."""
        if self._last < start:
            self._out.append((self._last, start))
        self._last = end
        if words:
            self._out.append((start, end, words))
        return end

    # Brackets

    def _bracket(self, found: re.Match[str]) -> int:
        """A whole link, or the beginning of a link or an address."""
        start, end = found.span()
        target = found["target"]
        if target is None:
            return self._begin(start, end, found.group())
        self._skip(start, end)
        words_at = found.start("target") if found["words"] is None else found.start("words")
        words: Runs = [(words_at, end - 2)]
        self._out.extend(read_link(self.page, Span(start, end), target, None if found["words"] is None else words))
        return end

    def _begin(self, start: int, end: int, sign: str) -> int:
        kind = sign[:2]
        self._drop_stale(start, kind)
        if len(self._open) >= DEEPEST:
            self.notes.add(DEEP_NESTING, Span(start, end), f"More than {DEEPEST} templates and links in one another")
            return end
        self._flush(start)
        self._last = end
        if self._line_end < start:
            place = self.text.find("\n", start)
            self._line_end = len(self.text) if place < 0 else place
        self._braces += kind == "{{"
        self._open.append(Frame(kind, start, end - start, self._line_end, [[]], [end]))
        self._out = self._open[-1].parts[0]
        return end

    def _drop_stale(self, here: int, kind: str) -> None:
        """A link whose target would go over a line end is none, nor an address that does or that holds another."""
        while self._open:
            top = self._open[-1]
            is_over = here > top.limit and len(top.parts) == 1
            if not ((top.kind == "[[" and is_over) or (top.kind == "[" and (is_over or kind == "["))):
                break
            self._flush(here)
            self._break()

    def _pipe(self, found: re.Match[str]) -> int:
        start = found.start()
        while self._open and self._open[-1].kind == "[":
            self._flush(start)
            self._break()
        if self._open:
            self._flush(start)
            self._last = start + 1
            top = self._open[-1]
            top.parts.append([])
            top.bounds.append(start + 1)
            self._out = top.parts[-1]
        return start + 1

    def _end_brackets(self, found: re.Match[str]) -> int:
        here, end = found.span()
        while here < end and self._open:
            top = self._open[-1]
            if top.kind == "[":
                here = self._end_address(top, here)
            elif top.kind == "[[" and end - here > 1:
                here = self._end_link(top, here)
            else:
                break
        return end

    def _end_address(self, top: Frame, here: int) -> int:
        """`[https://example.org words]` gives its words."""
        self._flush(here)
        if here > top.limit:
            self._break()
            return here
        self._pop()
        self._last = here + 1
        first = top.parts[0][0] if top.parts[0] else None
        if isinstance(first, tuple) and len(first) == 2:
            blank = next((at for at in range(first[0], first[1]) if self.text[at] in " \t"), first[1])
            self._out.append([(blank + 1, first[1]) if blank < first[1] else (blank, blank), *top.parts[0][1:]])
        return here + 1

    def _end_link(self, top: Frame, here: int) -> int:
        self._flush(here)
        target_end = top.bounds[1] - 1 if len(top.bounds) > 1 else here
        target = self.text[top.bounds[0] : target_end]
        if target_end > top.limit or any(sign in target for sign in "[{"):
            self._break()
            return here + 2
        self._pop()
        self._last = here + 2
        words: Runs | None = None
        if len(top.parts) > 1:
            words = list(top.parts[1])
            for number in range(2, len(top.parts)):
                words += [(top.bounds[number] - 1, top.bounds[number]), top.parts[number]]
        self._out.append(read_link(self.page, Span(top.start, here + 2), target, words))
        return here + 2

    def _pop(self) -> Frame:
        """Takes the innermost off the stack; words go on to what it stands in."""
        top = self._open.pop()
        self._braces -= top.kind == "{{"
        self._out = self._open[-1].parts[-1] if self._open else self.page.runs
        return top

    def _break(self) -> None:
        """What is innermost does not close: all of it is words."""
        top = self._pop()
        runs: Runs = [(top.start, top.bounds[0])]
        for number, part in enumerate(top.parts):
            if number:
                runs.append((top.bounds[number] - 1, top.bounds[number]))
            runs.append(part)
        self._out.append(runs)
        if top.kind != "[":
            code = UNCLOSED_LINK if top.kind == "[[" else UNCLOSED_TEMPLATE
            self.notes.add(code, Span(top.start, top.bounds[0]))

    # Braces

    def _brace(self, found: re.Match[str]) -> int:
        """A whole template, or the beginning of one."""
        start, end = found.span()
        name = found["name"]
        if name is None:
            return self._begin(start, end, found.group())
        self._skip(start, end)
        here = start + 2
        parts: list[Runs] = [[(here, here + len(name))]]
        bounds = [here]
        here += len(name) + 1
        for part in found["arguments"][1:].split("|") if found["arguments"] else ():
            bounds.append(here)
            parts.append([(here, here + len(part))])
            here += len(part) + 1
        self._out.append(render(self.page, Template(self.text, start, end, parts, bounds, self.notes)))
        return end

    def _end_braces(self, found: re.Match[str]) -> int:
        here, end = found.span()
        while end - here > 1 and self._braces:
            self._flush(here)
            while self._open[-1].kind != "{{":
                self._break()
            here = self._end_template(self._open[-1], here, end - here)
        return end

    def _end_template(self, top: Frame, here: int, count: int) -> int:
        """Closes `{{template}}` or `{{{parameter|default}}}`; braces that are left over stay open."""
        size = min(top.size, count, 3)
        left = top.size - size
        self._pop()
        self._last = here + size
        start = top.start + left
        inner: Runs = []
        if size == 2:
            template = Template(self.text, start, here + 2, top.parts, top.bounds, self.notes)
            inner = render(self.page, template)
        elif len(top.parts) > 1:
            inner = top.parts[1]
        if left > 1:
            self._braces += 1
            self._open.append(Frame("{{", top.start, left, top.limit, [[inner]], [start]))
            self._out = self._open[-1].parts[0]
        else:
            if left:
                self._out.append((top.start, start))
            self._out.append(inner)
        return here + size

    # Small signs

    def _quotes(self, found: re.Match[str]) -> int:
        start, end = found.span()
        size = end - start
        kept = 1 if size == _BOLD + 1 else max(size - _BOTH, 0)
        self._skip(start + kept, end)
        if size >= _BOLD and not self._open and self.page.bold is None:
            self._note_bold(start)
        return end

    def _note_bold(self, start: int) -> None:
        """The first bold words of the lead are the name of what the page is about."""
        if self._bold_from >= 0:
            self.page.bold = self._out[self._bold_from :]
        elif HEADING.search(self.text, 0, start):
            self.page.bold = []
        else:
            self._bold_from = len(self._out)

    def _entity(self, found: re.Match[str]) -> int:
        start = found.start()
        entity = ENTITY.match(self.text, start)
        if entity is None:
            return start + 1
        name = entity.group()
        words = html.unescape(name) if name[1] == "#" else html5.get(name[1:], "")
        return self._skip(start, entity.end(), self._shield(words)) if words else start + 1

    def _shield(self, words: str) -> str:
        """The same words, so that none of their signs is taken for markup."""
        if _SIGNS.search(words) is None:
            return words
        if self._can_shield is None:
            self._can_shield = _SHIELDED.search(self.text) is None
            self.page.is_shielded = self._can_shield
        return words.translate(SHIELDS) if self._can_shield else words

    def _switch(self, found: re.Match[str]) -> int:
        if found.group() == "__DISAMBIG__":
            self.page.is_disambiguation = True
        return self._skip(*found.span())

    # Tags

    def _tag(self, found: re.Match[str]) -> int:
        start = found.start()
        if self.text.startswith("<!--", start):
            return self._comment(start)
        tag = TAG.match(self.text, start)
        action = tags().get(tag["name"].lower()) if tag else None
        if tag is None or action is None:
            return start + 1
        end = tag.end()
        if tag["slash"] or action in {"plain", "break"}:
            return self._skip(start, end, BREAK if action == "break" else "")
        if tag["attributes"].endswith("/"):
            after = end
        else:
            after = self._after(tag["name"].lower(), end)
            if after < 0:
                self.notes.add(UNCLOSED_TAG, Span(start, end), f"{tag.group()[:40]} is not closed")
                return self._skip(start, end)
        if action == "reference":
            self.page.references.append(Span(start, after))
        self._skip(start, after)
        if action == "literal":
            self._literal(end, self.text.rindex("<", start, after))
        return after

    def _comment(self, start: int) -> int:
        """Leaves out a comment, and the line if it is alone on it."""
        place = self.text.find("-->", start + 4)
        end = len(self.text) if place < 0 else place + 3
        if place < 0:
            self.notes.add(UNCLOSED_COMMENT, Span(start, start + 4))
        begin = start
        while begin > self._last and self.text[begin - 1] in " \t":
            begin -= 1
        rest = _REST_OF_LINE.match(self.text, end)
        if rest and begin > 0 and self.text[begin - 1] == "\n":
            return self._skip(begin, rest.end())
        return self._skip(start, end)

    def _after(self, name: str, start: int) -> int:
        """Where the tag of this name that closes ends; -1 where none does."""
        if self._missing.get(name, len(self.text)) <= start:
            return -1
        found = _closing(name).search(self.text, start)
        if found is None:
            self._missing[name] = start
            return -1
        return found.end()

    def _literal(self, start: int, end: int) -> None:
        """Words whose signs are no markup."""
        here = start
        for found in _SIGNS.finditer(self.text, start, end):
            self._out.append((here, found.start()))
            here = found.end()
            self._out.append((found.start(), here, self._shield(found.group())))
        self._out.append((here, end))


def _place(one: Infobox | Link) -> tuple[int, int]:
    return one.span.start, -one.span.end


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>", re.IGNORECASE)


_HANDLERS = {
    "[": Scanner._bracket,
    "{": Scanner._brace,
    "|": Scanner._pipe,
    "]": Scanner._end_brackets,
    "}": Scanner._end_braces,
    "'": Scanner._quotes,
    "&": Scanner._entity,
    "_": Scanner._switch,
    "<": Scanner._tag,
}
