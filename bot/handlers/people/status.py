"""/status: how the operation and its messages stand."""

from bot.actions.people.status import Status, send_uncertain_again, status
from bot.handlers.people.membership import privately
from bot.handlers.routes import COORDINATORS, Command, Routes, Tap, Turn
from bot.outbox import Button
from bot.tables import OutboxState, Priority
from bot.texts import Words

_SHOWN = (OutboxState.UNCERTAIN, OutboxState.REFUSED)


def _status(turn: Turn) -> None:
    """Shows the numbers; `resend` first owes the uncertain messages again."""
    if turn.data == ["resend"]:
        again = send_uncertain_again(turn.session)
        turn.answer(turn.words.label("status-resent", n=again))
    found = status(turn.session)
    buttons = [Button(turn.words.label("status-again"), "status:show")]
    if found.messages.get(OutboxState.UNCERTAIN):
        buttons.insert(0, Button(turn.words.label("status-resend"), "status:resend"))
    text = "\n".join([*_lines(found, turn.words), "", _at(turn)])
    turn.show("status", text, [[button] for button in buttons])


def _lines(found: Status, words: Words) -> list[str]:
    lines = [words("status-requests", n=sum(found.open_requests.values()))]
    lines += [
        words(f"status-{priority.replace('_', '-')}", n=n)
        for priority in Priority
        if (n := found.open_requests.get(priority))
    ]
    lines.append(words("status-trips", n=found.trips))
    lines.append(_plan(found, words))
    unsent = sum(found.messages.get(s, 0) for s in (OutboxState.OWED, OutboxState.SENDING))
    lines.append(words("status-owed", n=unsent))
    lines += [words(f"status-{s}", n=n) for s in _SHOWN if (n := found.messages.get(s))]
    if found.failed_updates:
        lines.append(words("status-failed", n=found.failed_updates))
    return lines


def _plan(found: Status, words: Words) -> str:
    plan = found.last_plan
    if plan is None:
        return words("status-no-plan")
    return words(f"status-plan-{plan.status}", code=plan.code, when=words.when(plan.made_at))


def _at(turn: Turn) -> str:
    return turn.words("status-at", when=turn.words.when(turn.now))


ROUTES = Routes(
    commands={"status": Command(privately(_status), COORDINATORS)},
    taps={"status": Tap(_status, COORDINATORS)},
)
