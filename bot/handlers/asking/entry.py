"""What is typed, sent or shared while a request is being written."""

from collections.abc import Callable

from telegram import Message

from bot.actions.asking import catalogue, places
from bot.actions.asking import text as request_text
from bot.actions.asking.index import Index, is_certain
from bot.actions.asking.wanted import Spot
from bot.forms.coordinates import Point, looks_like_coordinates, read_coordinates
from bot.forms.moment import read_moment
from bot.forms.quantity import read_quantity, split_quantity
from bot.forms.refused import Refused
from bot.forms.request import LARGEST_VEHICLE_KG, LONGEST_CONTACT, LONGEST_NOTE, Draft, Step
from bot.forms.units import without_unit
from bot.forms.weight import read_weight
from bot.handlers.asking.card import show
from bot.handlers.asking.taps import take_detail, take_item, take_place, take_reach, take_spot
from bot.handlers.routes import Turn
from bot.tables import Item, Priority, Reach

FAR_KM = 1000


def entered(turn: Turn, draft: Draft) -> None:
    """Takes what was sent, and shows the card with one line about it."""
    message = turn.message
    if message is None:
        return
    if turn.update.edited_message is not None:
        show(turn, draft, turn.words.label("request-edited"))
        return
    show(turn, draft, _take(turn, draft, message))


def _take(turn: Turn, draft: Draft, message: Message) -> str:
    """Places, contacts and photos are clear whatever was asked; the rest answers the question."""
    if message.location is not None:
        return _location(turn, draft, message)
    if message.contact is not None:
        return _shared_contact(turn, draft, message)
    if message.photo:
        return _photo(turn, draft, message)
    if not turn.text or message.text is None:
        return turn.words.label(f"request-unread-{draft.step.replace('_', '-')}")
    return READERS[draft.step](turn, draft, turn.text)


def _location(turn: Turn, draft: Draft, message: Message) -> str:
    location = message.location
    assert location is not None
    title = message.venue.title[:80] if message.venue is not None else ""
    return _point(turn, draft, Point(location.latitude, location.longitude), title)


def _point(turn: Turn, draft: Draft, point: Point, name: str = "") -> str:
    name = name or places.point_name(turn.session, point.lat, point.lon)
    hint = take_spot(turn, draft, Spot(lat=point.lat, lon=point.lon, name=name))
    near = places.nearest_sites(turn.session, point.lat, point.lon)
    km = places.distance_km(point.lat, point.lon, near[0].lat, near[0].lon) if near else 0
    if hint or km < FAR_KM:
        return hint
    return turn.words.label("request-place-far", km=turn.words.number(round(km)))


def _shared_contact(turn: Turn, draft: Draft, message: Message) -> str:
    shared = message.contact
    assert shared is not None
    name = " ".join(filter(None, (shared.first_name, shared.last_name)))
    text = f"{name}, {shared.phone_number}"[:LONGEST_CONTACT]
    draft.detail(contact=text)
    if draft.step is Step.CONTACT:
        draft.go_on()
    return turn.words.label("request-contact-taken", contact=text)


def _photo(turn: Turn, draft: Draft, message: Message) -> str:
    if draft.begun:
        return turn.words.label("request-begun")
    if message.media_group_id is not None and message.media_group_id == draft.album:
        return turn.words.label("request-photo-one")
    draft.album = message.media_group_id
    draft.detail(photo=message.photo[-1].file_id)
    said = READERS[draft.step](turn, draft, turn.text) if turn.text else ""
    return said or turn.words.label("request-photo-taken")


def _item(turn: Turn, draft: Draft, text: str) -> str:
    name, n, found = _line(turn, text)
    if isinstance(n, Refused):
        return turn.words.label(n.key, **n.arguments)
    draft.go(Step.ITEM)
    if not found.items:
        return turn.words.label("request-item-unknown", text=text[:40])
    draft.quantity = n
    if found.certain:
        return take_item(turn, draft, found.items[0].id)
    draft.search = name[:64]
    return turn.words.label("request-item-which", n=len(found.items))


def _line(turn: Turn, text: str) -> tuple[str, int | Refused | None, catalogue.Found]:
    """What was asked for, how many of it, and the items that may be meant."""
    name, n, found = _item_and_number(turn, text)
    bare, unit = without_unit(text)
    if unit is not None and not found.items:
        name, n, found = _item_and_number(turn, bare)
        if any(item.unit != unit for item in found.items):
            n = None  # so many kg are not so many bags: the card asks in the item's own unit
    return name, n, found


