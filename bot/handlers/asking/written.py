"""What a coordinator writes about a request, in private: why it is rejected, what they ask."""

from collections.abc import Callable
from dataclasses import dataclass

from bot import outbox
from bot.actions.asking import decisions, questions
from bot.handlers.routes import COORDINATORS, Entry, Routes, Tap, Turn
from bot.outbox import Button
from bot.tables import Request

LONGEST = 300


@dataclass(frozen=True)
class Written:
    """One kind of such a text; keys name what is said, done does it and gives its key."""

    why: str
    unread: str
    long: str
    in_private: str
    drop: str
    dropped: str
    done: Callable[[Turn, Request, str], str]


def _reject(turn: Turn, request: Request, reason: str) -> str:
    done = decisions.reject(turn.session, request, reason, turn.now)
    return "request-rejected" if done else "request-too-late"


def _ask(turn: Turn, request: Request, question: str) -> str:
    told = questions.ask(turn.session, request, turn.person, question, turn.now)
    return "life-question-sent" if told else "life-question-unreachable"


KINDS = {
    "reject": Written("request-reject-why", "request-reject-unread", "request-reject-long",
                      "request-reject-in-private", "request-button-keep", "request-kept",
                      _reject),
    "question": Written("life-question-why", "life-question-unread", "life-question-long",
                        "life-question-in-private", "life-question-drop",
                        "life-question-dropped", _ask),
}  # fmt: skip


def begin(turn: Turn, kind: str, request: Request) -> None:
    """Asks for the text, in the coordinator's own chat; what they write otherwise comes first."""
    if turn.form is not None and turn.form.kind != kind:
        turn.answer(turn.words.label("request-finish-first"), alert=True)
        return
    turn.open_form(kind, {"request_id": request.id})
    if not turn.is_private:
        turn.answer(turn.words.label(KINDS[kind].in_private), alert=True)
    _say(turn, kind, request, KINDS[kind].why)


def _say(turn: Turn, kind: str, request: Request, key: str) -> None:
    words = turn.own_words
    text = words(key, code=request.code, limit=LONGEST)
    drop = Button(words.label(KINDS[kind].drop), f"{kind}:keep")
    outbox.tell(turn.session, turn.person, text, now=turn.now, buttons=[[drop]], card=kind,
                below=True)  # fmt: skip


def _entered(turn: Turn) -> None:
    """Takes the text that was typed."""
    form = turn.form
    if form is None:
        return
    request = turn.session.get_one(Request, form.data["request_id"])
    kind = form.kind
    if turn.update.edited_message is not None or turn.message is None or not turn.message.text:
        _say(turn, kind, request, KINDS[kind].unread)
    elif len(turn.text) > LONGEST:
        _say(turn, kind, request, KINDS[kind].long)
    else:
        key = KINDS[kind].done(turn, request, turn.text)
        _close(turn, kind)
        turn.say(turn.words(key, code=request.code))


def _dropping(kind: str) -> Tap:
    def drop(turn: Turn) -> None:
        if turn.form_of(kind) is not None:
            _close(turn, kind)
        turn.answer(turn.words.label(KINDS[kind].dropped))

    return Tap(drop, COORDINATORS)


def _close(turn: Turn, kind: str) -> None:
    turn.close_form()
    if turn.person.telegram_id is not None:
        outbox.drop_card(turn.session, turn.person.telegram_id, kind, now=turn.now)


ROUTES = Routes(
    taps={kind: _dropping(kind) for kind in KINDS},
    forms={kind: Entry(_entered, COORDINATORS) for kind in KINDS},
)
