"""What is typed, sent or shared while a request is being written."""

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from telegram import Message

from bot.actions.asking import catalogue, places
from bot.actions.asking import text as request_text
from bot.actions.asking.index import Index, is_certain
from bot.actions.asking.lexicon import lexicon
from bot.actions.asking.wanted import Spot
from bot.forms.coordinates import Point, looks_like_coordinates, read_coordinates, refusal
from bot.forms.moment import read_moment
from bot.forms.quantity import LARGEST, read_quantity
from bot.forms.refused import Refused
from bot.forms.request import (
    LARGEST_VEHICLE_KG,
    LONGEST_CONTACT,
    LONGEST_NOTE,
    Doubt,
    Draft,
    Step,
)
from bot.forms.said import Said, take
from bot.forms.weight import read_weight
from bot.handlers.asking.card import show
from bot.handlers.asking.taps import (
    spot_of,
    take_days,
    take_detail,
    take_item,
    take_people,
    take_place,
    take_reach,
    take_spot,
)
from bot.handlers.routes import Turn
from bot.tables import Item, Place, Priority, Reach
from bot.understand.message import LONGEST, understand
from bot.understand.result import Understood
from bot.understand.tokens import Kind, plain_text, tokens

FAR_KM = 1000
NEAR_KM = 30
"""How far a point may be from the site that is named with it: about as large as districts are."""

SEARCHED = (Step.ITEM, Step.QUANTITY, Step.LINES, Step.SUMMARY)
"""Where a text may be a part of an item's name."""


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
    return take_text(turn, draft, turn.text)


def take_text(turn: Turn, draft: Draft, text: str) -> str:
    """Takes a plain answer to what is asked, or else all that the text says of a request."""
    answer = ANSWERS.get(draft.step)
    hint = answer(turn, draft, text) if answer is not None else None
    return _anything(turn, draft, text) if hint is None else hint


def _location(turn: Turn, draft: Draft, message: Message) -> str:
    location = message.location
    assert location is not None
    title = message.venue.title[:80] if message.venue is not None else ""
    return _point(turn, draft, Point(location.latitude, location.longitude), title)


def _point(turn: Turn, draft: Draft, point: Point, name: str = "") -> str:
    return take_spot(turn, draft, _spot_at(turn, point, name)) or _far(turn, draft)


def _spot_at(turn: Turn, point: Point, name: str = "") -> Spot:
    name = name or point.name or places.point_name(turn.session, point.lat, point.lon)
    return Spot(lat=point.lat, lon=point.lon, name=name)


def _far(turn: Turn, draft: Draft) -> str:
    """That the place of the draft is far from all places of the operation."""
    spot = draft.spot
    near = places.nearest_sites(turn.session, spot.lat, spot.lon) if spot is not None else []
    if spot is None or not near:
        return ""
    km = places.distance_km(spot.lat, spot.lon, near[0].lat, near[0].lon)
    if km < FAR_KM:
        return ""
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
    said = take_text(turn, draft, turn.text) if turn.text else ""
    return said or turn.words.label("request-photo-taken")


def _anything(turn: Turn, draft: Draft, text: str) -> str:
    """Takes all that a text says; what is like nothing we know is answered."""
    said = understood(turn, text)
    if said.is_something:
        key = take(draft, said, lexicon(turn.session))
        return turn.words.label(key) if key else _about(turn, draft, said, text)
    if draft.begun:
        return turn.words.label("request-begun")
    unusable = _unusable(turn, said)
    if unusable or draft.step is Step.PLACE:
        return unusable or _search_place(turn, draft, text)
    searched = draft.step in SEARCHED
    return _search_item(turn, draft, text) if searched else _nothing(turn, draft, text)


def _about(turn: Turn, draft: Draft, said: Said, text: str) -> str:
    """What should be known of what was taken."""
    if len(text) > LONGEST:
        return turn.words.label("request-text-cut", limit=LONGEST)
    place = said.understood.place
    if place is not None and turn.session.get_one(Place, place).closed:
        return turn.words.label("request-place-closed")
    return _unusable(turn, said) or (_far(turn, draft) if said.spots else "")


