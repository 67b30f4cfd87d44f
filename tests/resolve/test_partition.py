"""Groups that a veto or their countries keep apart."""

from __future__ import annotations

from orbat.resolve.partition import Partition


def test_groups_of_two_countries_may_not_join() -> None:
    partition = Partition(["Fiji", "", "Peru"])
    assert partition.may_join(0, 1)
    partition.join(0, 1)
    assert not partition.may_join(1, 2)
    assert partition.country(1) == "Fiji"


def test_a_country_told_later_counts() -> None:
    partition = Partition(["", "Peru"])
    partition.tell_country(0, "Fiji")
    assert not partition.may_join(0, 1)


def test_a_veto_goes_with_the_group() -> None:
    partition = Partition(["", "", "", ""])
    partition.keep_apart([0], [1])
    partition.join(0, 2)
    partition.join(1, 3)
    assert not partition.may_join(2, 3)


def test_two_nodes_of_one_side_may_join() -> None:
    partition = Partition(["", "", ""])
    partition.keep_apart([0, 1], [2])
    assert partition.may_join(0, 1)
    assert not partition.may_join(1, 2)


def test_groups_are_sorted_whatever_the_joins() -> None:
    one, other = Partition([""] * 5), Partition([""] * 5)
    for partition, pairs in ((one, [(0, 3), (3, 4)]), (other, [(4, 3), (4, 0)])):
        for pair in pairs:
            partition.join(*pair)
    assert one.groups() == other.groups() == {0: (0, 3, 4), 1: (1,), 2: (2,)}
