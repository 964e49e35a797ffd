"""Problems on the road: drivers report them, coordinators decide."""

import pytest
from sqlmodel import select

from bot.db import Database
from bot.tables import (
    PlanOrder,
    Promise,
    PromiseState,
    RequestStatus,
    StopStatus,
    Trip,
    TripStatus,
    Vehicle,
    VehicleState,
)
from tests.bot.road import MINUTE, Road, lay_out


@pytest.fixture
def road(db: Database) -> Road:
    """The vehicle is at the first stop."""
    road = lay_out(db)
    road.drive_to(0)
    return road


def vehicle(road: Road) -> Vehicle:
    with road.db.read() as session:
        return session.exec(select(Vehicle)).one()


def promise(road: Road, stop: int) -> Promise:
    with road.db.read() as session:
        query = select(Promise).where(Promise.stop_id == road.stops[stop])
        return session.exec(query).one()


def give_up(road: Road, problem: str) -> None:
    road.driver.tap(f"drive:report:{road.trip}:{problem}")
    road.coordinator.tap(f"trouble:giveup:{road.trip}:yes")


def test_coordinators_hear_what_is_wrong_and_which_stops_wait(road: Road) -> None:
    road.driver.tap(f"drive:problem:{road.trip}")
    assert "coordinators know" in road.driver.tap(f"drive:report:{road.trip}:breakdown")
    text = road.coordinator.card(f"problem:{road.trip}").payload["text"]
    assert "broke down" in text
    assert "Samandağ" in text
    assert "broke down" in road.driver.card(f"trip:{road.trip}").payload["text"]


def test_a_problem_can_be_typed(road: Road) -> None:
    road.driver.tap(f"drive:problem:{road.trip}")
    assert "coordinators know" in road.driver.type("a landslide <here>")
    text = road.coordinator.card(f"problem:{road.trip}").payload["text"]
    assert "a landslide &lt;here&gt;" in text


def test_a_picture_is_no_problem_that_we_can_read(road: Road) -> None:
    road.driver.tap(f"drive:problem:{road.trip}")
    said = road.driver.send({"location": {"latitude": 1, "longitude": 1}})
    assert "only read text" in said


def test_a_number_alone_is_a_delay_in_minutes(road: Road) -> None:
    before = road.stop_row(1).arrives_at
    road.driver.tap(f"drive:problem:{road.trip}")
    assert "45 minutes later" in road.driver.type("45")
    assert road.stop_row(1).arrives_at == before + 45 * MINUTE


def test_a_delay_moves_the_promise_with_its_cause(road: Road) -> None:
    road.driver.tap(f"drive:report:{road.trip}:road")
    road.coordinator.tap(f"trouble:late:{road.trip}:120")
    assert any("The road is blocked" in text for text in road.requester.heard())


def test_a_solved_problem_is_taken_off_the_card(road: Road) -> None:
    road.driver.tap(f"drive:report:{road.trip}:accident")
    road.coordinator.tap(f"trouble:solved:{road.trip}")
    assert road.trip_row().problem is None
    assert "solved" in road.coordinator.card(f"problem:{road.trip}").payload["text"]


def test_a_trip_is_given_up_only_after_a_second_tap(road: Road) -> None:
    road.driver.tap(f"drive:report:{road.trip}:breakdown")
    road.coordinator.tap(f"trouble:giveup:{road.trip}")
    assert road.trip_row().ended_at is None
    yes = f"trouble:giveup:{road.trip}:yes"
    assert yes in road.coordinator.buttons(f"problem:{road.trip}")


def test_giving_up_after_a_breakdown_opens_the_lines_and_wants_a_plan(road: Road) -> None:
    give_up(road, "breakdown")
    assert road.trip_row().status is TripStatus.FAILED
    assert road.stop_row(1).status is StopStatus.FAILED
    assert road.request(1).status is RequestStatus.SUBMITTED
    assert promise(road, 1).state is PromiseState.WITHDRAWN
    assert vehicle(road).state is VehicleState.BROKEN
    with road.db.read() as session:
        assert [order.cause for order in session.exec(select(PlanOrder)).all()] == ["breakdown"]


