"""Trouble on a trip: drivers report it, coordinators decide what becomes of the trip."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.actions.driving.events import end, fail, give_up_stop, settle_status
from bot.actions.driving.trip_card import (
    AHEAD,
    OVER,
    PROBLEMS,
    driver_of,
    problem_label,
    show_trip,
    stops_of,
)
from bot.actions.driving.trips import cancel_trip, hold, waits_for_loading
from bot.actions.planning import promises
from bot.actions.planning.plans import order_plan
from bot.config import Settings
from bot.outbox import Button, Buttons, coordinators_chats, say, tell, words_for
from bot.tables import (
    Person,
    Place,
    Request,
    StopStatus,
    Trip,
    TripStatus,
    Vehicle,
    VehicleState,
)
from bot.texts import Words

STOPS_THE_VEHICLE = ("breakdown", "accident")
DELAYS = (30, 60, 120, 240)
"""Minutes that can be tapped."""


def report(session: Session, trip: Trip, problem: str, now: datetime) -> bool:
    """Notes what is wrong, one of PROBLEMS or words of the driver, and asks the coordinators."""
    hold(session, trip)
    if is_over(trip):
        return False
    trip.problem = problem
    show_problem(session, trip, now, below=True)
    show_trip(session, trip, now)
    return True


def is_over(trip: Trip) -> bool:
    """Whether nothing on a trip can go wrong any more."""
    return trip.ended_at is not None or trip.status in OVER


def delay(
    session: Session, trip: Trip, minutes: int, now: datetime, settings: Settings, person: Person
) -> bool:
    """The rest of the trip comes later by so many minutes."""
    hold(session, trip)
    if is_over(trip):
        return False
    cause = "not_arrived" if trip.departed_at is not None else "not_left"
    if trip.problem in PROBLEMS:
        cause = trip.problem
    promises.shift(session, trip, timedelta(minutes=minutes), cause, now, settings)
    show_trip(session, trip, now)
    _say(session, trip, "drive-delayed", now, person=person.name, minutes=minutes)
    return True


def solve(session: Session, trip: Trip, now: datetime, person: Person) -> bool:
    """The problem is over and the trip goes on."""
    hold(session, trip)
    if is_over(trip) or trip.problem is None:
        return False
    trip.problem = None
    show_trip(session, trip, now)
    _say(session, trip, "drive-solved", now, person=person.name)
    return True


def give_up(session: Session, trip: Trip, now: datetime, person: Person) -> bool:
    """Ends a trip: what is not delivered is open again, and a new plan is owed.

    Goods on the vehicle count as gone until a coordinator says that they are back.
    """
    hold(session, trip)
    if is_over(trip):
        return False
    cause = trip.problem if trip.problem in PROBLEMS else "cancelled"
    if waits_for_loading(trip):
        cancel_trip(session, trip, cause, now)
    else:
        _fail(session, trip, cause, now)
    if cause in STOPS_THE_VEHICLE:
        vehicle = session.get_one(Vehicle, trip.vehicle_id)
        take_out_of_service(session, vehicle, VehicleState.BROKEN, cause, now)
    order_plan(session, "breakdown", now=now)
    _say(session, trip, "drive-given-up", now, person=person.name)
    return True


def leave_out(
    session: Session, trip: Trip, now: datetime, settings: Settings, person: Person
) -> bool:
    """Leaves out the stop that has refused the goods; the trip goes on with the next."""
    ahead = [stop for stop in stops_of(session, trip) if stop.status in AHEAD]
    ahead.sort(key=lambda stop: stop.status is not StopStatus.ARRIVED)
    if trip.problem is None or not ahead:
        return False
    if not give_up_stop(session, ahead[0], "refused", now, settings):
        return False
    trip.problem = None
    order_plan(session, "remainder", now=now)
    show_trip(session, trip, now)
    _say(session, trip, "drive-left-out", now, person=person.name)
    return True


def _fail(session: Session, trip: Trip, cause: str, now: datetime) -> None:
    for stop in stops_of(session, trip):
        if stop.status in AHEAD:
            fail(session, stop, cause, now)
    end(session, trip, max(now, trip.ends_at), now)
    settle_status(session, trip)
    if (driver := driver_of(session, trip)) is not None:
        text = words_for(session, driver)("drive-cancelled", trip=trip.code)
        tell(session, driver, text, now=now)
    show_trip(session, trip, now)


def trips_to_load(session: Session, vehicle: Vehicle) -> list[Trip]:
    """The trips of a vehicle that nobody has begun to load."""
    query = select(Trip).where(Trip.vehicle_id == vehicle.id, Trip.status == TripStatus.APPROVED)
    return list(session.exec(query.order_by(col(Trip.loads_at))).all())


def take_out_of_service(
    session: Session, vehicle: Vehicle, state: VehicleState, cause: str, now: datetime
) -> None:
    """Calls off what a vehicle was to load: its lines are open again."""
    vehicle.state = state
    for trip in trips_to_load(session, vehicle):
        cancel_trip(session, trip, cause, now)


def show_problem(session: Session, trip: Trip, now: datetime, *, below: bool = False) -> None:
    """Shows the coordinators the problem with what they can decide."""
    for chat_id, words in coordinators_chats(session):
        text, buttons = problem_text(session, trip, words), _choices(trip, words)
        say(session, chat_id, text, now=now, buttons=buttons, card=card_name(trip), below=below)


def card_name(trip: Trip) -> str:
    """The name of the living message about a trip's problem."""
    return f"problem:{trip.id}"


