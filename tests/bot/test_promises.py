"""Promises: said once, moved only when it matters, judged by what was said first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from sqlmodel import Session, col, select

from bot.actions.driving.trip_card import stops_of
from bot.actions.planning import promises
from bot.actions.planning.promises import window
from bot.db import Database
from bot.tables import Outbox, Promise, PromiseState, Stop, StopStatus, Trip, TripStatus
from tests.bot.dispatch.approved import approved_trip
from tests.bot.dispatch.valley import COORDINATOR, NOW, REQUESTER, SETTINGS, Valley

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
ARRIVAL = NOW + 4 * HOUR  # 13:00 in Istanbul


@dataclass
class Told:
    """A trip that has been promised, and what people hear of it."""

    valley: Valley
    trip: Trip

    @property
    def session(self) -> Session:
        return self.valley.session

    def heard(self, chat_id: int = REQUESTER) -> list[str]:
        """What was said after the promise itself."""
        self.session.flush()
        query = select(Outbox).where(Outbox.chat_id == chat_id).order_by(col(Outbox.id))
        found = [row.payload["text"] for row in self.session.exec(query).all()]
        return found[1:] if chat_id == REQUESTER else found

    def promise(self) -> Promise:
        return self.session.exec(select(Promise).order_by(col(Promise.id))).all()[0]

    def stop(self, position: int = 0) -> Stop:
        return stops_of(self.session, self.trip)[position]

    def shift(self, delay: timedelta, cause: str = "road", at: datetime = NOW) -> None:
        promises.shift(self.session, self.trip, delay, cause, at, SETTINGS)

    def leave(self, at: datetime = NOW + 2 * HOUR) -> None:
        """What happens when the driver says that they have left."""
        late = at - self.trip.departs_at
        self.trip.departed_at, self.trip.status = at, TripStatus.DISPATCHED
        self.shift(late, "late_departure", at)
        promises.departed(self.session, self.trip, at)

    def ticks(self, *moments: datetime) -> None:
        for now in moments:
            promises.tell_soon(self.session, now, SETTINGS)
            promises.notice_late(self.session, now, SETTINGS)


@pytest.fixture
def told(db: Database) -> Iterator[Told]:
    with db.write() as session:
        valley = Valley(session).build()
        trip = approved_trip(valley, valley.request())
        promises.make(session, stops_of(session, trip), NOW)
        yield Told(valley, trip)


def promise_text(valley: Valley, trip: Trip) -> str:
    promises.make(valley.session, stops_of(valley.session, trip), NOW)
    return str(valley.session.exec(select(Outbox)).all()[-1].payload["text"])


@pytest.fixture
def valley(db: Database) -> Iterator[Valley]:
    with db.write() as session:
        yield Valley(session).build()


def test_a_promise_has_code_place_window_weekday_zone_and_vehicle(valley: Valley) -> None:
    text = promise_text(valley, approved_trip(valley, valley.request()))
    assert "R-0001" in text
    assert "Nurdağı" in text
    assert "Tue 7 Feb, 12:40 – 13:25 (UTC+3)" in text
    assert "Truck T1 (truck, WB-0001)" in text


def test_a_promise_says_what_part_comes_and_that_the_rest_waits(valley: Valley) -> None:
    text = promise_text(valley, approved_trip(valley, valley.request(blanket=500), planned=300))
    assert "Blanket: 300 of 500 pieces" in text
    assert "rest is still waiting" in text


def test_a_promise_of_everything_speaks_of_no_rest(valley: Valley) -> None:
    text = promise_text(valley, approved_trip(valley, valley.request(blanket=500)))
    assert "Blanket: 500 pieces" in text
    assert "rest" not in text


def test_several_vehicles_for_one_request_are_one_message(valley: Valley) -> None:
    request = valley.request(blanket=500)
    one = approved_trip(valley, request, planned=300)
    two = approved_trip(valley, request, planned=200, vehicle=valley.second)
    stops = [*stops_of(valley.session, one), *stops_of(valley.session, two)]
    promises.make(valley.session, stops, NOW)
    told = valley.session.exec(select(Outbox)).all()
    assert len(told) == 1
    assert "Truck T1 (truck, WB-0001)" in told[0].payload["text"]
    assert "Truck T2 (truck, WB-0002)" in told[0].payload["text"]
    assert len(valley.session.exec(select(Promise)).all()) == 2


def test_a_requester_who_cannot_be_reached_has_a_promise_all_the_same(valley: Valley) -> None:
    valley.requester.telegram_id = None
    promises.make(
        valley.session, stops_of(valley.session, approved_trip(valley, valley.request())), NOW
    )
    assert valley.session.exec(select(Outbox)).all() == []
    assert valley.session.exec(select(Promise)).one().state is PromiseState.OPEN


def test_a_promise_is_told_in_the_requesters_language(valley: Valley) -> None:
    valley.requester.language = "ar"
    assert "شاحنة" in promise_text(valley, approved_trip(valley, valley.request()))


@pytest.mark.parametrize(
    ("before", "after", "rounded"),
    [(17, 22, (20, 25)), (15, 25, (15, 25)), (31, 51, (40, 60))],
)
def test_windows_are_rounded_outward_and_wide_ones_coarsely(
    told: Told, before: int, after: int, rounded: tuple[int, int]
) -> None:
    stop = told.stop()
    stop.earliest_at, stop.latest_at = ARRIVAL - before * MINUTE, ARRIVAL + after * MINUTE
    assert window(stop) == (ARRIVAL - rounded[0] * MINUTE, ARRIVAL + rounded[1] * MINUTE)


def test_no_window_is_so_narrow_that_leaving_a_little_late_breaks_the_promise(told: Told) -> None:
    stop = told.stop()
    stop.earliest_at, stop.latest_at = ARRIVAL - 2 * MINUTE, ARRIVAL + 3 * MINUTE
    assert window(stop)[1] >= ARRIVAL + 15 * MINUTE


def test_who_waits_hears_that_the_vehicle_has_left(told: Told) -> None:
    told.leave()
    assert len(told.heard()) == 1
    assert "has left" in told.heard()[0]
    assert "12:40 – 13:25" in told.heard()[0]


def test_a_small_delay_is_not_told(told: Told) -> None:
    told.shift(20 * MINUTE)
    assert told.heard() == []


def test_small_delays_that_add_up_are_told(told: Told) -> None:
    for _ in range(3):
        told.shift(10 * MINUTE)
    assert len(told.heard()) == 1
    assert "13:10 – 13:55 (UTC+3)</b> (was Tue 7 Feb, 12:40 – 13:25" in told.heard()[0]
    assert "The road is blocked." in told.heard()[0]


def test_a_promise_that_comes_sooner_says_so_and_blames_nothing(told: Told) -> None:
    told.shift(-45 * MINUTE)
    assert "faster than planned" in told.heard()[0]


def test_a_late_departure_is_one_message_not_two(told: Told) -> None:
    told.leave(NOW + 3 * HOUR)
    assert len(told.heard()) == 1
    assert "left later than planned" in told.heard()[0]


def test_a_cause_without_words_gets_general_ones(told: Told) -> None:
    told.shift(HOUR, "earthquake")
    assert "have changed" in told.heard()[0]


def test_a_delay_moves_the_vehicles_next_trip_too(told: Told) -> None:
    following = approved_trip(told.valley, told.valley.request())
    following.begins_at = told.trip.ends_at
    for _ in range(2):
        told.shift(HOUR)
    assert stops_of(told.session, following)[0].arrives_at == ARRIVAL + 2 * HOUR


def test_what_the_driver_has_reported_is_the_cause_of_the_delay(told: Told) -> None:
    told.leave()
    told.trip.problem = "accident"
    told.ticks(ARRIVAL + 40 * MINUTE)
    assert "accident" in told.heard()[-1]


def test_soon_is_told_once_about_half_an_hour_before(told: Told) -> None:
    told.leave()
    told.ticks(ARRIVAL - 40 * MINUTE)
    assert len(told.heard()) == 1
    told.ticks(ARRIVAL - 28 * MINUTE, ARRIVAL - 20 * MINUTE)
    assert len(told.heard()) == 2
    assert "about 30 minutes" in told.heard()[-1]


def test_a_vehicle_that_has_not_left_is_not_about_to_arrive(told: Told) -> None:
    promises.tell_soon(told.session, ARRIVAL, SETTINGS)
    assert told.heard() == []


def test_a_short_way_is_announced_by_its_departure_alone(told: Told) -> None:
    stop = told.stop()
    stop.arrives_at = told.trip.departs_at + 20 * MINUTE
    told.leave()
    told.ticks(told.trip.departs_at + MINUTE)
    assert len(told.heard()) == 1


def test_a_trip_that_has_not_left_in_time_moves_and_coordinators_hear_once(told: Told) -> None:
    departs = told.trip.departs_at
    told.ticks(*(departs + n * MINUTE for n in range(2, 60, 2)))
    assert told.trip.departs_at > departs + 50 * MINUTE
    assert len(told.heard()) == 1
    assert "has not left yet" in told.heard()[0]
    assert len(told.heard(COORDINATOR)) == 1
    assert "ask the driver" in told.heard(COORDINATOR)[0]


def test_a_vehicle_that_has_not_arrived_in_time_moves_the_promise(told: Told) -> None:
    told.leave()
    told.ticks(*(ARRIVAL + n * MINUTE for n in range(5, 45, 5)))
    assert "takes longer" in told.heard()[-1]


def test_an_arrival_within_the_first_window_keeps_the_promise(told: Told) -> None:
    told.shift(3 * HOUR)  # what counts is what was said first
    stop = told.stop()
    stop.status, stop.arrived_at = StopStatus.ARRIVED, ARRIVAL + 25 * MINUTE
    promises.arrived(told.session, stop, ARRIVAL + 25 * MINUTE)
    assert told.promise().state is PromiseState.KEPT


def test_an_arrival_after_the_first_window_breaks_the_promise(told: Told) -> None:
    told.shift(3 * HOUR)
    promises.arrived(told.session, told.stop(), ARRIVAL + 26 * MINUTE)
    assert told.promise().state is PromiseState.BROKEN


def test_a_promise_is_taken_back_once_with_the_cause(told: Told) -> None:
    for _ in range(2):
        promises.withdraw(told.session, told.stop(), "breakdown", NOW)
    assert told.promise().state is PromiseState.WITHDRAWN
    assert len(told.heard()) == 1
    assert "broke down" in told.heard()[0]
    assert "stays open" in told.heard()[0]


def test_nothing_more_is_said_of_a_promise_that_is_settled(told: Told) -> None:
    promises.arrived(told.session, told.stop(), ARRIVAL)
    told.shift(5 * HOUR)
    told.ticks(ARRIVAL + HOUR)
    assert told.heard() == []


def test_only_the_stops_that_lie_ahead_move(told: Told) -> None:
    told.stop().status = StopStatus.DELIVERED
    told.shift(HOUR)
    assert told.stop().arrives_at == ARRIVAL