def _unusable(turn: Turn, said: Said) -> str:
    """Why what is meant as a point gives none."""
    for found in said.understood.points:
        if not (isinstance(found, Point) and found.is_on_earth):
            refused = refusal(found)
            return turn.words.label(refused.key, **refused.arguments)
    return ""


def understood(turn: Turn, text: str) -> Said:
    """What a text says, in the operation's words and time."""
    said = turn.said.astimezone(ZoneInfo(turn.words.zone))
    got = understand(text, lexicon(turn.session), said, turn.words.language)
    counted = {words: _item_doubt(turn, words) for words in got.unread if _is_counted(words)}
    more = tuple(doubt for doubt in counted.values() if doubt is not None)
    unread = tuple(words for words in got.unread if counted.get(words) is None)
    return Said(
        understood=replace(got, unread=unread), now=turn.now, spots=_spots(turn, got), more=more
    )


def _spots(turn: Turn, got: Understood) -> tuple[Spot, ...]:
    """Where it may be: the points, and the sites that are named unless a point is near one."""
    points = [p for p in got.points if isinstance(p, Point) and p.is_on_earth]
    sites = [turn.session.get_one(Place, number) for number in got.places]
    near = any(
        places.distance_km(point.lat, point.lon, site.lat, site.lon) <= NEAR_KM
        for point in points
        for site in sites
    )
    named = [] if near else [spot_of(site) for site in sites]
    return (*(_spot_at(turn, point) for point in points), *named)


def _is_counted(words: str) -> bool:
    """Whether something is counted that may be an item."""
    kinds = [token.kind for token in tokens(plain_text(words))]
    return Kind.NUMBER in kinds and Kind.WORD in kinds


def _item_doubt(turn: Turn, text: str) -> Doubt | None:
    """Which of the items a text may mean that are like it, and how many were said."""
    found = tokens(plain_text(text[:LONGEST]))
    numbers = [token.value for token in found if token.kind is Kind.NUMBER]
    name = " ".join(token.text for token in found if token.kind is Kind.WORD)
    items = catalogue.search(turn.session, name, turn.words.language).items if name else []
    if not items:
        return None
    n = int(numbers[0]) if len(numbers) == 1 and 1 <= numbers[0] <= LARGEST else None
    return Doubt(step=Step.ITEM, options=[item.id for item in items], read=text[:60], n=n)


def _search_item(turn: Turn, draft: Draft, text: str) -> str:
    """Looks for an item by a part of its name, its code or something like it."""
    doubt = _item_doubt(turn, text)
    if doubt is None:
        return _nothing(turn, draft, text)
    if draft.step is Step.ITEM and draft.asked is not None and doubt.n is None:
        doubt = doubt.model_copy(update={"n": draft.asked.n, "unit": draft.asked.unit})
    draft.leave()
    draft.ask(doubt)
    sure = catalogue.search(turn.session, text, turn.words.language).certain
    return take_item(turn, draft, doubt.options[0]) if sure else ""


def _nothing(turn: Turn, draft: Draft, text: str) -> str:
    if draft.step in SEARCHED and draft.step is not Step.QUANTITY:
        return turn.words.label("request-item-unknown", text=text[:40])
    if draft.step in (Step.QUANTITY, Step.PEOPLE, Step.DAYS):
        return turn.words.label("request-number-unread")
    if draft.step is Step.NEEDED_BY:
        return turn.words.label("request-time-unread")
    return turn.words.label(f"request-unread-{draft.step.replace('_', '-')}")


def _quantity(turn: Turn, draft: Draft, text: str) -> str | None:
    if draft.item_id is None:
        return None
    n = read_quantity(text, turn.session.get_one(Item, draft.item_id).unit)
    if isinstance(n, Refused):
        return _refused(turn, n)
    draft.choose_quantity(n)
    return ""


