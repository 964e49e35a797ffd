"""A part of a large problem, solved again with a change and put back into the whole plan."""

import pytest

from planner.check.scoring import NO_SCORE
from planner.check.verdict import trip_faults
from planner.model import Access, Plan, Priority, Reason, Stock, Unserved
from planner.solve import in_order, solve
from planner.why import Status
from planner.why.part import GHOST, cut
from tests.planner.build import HOUR, direct, plan, problem, request, truck, warehouse
from tests.planner.busy import busy
from tests.planner.test_reasons import CASES
from tests.planner.why.asking import answer, finding
from tests.planner.why.test_fixes import CHANGES


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """One request is too many to solve all again, and few vehicles are thought of."""
    monkeypatch.setattr("planner.why.trials.MOST_REQUESTS", 0)
    for name in ("MOST_VEHICLES", "EACH", "MOST_RIVALS", "MOST_NEIGHBOURS"):
        monkeypatch.setattr(f"planner.why.part.{name}", 1)


def test_what_others_take_is_gone_and_docks_are_busy_that_they_load_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """U brings A ten boxes; twenty more come at nine, of which A takes five at ten."""
    monkeypatch.setattr("planner.why.part.MOST_NEIGHBOURS", 0)
    stock = (Stock("box", 30), Stock("box", 20, available_from=9 * HOUR))
    house = warehouse(stock=stock, docks=1, loading=HOUR)
    own = Access(only=("T",))
    asked = request("A", boxes=100), request("R", access=own), request("S", "p4", boxes=7)
    whole = problem(*asked, house, truck("T"), truck("U"))
    early = direct("A", vehicle="U", loads=0, departs=HOUR)
    late = direct("A", boxes=25, at=11 * HOUR, vehicle="U", loads=10 * HOUR, departs=11 * HOUR)
    part = cut(whole, plan(early, late), {("R", "a")}, whole)
    (left,) = part.problem.warehouses
    assert left.stock == (Stock("box", 15),)
    assert [vehicle.id for vehicle in part.problem.vehicles] == ["T", GHOST.id]
    assert [(trip.loads, trip.departs) for trip in part.problem.frozen] == [
        (0, HOUR),
        (10 * HOUR, 11 * HOUR),
    ]
    assert {r.id: r.lines[0].quantity for r in part.problem.requests} == {"R": 10, "A": 65}
    assert (part.trips, part.board.all_trips()) == ((), (early, late))


@pytest.mark.parametrize("seed", range(12))
def test_any_plan_of_a_part_fits_in_with_the_trips_of_the_others(seed: int) -> None:
    whole = in_order(busy(seed, requests=12, vehicles=6))
    made = answer(whole)
    keys = [(rest.request, rest.line) for rest in made.unserved]
    part = cut(whole, made, set(keys[:2]) or {(whole.requests[0].id, "a")}, whole)
    again = solve(part.problem, seconds=None, iterations=200, seed=seed + 2)
    board = part.joined(again.trips)
    left = (
        Unserved(*key, quantity, Reason.LOWER_PRIORITY)
        for key, quantity in board.left.items()
        if quantity
    )
    all_ = Plan(board.all_trips(), tuple(left), NO_SCORE)
    assert trip_faults(board.index, board.roads, all_) == ()


@pytest.mark.parametrize("reason", CHANGES)
def test_the_change_is_the_same_as_when_all_is_solved_again(reason: Reason) -> None:
    fix = finding(CASES[reason]).fix
    assert fix is not None
    assert (fix.change, fix.status) == (CHANGES[reason], Status.VERIFIED)


def test_a_change_that_costs_a_pressing_line_is_no_fix() -> None:
    """Off hold, A would take the only trip from B, which is urgent and has fewer people."""
    held = request("A", priority=Priority.URGENT, people=900, held=True)
    whole = problem(held, request("B", "p2"), truck(kg=100.0, trips_max=1))
    assert finding(whole).fix is None
