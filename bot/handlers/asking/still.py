"""What a requester says when asked whether a request is still needed."""

from bot.actions.asking import standing
from bot.handlers.routes import REQUESTERS, Routes, Tap, Turn
from bot.handlers.tapped import ForgedError, checked, row, word
from bot.tables import Request


@checked
def _tapped(turn: Turn) -> None:
    request, said = row(turn, Request, 1), word(turn, 0)
    if request.requester_id != turn.person.id or not turn.is_private:
        raise ForgedError
    if said == "yes":
        done, key = standing.confirm(turn.session, request, turn.now), "life-still-stands"
    elif said == "no":
        done, key = standing.end(turn.session, request, turn.now), "life-still-closed"
    elif said in standing.EXTENSIONS:
        by = standing.EXTENSIONS[said]
        done = standing.extend(turn.session, request, by, turn.now, turn.settings)
        key = "life-still-stands" if by is None else "life-still-extended"
    else:
        raise ForgedError
    _show(turn, request, key if done else "request-too-late")


def _show(turn: Turn, request: Request, key: str) -> None:
    words = turn.words
    if key == "life-still-extended" and request.needed_by is not None:
        text = words(key, code=request.code, when=words.when(request.needed_by))
    else:
        text = words(key, code=request.code)
    turn.show(standing.card_name(request), text)


ROUTES = Routes(taps={"still": Tap(_tapped, REQUESTERS)})
