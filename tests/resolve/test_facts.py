"""Which claims are one fact, and what the fact says."""

from __future__ import annotations

import pytest

from orbat.claims import Status
from orbat.resolve import resolve


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ({"value": "guard the harbour"}, {"value": "Guard the harbour."}, 1),
        ({"value": "guard the harbour"}, {"value": "guard the castle"}, 2),
        ({"value": "guard"}, {"value": "guard", "condition": "in wartime"}, 2),
        ({"value": "guard", "date": "1990"}, {"value": "guard"}, 2),
        ({"value": "guard", "date": "1990"}, {"value": "guard", "date": "1990"}, 1),
        ({"value": "guard", "count": "5"}, {"value": "guard"}, 1),
        ({"value": "guard", "count": "5"}, {"value": "guard", "count": "6"}, 2),
        ({"value": "guard", "count": "5"}, {"value": "guard", "note": "x"}, 2),
        ({"value": "guard", "status": Status.HYPOTHESIS}, {"value": "guard"}, 2),
    ],
)
def test_two_claims(write, known, one, other, number: int) -> None:
    article = write("a.txt")
    for told in (one, other):
        article.says("Zenda Guard", "has_duty", **told)
    facts = known(resolve([article.reading()]).knowledge).facts("has_duty")
    assert len(facts) == number
    assert sum(len(fact.evidence) for fact in facts) == 2


def test_what_two_rules_read_in_two_passages_is_surer(write, known) -> None:
    article = write("a.txt")
    claims = [article.says("Zenda Guard", "has_duty", "guard", rule=rule) for rule in ("prose-one", "prose-other")]
    (fact,) = known(resolve([article.reading()]).knowledge).facts("has_duty")
    assert fact.confidence > max(each.confidence for each in claims)


def test_less_sure_facts_are_withheld_and_stay_claims(write, known) -> None:
    article = write("a.txt")
    sure = article.says("Zenda Guard", "has_duty", "guard", rule="infobox-list")
    article.says("Zenda Guard", "has_duty", "parade")
    article.says("Zenda Guard", "has_duty", "sing", status=Status.HYPOTHESIS)
    given = known(resolve([article.reading()], least=sure.confidence).knowledge)
    told = {fact.object.text: (fact.status, fact.withheld_below) for fact in given.facts("has_duty")}
    assert told == {
        "guard": (Status.ACCEPTED, None),
        "parade": (Status.HYPOTHESIS, sure.confidence),
        "sing": (Status.HYPOTHESIS, None),
    }
    assert all(fact.status is Status.ACCEPTED for fact in given.facts("is_a"))


def test_what_is_withheld_is_in_no_conflict(write) -> None:
    article = write("a.txt")
    sure = article.says("Zenda Guard", "founded", date="1990", rule="infobox-event")
    article.says("Zenda Guard", "founded", date="1994")
    assert len(resolve([article.reading()]).knowledge.conflicts) == 1
    knowledge = resolve([article.reading()], least=sure.confidence).knowledge
    assert not knowledge.conflicts
    assert [fact.when.date.edtf for fact in knowledge.facts if fact.status is Status.ACCEPTED and fact.when.date] == [
        "1990"
    ]


def test_a_post_is_compared_without_its_organisation(write, known) -> None:
    article = write("a.txt")
    for post in ("Commander of the Zenda Guard", "commander"):
        article.person("Rudolf Rassendyll", post, article.named("Zenda Guard"))
    (fact,) = known(resolve([article.reading()]).knowledge).facts("held_post")
    assert fact.object.text == "Commander of the Zenda Guard"
    assert dict(fact.qualifiers)["organisation"].label == "Zenda Guard"


def test_a_rank_is_compared_by_its_concept(write, known) -> None:
    article = write("a.txt")
    for rank in ("Lieutenant General", "Lt. Gen."):
        article.says(article.named("Rudolf Rassendyll", "person"), "held_rank", rank)
    assert len(known(resolve([article.reading()]).knowledge).facts("held_rank")) == 1


def test_every_thing_is_asserted_once(write, known) -> None:
    article = write("a.txt")
    article.says("Zenda Guard", "part_of", article.named("Zenda Army"), status=Status.HYPOTHESIS)
    article.says("Zenda Guard", "has_duty", "guard")
    knowledge = resolve([article.reading()]).knowledge
    facts = {fact.subject.label: fact for fact in known(knowledge).facts("is_a")}
    assert facts.keys() == {"Zenda Guard", "Zenda Army"}
    assert {fact.object.text for fact in facts.values()} == {"agency"}
    assert {fact.status for fact in facts.values()} == {"accepted"}
    (evidence,) = facts["Zenda Army"].evidence
    assert [span.end - span.start for span in evidence.spans] == [len("Zenda Army")]


def test_what_is_part_of_itself_is_left_out(write, known) -> None:
    article = write("a.txt")
    article.says("Zenda Guard", "part_of", article.named("the Zenda Guard"))
    article.says("Zenda Guard", "has_duty", "guard")
    knowledge = resolve([article.reading()]).knowledge
    assert not known(knowledge).facts("part_of")
    assert [decision.by for decision in knowledge.decisions] == ["subject-is-object"]


def test_ids_are_stable_when_another_article_says_something_else(write) -> None:
    article, other = write("a.txt"), write("b.txt")
    article.says("Zenda Guard", "has_duty", "guard")
    other.says("Hentzau Guard", "has_duty", "guard")
    alone = {fact.id for fact in resolve([article.reading()]).knowledge.facts}
    both = [fact.id for fact in resolve([article.reading(), other.reading()]).knowledge.facts]
    assert alone < set(both)
    assert len(both) == len(set(both))


def test_the_label_is_that_of_the_article_about_it(write, known) -> None:
    article, other = write("a.txt"), write("b.txt")
    article.says(article.named("Fijian Sea Guard"), "founded", date="1990", section="Infobox")
    for number in range(3):
        other.says(other.named("Sea Guard of Fiji"), "has_duty", f"duty {number}")
    other.says("Zenda Guard", "founded", date="1991", section="Infobox")
    entity = known(resolve([article.reading(), other.reading()]).knowledge).entity("Sea Guard of Fiji")
    assert (entity.label, entity.key, entity.country) == ("Fijian Sea Guard", "fijian-sea-guard", "Fiji")
