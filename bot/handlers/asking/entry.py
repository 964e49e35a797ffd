"""What is typed, sent or shared while a request is being written."""

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from telegram import Message

from bot.actions.asking import catalogue, files, whereabouts
from bot.actions.asking import text as request_text
from bot.actions.asking.index import Index, is_certain
from bot.actions.asking.lexicon import lexicon
from bot.actions.asking.wanted import File
from bot.actions.asking.whereabouts import Whereabouts
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
from bot.forms.said import Said, place_doubt, take
from bot.forms.weight import read_weight
from bot.handlers.asking.card import show
from bot.handlers.asking.sent import file_of
from bot.handlers.asking.taps import (
    closed,
    take_caller,
    take_days,
    take_detail,
    take_item,
    take_people,
    take_reach,
    take_spot,
)
from bot.handlers.routes import Turn
from bot.tables import Reach
from bot.understand.message import LONGEST, understand
from bot.understand.points.find import is_meant_as_point, read_point
from bot.understand.points.point import Point
from bot.understand.result import Understood
from bot.understand.tokens import Kind, plain_text, tokens

SEARCHED = (Step.ITEM, Step.QUANTITY, Step.LINES, Step.SUMMARY)
"""Where a text may be a part of an item's name."""
COUNTED = (Step.QUANTITY, Step.PEOPLE, Step.DAYS)


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
    """Places, contacts and files are clear whatever was asked; the rest answers the question."""
    if message.location is not None:
        return _location(turn, draft, message)
    if message.contact is not None:
        return _shared_contact(turn, draft, message)
    file = file_of(message)
    if file is not None:
        return _file(turn, draft, file)
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
    point = Point(location.latitude, location.longitude)
    return _where(turn, draft, whereabouts.of_point(turn.session, point, title, is_typed=False))


def _where(turn: Turn, draft: Draft, where: Whereabouts) -> str:
    """Takes a place, or asks about it."""
    if not draft.allows(Step.PLACE):
        return turn.words.label("request-begun")
    if not where.spots:
        return turn.words.label(where.trouble, **where.arguments)
    if where.why is None:
        return take_spot(turn, draft, where.spots[0])
    draft.settle(Step.PLACE)
    draft.ask(place_doubt(where))
    return ""


def _shared_contact(turn: Turn, draft: Draft, message: Message) -> str:
    shared = message.contact
    assert shared is not None
    name = " ".join(filter(None, (shared.first_name, shared.last_name)))
    text = f"{name}, {shared.phone_number}"[:LONGEST_CONTACT]
    if draft.step is Step.CALLER:
        return take_caller(turn, draft, text)
    draft.detail(contact=text)
    if draft.step is Step.CONTACT:
        draft.go_on()
    return turn.words.label("request-contact-taken", contact=text)


def _file(turn: Turn, draft: Draft, file: File) -> str:
    if len(draft.files) >= files.MOST:
        return turn.words.label("life-files-full", limit=files.MOST)
    draft.files.append(file)
    said = take_text(turn, draft, turn.text) if turn.text else ""
    return said or turn.words.label("life-file-taken")


def _anything(turn: Turn, draft: Draft, text: str) -> str:
    """Takes all that a text says; what is like nothing we know is answered."""
    said = understood(turn, text, asked_when=draft.step is Step.NEEDED_BY)
    if said.is_something:
        key = take(draft, said, lexicon(turn.session))
        return turn.words.label(key) if key else _about(turn, said, text)
    number = _lone_number(said) if draft.step in COUNTED else None
    if number is not None and (hint := ANSWERS[draft.step](turn, draft, number)) is not None:
        return hint
    if draft.begun:
        return turn.words.label("request-begun")
    if draft.step is Step.PLACE:
        return _search_place(turn, draft, text)
    if draft.step in SEARCHED and (found := _item_doubt(turn, text)) is not None:
        return _take_item(turn, draft, *found)
    is_small_talk = draft.step in SEARCHED and not said.understood.unread
    return "" if is_small_talk else _nothing(turn, draft, text)


def _lone_number(said: Said) -> str | None:
    """The number in what is nothing else, as in "about 300, please"."""
    unread = said.understood.unread
    return unread[0] if len(unread) == 1 and unread[0].isdigit() else None


