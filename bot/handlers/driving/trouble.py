"""Problems on the road: drivers name them, coordinators decide."""

from bot.actions.driving import goods, problems
from bot.actions.driving.trip_card import PROBLEMS, problem_label
from bot.forms.counts import read_number, read_numbers
from bot.handlers.driving.driven import say_late, show_form, trip_of_tap
from bot.handlers.routes import COORDINATORS, Routes, Tap, Turn
from bot.handlers.tapped import ForgedError, checked, number, row, word
from bot.outbox import Button, drop_card
from bot.tables import Trip

FORM = "problem"
LONGEST_DELAY = 7 * 24 * 60
"""Minutes."""


def _ask(turn: Turn) -> None:
    trip = trip_of_tap(turn)
    if problems.is_over(trip):
        say_late(turn, trip)
        return
    turn.open_form(FORM, {"trip": trip.id})
    _show(turn, trip)


def _show(turn: Turn, trip: Trip, error: str = "") -> None:
    words = turn.own_words
    kinds = [
        [Button(problem_label(kind, words), f"drive:report:{trip.id}:{kind}")] for kind in PROBLEMS
    ]
    later = [
        Button(words.label("drive-button-later", minutes=m), f"drive:late:{trip.id}:{m}")
        for m in problems.DELAYS
    ]
    text = words("drive-problem-ask", trip=trip.code)
    show_form(turn, FORM, f"{error}\n{text}".strip(), [*kinds, later])


def _report(turn: Turn) -> None:
    trip, kind = trip_of_tap(turn), word(turn, 2)
    if kind not in PROBLEMS:
        raise ForgedError
    _reported(turn, trip, kind)


def _reported(turn: Turn, trip: Trip, problem: str) -> None:
    done = problems.report(turn.session, trip, problem, turn.now)
    _close(turn)
    if not done:
        say_late(turn, trip)
    elif turn.query is not None:
        turn.answer(turn.words.label("drive-reported"), alert=True)
    else:
        turn.say(turn.words("drive-reported"))


def _late(turn: Turn) -> None:
    trip, minutes = trip_of_tap(turn), number(turn, 2)
    _delayed(turn, trip, minutes)


def _delayed(turn: Turn, trip: Trip, minutes: int) -> None:
    if not 0 < minutes <= LONGEST_DELAY:
        raise ForgedError
    done = problems.delay(turn.session, trip, minutes, turn.now, turn.settings, turn.person)
    _close(turn)
    if not done:
        say_late(turn, trip)
    elif turn.query is not None:
        turn.answer(turn.words.label("drive-delay-noted", minutes=minutes))
    else:
        turn.say(turn.words("drive-delay-noted", minutes=minutes))


def _close(turn: Turn) -> None:
    form = turn.form_of(FORM)
    if form is not None and turn.person.telegram_id is not None:
        turn.close_form()
        drop_card(turn.session, turn.person.telegram_id, FORM, now=turn.now)


def take_problem(turn: Turn) -> None:
    """Takes typed words as the problem, and a number alone as minutes of delay."""
    form = turn.form
    assert form is not None
    trip = turn.session.get_one(Trip, form.data["trip"])
    minutes = read_number(turn.text)
    if minutes is not None and 0 < minutes <= LONGEST_DELAY:
        _delayed(turn, trip, minutes)
    elif turn.text and not read_numbers(turn.text):
        _reported(turn, trip, turn.text[:500])
    else:
        _show(turn, trip, turn.words("drive-problem-unread"))


TAPS = {"problem": _ask, "report": _report, "late": _late}
"""What a driver's buttons about problems do."""


def _ask_give_up(turn: Turn) -> None:
    trip = trip_of_tap(turn)
    if problems.is_over(trip):
        say_late(turn, trip)
        return
    words = turn.words
    yes = Button(words.label("drive-button-give-up-yes"), f"trouble:giveup:{trip.id}:yes")
    no = Button(words.label("drive-button-keep"), f"trouble:keep:{trip.id}")
    text = problems.problem_text(turn.session, trip, words) + "\n\n" + words("drive-give-up-ask")
    turn.show(problems.card_name(trip), text, [[yes], [no]])


def _give_up(turn: Turn) -> None:
    if turn.data[2:] != ["yes"]:
        _ask_give_up(turn)
        return
    trip = trip_of_tap(turn)
    if not problems.give_up(turn.session, trip, turn.now, turn.person):
        say_late(turn, trip)


def _keep(turn: Turn) -> None:
    trip = trip_of_tap(turn)
    if problems.is_over(trip):
        say_late(turn, trip)
    else:
        problems.show_problem(turn.session, trip, turn.now)


def _solved(turn: Turn) -> None:
    trip = trip_of_tap(turn)
    if not problems.solve(turn.session, trip, turn.now, turn.person):
        say_late(turn, trip)


def _leave(turn: Turn) -> None:
    trip = trip_of_tap(turn)
    if not problems.leave_out(turn.session, trip, turn.now, turn.settings, turn.person):
        say_late(turn, trip)


_DECISIONS = {
    "late": _late,
    "giveup": _give_up,
    "keep": _keep,
    "solved": _solved,
    "leave": _leave,
}


@checked
def _trouble(turn: Turn) -> None:
    decide = _DECISIONS.get(word(turn, 0))
    if decide is None:
        raise ForgedError
    decide(turn)


_FATES = {"back": goods.goods_are_back, "lost": goods.goods_are_lost}


@checked
def _goods(turn: Turn) -> None:
    fate, trip = _FATES.get(word(turn, 0)), row(turn, Trip, 1)
    if fate is None:
        raise ForgedError
    if not fate(turn.session, trip, turn.now, turn.person):
        turn.answer(turn.words.label("drive-goods-settled", trip=trip.code), alert=True)


ROUTES = Routes(taps={"trouble": Tap(_trouble, COORDINATORS), "goods": Tap(_goods, COORDINATORS)})
