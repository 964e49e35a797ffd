"""Findings as sentences."""

import pytest

from planner.model import Closure, Curfew, Priority, Reason, Window
from planner.why import changes
from planner.why.words import change_text, text
from tests.planner.build import HOUR, direct, problem, request, road, truck, warehouse
from tests.planner.test_reasons import CASES
from tests.planner.why.asking import finding

DAY = Window(8 * HOUR, 16 * HOUR)
CHANGES = [
    (changes.EarlierWindow(("R",), 10), "a window of R that opens 10 minutes earlier"),
    (changes.LoadElsewhere("T", "X"), "loading T at X, too,"),
    (changes.OneMoreTrip("T"), "one more trip of T"),
    (changes.LongerHours("W", DAY, "opens", 10), "opening W (8:00 to 16:00) 10 minutes earlier"),
    (changes.LongerHours("W", DAY, "closes", 10), "closing W (8:00 to 16:00) 10 minutes later"),
    (changes.OneMoreDock("W"), "one more dock at W"),
    (
        changes.ShorterCurfew(Curfew((DAY,)), DAY, "opens", 10),
        "a curfew (8:00 to 16:00) that begins 10 minutes later",
    ),
    (
        changes.ShorterCurfew(Curfew((DAY,)), DAY, "closes", 10),
        "a curfew (8:00 to 16:00) that ends 10 minutes earlier",
    ),
    (changes.LiftCurfew(Curfew((DAY,))), "lifting the curfew for all on the road"),
    (changes.LiftCurfew(Curfew((DAY,), ("truck",))), "lifting the curfew for truck"),
]


def test_many_lines_with_one_cause_are_one_paragraph() -> None:
    asked = [request(f"R{n}", f"p{1 + n % 4}", boxes=30) for n in range(5)]
    said = text(finding(problem(*asked, warehouse(boxes=66)))).splitlines()
    assert said[0].startswith("not enough stock (proved): ")
    assert said[1].startswith("  66 box in W, 150 needed; taken by ")
    assert said[2] == "  84 more box at W would serve all of them (checked)"


def test_the_earliest_arrival_and_the_limits_it_misses() -> None:
    late = problem(request(windows=(Window(0, HOUR // 2),)), truck(free_until=HOUR // 4))
    assert "T from W could begin at 1:00, the window closes at 0:30 and its shift ends at 0:15" in (
        text(finding(late))
    )


def test_who_came_first_and_what_is_wished_for() -> None:
    first = request("A", priority=Priority.LIFE_SAVING)
    second = request("B", "p2", windows=(Window(0, 2 * HOUR),))
    said = text(finding(problem(first, second, truck(kg=100.0, free_until=2 * HOUR))))
    assert "T from W could bring it, but goes to A (life-saving)" in said
    assert "1 more truck like T at p0 from 0:00 to 2:00 would serve all of them (checked)" in said


def test_who_has_no_trip_left_and_what_is_closed_too_early() -> None:
    gone = direct("gone", at=HOUR)
    spent = problem(request(), truck(trips_max=1), frozen=(gone,))
    assert "no vehicle could come at any time: T made all the trips they may" in (
        text(finding(spent))
    )
    over = problem(request(), warehouse(windows=(Window(0, HOUR),)), truck(free_from=2 * HOUR))
    assert "no vehicle could come at any time: nobody is at W before it closes" in (
        text(finding(over))
    )


def test_who_may_not_load_where_they_could_come_from() -> None:
    """The only way to p1 leads from X; the truck may load at W alone."""
    shut = road(closures=(Closure("p0", "p1"),))
    own = truck(warehouses=("W",))
    said = text(finding(problem(request(), warehouse(), warehouse("X", "p2"), own, travel=shut)))
    assert "T could come, but not from where they may load" in said
    assert "loading T at X, too, would serve all of them (checked)" in said


@pytest.mark.parametrize(("change", "said"), CHANGES)
def test_eased_rules_as_the_subject_of_a_sentence(change: changes.Change, said: str) -> None:
    assert change_text(change) == said


def test_a_road_is_named_by_its_ends() -> None:
    shut = problem(
        request(windows=(Window(0, HOUR),)), travel=road(closures=(Closure("p0", "p1"),))
    )
    said = text(finding(shut))
    assert "p1 is cut off by the road p0 - p1" in said
    assert "opening the road p0 - p1 would serve" in said


def test_every_reason_has_words() -> None:
    for reason, whole in CASES.items():
        assert reason not in text(finding(whole))  # never the code itself


def test_that_nothing_helps_is_said() -> None:
    twice = problem(request(held=True), warehouse(boxes=0))
    assert "no single change was found" in text(finding(twice))


def test_nothing_more_is_said_about_a_hold_than_who_is_on_hold() -> None:
    said = text(finding(CASES[Reason.ON_HOLD])).splitlines()
    assert said == [
        "on hold (proved): 1 line of R",
        "  lifting the hold on R would serve all of them (checked)",
    ]
