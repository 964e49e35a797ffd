"""Whether two requests are the same: what each of their requesters says."""

from bot.actions.asking import likenesses
from bot.handlers.routes import REQUESTERS, Routes, Tap, Turn
from bot.handlers.tapped import ForgedError, checked, row, word
from bot.tables import Likeness, Verdict


@checked
def _tapped(turn: Turn) -> None:
    likeness = row(turn, Likeness, 1)
    sides = likenesses.sides(turn.session, likeness, turn.person)
    said = next((verdict for verdict in Verdict if verdict == word(turn, 0)), None)
    if sides is None or said is None or not turn.is_private:
        raise ForgedError
    mine, other = sides
    if said is Verdict.ANOTHER:
        likenesses.keep_both(turn.session, likeness, mine, other, turn.now)
        key = "life-alike-stands"
    elif likenesses.withdraw_same(turn.session, likeness, mine, other, turn.now):
        key = "life-alike-withdrawn"
    else:
        key = "life-alike-gone"
    text = turn.words(key, code=mine.code, other=other.code)
    turn.show(likenesses.card_name(likeness, mine), text)


ROUTES = Routes(taps={"alike": Tap(_tapped, REQUESTERS)})
