"""Two people may have asked for the same aid at the same place: both are asked, and coordinators
hear of it."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.actions.asking import catalogue, messages
from bot.actions.asking.places import distance_km
from bot.actions.asking.requests import CHANGEABLE, SAME_PLACE_KM, withdraw_request
from bot.actions.asking.text import lines_of, status_label
from bot.config import Settings
from bot.outbox import Button, Buttons, coordinators_chats, say, tell, words_for
from bot.tables import Item, Likeness, Person, Place, Request, Verdict
from bot.texts import Words


def flag(session: Session, request: Request, now: datetime, settings: Settings) -> None:
    """Tells everybody concerned, once, of the open request of another person that is most alike."""
    other = _most_alike(session, request, now, settings)
    if other is None:
        return
    likeness = Likeness(request_id=request.id, other_id=other.id, found_at=now)
    session.add(likeness)
    session.flush()
    _ask(session, likeness, request, other, now)
    _ask(session, likeness, other, request, now)
    _tell_coordinators(session, request, other, now)


def sides(session: Session, likeness: Likeness, person: Person) -> tuple[Request, Request] | None:
    """The person's own request of the two and the other one; None for anybody else."""
    request = session.get_one(Request, likeness.request_id)
    other = session.get_one(Request, likeness.other_id)
    if request.requester_id == person.id:
        return request, other
    return (other, request) if other.requester_id == person.id else None


def withdraw_same(
    session: Session, likeness: Likeness, mine: Request, other: Request, now: datetime
) -> bool:
    """Withdraws a person's own request in favour of the other, if that still stands."""
    for request in sorted((mine, other), key=lambda each: each.id):
        session.refresh(request, with_for_update=True)
    if mine.status not in CHANGEABLE or other.status not in CHANGEABLE:
        return False
    likeness.verdict = Verdict.SAME
    codes = {"code": mine.code, "other": other.code}
    withdraw_request(session, mine, now, why=lambda words: words("life-alike-desk-same", **codes))
    keeper = session.get_one(Person, other.requester_id)
    words = words_for(session, keeper)
    name = session.get_one(Person, mine.requester_id).name
    text = words("life-alike-told-same", name=name, other=mine.code, code=other.code)
    card = card_name(likeness, other)
    tell(session, keeper, text, now=now, card=card, below=True, final=True,
         once=f"{card}:same")  # fmt: skip
    return True


def keep_both(
    session: Session, likeness: Likeness, mine: Request, other: Request, now: datetime
) -> None:
    """Takes down that these are two needs; coordinators hear it the first time."""
    if likeness.verdict is Verdict.ANOTHER:
        return
    likeness.verdict = Verdict.ANOTHER
    name = session.get_one(Person, mine.requester_id).name
    for chat_id, words in coordinators_chats(session):
        text = words("life-alike-desk-another", code=mine.code, other=other.code, name=name)
        say(session, chat_id, text, now=now)


def card_name(likeness: Likeness, request: Request) -> str:
    """The living message that asks the requester of one of the two."""
    return f"alike:{likeness.id}:{request.id}"


def _most_alike(
    session: Session, request: Request, now: datetime, settings: Settings
) -> Request | None:
    """The open request of another person near by that shares most items, then the newest one."""
    place, lines = session.get_one(Place, request.place_id), lines_of(session, request)
    since = now - timedelta(hours=settings.alike_hours)
    query = (
        select(Request, Place)
        .join(Place, col(Place.id) == col(Request.place_id))
        .where(col(Request.status).in_(CHANGEABLE), col(Request.submitted_at) > since)
        .where(col(Request.requester_id) != request.requester_id)
        .order_by(col(Request.id).desc())
    )
    flagged = _flagged(session, request)
    shared = {
        each.id: (len(lines.keys() & lines_of(session, each).keys()), each)
        for each, there in session.exec(query).all()
        if each.id not in flagged
        and distance_km(place.lat, place.lon, there.lat, there.lon) <= SAME_PLACE_KM
    }
    n, best = max(shared.values(), key=lambda found: found[0], default=(0, None))
    return best if n else None


def _flagged(session: Session, request: Request) -> set[int]:
    query = select(Likeness).where(
        (col(Likeness.request_id) == request.id) | (col(Likeness.other_id) == request.id)
    )
    return {n for each in session.exec(query).all() for n in (each.request_id, each.other_id)}


def _ask(
    session: Session, likeness: Likeness, mine: Request, other: Request, now: datetime
) -> None:
    person = session.get_one(Person, mine.requester_id)
    words = words_for(session, person)
    text = "\n".join(
        [
            words(
                "life-alike",
                name=session.get_one(Person, other.requester_id).called,
                other=other.code,
                place=session.get_one(Place, other.place_id).name,
                status=status_label(words, other.status),
            ),
            *_shared(session, mine, other, words),
            words("life-alike-ask", code=mine.code),
        ]
    )
    card = card_name(likeness, mine)
    tell(session, person, text, now=now, buttons=_buttons(likeness, words), card=card, below=True)


def _shared(session: Session, mine: Request, other: Request, words: Words) -> list[str]:
    here, there = lines_of(session, mine), lines_of(session, other)
    named = catalogue.names(session, here, words.language)
    items = {i: session.get_one(Item, i) for i in here if i in there}
    return [
        words(
            "life-alike-line",
            item=named[i],
            there=catalogue.amount(words, there[i], item.unit),
            here=catalogue.amount(words, here[i], item.unit),
            other=other.code,
            code=mine.code,
        )
        for i, item in items.items()
    ]


def _buttons(likeness: Likeness, words: Words) -> Buttons:
    return [
        [Button(words.label(f"life-button-alike-{v}"), f"alike:{v}:{likeness.id}")]
        for v in (Verdict.SAME, Verdict.ANOTHER)
    ]


def _tell_coordinators(session: Session, request: Request, other: Request, now: datetime) -> None:
    place = session.get_one(Place, request.place_id).name
    name = session.get_one(Person, request.requester_id).name
    owner = session.get_one(Person, other.requester_id).name
    for chat_id, words in coordinators_chats(session):
        text = words(
            "life-alike-desk",
            code=request.code,
            name=name,
            other=other.code,
            owner=owner,
            place=place,
        )
        see = [[messages.see_button(each, words) for each in (request, other)]]
        say(session, chat_id, text, now=now, buttons=see)
