"""Every frame's examples give the rows that they say and no others; a frame that is badly written is an error."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import Claim, Mention, Reading
from orbat.confidence import BY_REFERENCE
from orbat.errors import OrbatError
from orbat.extract.prose.frame import Frame
from orbat.extract.prose.frame_files import read_frames
from orbat.extract.prose.frames import frames, frames_for
from orbat.extract.prose.pattern import always_meets, compile_pattern

EXAMPLES = [(frame, example) for frame in frames() for example in frame.examples]
GOOD = """
[[frame]]
name = "found"
relation = "founded"
trigger = ["founded", "set up"]
pattern = '{org:subject} {was} {trigger}'
object = ""
examples = [["The Sea Guard was founded.", "Sea Guard | founded |"]]
"""


def row(claim: Claim, frame: Frame) -> str:
    thing, when = claim.object, claim.when
    words = "" if thing is None else thing.name if isinstance(thing, Mention) else thing.text
    lasts = f"{when.start or ''}/{when.end or ''}" if when.start or when.end else ""
    date = f"{'@' * (frame.when == 'attested')}{when.date}" if when.date else lasts
    return f"{claim.subject.name} | {claim.relation} | {words} | {date}".rstrip()


@pytest.mark.parametrize(("frame", "example"), EXAMPLES, ids=[f"{each.name}-{said[0][:30]}" for each, said in EXAMPLES])
def test_examples(frame: Frame, example: tuple[str, ...], read: Callable[..., Reading]) -> None:
    claims = read(f"== Notes on it ==\n{example[0]}").claims
    given = {row(each, frame) for each in claims if each.rule.removesuffix(BY_REFERENCE) == f"prose-{frame.name}"}
    assert given == {each.rstrip() for each in example[1:] if each}


def test_each_frame_has_an_example_that_gives_a_row() -> None:
    assert [each.name for each in frames() if not any(example[1:] for example in each.examples)] == []


def test_names_are_unique() -> None:
    names = [each.name for each in frames()]
    assert sorted(set(names)) == sorted(names)


def test_a_frame_is_looked_for_where_its_trigger_stands() -> None:
    names = {each.name for each in frames_for("<O0> was founded in <D1>.")}
    assert "founded" in names
    assert "disbanded" not in names


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('name = "found"\n', "", "no name"),
        ("object", "colour", "the key colour is not known"),
        ('object = ""', "confidence = 0.9", "the key confidence is not known"),
        ("pattern = '{org:subject} {was} {trigger}'\n", "", "it has no pattern"),
        ("{was}", "{wasn}", "there is no part {wasn}"),
        ("{org:subject}", "{orc:subject}", "there is no part {orc:subject}"),
        ("{org:subject}", "(<O>", "no regular expression"),
        ("{org:subject}", "{org:whom}", "the role subject, which no pattern has"),
        ('object = ""', 'object = "=to"', "object is the role to"),
        ("object", 'qualifiers = { by = "by" }\nobject', "the qualifier by is the role by"),
        ("object", 'when = "soon"\nobject', "when is soon"),
        ("object", 'fallback = "@me"\nobject', "the fallback is @me"),
        ("object", 'status = "sure"\nobject', "the status is sure"),
        ("object", "split = 1\nobject", "split is 1"),
        ('trigger = ["founded", "set up"]\n', "", "only one"),
        (" {trigger}", "(?: {trigger})?", "{trigger} may be left out"),
        (" {trigger}", "(?: {trigger}| came)", "{trigger} may be left out"),
        ('"set up"', '"set (up|out)"', "is not of words"),
        ('"set up"', "7", "trigger is not a list of words"),
    ],
)
def test_a_bad_frame_is_an_error(old: str, new: str, what: str) -> None:
    assert read_frames("good.toml", GOOD)
    with pytest.raises(OrbatError) as raised:
        read_frames("bad.toml", GOOD.replace(old, new, 1))
    assert what in str(raised.value)
    assert raised.value.where.startswith("bad.toml, frame ")
    assert raised.value.remedy


@pytest.mark.parametrize(
    ("pattern", "meets"),
    [
        ("a {trigger}", True),
        ("(?P<verb>{trigger})", True),
        ("(?:a|b) (?:{trigger})+", True),
        ("a|{trigger}", False),
        ("(?:a|{trigger})", False),
        ("(?:{trigger})?", False),
        ("(?:{trigger})*", False),
        ("(?:{trigger}){0,2}", False),
        ("(?={trigger})a", False),
        (r"\(a [(|] {trigger}", False),
        (r"\(a [(] {trigger}", True),
        ("a", False),
    ],
)
def test_always_meets(pattern: str, meets: bool) -> None:
    assert always_meets(pattern) is meets


def test_a_trigger_is_whole_words() -> None:
    pattern = compile_pattern("{trigger}", ["set", "set up"])
    found = pattern.search("reset, set up")
    assert found is not None
    assert found.span() == (7, 13)
    assert pattern.search("sets") is None
