"""Plans in the coordinators' chat: asked for, looked at, decided."""

from bot.actions.driving import trips
from bot.actions.planning.approval import approve
from bot.actions.planning.plans import decide, order_plan
from bot.dispatch import card, pages
from bot.dispatch.orders import show_waiting
from bot.dispatch.papers import Papers
from bot.handlers import tapped
from bot.handlers.routes import COORDINATORS, Command, Routes, Tap, Turn
from bot.outbox import Buttons, coordinators_chats
from bot.tables import Plan, PlanStatus


def _ask(turn: Turn) -> None:
    """A plan is wanted now."""
    order = order_plan(turn.session, "coordinator", now=turn.now, person=turn.person)
    show_waiting(turn.session, order, turn.now)
    if turn.chat_id not in dict(coordinators_chats(turn.session)):
        turn.say(turn.words("plan-ordered"))
    turn.answer(turn.words.label("plan-ordered"))


@tapped.checked
def _tap(turn: Turn) -> None:
    step = _STEPS.get(tapped.word(turn, 0))
    if step is None:
        raise tapped.ForgedError
    step(turn)


def _plan(turn: Turn) -> Papers:
    return Papers.of(tapped.row(turn, Plan, 1))


def _show(turn: Turn, papers: Papers, text: str, buttons: Buttons) -> None:
    turn.show(card.card_name(papers.row.order_id), text, buttons)


def _summary(turn: Turn) -> None:
    papers = _plan(turn)
    text = card.plan_text(turn.session, papers, turn.words)
    _show(turn, papers, text, card.plan_buttons(papers, turn.words))


def _trips(turn: Turn) -> None:
    papers = _plan(turn)
    if _can_be_looked_at(turn, papers):
        page = tapped.number(turn, 2)
        _show(turn, papers, *pages.trips_page(turn.session, papers, page, turn.words))


def _left(turn: Turn) -> None:
    papers = _plan(turn)
    if _can_be_looked_at(turn, papers):
        page = tapped.number(turn, 2)
        _show(turn, papers, *pages.left_page(turn.session, papers, page, turn.words))


def _trip(turn: Turn) -> None:
    papers = _plan(turn)
    if _can_be_looked_at(turn, papers):
        _show_trip(turn, papers)


def _show_trip(turn: Turn, papers: Papers) -> None:
    page = pages.trip_page(turn.session, papers, tapped.number(turn, 2), turn.words)
    if page is None:
        raise tapped.ForgedError
    _show(turn, papers, *page)


def _can_be_looked_at(turn: Turn, papers: Papers) -> bool:
    """Drafts and approved plans can; of others the card says what became of them."""
    if papers.row.status in (PlanStatus.DRAFT, PlanStatus.APPROVED):
        return True
    _too_late(turn, papers)
    return False


def _approve(turn: Turn) -> None:
    papers = _plan(turn)
    new, rest = papers.new_trips(turn.session), papers.not_served()
    outcome = approve(
        turn.session,
        papers.row,
        new,
        rest,
        person=turn.person,
        now=turn.now,
        settings=turn.settings,
    )
    if not outcome.decided:
        _too_late(turn, papers)
        return
    card.show_plan(turn.session, papers, turn.now, misfits=outcome.misfits)
    key = "plan-no-longer-fits" if outcome.misfits else "plan-done"
    turn.answer(turn.words.label(key), alert=bool(outcome.misfits))


def _discard(turn: Turn) -> None:
    papers = _plan(turn)
    if decide(turn.session, papers.row, PlanStatus.DISCARDED, turn.person, turn.now):
        card.show_plan(turn.session, papers, turn.now)
    else:
        _too_late(turn, papers)


def _too_late(turn: Turn, papers: Papers) -> None:
    """Says who decided what, and brings the card of this chat up to date."""
    decision = card.decision_label(turn.session, papers.row, turn.words)
    turn.answer(decision, alert=True)
    _summary(turn)


def _cancel(turn: Turn) -> None:
    papers = _plan(turn)
    shown = pages.shown_trips(turn.session, papers)
    n = tapped.number(turn, 2)
    trip = shown[n].row if n < len(shown) else None
    if trip is None:
        raise tapped.ForgedError
    done = trips.cancel_trip(turn.session, trip, "cancelled", turn.now)
    key = "plan-trip-cancelled" if done else "plan-trip-too-late"
    turn.answer(turn.words.label(key, code=trip.code), alert=not done)
    _show_trip(turn, papers)


_STEPS = {
    "now": _ask,
    "show": _summary,
    "trips": _trips,
    "trip": _trip,
    "left": _left,
    "approve": _approve,
    "discard": _discard,
    "cancel": _cancel,
}

ROUTES = Routes(
    commands={"plan": Command(_ask, COORDINATORS)},
    taps={"plan": Tap(_tap, COORDINATORS)},
)