def _refused(turn: Turn, refused: Refused) -> str | None:
    """Why a number cannot be; nothing where the text may say something else."""
    if refused.key == "request-number-unread":
        return None
    return turn.words.label(refused.key, **refused.arguments)


def _place(turn: Turn, draft: Draft, text: str) -> str | None:
    if not looks_like_coordinates(text):
        return None
    point = read_coordinates(text)
    if isinstance(point, Refused):
        return turn.words.label(point.key, **point.arguments)
    return _point(turn, draft, point)


def _search_place(turn: Turn, draft: Draft, text: str) -> str:
    """Looks for a site by a part of its name or something like it."""
    found, certain = places.search_sites(turn.session, text)
    if not found:
        return turn.words.label("request-place-unknown", text=text[:40])
    if certain:
        return take_place(turn, draft, found[0])
    draft.leave()
    draft.ask(Doubt(step=Step.PLACE, spots=[spot_of(site) for site in found], read=text[:60]))
    return ""


def _priority(turn: Turn, draft: Draft, text: str) -> str | None:
    labels = {p: [p.value, request_text.priority_label(turn.words, p)] for p in Priority}
    hits = Index(labels).search(text)
    if not is_certain(hits):
        return None
    return take_detail(turn, draft, Step.PRIORITY, priority=hits[0].key)


def _reach(turn: Turn, draft: Draft, text: str) -> str | None:
    kg = read_weight(text)
    if kg is not None and kg <= LARGEST_VEHICLE_KG:
        return take_detail(turn, draft, Step.REACH, largest_kg=kg)
    labels = {r: [r.value, request_text.reach_label(turn.words, r)] for r in Reach}
    hits = Index(labels).search(text)
    return take_reach(turn, draft, hits[0].key) if is_certain(hits) else None


def _needed_by(turn: Turn, draft: Draft, text: str) -> str | None:
    moment = read_moment(text, turn.said, turn.words.zone)
    if not isinstance(moment, Refused):
        if moment <= turn.now:
            return turn.words.label("request-time-past")
        return take_detail(turn, draft, Step.NEEDED_BY, needed_by=moment)
    unread = moment.key == "request-time-unread"
    return None if unread else turn.words.label(moment.key, **moment.arguments)


def _people(turn: Turn, draft: Draft, text: str) -> str | None:
    n = read_quantity(text)
    return _refused(turn, n) if isinstance(n, Refused) else take_people(turn, draft, n)


def _days(turn: Turn, draft: Draft, text: str) -> str | None:
    n = read_quantity(text)
    return _refused(turn, n) if isinstance(n, Refused) else take_days(turn, draft, n)


def _contact(turn: Turn, draft: Draft, text: str) -> str:
    if len(text) > LONGEST_CONTACT:
        return turn.words.label("request-text-long", limit=LONGEST_CONTACT)
    return take_detail(turn, draft, Step.CONTACT, contact=" ".join(text.split()))


def _note(turn: Turn, draft: Draft, text: str) -> str:
    if len(text) > LONGEST_NOTE:
        return turn.words.label("request-text-long", limit=LONGEST_NOTE)
    return take_detail(turn, draft, Step.NOTE, note=text)


def _same(turn: Turn, _draft: Draft, _text: str) -> str:
    return turn.words.label("request-unread-same")


ANSWERS: dict[Step, Callable[[Turn, Draft, str], str | None]] = {
    Step.QUANTITY: _quantity,
    Step.PLACE: _place,
    Step.PRIORITY: _priority,
    Step.NEEDED_BY: _needed_by,
    Step.PEOPLE: _people,
    Step.DAYS: _days,
    Step.CONTACT: _contact,
    Step.REACH: _reach,
    Step.NOTE: _note,
    Step.SAME: _same,
}
"""What is asked is answered in its own step; None where the text says something else."""
