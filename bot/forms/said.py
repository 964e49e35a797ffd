"""Takes what a message says into a draft; what is not certain becomes a question."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.actions.asking.whereabouts import Whereabouts
from bot.forms.request import MOST_PEOPLE, Basis, Doubt, Draft, Step
from bot.tables import Priority
from bot.understand.amounts import in_units
from bot.understand.lexicon import Lexicon
from bot.understand.needs import count, is_daily, is_known
from bot.understand.result import Deadline, Key, Line, Understood

FURTHEST = timedelta(days=366)
LONGEST_READ = 60


@dataclass(frozen=True, kw_only=True)
class Said:
    """A message that was understood, when, where it says, and what else it may mean."""

    understood: Understood
    now: datetime
    where: Whereabouts | None = None
    more: tuple[Doubt, ...] = ()

    @property
    def is_something(self) -> bool:
        """Whether it says anything of a request."""
        got = self.understood
        asked = got.lines or got.needs or got.people or got.days or self.more
        return bool(asked or self.where or got.deadline or got.priority or got.priority_unclear)


def take(draft: Draft, said: Said, lexicon: Lexicon) -> str:
    """Takes all that was said; gives the key of why some of it could not be taken, or nothing."""
    got = said.understood
    draft.keep(got.unread)
    if draft.begun:
        _take_deadline(draft, got.deadline, said.now)
        draft.go_on()
        late = got.lines or got.needs or got.people or said.where or got.priority or said.more
        return "request-begun" if late else ""
    full = not _take_lines(draft, got.lines, lexicon)
    draft.doubts += said.more
    _take_place(draft, said)
    _take_deadline(draft, got.deadline, said.now)
    _take_rest(draft, got)
    full |= not meet_needs(draft, lexicon)
    draft.go_on()
    return "request-lines-full" if full else ""


def meet_needs(draft: Draft, lexicon: Lexicon) -> bool:
    """Makes lines of the needs of which enough is known; False when the request is full."""
    waiting, full, people = [], False, draft.details.people
    for need in draft.needs:
        if not people or (is_daily(need) and draft.days is None):
            waiting.append(need)
            continue
        counted = count(need, people, draft.days or 0, lexicon)
        lines = {_id(key): n for key, n in counted.lines.items()}
        for item_id, n in lines.items():
            full |= not draft.has_room(item_id)
            if draft.has_room(item_id):
                draft.set_line(item_id, n)
        basis = Basis(
            name=counted.basis, people=people, days=draft.days if is_daily(need) else None,
            items=list(lines), spared_kg=counted.spared_kg,
        )  # fmt: skip
        draft.counted = [*(b for b in draft.counted if b.name != basis.name), basis]
    draft.needs = waiting
    return not full


def _take_lines(draft: Draft, lines: tuple[Line, ...], lexicon: Lexicon) -> bool:
    """Takes the lines; False when the request is full."""
    all_of_them = True
    for line in _answering(draft, lines, lexicon):
        items = [_id(key) for key in line.items]
        doubt = Doubt(step=Step.ITEM, options=items, read=line.read, n=line.amount, unit=line.unit)
        if len(items) > 1:
            _ask(draft, doubt)
        elif not draft.has_room(items[0]):
            all_of_them = False
            draft.keep([line.read])
        elif line.quantity is not None:
            draft.set_line(items[0], line.quantity)
        else:
            _ask(draft, doubt.model_copy(update={"step": Step.QUANTITY}))
    return all_of_them


def _answering(draft: Draft, lines: tuple[Line, ...], lexicon: Lexicon) -> tuple[Line, ...]:
    """The lines; an item alone that answers which one is meant has the number said before."""
    asked = draft.asked
    if not lines or asked is None or asked.step not in (Step.ITEM, Step.QUANTITY):
        return lines
    [line, *others] = lines
    alone = asked.step is Step.ITEM and not others and line.amount is None
    anew = asked.step is Step.ITEM and any(set(asked.options) & set(each.items) for each in lines)
    if alone or anew or not asked.read:
        draft.leave()
    if not alone or asked.n is None:
        return lines
    counts = {in_units(lexicon.things[key], asked.n, asked.unit) for key in line.items}
    n = counts.pop() if len(counts) == 1 else None
    return (replace(line, quantity=n, amount=asked.n, unit=asked.unit, read=asked.read),)


def _ask(draft: Draft, doubt: Doubt) -> None:
    """Asks about a line; what was asked of the same items before is asked no more."""
    draft.doubts = [d for d in draft.doubts if (d.step, d.options) != (doubt.step, doubt.options)]
    draft.doubts.append(doubt)


def _take_place(draft: Draft, said: Said) -> None:
    where = said.where
    if where is None or not where.spots:
        return
    draft.settle(Step.PLACE)
    if where.why is None:
        draft.spot = where.spots[0]
    else:
        draft.doubts.append(place_doubt(where))


def place_doubt(where: Whereabouts) -> Doubt:
    """What is to be asked about a place."""
    return Doubt(
        step=Step.PLACE, spots=list(where.spots), why=where.why, read=where.read[:LONGEST_READ]
    )


def _take_deadline(draft: Draft, deadline: Deadline | None, now: datetime) -> None:
    if deadline is None:
        return
    draft.settle(Step.NEEDED_BY)
    moments = [moment.astimezone(UTC) for moment in deadline.moments]
    if deadline.is_certain and now < moments[0] <= now + FURTHEST:
        draft.detail(needed_by=moments[0])
    else:
        draft.doubts.append(Doubt(step=Step.NEEDED_BY, moments=moments, read=deadline.read))


def _take_rest(draft: Draft, got: Understood) -> None:
    if got.priority_unclear:
        draft.priority_chosen = False
    elif got.priority is not None:
        draft.detail(priority=Priority(got.priority))
        draft.priority_chosen = True
    if got.people:
        draft.detail(people=min(got.people, MOST_PEOPLE))
    if got.days:
        draft.days = got.days
    draft.needs += [need for need in got.needs if is_known(need) and need not in draft.needs]


def _id(key: Key) -> int:
    """The key of an item or place of the operation's lexicon."""
    assert isinstance(key, int)
    return key
