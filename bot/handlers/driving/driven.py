"""Whose trip a tap is about, and what to say when it comes too late."""

from bot.actions.driving.trip_card import show_trip, state_label
from bot.handlers.routes import COORDINATORS, Turn
from bot.handlers.tapped import ForgedError, row
from bot.outbox import Buttons, tell
from bot.tables import Stop, Trip, Vehicle


def trip_of_tap(turn: Turn) -> Trip:
    """The trip that the data names, if the person may drive it."""
    return _permitted(turn, row(turn, Trip, 1))


def stop_of_tap(turn: Turn) -> tuple[Trip, Stop]:
    """The stop that the data names with its trip, if the person may drive it."""
    stop = row(turn, Stop, 1)
    return _permitted(turn, turn.session.get_one(Trip, stop.trip_id)), stop


def _permitted(turn: Turn, trip: Trip) -> Trip:
    driver_id = turn.session.get_one(Vehicle, trip.vehicle_id).driver_id
    if turn.person.role not in COORDINATORS and driver_id != turn.person.id:
        raise ForgedError
    return trip


def say_late(turn: Turn, trip: Trip) -> None:
    """Tells what has happened to a trip meanwhile, and shows it as it is."""
    state = state_label(trip, turn.words)
    turn.answer(turn.words.label("drive-late", trip=trip.code, state=state), alert=True)
    show_trip(turn.session, trip, turn.now)


def show_form(turn: Turn, card: str, text: str, buttons: Buttons) -> None:
    """Shows a form where the person can type: in their own chat, also after a tap in a group."""
    if turn.is_private:
        turn.show(card, text, buttons)
        return
    tell(turn.session, turn.person, text, now=turn.now, buttons=buttons, card=card, below=True)
    turn.answer(turn.words.label("drive-in-private"))
