"""The operation's rows as a problem for the planner."""

from datetime import timedelta

from bot.tables import (
    Promise,
    PromiseState,
    Reach,
    RequestStatus,
    Trip,
    TripStatus,
    VehicleState,
)
from planner.validate import validate
from tests.bot.dispatch.approved import approved_trip
from tests.bot.dispatch.valley import NOW, Valley

HOUR = timedelta(hours=1)


def test_a_snapshot_is_a_valid_problem_with_what_is_open(valley: Valley) -> None:
    request = valley.request(tent=20, blanket=300)
    problem = valley.snapshot().problem
    validate(problem)
    assert [r.id for r in problem.requests] == [request.code]
    assert [(line.item, line.quantity) for line in problem.requests[0].lines] == [
        ("tent", 20),
        ("blanket", 300),
    ]


def test_no_time_is_negative_and_the_first_departure_leaves_time_to_decide(valley: Valley) -> None:
    valley.request()
    found = valley.snapshot()
    assert found.problem.requests[0].submitted >= 0
    assert found.epoch.moment(found.problem.now) == NOW + timedelta(minutes=30)


def test_what_is_not_known_of_an_item_stays_unknown(valley: Valley) -> None:
    valley.tents.kg = None
    assert valley.snapshot().problem.items[0].kg is None


def test_a_request_on_hold_is_there_but_held(valley: Valley) -> None:
    valley.request().status = RequestStatus.ON_HOLD
    found = valley.snapshot()
    assert [r.held for r in found.problem.requests] == [True]
    assert found.is_empty


def test_a_request_that_is_closed_is_not_planned(valley: Valley) -> None:
    valley.request().status = RequestStatus.CANCELLED
    assert valley.snapshot().problem.requests == ()


def test_what_is_on_a_trip_is_neither_open_nor_in_stock(valley: Valley) -> None:
    approved_trip(valley, valley.request(tent=20), planned=15)
    problem = valley.snapshot().problem
    assert problem.requests[0].lines[0].quantity == 5
    assert problem.warehouses[0].stock[0].quantity == 500 - 15


def test_expected_stock_is_there_from_its_arrival_on(valley: Valley) -> None:
    valley.stock(valley.tents, 70, arrives_at=NOW + 5 * HOUR)
    found = valley.snapshot()
    expected = found.problem.warehouses[0].stock[-1]
    assert (expected.item, expected.quantity) == ("tent", 70)
    assert found.epoch.moment(expected.available_from) == NOW + 5 * HOUR


def test_a_warehouse_opens_in_the_operations_zone(valley: Valley) -> None:
    valley.warehouse.opens, valley.warehouse.closes = "08:00", "18:00"
    found = valley.snapshot()
    first = found.problem.warehouses[0].windows[0]
    assert found.epoch.moment(first.closes) == NOW.replace(hour=15)


def test_a_warehouse_without_hours_is_always_open(valley: Valley) -> None:
    assert valley.snapshot().problem.warehouses[0].windows == ()


def test_a_vehicle_works_in_its_shift(valley: Valley) -> None:
    valley.truck.shift_starts, valley.truck.shift_ends = "07:00", "19:00"
    found = valley.snapshot()
    truck = found.problem.vehicles[0]
    assert found.epoch.moment(truck.free_from) == NOW + timedelta(minutes=30)
    assert found.epoch.moment(truck.free_until) == NOW.replace(hour=16)


def test_a_shift_that_is_nearly_over_waits_for_the_next_day(valley: Valley) -> None:
    valley.truck.shift_starts, valley.truck.shift_ends = "01:00", "11:00"
    found = valley.snapshot()
    assert found.epoch.moment(found.problem.vehicles[0].free_from) == NOW + timedelta(hours=16)


def test_a_vehicle_without_a_shift_is_free_for_days(valley: Valley) -> None:
    truck = valley.snapshot().problem.vehicles[0]
    assert truck.free_until - truck.free_from == 3 * 24 * 3600


def test_a_broken_vehicle_is_not_planned_with(valley: Valley) -> None:
    valley.truck.state = VehicleState.BROKEN
    assert [v.id for v in valley.snapshot().problem.vehicles] == ["T2"]


def test_a_decided_trip_is_frozen_and_its_vehicle_free_after_it(valley: Valley) -> None:
    trip = approved_trip(valley, valley.request())
    found = valley.snapshot()
    assert [t.vehicle for t in found.problem.frozen] == ["T1"]
    assert found.epoch.moment(found.problem.vehicles[0].free_from) == trip.ends_at
    assert found.problem.frozen[0].end_place == str(valley.nurdagi.id)


def test_a_trip_that_is_overdue_keeps_its_vehicle_busy_until_now_at_least(valley: Valley) -> None:
    trip = approved_trip(valley, valley.request())
    late = trip.ends_at + 4 * HOUR
    found = valley.snapshot(late)
    assert found.epoch.moment(found.problem.frozen[0].ends) == late
    validate(found.problem)


def test_a_trip_that_has_ended_or_was_cancelled_keeps_nobody_busy(valley: Valley) -> None:
    ended, cancelled = (approved_trip(valley, valley.request()) for _ in range(2))
    ended.ended_at, ended.status = NOW, TripStatus.RECEIVED
    cancelled.status = TripStatus.CANCELLED
    assert valley.snapshot().problem.frozen == ()


def test_access_limits_reach_the_planner(valley: Valley) -> None:
    for reach in Reach:
        valley.request(reach=reach)
    any_, rough, boat, helicopter = (r.access for r in valley.snapshot().problem.requests)
    assert "boat" not in any_.modes
    assert rough.tags == ("4x4",)
    assert (boat.modes, helicopter.modes) == (("boat",), ("helicopter",))


def test_the_largest_vehicle_reaches_the_planner_beside_its_kind(valley: Valley) -> None:
    valley.request(reach=Reach.FOUR_BY_FOUR, largest_kg=7500)
    valley.request()
    limited, open_ = (r.access for r in valley.snapshot().problem.requests)
    assert (limited.tags, limited.kg_max) == (("4x4",), 7500)
    assert open_.kg_max == 0


def test_a_closed_place_is_closed_for_the_planner(valley: Valley) -> None:
    valley.request(place=valley.place("Island", 36.5, 36.0, closed=True))
    assert [p.closed for p in valley.snapshot().problem.places] == [False, True]


def test_places_that_nothing_needs_are_left_out(valley: Valley) -> None:
    valley.place("Elsewhere", 1, 1)
    assert [p.id for p in valley.snapshot().problem.places] == [str(valley.adana.id)]


def test_a_promise_that_was_taken_back_is_remembered_while_it_lies_ahead(valley: Valley) -> None:
    request = valley.request()
    trip = approved_trip(valley, request)
    trip.status = TripStatus.CANCELLED
    _promise(valley, trip).state = PromiseState.WITHDRAWN
    assert valley.snapshot().problem.requests[0].promised is not None
    assert valley.snapshot(NOW + 30 * HOUR).problem.requests[0].promised is None


def test_a_promise_that_holds_says_nothing_about_the_rest(valley: Valley) -> None:
    _promise(valley, approved_trip(valley, valley.request(tent=20), planned=5))
    assert valley.snapshot().problem.requests[0].promised is None


def _promise(valley: Valley, trip: Trip) -> Promise:
    from sqlmodel import select

    from bot.actions.driving.trip_card import stops_of
    from bot.actions.planning import promises

    promises.make(valley.session, stops_of(valley.session, trip), NOW)
    return valley.session.exec(select(Promise)).one()
