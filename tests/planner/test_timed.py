"""Plans that a person writes without times."""

import pytest

from planner.check import check
from planner.draft import Draft, DraftStop, DraftTrip, draft_of
from planner.files import BadFile, read_draft, write
from planner.model import Curfew, Load, Plan, Problem, Reason, Stock, Window
from planner.solve import solve
from planner.timed import UnknownName, timed
from tests.planner.build import HOUR, direct, plan, problem, request, road, truck, warehouse


def drafted(*trips: tuple[str, ...], vehicle: str = "T") -> Draft:
    """Trips of one vehicle from W, each with its stops."""
    return Draft(tuple(DraftTrip(vehicle, "W", stops) for stops in trips))


def rules(asked: Problem, answer: Plan) -> set[str]:
    """The rules that a plan breaks."""
    return {fault.rule for fault in check(asked, answer)}


def test_a_draft_gets_its_times_and_no_fault() -> None:
    asked = problem(request("A"), request("B", "p3"))
    answer = timed(asked, drafted(("A", "B")))
    assert [stop.arrival for stop in answer.trips[0].stops] == [HOUR, 3 * HOUR]
    assert check(asked, answer) == ()


def test_a_stop_without_loads_brings_all_that_is_still_missing() -> None:
    asked = problem(request("A", boxes=10))
    some = DraftTrip("T", "W", (DraftStop("A", (Load("a", 3),)),))
    answer = timed(asked, Draft((some, DraftTrip("T", "W", ("A",)))))
    assert [trip.stops[0].loads[0].quantity for trip in answer.trips] == [3, 7]


def test_what_a_draft_leaves_out_is_unserved_for_a_reason() -> None:
    asked = problem(warehouse(boxes=10), request("A"), request("B", "p2"))
    answer = timed(asked, drafted(("A",)))
    assert [(rest.request, rest.reason) for rest in answer.unserved] == [("B", Reason.NO_STOCK)]


def test_the_vehicles_next_trip_starts_where_the_one_before_ended() -> None:
    asked = problem(truck(home="p0"), request("A"), request("B", "p2"))
    first, second = timed(asked, drafted(("A",), ("B",))).trips
    assert (first.end_place, first.ends, second.loads) == ("p1", HOUR, 2 * HOUR)
    assert (second.end_place, second.ends) == ("p0", 6 * HOUR)


def test_a_trip_waits_for_stock_and_for_the_moment_that_is_named() -> None:
    late = warehouse(stock=(Stock("box", 100, available_from=HOUR),))
    asked = problem(late, request("A"), request("B"))
    assert timed(asked, drafted(("A",))).trips[0].loads == HOUR
    after = Draft((DraftTrip("T", "W", ("A",), not_before=2 * HOUR),))
    assert timed(asked, after).trips[0].loads == 2 * HOUR


def test_trips_at_one_dock_load_one_after_the_other() -> None:
    asked = problem(
        warehouse(docks=1, loading=600), truck("T"), truck("U"), request("A"), request("B")
    )
    draft = Draft((DraftTrip("U", "W", ("B",)), DraftTrip("T", "W", ("A",))))
    answer = timed(asked, draft)
    assert {trip.vehicle: trip.loads for trip in answer.trips} == {"U": 0, "T": 600}
    assert check(asked, answer) == ()


def test_a_trip_waits_for_the_end_of_a_curfew_even_when_it_comes_too_late() -> None:
    night = road(curfews=(Curfew((Window(0, 2 * HOUR),)),))
    late = problem(request("A", windows=(Window(0, HOUR),)), travel=night)
    answer = timed(late, drafted(("A",)))
    assert answer.trips[0].stops[0].arrival == 3 * HOUR
    assert rules(late, answer) == {"window"}


def test_a_trip_sets_out_late_where_waiting_would_make_the_shift_too_long() -> None:
    asked = problem(
        truck(shift_max=3 * HOUR, home="p0"), request("A", windows=(Window(9 * HOUR, 9 * HOUR),))
    )
    answer = timed(asked, drafted(("A",)))
    assert answer.trips[0].ends - answer.trips[0].begins <= 3 * HOUR
    assert check(asked, answer) == ()


def test_a_trip_goes_before_a_frozen_one_where_it_fits() -> None:
    frozen = direct("gone", at=10 * HOUR)
    asked = problem(request("A"), frozen=(frozen,))
    answer = timed(asked, drafted(("A",)))
    assert (answer.trips[0].begins, answer.trips[0].end_place) == (0, "p0")
    assert check(asked, answer) == ()


@pytest.mark.parametrize(
    ("asked", "rule"),
    [
        (problem(request("A", windows=(Window(0, 60),))), "window"),
        (problem(truck(free_until=60), request("A")), "shift"),
        (problem(warehouse(boxes=5), request("A")), "stock"),
        (problem(truck(kg=50.0), request("A")), "kg"),
        (problem(truck(range_km=50.0), request("A")), "range"),
        (problem(warehouse(windows=(Window(0, 1),), loading=60), request("A")), "opening"),
        (problem(request("A", held=True)), "held"),
    ],
)
def test_a_draft_that_cannot_be_done_is_timed_all_the_same_and_says_why(
    asked: Problem, rule: str
) -> None:
    assert rule in rules(asked, timed(asked, drafted(("A",))))


def test_names_that_are_not_known_are_named() -> None:
    asked = problem(request("A"))
    with pytest.raises(UnknownName, match=r"trips\[0\].stops\[1\]: request 'X' is not known"):
        timed(asked, drafted(("A", "X")))
    with pytest.raises(UnknownName, match=r"trips\[0\].vehicle: 'ghost' is not known"):
        timed(asked, drafted(("A",), vehicle="ghost"))


def test_a_solved_plan_without_its_times_is_as_good_again() -> None:
    asked = problem(request("A"), request("B", "p2"), request("C", "p4"))
    solved = solve(asked, seconds=None, iterations=200)
    assert timed(asked, draft_of(solved)).score.total == pytest.approx(solved.score.total)


def test_a_file_with_times_is_a_plan_and_without_is_a_draft() -> None:
    whole = plan(direct("A"))
    assert read_draft(write(whole)) == whole
    text = '{"trips": [{"vehicle": "T", "warehouse": "W", "stops": ["A", {"request": "B"}]}]}'
    assert read_draft(text) == Draft((DraftTrip("T", "W", ("A", DraftStop("B"))),))


def test_one_trip_without_times_makes_a_draft_of_the_whole_plan() -> None:
    text = write(plan(direct("A"), direct("B", at=9 * HOUR))).replace('"begins": 0,', "", 1)
    loads = (Load("a", 10),)
    assert read_draft(text) == Draft(
        tuple(DraftTrip("T", "W", (DraftStop(name, loads),)) for name in "AB")
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "file: not JSON"),
        ('{"trips": [{"vehicle": "T"}]}', r"trips\[0\].warehouse: is missing"),
        ('{"trips": [3]}', r"trips\[0\]: "),
        (
            '{"trips": [{"vehicle": "T", "warehouse": "W", "stops": [{"requst": "A"}]}]}',
            "request: is",
        ),
    ],
)
def test_a_malformed_draft_names_the_field(text: str, message: str) -> None:
    with pytest.raises(BadFile, match=message):
        read_draft(text)
