"""What each button of the request card does to the draft."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from sqlmodel import Session

from bot.actions.asking import places, whereabouts
from bot.actions.asking.lexicon import lexicon
from bot.actions.asking.wanted import Spot
from bot.forms.quantity import LARGEST
from bot.forms.request import LARGEST_VEHICLE_KG, MOST_DAYS, MOST_PEOPLE, Doubt, Draft, Step
from bot.forms.said import meet_needs
from bot.handlers.asking.card import deadlines
from bot.handlers.routes import Turn
from bot.tables import Item, Person, Place, Priority, Reach
from bot.understand.amounts import in_units

Word = TypeVar("Word", bound=StrEnum)


class ForgedError(Exception):
    """The data of a tap that no button of ours has."""


def number(value: str) -> int:
    """An id or a number in a tap's data."""
    if not (value.isascii() and value.isdigit() and len(value) < 10):
        raise ForgedError(value)
    return int(value)


def one_of(kind: type[Word], value: str) -> Word:
    """A word of an enumeration in a tap's data."""
    if value not in {member.value for member in kind}:
        raise ForgedError(value)
    return kind(value)


def go(turn: Turn, draft: Draft, value: str) -> str:
    """Turns to something else to give or to change."""
    step = one_of(Step, value)
    is_asked = step not in (Step.QUANTITY, Step.SAME, Step.DAYS)
    if not is_asked or (step is Step.CALLER and not draft.phoned):
        raise ForgedError(value)
    if not draft.allows(step):
        return turn.words.label("request-begun")
    if step is Step.SUMMARY:
        draft.leave()
        draft.go_on()
    else:
        draft.go(step if step is not Step.LINES or draft.lines else Step.ITEM)
    return ""


def item(turn: Turn, draft: Draft, value: str) -> str:
    """Takes an item of the catalogue."""
    found = turn.session.get(Item, number(value))
    if found is None:
        raise ForgedError(value)
    return take_item(turn, draft, found.id)


def take_item(turn: Turn, draft: Draft, item_id: int) -> str:
    """Takes the item that is meant, unless there are lines enough."""
    if not draft.allows(Step.LINES):
        return turn.words.label("request-begun")
    n, doubt = None, draft.asked
    if doubt is not None and doubt.step is Step.ITEM and doubt.n is not None:
        n = in_units(lexicon(turn.session).things[item_id], doubt.n, doubt.unit)
    return "" if draft.choose_item(item_id, n) else turn.words.label("request-lines-full")


def quantity(turn: Turn, draft: Draft, value: str) -> str:
    """Takes a number for the item that waits for one."""
    n = number(value)
    if not 0 < n <= LARGEST:
        raise ForgedError(value)
    if draft.item_id is None or not draft.allows(Step.LINES):
        return turn.words.label("request-tap-late")
    draft.choose_quantity(n)
    return ""


def line(turn: Turn, draft: Draft, value: str) -> str:
    """Asks for another number of a line."""
    item_id = number(value)
    if item_id not in draft.lines or not draft.allows(Step.LINES):
        return turn.words.label("request-tap-late")
    draft.leave()
    draft.ask(Doubt(step=Step.QUANTITY, options=[item_id]))
    return ""


def leave(_turn: Turn, draft: Draft, _value: str) -> str:
    """Leaves out what is being asked about."""
    if draft.asked is None:
        draft.needs = []
    draft.leave()
    draft.go_on()
    return ""


def unread(_turn: Turn, draft: Draft, _value: str) -> str:
    """Leaves out the words that nothing was made of."""
    draft.unread = []
    return ""


def moment(turn: Turn, draft: Draft, value: str) -> str:
    """Takes one of the moments that were meant."""
    doubt, at = draft.asked, number(value)
    if doubt is None or at >= len(doubt.moments):
        return turn.words.label("request-tap-late")
    if doubt.moments[at] <= turn.now:
        return turn.words.label("request-time-past")
    return take_detail(turn, draft, Step.NEEDED_BY, needed_by=doubt.moments[at])


def drop(turn: Turn, draft: Draft, value: str) -> str:
    """Takes a line out."""
    item_id = number(value)
    if item_id not in draft.lines or not draft.allows(Step.LINES):
        return turn.words.label("request-tap-late")
    draft.drop_line(item_id)
    return ""


def place(turn: Turn, draft: Draft, value: str) -> str:
    """Takes a site of the operation, or a place of the person's own."""
    found = turn.session.get(Place, number(value))
    if found is None or not _may_use(turn.session, turn.person, found):
        raise ForgedError(value)
    return take_place(turn, draft, found)


def spot(turn: Turn, draft: Draft, value: str) -> str:
    """Takes one of the places that were meant."""
    doubt, at = draft.asked, number(value)
    if doubt is None or at >= len(doubt.spots):
        return turn.words.label("request-tap-late")
    return take_spot(turn, draft, doubt.spots[at])


def take_place(turn: Turn, draft: Draft, found: Place) -> str:
    """Takes a place that we know."""
    return take_spot(turn, draft, whereabouts.spot_of(found))