def test_giving_up_twice_happens_once(road: Road) -> None:
    give_up(road, "breakdown")
    assert "given up" in road.coordinator.tap(f"trouble:giveup:{road.trip}:yes")


def test_goods_of_a_given_up_trip_are_back_only_when_a_coordinator_says_so(road: Road) -> None:
    give_up(road, "breakdown")
    assert road.stock("WATER") == 60
    road.coordinator.tap(f"goods:back:{road.trip}")
    assert (road.stock("WATER"), road.stock("BLANKET")) == (200, 60)


def test_lost_goods_stay_out_of_the_stock(road: Road) -> None:
    give_up(road, "accident")
    road.coordinator.tap(f"goods:lost:{road.trip}")
    road.coordinator.tap(f"goods:back:{road.trip}")
    assert road.stock("WATER") == 60


def test_what_was_delivered_before_a_breakdown_stays_delivered(road: Road) -> None:
    road.driver.tap(f"drive:delivered:{road.stops[0]}")
    give_up(road, "breakdown")
    road.requester.tap(f"receive:all:{road.stops[0]}")
    assert road.request(0).status is RequestStatus.DELIVERED
    assert road.request(1).status is RequestStatus.SUBMITTED
    assert road.trip_row().status is TripStatus.RECEIVED


def test_a_vehicle_that_breaks_down_before_loading_leaves_the_stock_alone(db: Database) -> None:
    road = lay_out(db)
    give_up(road, "breakdown")
    assert road.trip_row().status is TripStatus.CANCELLED
    assert vehicle(road).state is VehicleState.BROKEN
    assert road.stock("WATER") == 200


def test_a_blocked_road_does_not_break_the_vehicle(road: Road) -> None:
    give_up(road, "road")
    assert vehicle(road).state is VehicleState.READY


def test_a_stop_that_refuses_is_left_out_and_the_trip_goes_on(road: Road) -> None:
    road.driver.tap(f"drive:report:{road.trip}:refused")
    road.coordinator.tap(f"trouble:leave:{road.trip}")
    assert road.stop_row(0).status is StopStatus.FAILED
    assert f"drive:arrived:{road.stops[1]}" in road.driver.buttons(f"trip:{road.trip}")
    road.driver.tap(f"drive:arrived:{road.stops[1]}")
    road.driver.tap(f"drive:delivered:{road.stops[1]}")
    assert "100 boxes" in road.coordinator.card(f"goods:{road.trip}").payload["text"]


def test_a_driver_does_not_decide(road: Road) -> None:
    assert "role" in road.driver.tap(f"trouble:giveup:{road.trip}:yes")


def test_a_trip_that_is_over_has_no_problems(road: Road) -> None:
    give_up(road, "breakdown")
    assert "given up" in road.driver.tap(f"drive:problem:{road.trip}")
    assert "given up" in road.driver.tap(f"drive:report:{road.trip}:road")


def test_a_repaired_vehicle_is_ready_again_with_a_tap(road: Road) -> None:
    give_up(road, "breakdown")
    road.coordinator.type("/vehicles")
    tap = f"fleet:set:{vehicle(road).id}:ready:0"
    road.coordinator.tap(tap)
    road.coordinator.tap(tap)
    assert vehicle(road).state is VehicleState.READY
    assert "✅ ready" in road.coordinator.card("vehicles").payload["text"]


def test_a_vehicle_with_trips_to_load_is_set_aside_only_after_a_question(db: Database) -> None:
    waiting = lay_out(db)
    waiting.coordinator.tap(f"fleet:set:{vehicle(waiting).id}:away:0")
    assert "still has trips to load" in waiting.coordinator.card("vehicles").payload["text"]
    assert vehicle(waiting).state is VehicleState.READY


def test_setting_a_vehicle_aside_calls_its_trips_off_and_has_them_planned_again(
    db: Database,
) -> None:
    waiting = lay_out(db)
    waiting.coordinator.tap(f"fleet:off:{vehicle(waiting).id}:broken:0")
    assert vehicle(waiting).state is VehicleState.BROKEN
    with waiting.db.read() as session:
        assert session.get_one(Trip, waiting.trip).status is TripStatus.CANCELLED
        assert session.exec(select(PlanOrder)).first() is not None