def understood(turn: Turn, text: str, *, asked_when: bool = False) -> Said:
    """What a text says, in the operation's words and time; it may answer by when."""
    said = turn.said.astimezone(ZoneInfo(turn.words.zone))
    known = lexicon(turn.session)
    got = understand(text, known, said, turn.words.language, asked_when=asked_when)
    where, got = whereabouts.of_message(turn.session, got)
    counted = {words: _item_doubt(turn, words) for words in got.unread if _is_counted(words)}
    more = tuple(found[0] for found in counted.values() if found is not None)
    unread = tuple(words for words in got.unread if counted.get(words) is None)
    return Said(
        understood=replace(got, unread=unread), now=turn.now, where=where, more=more,
    )  # fmt: skip


def _about(turn: Turn, said: Said, text: str) -> str:
    """What should be known of what was taken."""
    if len(text) > LONGEST:
        return turn.words.label("request-text-cut", limit=LONGEST)
    where = said.where
    if where is None or where.why is not None:
        return ""
    if not where.spots:
        return turn.words.label(where.trouble, **where.arguments)
    return closed(turn, where.spots[0])


def _is_counted(words: str) -> bool:
    """Whether something is counted that may be an item."""
    kinds = [token.kind for token in tokens(plain_text(words))]
    return Kind.NUMBER in kinds and Kind.WORD in kinds


def _item_doubt(turn: Turn, text: str) -> tuple[Doubt, bool] | None:
    """Which of the items a text may mean, with how many were said; whether the first is certain."""
    found = tokens(plain_text(text[:LONGEST]))
    numbers = [token.value for token in found if token.kind is Kind.NUMBER]
    name = " ".join(token.text for token in found if token.kind is Kind.WORD)
    got = catalogue.search(turn.session, name, turn.words.language)
    if not got.items:
        return None
    n = int(numbers[0]) if len(numbers) == 1 and 1 <= numbers[0] <= LARGEST else None
    options = [item.id for item in got.items]
    return Doubt(step=Step.ITEM, options=options, read=text[:60], n=n), got.certain


def _take_item(turn: Turn, draft: Draft, doubt: Doubt, certain: bool) -> str:
    """Takes an item by a part of its name, its code or something like it, or asks which."""
    if draft.step is Step.ITEM and draft.asked is not None and doubt.n is None:
        doubt = doubt.model_copy(update={"n": draft.asked.n, "unit": draft.asked.unit})
    draft.leave()
    draft.ask(doubt)
    return take_item(turn, draft, doubt.options[0]) if certain else ""


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
    n = read_quantity(text, lexicon(turn.session).things[draft.item_id])
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
    if not is_meant_as_point(text):
        return None
    point = read_point(text)
    if point is None:
        return turn.words.label("request-point-unread")
    where, _ = whereabouts.of_message(turn.session, Understood(points=(point,)))
    return _where(turn, draft, where) if where is not None else None


def _search_place(turn: Turn, draft: Draft, text: str) -> str:
    """Looks for a site or a town by a part of its name or something like it."""
    where = whereabouts.of_text(turn.session, text)
    if where is None:
        return turn.words.label("request-place-unknown", text=text[:40])
    return _where(turn, draft, where)


def _reach(turn: Turn, draft: Draft, text: str) -> str | None:
    kg = read_weight(text)
    if kg is not None and kg <= LARGEST_VEHICLE_KG:
        return take_detail(turn, draft, Step.REACH, largest_kg=kg)
    labels = {r: [r.value, request_text.reach_label(turn.words, r)] for r in Reach}
    hits = Index(labels).search(text)
    return take_reach(turn, draft, hits[0].key) if is_certain(hits) else None


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


def _caller(turn: Turn, draft: Draft, text: str) -> str:
    if len(text) > LONGEST_CONTACT:
        return turn.words.label("request-text-long", limit=LONGEST_CONTACT)
    return take_caller(turn, draft, " ".join(text.split()))


def _note(turn: Turn, draft: Draft, text: str) -> str:
    if len(text) > LONGEST_NOTE:
        return turn.words.label("request-text-long", limit=LONGEST_NOTE)
    return take_detail(turn, draft, Step.NOTE, note=text)


def _lone_point(turn: Turn, draft: Draft, text: str) -> str | None:
    """On the summary a point is the place."""
    return None if read_point(text) is None else _place(turn, draft, text)


def _same(turn: Turn, _draft: Draft, _text: str) -> str:
    return turn.words.label("request-unread-same")


ANSWERS: dict[Step, Callable[[Turn, Draft, str], str | None]] = {
    Step.QUANTITY: _quantity,
    Step.PLACE: _place,
    Step.PEOPLE: _people,
    Step.DAYS: _days,
    Step.CONTACT: _contact,
    Step.CALLER: _caller,
    Step.REACH: _reach,
    Step.NOTE: _note,
    Step.SAME: _same,
}
"""What is asked is answered in its own step; None where the text says something else."""
