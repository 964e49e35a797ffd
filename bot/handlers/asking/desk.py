"""The coordinators' view of requests: what is open, and what is decided about one."""

from collections.abc import Callable
from datetime import timedelta

from sqlmodel import case, col, func, select

from bot import outbox
from bot.actions.asking import decisions, files
from bot.actions.asking.naming import unmeasured_texts
from bot.actions.asking.requests import lines_of
from bot.actions.asking.text import priority_label, request_card_text, total_weight
from bot.handlers.asking import written
from bot.handlers.asking.card import chosen
from bot.handlers.asking.listing import pages
from bot.handlers.asking.requests import phoned
from bot.handlers.asking.taps import ForgedError, number, one_of
from bot.handlers.routes import COORDINATORS, Command, Routes, Tap, Turn
from bot.outbox import Button
from bot.tables import OPEN, Place, Priority, Request, RequestStatus

CARD = "requests"
PER_PAGE = 8
STANDING = (*OPEN, RequestStatus.ON_HOLD)
_RANK = case({p.value: rank for rank, p in enumerate(Priority)}, value=col(Request.priority))


def list_requests(turn: Turn, page: str = "0") -> None:
    """Lists what is open, the most urgent and then the longest waiting first."""
    first = number(page or "0") * PER_PAGE
    standing = col(Request.status).in_(STANDING)
    query = select(Request).where(standing).order_by(_RANK, col(Request.submitted_at))
    found = turn.session.exec(query.offset(first).limit(PER_PAGE + 1)).all()
    n = turn.session.exec(select(func.count()).select_from(Request).where(standing)).one()
    shown = found[:PER_PAGE]
    entries = [*(_entry(turn, r) for r in shown), *unmeasured_texts(turn.session, turn.words)]
    text = "\n\n".join([turn.words("request-desk", n=n), *entries])
    codes = [Button(r.code, f"desk:see:{r.id}") for r in shown]
    rows = pages(codes, "desk:list", first // PER_PAGE, more=len(found) > PER_PAGE)
    if turn.is_private:
        rows.append([Button(turn.words.label("life-button-phoned"), "desk:phoned")])
    turn.show(CARD, text, rows)


def _entry(turn: Turn, request: Request) -> str:
    words = turn.words
    waiting = (turn.now - request.submitted_at) // timedelta(minutes=1)
    text = words(
        "request-desk-entry",
        code=request.code,
        priority=priority_label(words, request.priority),
        place=turn.session.get_one(Place, request.place_id).name,
        weight=total_weight(turn.session, lines_of(turn.session, request), words),
        hours=waiting // 60,
        minutes=waiting % 60,
    )
    on_hold = request.status is RequestStatus.ON_HOLD
    return f"{text} {words('request-desk-held')}" if on_hold else text


def _see(turn: Turn, request: Request) -> None:
    _show(turn, request, below=False)


def _show_below(turn: Turn, request: Request) -> None:
    _show(turn, request, below=True)


def _show(turn: Turn, request: Request, *, below: bool) -> None:
    text = request_card_text(turn.session, request, turn.words)
    outbox.say(turn.session, turn.chat_id, text, now=turn.now, buttons=_buttons(turn, request),
               card=CARD, below=below)  # fmt: skip


def _buttons(turn: Turn, request: Request) -> list[list[Button]]:
    held = request.status is RequestStatus.ON_HOLD
    actions = ("resume" if held else "hold", "reject", "priority")
    first = [_button(turn, f"request-button-{a}", a, request) for a in actions]
    ask = _button(turn, "life-button-ask", "ask", request)
    rows = [first, [ask]] if request.status in STANDING else [[ask]]
    n = files.count(turn.session, request)
    if n:
        rows.append([Button(turn.words.label("life-files", n=n), f"desk:picture:{request.id}")])
    return [*rows, [Button(turn.words.label("request-button-desk"), "desk:list:0")]]


def _button(turn: Turn, key: str, action: str, request: Request) -> Button:
    return Button(turn.words.label(key), f"desk:{action}:{request.id}")


def _hold(turn: Turn, request: Request) -> None:
    _decided(turn, request, decisions.put_on_hold(turn.session, request, turn.now))


def _resume(turn: Turn, request: Request) -> None:
    _decided(turn, request, decisions.resume(turn.session, request, turn.now))


def _decided(turn: Turn, request: Request, done: bool) -> None:
    """Shows how the request stands now, also to who came too late."""
    if not done:
        turn.answer(turn.words.label("request-too-late", code=request.code), alert=True)
    _see(turn, request)


def _reject(turn: Turn, request: Request) -> None:
    if not decisions.may_stop(turn.session, request):
        _decided(turn, request, False)
    else:
        written.begin(turn, "reject", request)


def _ask(turn: Turn, request: Request) -> None:
    written.begin(turn, "question", request)


def _picture(turn: Turn, request: Request) -> None:
    files.send(turn.session, request, turn.chat_id, turn.words, turn.now)


def _priority(turn: Turn, request: Request) -> None:
    """Offers the priorities, or takes the one that was tapped."""
    if len(turn.data) > 2:
        wanted = one_of(Priority, turn.data[2])
        done = decisions.set_priority(turn.session, request, wanted, turn.now, turn.settings)
        _decided(turn, request, done)
        return
    rows = [
        [
            Button(
                chosen(priority_label(turn.words, p), p is request.priority),
                f"desk:priority:{request.id}:{p}",
            )
        ]
        for p in Priority
    ]
    text = request_card_text(turn.session, request, turn.words)
    turn.show(CARD, text, [*rows, [_button(turn, "request-button-back", "see", request)]])


TAPS: dict[str, Callable[[Turn, Request], None]] = {
    "see": _see,
    "show": _show_below,
    "hold": _hold,
    "resume": _resume,
    "reject": _reject,
    "ask": _ask,
    "picture": _picture,
    "priority": _priority,
}


def _tapped(turn: Turn) -> None:
    action, value, *_ = [*turn.data, "", ""]
    try:
        if action == "list":
            list_requests(turn, value)
            return
        if action == "phoned" and turn.is_private:
            phoned(turn)
            return
        request = turn.session.get(Request, number(value))
        if request is None or action not in TAPS:
            raise ForgedError(value)
        TAPS[action](turn, request)
    except ForgedError:
        turn.answer(turn.words.label("sorry-forged"), alert=True)


ROUTES = Routes(
    commands={"requests": Command(list_requests, COORDINATORS)},
    taps={"desk": Tap(_tapped, COORDINATORS)},
)
