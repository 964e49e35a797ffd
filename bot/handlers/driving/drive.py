"""Drivers tap their way through a trip; coordinators may, for a driver who phoned."""

from sqlmodel import col, select

from bot.actions.asking import files
from bot.actions.driving import events as driving
from bot.actions.driving.trip_card import OVER, show_trip_in, state_label
from bot.handlers.driving import counting, trouble
from bot.handlers.driving.driven import say_late, stop_of_tap, trip_of_tap
from bot.handlers.driving.pages import page_buttons, page_of
from bot.handlers.routes import COORDINATORS, DRIVERS, Command, Entry, Routes, Tap, Turn
from bot.handlers.tapped import ForgedError, checked, number, word
from bot.outbox import Button
from bot.tables import Request, Trip, TripStatus, Vehicle

PAGE = 8


def _trips(turn: Turn) -> None:
    _list_trips(turn, 0)


def _my(turn: Turn) -> None:
    _list_trips(turn, number(turn, 1) if len(turn.data) > 1 else 0)


def _list_trips(turn: Turn, page: int) -> None:
    trips = _current(turn)
    page, shown = page_of(trips, page, PAGE)
    words = turn.words
    if not shown:
        turn.show("trips", words("drive-no-trips"))
        return
    buttons = [[_trip_button(turn, trip)] for trip in shown]
    buttons += page_buttons(words, "drive:my", page, len(trips), PAGE)
    turn.show("trips", words("drive-trips", n=len(trips)), buttons)


def _current(turn: Turn) -> list[Trip]:
    """Trips that are not over: a driver's own, or all of them for coordinators."""
    query = select(Trip).join(Vehicle, col(Vehicle.id) == col(Trip.vehicle_id))
    query = query.where(col(Trip.ended_at).is_(None), col(Trip.status).not_in(OVER))
    query = query.where(Trip.status != TripStatus.PLANNED)
    if turn.person.role not in COORDINATORS:
        query = query.where(Vehicle.driver_id == turn.person.id)
    return list(turn.session.exec(query.order_by(col(Trip.departs_at), col(Trip.id))).all())


def _trip_button(turn: Turn, trip: Trip) -> Button:
    vehicle = turn.session.get_one(Vehicle, trip.vehicle_id)
    label = turn.words.label(
        "drive-button-trip",
        trip=trip.code,
        vehicle=vehicle.name[:24],
        state=state_label(trip, turn.words),
    )
    return Button(label, f"drive:trip:{trip.id}")


def _trip(turn: Turn) -> None:
    trip = trip_of_tap(turn)
    show_trip_in(turn.session, trip, turn.chat_id, turn.words, turn.now, below=True)


def _loaded(turn: Turn) -> None:
    trip = trip_of_tap(turn)
    done = driving.load(turn.session, trip, {}, turn.now, turn.person)
    _answer(turn, trip, "drive-loaded", done=done)


def _departed(turn: Turn) -> None:
    trip = trip_of_tap(turn)
    done = driving.depart(turn.session, trip, turn.now, turn.settings)
    _answer(turn, trip, "drive-departed", done=done)


def _arrived(turn: Turn) -> None:
    trip, stop = stop_of_tap(turn)
    done = driving.arrive(turn.session, stop, turn.now, turn.settings)
    _answer(turn, trip, "drive-arrived", done=done)


def _delivered(turn: Turn) -> None:
    trip, stop = stop_of_tap(turn)
    done = driving.deliver(turn.session, stop, {}, turn.now, turn.settings)
    _answer(turn, trip, "drive-delivered", done=done)


def _files(turn: Turn) -> None:
    _trip, stop = stop_of_tap(turn)
    request = turn.session.get_one(Request, stop.request_id)
    files.send(turn.session, request, turn.chat_id, turn.words, turn.now)


def _answer(turn: Turn, trip: Trip, key: str, *, done: bool) -> None:
    """Says what the tap did, or what has happened meanwhile."""
    if done:
        turn.answer(turn.words.label(key))
    else:
        say_late(turn, trip)


_STEPS = {
    "my": _my,
    "trip": _trip,
    "loaded": _loaded,
    "departed": _departed,
    "arrived": _arrived,
    "delivered": _delivered,
    "files": _files,
    **counting.TAPS,
    **trouble.TAPS,
}


@checked
def _drive(turn: Turn) -> None:
    step = _STEPS.get(word(turn, 0))
    if step is None:
        raise ForgedError
    step(turn)


ROUTES = Routes(
    commands={"trips": Command(_trips, DRIVERS)},
    taps={"drive": Tap(_drive, DRIVERS)},
    forms={
        counting.FORM: Entry(counting.take_count, DRIVERS),
        trouble.FORM: Entry(trouble.take_problem, DRIVERS),
    },
)
