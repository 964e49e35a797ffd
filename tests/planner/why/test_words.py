"""Findings as sentences."""

from planner.model import Closure, Priority, Reason, Window
from planner.why.words import text
from tests.planner.build import HOUR, problem, request, road, truck, warehouse
from tests.planner.test_reasons import CASES
from tests.planner.why.asking import finding


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
    said = text(finding(problem(first, request("B", "p2"), truck(kg=100.0, trips_max=1))))
    assert "T from W could bring it, but goes to A (life-saving)" in said
    assert "1 more truck like T at p0 from 0:00 to 24:00 would serve all of them (checked)" in said


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
