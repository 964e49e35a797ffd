"""Public instance files: what the score of a plan is, and what a broken file is told."""

import os
from pathlib import Path

import pytest

from planner.board import Board
from planner.check import check, score
from planner.files import BadFile
from planner.formats import Convention, read
from planner.formats.problem import MATRIX_MAX
from planner.model import Load, Metric, Plan, Problem
from planner.ride import Errand, ride
from tests.planner.build import NO_SCORE
from tests.planner.instances import COORDINATES, SOLOMON, WINDOWS, section, vrplib


def driven(problem: Problem, *routes: tuple[str, str, str]) -> Plan:
    """Each route as vehicle, depot and clients, one after the other."""
    board = Board(problem)
    for name, depot, clients in routes:
        vehicle, before = board.index.vehicles[name], board.trips[name]
        drops = [(c, (Load("1", board.index.lines[c, "1"].quantity),)) for c in clients.split()]
        goods = {board.index.item(c, "1").code for c, _ in drops}
        warehouse = board.index.warehouses[depot]
        there = max(s.available_from for s in warehouse.stock if s.item in goods)
        errand = Errand(
            vehicle=vehicle,
            warehouse=warehouse,
            place=vehicle.start,
            ready=before[-1].ends if before else vehicle.free_from,
            drops=drops,
            not_before=there,
            until=vehicle.free_until,
            end_place=vehicle.home,
        )
        trip = ride(board.index, board.roads, errand)
        assert trip is not None
        board.add(trip)
    return Plan(board.all_trips(), (), NO_SCORE)


def total(problem: Problem, *routes: tuple[str, str, str]) -> float:
    """What routes cost that serve everyone without a fault."""
    plan = driven(problem, *routes)
    assert [fault for fault in check(problem, plan) if fault.rule != "score"] == []
    return score(problem, plan).total


def test_the_score_of_a_rounded_instance_is_the_length_of_its_routes() -> None:
    problem = read("tiny.vrp", vrplib())
    assert total(problem, ("1", "1", "2 3"), ("2", "1", "4")) == 5 + 5 + 8 + 6 + 6


def test_a_vehicle_makes_one_route_and_takes_no_more_than_its_capacity() -> None:
    problem = read("tiny.vrp", vrplib())
    rules = {f.rule for f in check(problem, driven(problem, ("1", "1", "2 3 4")))}
    assert "kg" in rules
    twice = driven(problem, ("1", "1", "2 3"), ("1", "1", "4"))
    assert "trips_max" in {f.rule for f in check(problem, twice)}


def test_leaving_a_client_out_never_pays() -> None:
    problem = read("tiny.vrp", vrplib())
    without = score(problem, driven(problem, ("1", "1", "2 3"))).total
    assert without > 5 * total(problem, ("1", "1", "2 3"), ("2", "1", "4"))


def test_solomons_distances_are_cut_off_after_one_decimal() -> None:
    # The first customer is 1.414... away, 7.071... from the second: 1.4 and 7.0.
    problem = read("tiny.txt", SOLOMON)
    cost = total(problem, ("1", "0", "1 2"), ("2", "0", "3"))
    assert cost == pytest.approx(1.4 + 7.0 + 8 + 6 + 6)


def test_windows_and_service_are_kept_in_the_scaled_units() -> None:
    problem = read("tiny.txt", SOLOMON)
    late = driven(problem, ("1", "0", "1 2"), ("2", "0", "3"))
    stop = late.trips[0].stops[1]
    assert (stop.arrival, stop.start, stop.departure) == (14 + 20 + 70, 104, 124)
    asked = {r.id: r for r in problem.requests}["2"]
    assert (asked.windows[0].opens, asked.windows[0].closes) == (100, 200)


def test_uncollected_prizes_count_in_tenths_and_clients_without_one_must_be_served() -> None:
    text = vrplib(section("PRIZE", "0", "7", "3", "0"), kind="PCVRPTW")
    problem = read("tiny.vrp", text)
    served = driven(problem, ("1", "1", "4"))
    assert score(problem, served).total == 120 + 70 + 30
    missed = driven(problem, ("1", "1", "2 3"))
    assert score(problem, missed).total > 1000


