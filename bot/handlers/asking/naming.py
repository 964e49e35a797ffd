"""Coordinators name new sites and add items, each in one message."""

from bot import outbox
from bot.actions.asking import catalogue, naming, whereabouts
from bot.actions.asking.text import size_text
from bot.actions.asking.wanted import Spot
from bot.actions.asking.whereabouts import Why
from bot.forms.naming import NewItem, NewPlace, read_item, read_place
from bot.handlers.asking.spots import place_question, spot_label
from bot.handlers.routes import COORDINATORS, Command, Entry, Routes, Tap, Turn
from bot.handlers.tapped import ForgedError, checked, number, word
from bot.outbox import Button
from bot.tables import Item, Place, Request
from bot.understand.result import Understood

SITE = "site"
MOST_POINTS = 8
UNITS = 100
"""An item is shown with the size of so many."""


def _site(turn: Turn) -> None:
    """Makes a site of a point, or gives names to one."""
    said = read_place(turn.argument)
    if not said.names:
        _say_how(turn)
        return
    if said.request_id is not None:
        _of_request(turn, said, said.request_id)
    elif said.points:
        _at_point(turn, said)
    elif (place := naming.site_called(turn.session, said.names[0])) is not None:
        naming.name_site(turn.session, place, said.names[1:])
        _told(turn, place)
    else:
        turn.say(turn.words("naming-site-where", name=said.names[0]))


def _say_how(turn: Turn) -> None:
    """How it is said, and the points that requesters have used."""
    asked = naming.points_asked_for(turn.session)[:MOST_POINTS]
    points = [
        turn.words("naming-site-point", code=request.code, name=place.name)
        for request, place in asked
    ]
    turn.say("\n".join([turn.words("naming-site-how"), *points]))


def _of_request(turn: Turn, said: NewPlace, request_id: int) -> None:
    request = turn.session.get(Request, request_id)
    if request is None:
        turn.say(turn.words("naming-no-request", code=f"R-{request_id:04d}"))
        return
    place = turn.session.get_one(Place, request.place_id)
    _found(turn, whereabouts.spot_of(place), said.names)


def _at_point(turn: Turn, said: NewPlace) -> None:
    """Takes the point, or asks about it; what was said waits for the answer."""
    where, _ = whereabouts.of_message(turn.session, Understood(points=said.points))
    if where is None or not where.spots:
        key, arguments = (where.trouble, where.arguments) if where else ("request-point-unread", {})
        turn.say(turn.words(key, **arguments))
    elif where.why is None:
        _found(turn, where.spots[0], said.names)
    else:
        spots = [{"lat": spot.lat, "lon": spot.lon, "name": spot.name} for spot in where.spots]
        turn.open_form(SITE, {"names": said.names, "spots": spots})
        is_outside = where.why is Why.OUTSIDE
        rows = [
            [Button(turn.words.label("request-button-place-yes") if is_outside
                    else spot_label(turn, spot), f"site:take:{i}")]
            for i, spot in enumerate(where.spots)
        ]  # fmt: skip
        drop = Button(turn.words.label("request-button-leave"), "site:drop")
        text = place_question(turn, where.why, where.spots, where.read)
        turn.show(SITE, text, [*rows, [drop]])


@checked
def _tapped(turn: Turn) -> None:
    data = turn.begun(SITE)
    if data is None:
        turn.answer(turn.words.label("request-tap-late"), alert=True)
        return
    if word(turn, 0) == "take":
        spots = data["spots"]
        if number(turn, 1) >= len(spots):
            raise ForgedError
        _close(turn)
        _found(turn, Spot(**spots[number(turn, 1)]), data["names"])
    else:
        _close(turn)


def _entered(turn: Turn) -> None:
    """The place that was asked about comes first."""
    turn.say(turn.words("request-finish-first"))


def _close(turn: Turn) -> None:
    turn.form_of(SITE)
    turn.close_form()
    outbox.drop_card(turn.session, turn.chat_id, SITE, now=turn.now)


def _found(turn: Turn, spot: Spot, names: tuple[str, ...]) -> None:
    _told(turn, naming.found_site(turn.session, spot, names))


def _told(turn: Turn, place: Place) -> None:
    words = turn.words
    others = words.listed(naming.other_names(turn.session, place))
    at = whereabouts.coordinates(place.lat, place.lon)
    text = words("naming-site-named", name=place.name, code=place.code or "", at=at)
    turn.say("\n".join([text, *([words("naming-also", names=others)] if others else [])]))


def _item(turn: Turn) -> None:
    """Adds an item, or says more of one that is known by exactly this name or code."""
    said = read_item(turn.argument)
    if not said.names:
        turn.say(
            "\n".join(
                [turn.words("naming-item-how"), *naming.unmeasured_texts(turn.session, turn.words)]
            )
        )
        return
    known = naming.item_called(turn.session, said.names[0])
    _measure(turn, known or _added(turn, said), said)


def _added(turn: Turn, said: NewItem) -> Item:
    language = turn.own_words.language
    return naming.add_item(turn.session, said.names, language, said.unit or "piece")


def _measure(turn: Turn, item: Item, said: NewItem) -> None:
    item.kg = said.kg if said.kg is not None else item.kg
    item.m3 = said.m3 if said.m3 is not None else item.m3
    naming.name_item(turn.session, item, said.names[1:], turn.own_words.language)
    words = turn.words
    text = words(
        "naming-item-kept",
        item=catalogue.names(turn.session, [item.id], words.language)[item.id],
        code=item.code,
        amount=catalogue.amount(words, UNITS, item.unit),
        size=size_text({item.id: UNITS}, {item.id: item}, words),
    )
    unknown = item.kg is None or item.m3 is None
    turn.say(
        "\n".join([text, *([words("naming-item-unknown", code=item.code)] if unknown else [])])
    )


ROUTES = Routes(
    commands={"site": Command(_site, COORDINATORS), "item": Command(_item, COORDINATORS)},
    taps={SITE: Tap(_tapped, COORDINATORS)},
    forms={SITE: Entry(_entered, COORDINATORS)},
)
