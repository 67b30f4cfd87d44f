"""What is open while a page is scanned: templates, links and addresses, on a stack."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orbat.document import Link, Span
from orbat.findings import DEEP_NESTING, UNCLOSED_LINK, UNCLOSED_TEMPLATE
from orbat.sources.notes import Notes
from orbat.sources.wikitext.flow import SHIELDS, SIGNS, Runs
from orbat.sources.wikitext.links import read_link, title_of
from orbat.sources.wikitext.marked import Marked
from orbat.sources.wikitext.template import Template
from orbat.sources.wikitext.templates import render

DEEPEST = 100
_SHIELDED = re.compile(f"[{chr(min(map(ord, SHIELDS.values())))}-{chr(max(map(ord, SHIELDS.values())))}]")


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


class Frames:
    """The words of a page so far, and what is open.

    What closes goes as one list of runs to what it stands in; what does not close is words. Braces are matched as
    MediaWiki does it: three before two, the innermost first.
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
        self._can_shield: bool | None = None

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

    def _shield(self, words: str) -> str:
        """The same words, so that none of their signs is taken for markup."""
        if SIGNS.search(words) is None:
            return words
        if self._can_shield is None:
            self._can_shield = _SHIELDED.search(self.text) is None
            self.page.is_shielded = self._can_shield
        return words.translate(SHIELDS) if self._can_shield else words

    def bracket(self, found: re.Match[str]) -> int:
        """A whole link, or the beginning of a link or an address."""
        start, end = found.span()
        target = found["target"]
        if target is None:
            return self._begin(start, end, found.group())
        self._skip(start, end)
        words = found["words"]
        if words != "" and target and ":" not in target and "#" not in target and target[0] != " ":
            here = start + 2 if words is None else end - 2 - len(words)
            self.page.links.append(Link(Span(here, end - 2), title_of(target)))
            self._out.append([(here, end - 2)] if self._open else (here, end - 2))
            return end
        shown: Runs | None = None if words is None else [(end - 2 - len(words), end - 2)]
        shown = read_link(self.page, Span(start, end), target, shown)
        if self._open:
            self._out.append(shown)
        else:
            self._out.extend(shown)
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

    def pipe(self, found: re.Match[str]) -> int:
        """Ends an argument, or the target of a link."""
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

    def end_brackets(self, found: re.Match[str]) -> int:
        """Ends links and addresses."""
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
                bar = top.bounds[number] - 1
                words += [(bar, bar + 1, self._shield("|")), top.parts[number]]
        shown = top.parts[0] if "&" in target else None
        self._out.append(read_link(self.page, Span(top.start, here + 2), target, words, shown))
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

    def brace(self, found: re.Match[str]) -> int:
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

    def end_braces(self, found: re.Match[str]) -> int:
        """Ends templates."""
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
