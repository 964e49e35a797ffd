"""Scarce stock is given to where it is worth most, from near."""

from planner.allocate import Allocation, allocate
from planner.index import Index
from planner.model import Priority, Problem
from planner.travel import Roads
from tests.planner.build import closed, problem, request, warehouse


def given(whole: Problem) -> Allocation:
    """The allocation when nothing is served yet."""
    index = Index(whole)
    left = {key: line.quantity for key, line in index.lines.items()}
    return allocate(index, Roads(whole), left)


def test_the_nearer_warehouse_gives() -> None:
    whole = problem(request(place="p2"), warehouse(), warehouse("X", "p3"))
    assert given(whole)["R", "a"] == {"X": 10}


def test_what_one_warehouse_lacks_comes_from_another() -> None:
    whole = problem(request(place="p2"), warehouse(), warehouse("X", "p3", boxes=4))
    assert given(whole)["R", "a"] == {"X": 4, "W": 6}


def test_the_life_saving_request_is_given_first() -> None:
    vital = request("V", "p3", priority=Priority.LIFE_SAVING)
    shares = given(problem(request("U"), vital, warehouse(boxes=12)))
    assert shares["V", "a"] == {"W": 10}
    assert sum(shares["U", "a"].values()) == 2


def test_equals_share_what_there_is() -> None:
    shares = given(problem(request("A", boxes=12), request("B", boxes=12), warehouse(boxes=12)))
    assert shares["A", "a"] == shares["B", "a"] == {"W": 6}


def test_where_nobody_can_go_nothing_is_given() -> None:
    whole = closed(problem(request("A"), request("B", "p2"), warehouse(boxes=10)), "p1")
    assert set(given(whole)) == {("B", "a")}


def test_what_is_on_hold_is_given_nothing() -> None:
    assert not given(problem(request(held=True)))
