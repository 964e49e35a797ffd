"""Published solutions, read as plans without times."""

import pytest

from planner.check import check
from planner.draft import DraftTrip
from planner.files import BadFile
from planner.formats import Convention, read, routes
from planner.timed import timed
from tests.planner.instances import COORDINATES, SOLOMON, WINDOWS, section, vrplib

SOLUTION = "Route #1: 1 2\nRoute #2: 3\nCost 30\n"


def test_routes_are_trips_of_the_vehicles_with_their_numbers() -> None:
    problem = read("tiny.vrp", vrplib())
    draft = routes.parse(SOLUTION, problem)
    assert draft.trips == (DraftTrip("1", "1", ("2", "3")), DraftTrip("2", "1", ("4",)))
    plan = timed(problem, draft)
    assert (plan.score.total, check(problem, plan)) == (30.0, ())


def test_solomons_customers_have_the_numbers_of_the_file() -> None:
    draft = routes.parse(SOLUTION, read("tiny.txt", SOLOMON))
    assert [trip.stops for trip in draft.trips] == [("1", "2"), ("3",)]


def test_a_depot_in_the_middle_of_a_route_is_another_trip() -> None:
    text = vrplib(WINDOWS, section("VEHICLES_RELOAD_DEPOT", "1"), kind="MTVRPTWR", vehicles=1)
    problem = read("tiny.vrp", text)
    plan = timed(problem, routes.parse("Route #1: 1 2 0 3", problem))
    assert [len(trip.stops) for trip in plan.trips] == [2, 1]
    # The first trip ends at its last client: the way back to the depot is the next one's.
    assert (plan.score.total, check(problem, plan)) == (300.0, ())


def test_with_several_depots_clients_are_counted_after_them() -> None:
    text = vrplib(section("VEHICLES_DEPOT", "1", "2"), kind="MDVRPTW")
    problem = read("tiny.vrp", text.replace("DEPOT_SECTION\n1\n-1", "DEPOT_SECTION\n1\n2"))
    draft = routes.parse("Route #1: 3\nRoute #2: 2\n", problem)
    assert draft.trips == (DraftTrip("1", "1", ("4",)), DraftTrip("2", "2", ("3",)))


def test_a_tour_may_begin_anywhere() -> None:
    text = f"TYPE: TSP\nDIMENSION: 4\nEDGE_WEIGHT_TYPE: EUC_2D\n{COORDINATES}EOF\n"
    problem = read("tiny.tsp", text, Convention.LATENCY_TOUR)
    draft = routes.parse("NAME: x\nTOUR_SECTION\n2\n3\n1\n4\n-1\nEOF\n", problem)
    assert draft.trips == (DraftTrip("1", "1", ("4", "2", "3")),)
    assert timed(problem, draft).score.total == 6 + 11 + 16 + 24


def test_json_is_no_solution() -> None:
    assert not routes.looks_like('{"trips": [], "note": "Route #1: 1"}')
    assert routes.looks_like(SOLUTION)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Route #9: 1", "Route #9: there is no vehicle 9"),
        ("Route #1: 4", "Route #1: there is no client '4'"),
        ("Route #1: x", "Route #1: there is no client 'x'"),
    ],
)
def test_a_solution_of_another_instance_is_refused(text: str, message: str) -> None:
    with pytest.raises(BadFile, match=message):
        routes.parse(text, read("tiny.vrp", vrplib()))