def problem_text(session: Session, trip: Trip, words: Words) -> str:
    """What is wrong, whom to call, and which stops wait."""
    vehicle = session.get_one(Vehicle, trip.vehicle_id)
    driver = session.get(Person, vehicle.driver_id) if vehicle.driver_id is not None else None
    lines = [
        words(
            "drive-problem-told",
            trip=trip.code,
            vehicle=vehicle.name,
            problem=problem_label(trip.problem or "", words),
        )
    ]
    if driver is not None:
        lines.append(words("drive-driver", name=driver.name, phone=driver.phone or "–"))
    for n, stop in enumerate(stops_of(session, trip), start=1):
        if stop.status in AHEAD:
            request = session.get_one(Request, stop.request_id)
            place = session.get_one(Place, request.place_id).name
            at = words.when(stop.arrives_at)
            lines.append(words("drive-stop-waiting", n=n, place=place, request=request.code, at=at))
    return "\n".join(lines)


def _choices(trip: Trip, words: Words) -> Buttons:
    later = [
        Button(words.label("drive-button-later", minutes=m), f"trouble:late:{trip.id}:{m}")
        for m in DELAYS
    ]
    leave = Button(words.label("drive-button-leave"), f"trouble:leave:{trip.id}")
    give_up = Button(words.label("drive-button-give-up"), f"trouble:giveup:{trip.id}")
    solved = Button(words.label("drive-button-solved"), f"trouble:solved:{trip.id}")
    refused = [[leave]] if trip.problem == "refused" else []
    return [later, *refused, [give_up], [solved]]


def _say(session: Session, trip: Trip, key: str, now: datetime, **arguments: str | int) -> None:
    """Closes or amends the coordinators' card: who decided what."""
    vehicle = session.get_one(Vehicle, trip.vehicle_id).name
    for chat_id, words in coordinators_chats(session):
        text = words(key, trip=trip.code, vehicle=vehicle, **arguments)
        open_still = trip.problem is not None and not is_over(trip)
        if open_still:
            text = problem_text(session, trip, words) + "\n\n" + text
        buttons = _choices(trip, words) if open_still else []
        say(session, chat_id, text, now=now, buttons=buttons, card=card_name(trip))