def take_spot(turn: Turn, draft: Draft, spot: Spot) -> str:
    """Takes where the aid is needed."""
    if not draft.allows(Step.PLACE):
        return turn.words.label("request-begun")
    draft.spot = spot
    draft.settle(Step.PLACE)
    draft.go_on()
    return closed(turn, spot)


def closed(turn: Turn, spot: Spot) -> str:
    """What to know about a place that is closed off."""
    place = turn.session.get(Place, spot.place_id) if spot.place_id is not None else None
    return turn.words.label("request-place-closed") if place is not None and place.closed else ""


def priority(turn: Turn, draft: Draft, value: str) -> str:
    """Takes how badly it is needed."""
    return take_detail(turn, draft, Step.PRIORITY, priority=one_of(Priority, value))


def reach(turn: Turn, draft: Draft, value: str) -> str:
    """Takes what can get there; any vehicle is one of any size, too."""
    return take_reach(turn, draft, one_of(Reach, value))


def take_reach(turn: Turn, draft: Draft, chosen: Reach) -> str:
    """Takes the kind of vehicle that gets there."""
    kg = None if chosen is Reach.ANY else draft.details.largest_kg
    return take_detail(turn, draft, Step.REACH, reach=chosen, largest_kg=kg)


def largest(turn: Turn, draft: Draft, value: str) -> str:
    """Takes how large the vehicle may be, in kg of load; 0 is any size."""
    kg = number(value)
    if kg > LARGEST_VEHICLE_KG:
        raise ForgedError(value)
    return take_detail(turn, draft, Step.REACH, largest_kg=kg or None)


def needed_by(turn: Turn, draft: Draft, value: str) -> str:
    """Takes one of the times offered, or none."""
    moments = deadlines(turn.said, turn.words.zone)
    if value not in moments and value != "none":
        raise ForgedError(value)
    moment = moments.get(value)
    if moment is not None and moment <= turn.now:
        return turn.words.label("request-time-past")
    return take_detail(turn, draft, Step.NEEDED_BY, needed_by=moment)


def people(turn: Turn, draft: Draft, value: str) -> str:
    """Takes how many people it is for; 0 is not known."""
    n = number(value)
    if n > MOST_PEOPLE:
        raise ForgedError(value)
    return take_people(turn, draft, n)


def take_people(turn: Turn, draft: Draft, n: int) -> str:
    """Takes how many people it is for; without their number no need becomes lines."""
    if not n:
        draft.needs = []
    hint = take_detail(turn, draft, Step.PEOPLE, people=min(n, MOST_PEOPLE))
    return hint or _meet_needs(turn, draft)


def days(turn: Turn, draft: Draft, value: str) -> str:
    """Takes how many days it is to last."""
    return take_days(turn, draft, number(value))


def take_days(turn: Turn, draft: Draft, n: int) -> str:
    """Takes how many days what is needed is to last."""
    if not draft.allows(Step.DAYS):
        return turn.words.label("request-begun")
    draft.days = max(1, min(n, MOST_DAYS))
    return _meet_needs(turn, draft)


def _meet_needs(turn: Turn, draft: Draft) -> str:
    full = not meet_needs(draft, lexicon(turn.session))
    draft.go_on()
    return turn.words.label("request-lines-full") if full else ""


def contact(turn: Turn, draft: Draft, _value: str) -> str:
    """Takes the person's own name and number."""
    return take_detail(turn, draft, Step.CONTACT, contact=own_contact(turn.person))


def take_caller(turn: Turn, draft: Draft, caller: str) -> str:
    """Takes who phoned; the driver calls them too, unless somebody else is named."""
    contact = draft.details.contact or caller
    return take_detail(turn, draft, Step.CALLER, caller=caller, contact=contact)


def own_contact(person: Person) -> str:
    """How a person can be reached, as far as we know."""
    username = f"@{person.username}" if person.username else ""
    return ", ".join(filter(None, (person.name, person.phone or username)))


def note(turn: Turn, draft: Draft, _value: str) -> str:
    """Takes the note out."""
    return take_detail(turn, draft, Step.NOTE, note="")


def no_files(_turn: Turn, draft: Draft, _value: str) -> str:
    """Takes the files out."""
    draft.files.clear()
    draft.go_on()
    return ""


def take_detail(turn: Turn, draft: Draft, step: Step, **values: object) -> str:
    """Takes a detail, if it may still be changed."""
    if not draft.allows(step):
        return turn.words.label("request-begun")
    draft.detail(**values)
    draft.settle(step)
    draft.priority_chosen |= step is Step.PRIORITY
    draft.go_on()
    return ""


def _may_use(session: Session, person: Person, found: Place) -> bool:
    mine = {recent.id for recent in places.recent_places(session, person, limit=50)}
    return found.kind != places.ADHOC or found.id in mine


TAPS: dict[str, Callable[[Turn, Draft, str], str]] = {
    "go": go,
    "item": item,
    "qty": quantity,
    "line": line,
    "drop": drop,
    "leave": leave,
    "unread": unread,
    "at": moment,
    "days": days,
    "place": place,
    "spot": spot,
    "priority": priority,
    "by": needed_by,
    "people": people,
    "contact": contact,
    "reach": reach,
    "largest": largest,
    "note": note,
    "files": no_files,
}
"""Each changes the draft and says what the person should know of it, or nothing."""
