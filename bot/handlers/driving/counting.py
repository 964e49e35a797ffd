"""Drivers say how much was really loaded, or really handed over, when that is not as planned."""

from bot.actions.asking.catalogue import amount
from bot.actions.driving import events as driving
from bot.actions.driving.cargo import cargo
from bot.actions.driving.trip_card import stops_of
from bot.actions.driving.trips import waits_for_loading
from bot.forms.counts import Counting
from bot.forms.refused import Refused
from bot.handlers.driving.driven import say_late, show_form, stop_of_tap, trip_of_tap
from bot.handlers.routes import Turn
from bot.handlers.tapped import ForgedError, number
from bot.outbox import Button, drop_card
from bot.tables import Form, Load, StopStatus, Trip

FORM = "load"


def begin_loaded(turn: Turn) -> None:
    """Opens the form for what was really loaded."""
    trip = trip_of_tap(turn)
    if not waits_for_loading(trip):
        say_late(turn, trip)
        return
    stops = [s for s in stops_of(turn.session, trip) if s.status is StopStatus.PLANNED]
    loads = [load for stop in stops for load in driving.loads_of(turn.session, stop)]
    _open(turn, "loaded", Counting.of_loads(trip.id, {i.id: i.planned for i in loads}))


def begin_delivered(turn: Turn) -> None:
    """Opens the form for what was really handed over."""
    trip, stop = stop_of_tap(turn)
    if stop.status is not StopStatus.ARRIVED:
        say_late(turn, trip)
        return
    loads = driving.loads_of(turn.session, stop)
    _open(turn, "delivered", Counting.of_loads(stop.id, {i.id: i.loaded or 0 for i in loads}))


def _open(turn: Turn, what: str, counting: Counting) -> None:
    turn.open_form(FORM, {"what": what, **counting.json()})
    _show(turn, what, counting)


def _form(turn: Turn) -> tuple[Form, Counting] | None:
    """The form that a tap belongs to; says so when it is not open any more."""
    form = turn.form_of(FORM)
    if form is None:
        turn.answer(turn.words.label("drive-form-closed"), alert=True)
        return None
    return form, Counting.read(form.data)


def _show(turn: Turn, what: str, counting: Counting, error: str = "") -> None:
    words, buttons = turn.own_words, []
    lines = [error, words(f"drive-count-{what}")]
    question = words("drive-count-done")
    for load, called, unit in _loads(turn, counting):
        units, most = amount(words, counting.units(load), unit), counting.due[load]
        lines.append(words("drive-count-line", item=called, amount=units, of=words.number(most)))
        buttons.append([Button(f"✏️ {called[:40]}", f"drive:count:{load}")])
        if load == counting.asking:
            question = words("drive-count-ask", item=called, most=words.number(most))
    buttons.append([_last_button(turn, what, counting)])
    show_form(turn, FORM, "\n".join([*lines, question]).strip(), buttons)


def _last_button(turn: Turn, what: str, counting: Counting) -> Button:
    if counting.asking is not None:
        return Button(turn.own_words.label("drive-button-none"), "drive:units:0")
    return Button(turn.own_words.label(f"drive-button-{what}-so"), f"drive:counted:{counting.of}")


def _loads(turn: Turn, counting: Counting) -> list[tuple[int, str, str]]:
    rows = [turn.session.get_one(Load, load) for load in counting.due]
    pieces = cargo(turn.session, {row.stop_id for row in rows}, turn.own_words)
    flat = [piece for load in pieces.values() for piece in load]
    return [(p.load.id, p.name, p.item.unit) for p in flat if p.load.id in counting.due]


def _ask(turn: Turn) -> None:
    if (found := _form(turn)) is not None:
        form, counting = found
        load = number(turn, 1)
        if load not in counting.due:
            raise ForgedError
        _keep(turn, form, counting.ask(load))


def _units(turn: Turn) -> None:
    if (found := _form(turn)) is not None:
        form, counting = found
        _take(turn, form, counting, counting.count(number(turn, 1)))


def take_count(turn: Turn) -> None:
    """Takes what was typed while the form is open; anything but a number is asked for again."""
    form = turn.form
    assert form is not None
    counting = Counting.read(form.data)
    _take(turn, form, counting, counting.type(turn.text))


def _take(turn: Turn, form: Form, before: Counting, after: Counting | Refused) -> None:
    if isinstance(after, Refused):
        error = turn.words(after.key, **after.arguments)
        _show(turn, str(form.data["what"]), before, error)
    else:
        _keep(turn, form, after)


def _keep(turn: Turn, form: Form, counting: Counting) -> None:
    _open(turn, str(form.data["what"]), counting)


def _counted(turn: Turn) -> None:
    found = _form(turn)
    if found is None:
        return
    form, counting = found
    if counting.of != number(turn, 1):
        raise ForgedError
    what = str(form.data["what"])
    trip, done = _LAST[what](turn, counting)
    turn.close_form()
    drop_card(turn.session, turn.chat_id, FORM, now=turn.now)
    if done:
        turn.answer(turn.words.label(f"drive-{what}"))
    else:
        say_late(turn, trip)


def _finish_loaded(turn: Turn, counting: Counting) -> tuple[Trip, bool]:
    trip = trip_of_tap(turn)
    return trip, driving.load(turn.session, trip, counting.counted, turn.now, turn.person)


def _finish_delivered(turn: Turn, counting: Counting) -> tuple[Trip, bool]:
    trip, stop = stop_of_tap(turn)
    done = driving.deliver(turn.session, stop, counting.counted, turn.now, turn.settings)
    return trip, done


_LAST = {"loaded": _finish_loaded, "delivered": _finish_delivered}

TAPS = {
    "less": begin_loaded,
    "partly": begin_delivered,
    "count": _ask,
    "units": _units,
    "counted": _counted,
}
"""What the form's buttons do."""