def test_each_vehicle_keeps_to_its_own_depot() -> None:
    text = vrplib(section("VEHICLES_DEPOT", "1", "2"), kind="MDVRPTW")
    problem = read("tiny.vrp", text.replace("DEPOT_SECTION\n1\n-1", "DEPOT_SECTION\n1\n2"))
    assert [(v.start, v.home, v.warehouses) for v in problem.vehicles] == [
        ("1", "1", ("1",)),
        ("2", "2", ("2",)),
    ]
    assert total(problem, ("1", "1", "4"), ("2", "2", "3")) == 22_000


def test_costs_of_a_mixed_fleet_are_counted_in_whole_money() -> None:
    # 22 at 0.83 and 2.46 for using it; 12 at 1.00 and 5 for using it.
    text = vrplib(
        section("CAPACITY", "30", "50"),
        section("VEHICLES_FIXED_COST", "246", "500"),
        section("VEHICLES_UNIT_DISTANCE_COST", "83", "100"),
        kind="HFVRP",
        capacity=0,
    )
    problem = read("tiny.vrp", text)
    cost = total(problem, ("1", "1", "2 3"), ("2", "1", "4"))
    assert cost == pytest.approx(18 * 0.83 + 2.46 + 12 + 5)


def test_a_vehicle_reloads_and_waits_for_what_is_released_later() -> None:
    text = vrplib(
        WINDOWS,
        section("RELEASE_TIME", "0", "0", "0", "40"),
        section("VEHICLES_RELOAD_DEPOT", "1"),
        kind="MTVRPTWR",
        vehicles=1,
    )
    problem = read("tiny.vrp", text)
    plan = driven(problem, ("1", "1", "2 3"), ("1", "1", "4"))
    assert [trip.departs for trip in plan.trips] == [0, 400]
    assert total(problem, ("1", "1", "2 3"), ("1", "1", "4")) == 300


def test_goods_cannot_leave_before_they_are_released() -> None:
    text = vrplib(section("RELEASE_TIME", "0", "0", "0", "40"), kind="MTVRPTWR")
    problem = read("tiny.vrp", text)
    plan = driven(read("tiny.vrp", vrplib(kind="MTVRPTWR")), ("1", "1", "4"))
    assert "stock" in {fault.rule for fault in check(problem, plan)}


def test_a_client_is_visited_only_by_vehicles_that_may() -> None:
    text = vrplib(section("VEHICLES_ALLOWED_CLIENTS", "2 3", "2 4"), kind="SDVRPTW")
    problem = read("tiny.vrp", text)
    assert total(problem, ("1", "1", "2 3"), ("2", "1", "4")) == 30_000
    wrong = driven(problem, ("1", "1", "4"))
    assert "access" in {fault.rule for fault in check(problem, wrong)}
    assert [len(r.access.tags) for r in problem.requests] == [0, 1, 1]  # all may visit node 2


def test_the_longest_duration_bounds_the_shift() -> None:
    problem = read("tiny.vrp", vrplib("VEHICLES_MAX_DURATION: 21\n", kind="SDVRPTW"))
    assert {v.shift_max for v in problem.vehicles} == {21_000}


def test_latency_is_the_sum_of_arrivals_without_the_return() -> None:
    problem = read("tiny.vrp", vrplib(vehicles=None), Convention.LATENCY)
    assert len(problem.vehicles) == 2  # as few as can carry it all
    assert total(problem, ("1", "1", "2 3"), ("2", "1", "4")) == pytest.approx(5 + 10 + 6)


def test_a_tour_by_latency_counts_the_return_to_the_depot() -> None:
    text = f"TYPE: TSP\nDIMENSION: 4\nEDGE_WEIGHT_TYPE: EUC_2D\n{COORDINATES}EOF\n"
    problem = read("tiny.tsp", text, Convention.LATENCY_TOUR)
    assert total(problem, ("1", "1", "4 2 3")) == pytest.approx(6 + 11 + 16 + 24)


