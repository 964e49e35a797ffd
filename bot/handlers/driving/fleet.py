"""Coordinators see the vehicles, and say which of them can be planned with."""

from sqlmodel import col, select

from bot.actions.driving.problems import take_out_of_service, trips_to_load
from bot.actions.planning.plans import order_plan
from bot.handlers.driving.pages import page_buttons, page_of
from bot.handlers.routes import COORDINATORS, Command, Routes, Tap, Turn
from bot.handlers.tapped import ForgedError, checked, number, row, word
from bot.outbox import Button
from bot.tables import Place, Trip, TripStatus, Vehicle, VehicleState

CARD = "vehicles"
PAGE = 8
SIGNS = {VehicleState.READY: "✅", VehicleState.BROKEN: "⛔", VehicleState.AWAY: "💤"}
NEXT = {
    VehicleState.READY: VehicleState.BROKEN,
    VehicleState.BROKEN: VehicleState.AWAY,
    VehicleState.AWAY: VehicleState.READY,
}


def _vehicles(turn: Turn) -> None:
    _show(turn, 0)


def _show(turn: Turn, page: int) -> None:
    vehicles = turn.session.exec(select(Vehicle).order_by(col(Vehicle.code))).all()
    page, shown = page_of(vehicles, page, PAGE)
    lines = [turn.words("drive-vehicles", n=len(vehicles))]
    lines += [_line(turn, vehicle) for vehicle in shown]
    buttons = [[_button(turn, vehicle, page)] for vehicle in shown]
    buttons += page_buttons(turn.words, "fleet:page", page, len(vehicles), PAGE)
    turn.show(CARD, "\n".join(lines), buttons)


def _line(turn: Turn, vehicle: Vehicle) -> str:
    return turn.words(
        "drive-vehicle",
        name=vehicle.name,
        code=vehicle.code,
        place=turn.session.get_one(Place, vehicle.place_id).name,
        state=_state(turn, vehicle.state),
        trip=_trip_of(turn, vehicle) or "–",
    )


def _trip_of(turn: Turn, vehicle: Vehicle) -> str | None:
    trip = turn.session.exec(
        select(Trip)
        .where(Trip.vehicle_id == vehicle.id, col(Trip.ended_at).is_(None))
        .where(col(Trip.status).not_in((TripStatus.PLANNED, TripStatus.CANCELLED)))
        .order_by(col(Trip.departs_at))
    ).first()
    return trip.code if trip is not None else None


def _state(turn: Turn, state: VehicleState) -> str:
    return f"{SIGNS[state]} {turn.words.label(f'drive-vehicle-{state.value}')}"


def _button(turn: Turn, vehicle: Vehicle, page: int) -> Button:
    then = NEXT[vehicle.state]
    label = f"{vehicle.name[:28]} → {_state(turn, then)}"
    return Button(label, f"fleet:set:{vehicle.id}:{then.value}:{page}")


def _set(turn: Turn) -> None:
    """Changes a vehicle to the state that the button named, or asks when it has trips to load."""
    vehicle, state, page = _asked(turn)
    waiting = trips_to_load(turn.session, vehicle) if state is not VehicleState.READY else []
    if waiting:
        _ask(turn, vehicle, state, waiting, page)
    else:
        _change(turn, vehicle, state, page)


def _off(turn: Turn) -> None:
    """Calls off what the vehicle was to load, and changes its state."""
    vehicle, state, page = _asked(turn)
    if trips_to_load(turn.session, vehicle):
        take_out_of_service(turn.session, vehicle, state, "cancelled", turn.now)
        order_plan(turn.session, "breakdown", now=turn.now)
    _change(turn, vehicle, state, page)


def _asked(turn: Turn) -> tuple[Vehicle, VehicleState, int]:
    vehicle, state = row(turn, Vehicle, 1), word(turn, 2)
    if state not in set(VehicleState):
        raise ForgedError
    return vehicle, VehicleState(state), number(turn, 3)


def _change(turn: Turn, vehicle: Vehicle, state: VehicleState, page: int) -> None:
    vehicle.state = state
    turn.answer(f"{vehicle.name}: {_state(turn, vehicle.state)}"[:200])
    _show(turn, page)


def _ask(turn: Turn, vehicle: Vehicle, state: VehicleState, waiting: list[Trip], page: int) -> None:
    words, data = turn.words, f"{vehicle.id}:{state.value}:{page}"
    codes = words.listed(trip.code for trip in waiting)
    yes = Button(words.label("drive-vehicle-off"), f"fleet:off:{data}")
    no = Button(words.label("drive-button-keep"), f"fleet:page:{page}")
    text = words("drive-vehicle-has-trips", name=vehicle.name, trips=codes)
    turn.show(CARD, text, [[yes], [no]])


def _page(turn: Turn) -> None:
    _show(turn, number(turn, 1))


_STEPS = {"set": _set, "off": _off, "page": _page}


@checked
def _fleet(turn: Turn) -> None:
    step = _STEPS.get(word(turn, 0))
    if step is None:
        raise ForgedError
    step(turn)


ROUTES = Routes(
    commands={"vehicles": Command(_vehicles, COORDINATORS)},
    taps={"fleet": Tap(_fleet, COORDINATORS)},
)