def _item_and_number(turn: Turn, text: str) -> tuple[str, int | Refused | None, catalogue.Found]:
    name, n = split_quantity(text)
    if isinstance(n, int):
        whole = catalogue.search(turn.session, text, turn.words.language)
        if whole.certain:
            return text, None, whole  # the number belongs to the name, as in "tent 16"
    return name, n, catalogue.search(turn.session, name, turn.words.language)


def _is_line(turn: Turn, text: str) -> bool:
    """Whether it is surely an item with its number."""
    _name, n, found = _line(turn, text)
    return isinstance(n, int) and found.certain


def _quantity(turn: Turn, draft: Draft, text: str) -> str:
    if draft.item_id is None:
        return _item(turn, draft, text)
    item = turn.session.get_one(Item, draft.item_id)
    n = read_quantity(text, item.unit)
    if isinstance(n, Refused) and _is_line(turn, text):
        return _item(turn, draft, text)
    if isinstance(n, Refused):
        return turn.words.label(n.key, **n.arguments)
    draft.choose_quantity(n)
    return ""


def _place(turn: Turn, draft: Draft, text: str) -> str:
    if looks_like_coordinates(text):
        point = read_coordinates(text)
        if isinstance(point, Refused):
            return turn.words.label(point.key, **point.arguments)
        return _point(turn, draft, point)
    found, certain = places.search_sites(turn.session, text)
    if not found:
        said_item = _is_line(turn, text)
        unknown = turn.words.label("request-place-unknown", text=text[:40])
        return _item(turn, draft, text) if said_item else unknown
    if certain:
        return take_place(turn, draft, found[0])
    draft.search = text[:64]
    return turn.words.label("request-place-which", n=len(found))


def _priority(turn: Turn, draft: Draft, text: str) -> str:
    labels = {p: [p.value, request_text.priority_label(turn.words, p)] for p in Priority}
    hits = Index(labels).search(text)
    if not is_certain(hits):
        return turn.words.label("request-unread-priority")
    return take_detail(turn, draft, Step.PRIORITY, priority=hits[0].key)


def _reach(turn: Turn, draft: Draft, text: str) -> str:
    kg = read_weight(text)
    if kg is not None and kg <= LARGEST_VEHICLE_KG:
        return take_detail(turn, draft, Step.REACH, largest_kg=kg)
    labels = {r: [r.value, request_text.reach_label(turn.words, r)] for r in Reach}
    hits = Index(labels).search(text)
    if not is_certain(hits):
        return turn.words.label("request-unread-reach")
    return take_reach(turn, draft, hits[0].key)


def _needed_by(turn: Turn, draft: Draft, text: str) -> str:
    moment = read_moment(text, turn.said, turn.words.zone)
    if isinstance(moment, Refused):
        return turn.words.label(moment.key, **moment.arguments)
    if moment <= turn.now:
        return turn.words.label("request-time-past")
    return take_detail(turn, draft, Step.NEEDED_BY, needed_by=moment)


def _people(turn: Turn, draft: Draft, text: str) -> str:
    n = read_quantity(text)
    if isinstance(n, Refused):
        return turn.words.label(n.key, **n.arguments)
    return take_detail(turn, draft, Step.PEOPLE, people=n)


def _contact(turn: Turn, draft: Draft, text: str) -> str:
    if len(text) > LONGEST_CONTACT:
        return turn.words.label("request-text-long", limit=LONGEST_CONTACT)
    return take_detail(turn, draft, Step.CONTACT, contact=" ".join(text.split()))


def _note(turn: Turn, draft: Draft, text: str) -> str:
    if len(text) > LONGEST_NOTE:
        return turn.words.label("request-text-long", limit=LONGEST_NOTE)
    return take_detail(turn, draft, Step.NOTE, note=text)


def _anything(turn: Turn, draft: Draft, text: str) -> str:
    """On the summary, a point is the place, and anything else an item."""
    if draft.begun:
        return turn.words.label("request-begun")
    if not isinstance(read_coordinates(text), Refused):
        return _place(turn, draft, text)
    return _item(turn, draft, text)


def _same(turn: Turn, _draft: Draft, _text: str) -> str:
    return turn.words.label("request-unread-same")


READERS: dict[Step, Callable[[Turn, Draft, str], str]] = {
    Step.ITEM: _item,
    Step.QUANTITY: _quantity,
    Step.LINES: _item,
    Step.PLACE: _place,
    Step.PRIORITY: _priority,
    Step.SUMMARY: _anything,
    Step.NEEDED_BY: _needed_by,
    Step.PEOPLE: _people,
    Step.CONTACT: _contact,
    Step.REACH: _reach,
    Step.NOTE: _note,
    Step.SAME: _same,
}