def test_a_client_that_wants_nothing_is_visited_all_the_same() -> None:
    text = vrplib().replace("3 20", "3 0")
    assert total(read("tiny.vrp", text), ("1", "1", "2 4"), ("2", "1", "3")) == 5 + 5 + 6 + 16


def test_an_unlimited_fleet_is_cut_down_to_what_can_be_of_use() -> None:
    assert len(read("tiny.vrp", vrplib(vehicles=500)).vehicles) == 3
    assert len(read("tiny.vrp", vrplib(vehicles=500, capacity=70)).vehicles) == 2
    assert len(read("tiny.vrp", vrplib(), vehicles=1).vehicles) == 1


def test_distances_may_be_given_as_a_triangle() -> None:
    text = (
        "TYPE: CVRP\nDIMENSION: 3\nCAPACITY: 9\nEDGE_WEIGHT_TYPE: EXPLICIT\n"
        "EDGE_WEIGHT_FORMAT: LOWER_ROW\nEDGE_WEIGHT_SECTION\n4\n6 3\nEOF\n"
    )
    assert total(read("tiny.vrp", text), ("1", "1", "2 3")) == 4 + 3 + 6


def test_a_large_instance_has_no_matrix() -> None:
    size = MATRIX_MAX + 1
    rows = "\n".join(f"{n} {n} 0" for n in range(1, size + 1))
    head = f"TYPE: CVRP\nDIMENSION: {size}\nCAPACITY: 9\n"
    problem = read("large.vrp", f"{head}NODE_COORD_SECTION\n{rows}\nEOF\n")
    assert (problem.travel.matrix_km, problem.travel.metric) == ((), Metric.PLANE)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("nonsense", "file: not JSON, VRPLIB or Solomon's format"),
        (vrplib().replace("DIMENSION : 4\n", ""), "DIMENSION: is missing"),
        (vrplib().replace("2 3 4\n", "2 3 x\n"), "NODE_COORD_SECTION: 'x' is not a number"),
        (vrplib().replace("2 3 4\n", "2 3\n"), "line 9: NODE_COORD_SECTION: 2 numbers are needed"),
        (vrplib().replace("2 3 4\n", ""), "NODE_COORD_SECTION: 2 is missing"),
        (vrplib().replace("2 3 4\n", "9 3 4\n"), "NODE_COORD_SECTION: 9 is not between 1 and 4"),
        (vrplib().replace("2 3 4\n", "1 3 4\n"), "NODE_COORD_SECTION: 1 is there already"),
        (vrplib().replace("3 20\n", "3 2.5\n"), "DEMAND_SECTION: node 3: 2.5 is not a whole"),
        (vrplib().replace("EUC_2D", "GEO"), "EDGE_WEIGHT_TYPE: GEO cannot be read"),
        (vrplib(section("BACKHAUL", "1")), "BACKHAUL_SECTION: is not a section that can be read"),
        (vrplib().replace("NAME", "a b"), "line 1: 'a b : tiny' is neither a header"),
        (vrplib().replace("1\n-1", "2\n-1"), "DEPOT_SECTION: depots must be the first nodes"),
        (SOLOMON.replace("          2\n", "\n", 1), "CUSTOMER: number, x, y, demand"),
        (SOLOMON.replace("  2         50", "  2"), "VEHICLE: number and capacity are needed"),
    ],
)
def test_a_malformed_instance_names_the_line_or_section(text: str, message: str) -> None:
    with pytest.raises(BadFile) as caught:
        read("tiny.vrp" if "DIM" in text or "SECTION" in text else "tiny.txt", text)
    assert message in str(caught.value)


@pytest.mark.skipif("AIDLINE_INSTANCES" not in os.environ, reason="no folder of instances given")
def test_every_public_instance_can_be_read() -> None:
    for path in sorted(Path(os.environ["AIDLINE_INSTANCES"]).rglob("*.*")):
        if path.suffix in (".vrp", ".tsp", ".txt"):
            assert read(path.name, path.read_text(encoding="utf-8")).requests
