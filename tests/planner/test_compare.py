"""What is told about plans, one alone or several side by side."""

from collections.abc import Iterable

import pytest
from rich.console import Console, RenderableType

from planner.differences import Change, differences
from planner.figures import figures
from planner.model import Load, Plan, Priority, Reason, Stop, Trip, Unserved
from planner.tables.comparison import comparison
from planner.tables.summary import summary
from planner.tables.words import clock, lasting
from tests.planner.build import HOUR, direct, plan, problem, request, truck


def some(name: str, boxes: int, at: int) -> Trip:
    """A trip that brings so many boxes."""
    return direct(name, boxes, at)


def shown(parts: Iterable[RenderableType]) -> str:
    """What a person reads."""
    console = Console(width=120, markup=False, highlight=False)
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return capture.get()


def test_figures_count_who_is_served_and_when() -> None:
    asked = problem(request("A"), request("B"), request("C", priority=Priority.STANDARD))
    found = figures(asked, plan(some("A", 10, HOUR), some("B", 5, 3 * HOUR)))
    urgent, standard = found.served[Priority.URGENT], found.served[Priority.STANDARD]
    assert (urgent.requests, urgent.whole, urgent.part, urgent.share) == (2, 1, 1, 0.75)
    assert (urgent.first, urgent.last, standard.first) == (HOUR, 3 * HOUR, None)
    assert (found.trips, found.vehicles, found.km) == (2, 1, 120.0)
    assert Priority.LIFE_SAVING not in found.served


@pytest.mark.parametrize(
    ("before", "after", "change", "seconds"),
    [
        ([("A", 10, HOUR)], [("A", 10, 2 * HOUR)], Change.LATER, HOUR),
        ([("A", 10, 2 * HOUR)], [("A", 10, HOUR)], Change.EARLIER, -HOUR),
        ([("A", 10, HOUR)], [], Change.DROPPED, 0),
        ([], [("A", 10, HOUR)], Change.ADDED, 0),
        ([("A", 10, HOUR)], [("A", 4, HOUR)], Change.LESS, 0),
        ([("A", 4, HOUR)], [("A", 10, HOUR)], Change.MORE, 0),
        ([("A", 10, HOUR)], [("A", 5, HOUR), ("A", 5, 3 * HOUR)], Change.LATER, HOUR),
    ],
)
def test_a_change_has_a_name_and_a_size(
    before: list[tuple[str, int, int]],
    after: list[tuple[str, int, int]],
    change: Change,
    seconds: int,
) -> None:
    asked = problem(request("A"))
    one, other = (plan(*(some(*trip) for trip in trips)) for trips in (before, after))
    (found,) = differences(asked, one, other)
    assert (found.change, found.seconds) == (change, seconds)


def test_the_same_plan_has_no_differences() -> None:
    asked = problem(request("A"), request("B"))
    assert differences(asked, plan(direct("A")), plan(direct("A"))) == ()


def test_what_is_dropped_comes_before_what_is_late() -> None:
    asked = problem(request("A"), request("B"), request("C"))
    before = plan(direct("A"), direct("B"), direct("C"))
    after = plan(direct("A", at=2 * HOUR), direct("C", at=3 * HOUR))
    found = [each.request.id for each in differences(asked, before, after)]
    assert found == ["B", "C", "A"]


def test_a_comparison_shows_scores_shares_and_changes() -> None:
    asked = problem(request("A"), request("B", priority=Priority.STANDARD))
    plans = {"today": plan(direct("A")), "other": plan(direct("A", at=2 * HOUR))}
    text = shown(comparison(asked, plans, 5))
    assert "urgent served" in text
    assert "100.0% (1 of 1)" in text
    assert "other against today: 1 later" in text
    assert "1 h 00 min later" in text
    assert "+100.0%" in text  # the response costs twice as much


def test_a_summary_names_vehicles_stops_reasons_and_the_score() -> None:
    asked = problem(truck(kg=200.0), request("A"), request("B"))
    answer = Plan((direct("A"),), (Unserved("B", "a", 10, Reason.LOWER_PRIORITY),), plan().score)
    text = shown(summary(asked, answer))
    assert "A 1:00" in text
    assert "50%" in text  # of the truck's load
    assert "LOWER_PRIORITY" in text
    assert "1 trips of 1 vehicles" in text


def test_names_with_brackets_are_shown_as_they_are() -> None:
    stop = Stop("[bold]", (Load("a", 10),), HOUR, HOUR, HOUR)
    trip = Trip("T", "W", 0, 0, 0, (stop,), HOUR, "p1", 60.0)
    assert "[bold]" in shown(summary(problem(request("[bold]")), plan(trip)))


def test_times_are_told_as_people_tell_them() -> None:
    assert [clock(8 * HOUR + 120), clock(26 * HOUR), clock(None)] == ["8:02", "day 2 2:00", "-"]
    assert [lasting(40), lasting(600), lasting(5400)] == ["40 s", "10 min", "1 h 30 min"]
