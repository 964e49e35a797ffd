"""A person's own requests: the list, one of them, changing it and taking it back."""

from collections.abc import Callable

from sqlmodel import col, select

from bot import outbox
from bot.actions.asking import changes, files, questions
from bot.actions.asking import requests as actions
from bot.actions.asking.text import promise_texts, request_card_text, status_label
from bot.forms.request import Draft
from bot.handlers.asking.card import KIND, show
from bot.handlers.asking.taps import ForgedError, number
from bot.handlers.routes import Turn
from bot.outbox import Button
from bot.tables import Place, Request

CARD = "my"
PER_PAGE = 8


def my(turn: Turn, page: str = "0") -> None:
    """Lists the person's requests, newest first."""
    first = number(page or "0") * PER_PAGE
    query = select(Request).where(Request.requester_id == turn.person.id)
    query = query.order_by(col(Request.id).desc()).offset(first).limit(PER_PAGE + 1)
    found = turn.session.exec(query).all()
    if not found:
        new = Button(turn.words.label("request-button-new"), "req:new")
        turn.show(CARD, turn.words("request-my-none"), [[new]])
        return
    shown = found[:PER_PAGE]
    text = "\n\n".join([turn.words("request-my"), *(_entry(turn, r) for r in shown)])
    codes = [Button(r.code, f"req:see:{r.id}") for r in shown]
    rows = pages(codes, "req:page", first // PER_PAGE, more=len(found) > PER_PAGE)
    turn.show(CARD, text, rows)


def pages(codes: list[Button], data: str, page: int, *, more: bool) -> list[list[Button]]:
    """A page's buttons, with those to the pages before and after."""
    rows = [codes[i : i + 4] for i in range(0, len(codes), 4)]
    turning = [Button("◀", f"{data}:{page - 1}")] if page else []
    turning += [Button("▶", f"{data}:{page + 1}")] if more else []
    return [*rows, turning] if turning else rows


def _entry(turn: Turn, request: Request) -> str:
    words = turn.words
    head = words(
        "request-my-entry",
        code=request.code,
        status=status_label(words, request.status),
        place=turn.session.get_one(Place, request.place_id).name,
    )
    return "\n".join([head, *promise_texts(turn.session, request, words)])


def _own(turn: Turn, value: str) -> Request:
    request = turn.session.get(Request, number(value))
    if request is None or request.requester_id != turn.person.id:
        raise ForgedError(value)
    return request


def _see(turn: Turn, value: str) -> None:
    """Shows one request in the list's place."""
    _show(turn, _own(turn, value), below=False)


def _show_below(turn: Turn, value: str) -> None:
    """Shows one request at the end of the chat."""
    _show(turn, _own(turn, value), below=True)


def _show(turn: Turn, request: Request, *, below: bool, head: str = "") -> None:
    words = turn.words
    change = Button(words.label("request-button-edit"), f"req:edit:{request.id}")
    back = Button(words.label("request-button-withdraw"), f"req:withdraw:{request.id}")
    buttons = [[change, back]] if request.status in actions.CHANGEABLE else []
    question = questions.open_of(turn.session, request)
    if question is not None:
        buttons.append([Button(words.label("life-button-answer"), f"answer:{question.id}")])
    n = files.count(turn.session, request)
    if n:
        buttons.append([Button(words.label("life-files", n=n), f"req:picture:{request.id}")])
    buttons.append([Button(words.label("request-button-list"), "req:my")])
    text = request_card_text(turn.session, request, words)
    text = f"{head}\n\n{text}" if head else text
    outbox.say(turn.session, turn.chat_id, text, now=turn.now, buttons=buttons, card=CARD,
               below=below)  # fmt: skip


def _picture(turn: Turn, value: str) -> None:
    request = _own(turn, value)
    files.send(turn.session, request, turn.chat_id, turn.words, turn.now)


def _changeable(turn: Turn, value: str) -> Request | None:
    """The person's request, if it is not too late; else they are told how it stands."""
    request = _own(turn, value)
    turn.session.refresh(request, with_for_update=True)
    if request.status in actions.CHANGEABLE:
        return request
    turn.answer(turn.words.label("request-too-late", code=request.code), alert=True)
    _show(turn, request, below=False)
    return None


def _edit(turn: Turn, value: str) -> None:
    request = _changeable(turn, value)
    if request is None:
        return
    if turn.form is not None:
        turn.answer(turn.words.label("request-finish-first"), alert=True)
        return
    fill(turn, request, "")


def fill(turn: Turn, request: Request, hint: str) -> None:
    """Fills the form with what a request says now."""
    begun = changes.is_loaded(turn.session, request)
    wanted = actions.wanted_of(turn.session, request)
    draft = Draft.of(wanted, request.id, request.version, begun=begun)
    outbox.drop_card(turn.session, turn.chat_id, KIND, now=turn.now)
    show(turn, draft, hint)


def _withdraw(turn: Turn, value: str) -> None:
    request = _changeable(turn, value)
    if request is None:
        return
    words = turn.words
    yes = Button(words.label("request-button-withdraw-yes"), f"req:withdrawn:{request.id}")
    no = Button(words.label("request-button-withdraw-no"), f"req:see:{request.id}")
    place = turn.session.get_one(Place, request.place_id)
    text = words("request-withdraw-sure", code=request.code, place=place.name)
    turn.show(CARD, text, [[yes], [no]])


def _withdrawn(turn: Turn, value: str) -> None:
    request = _changeable(turn, value)
    if request is None:
        return
    all_of_it = actions.withdraw_request(turn.session, request, turn.now)
    key = "request-withdrawn" if all_of_it else "request-part-withdrawn"
    _show(turn, request, below=False, head=turn.words(key, code=request.code))


TAPS: dict[str, Callable[[Turn, str], None]] = {
    "my": my,
    "page": my,
    "see": _see,
    "show": _show_below,
    "picture": _picture,
    "edit": _edit,
    "withdraw": _withdraw,
    "withdrawn": _withdrawn,
}
