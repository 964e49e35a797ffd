"""Rejecting a request: the reason is typed, in private, and told to the requester."""

from bot import outbox
from bot.actions.asking import decisions
from bot.handlers.routes import COORDINATORS, Entry, Routes, Tap, Turn
from bot.outbox import Button
from bot.tables import Request

KIND = "reject"
LONGEST_REASON = 300


def ask_reason(turn: Turn, request: Request) -> None:
    """Asks for the reason, in the coordinator's own chat."""
    turn.open_form(KIND, {"request_id": request.id})
    if not turn.is_private:
        turn.answer(turn.words.label("request-reject-in-private"), alert=True)
    _ask(turn, request, "request-reject-why")


def _ask(turn: Turn, request: Request, key: str) -> None:
    words = turn.own_words
    text = words(key, code=request.code, limit=LONGEST_REASON)
    keep = Button(words.label("request-button-keep"), "reject:keep")
    outbox.tell(turn.session, turn.person, text, now=turn.now, buttons=[[keep]], card=KIND,
                below=True)  # fmt: skip


def _reason(turn: Turn) -> None:
    """Takes the reason that was typed."""
    form = turn.form
    if form is None:
        return
    request = turn.session.get_one(Request, form.data["request_id"])
    reason = turn.text
    if turn.update.edited_message is not None or turn.message is None or not turn.message.text:
        _ask(turn, request, "request-reject-unread")
    elif len(reason) > LONGEST_REASON:
        _ask(turn, request, "request-reject-long")
    else:
        done = decisions.reject(turn.session, request, reason, turn.now)
        _close(turn)
        key = "request-rejected" if done else "request-too-late"
        turn.say(turn.words(key, code=request.code))


def _keep(turn: Turn) -> None:
    """Lets the request stand."""
    if turn.form_of(KIND) is not None:
        _close(turn)
    turn.answer(turn.words.label("request-kept"))


def _close(turn: Turn) -> None:
    turn.close_form()
    if turn.person.telegram_id is not None:
        outbox.drop_card(turn.session, turn.person.telegram_id, KIND, now=turn.now)


ROUTES = Routes(
    taps={"reject": Tap(_keep, COORDINATORS)},
    forms={KIND: Entry(_reason, COORDINATORS)},
)
