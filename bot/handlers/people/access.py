"""Strangers ask to be let in; coordinators decide with a tap."""

from bot import outbox
from bot.actions.people import access
from bot.handlers.people.choices import organisations, paged
from bot.handlers.people.menus import welcome
from bot.handlers.routes import COORDINATORS, EVERYBODY, Entry, Routes, Tap, Turn
from bot.handlers.tapped import checked, number, role, row
from bot.outbox import Button, Buttons
from bot.tables import Application, Organisation, Person, Role


def stranger(turn: Turn) -> bool:
    """Tells somebody who is not one of us whom this is for; says whether they are a stranger."""
    if turn.person.is_member:
        return False
    wait = _wait(turn)
    button = Button(turn.words.label("people-ask"), "access-ask")
    turn.show("access", wait or turn.words("people-staff-only"), [] if wait else [[button]])
    return True


def _wait(turn: Turn) -> str:
    """Why somebody cannot ask now, as HTML; nothing when they can."""
    asked = access.open_application(turn.session, turn.person)
    if asked is not None:
        return turn.words("people-asked", when=turn.words.when(asked.asked_at))
    again = access.may_ask_at(turn.session, turn.person)
    if again is not None and turn.now < again:
        return turn.words("people-refused", when=turn.words.when(again))
    return ""


def _ask(turn: Turn) -> None:
    """Opens the form in which a stranger says who they are."""
    if turn.person.is_member:
        turn.answer(turn.words.label("people-member"), alert=True)
    elif _wait(turn):
        stranger(turn)
    else:
        turn.open_form("access", {})
        turn.show("access", turn.words("people-who-are-you"), _without_words(turn))


def _without_words(turn: Turn) -> Buttons:
    return [[Button(turn.words.label("people-ask-silently"), "access-send")]]


def _written(turn: Turn) -> None:
    """Takes what a stranger says about themselves."""
    if turn.person.is_member:
        turn.close_form()
    elif not turn.text:
        turn.show("access", turn.words("people-who-in-words"), _without_words(turn))
    else:
        _send(turn, turn.text)


def _send_silently(turn: Turn) -> None:
    if turn.person.is_member or turn.form is None or turn.form.kind != "access":
        turn.answer(turn.words.label("sorry-forged"), alert=True)
    else:
        _send(turn, "")


def _send(turn: Turn, wrote: str) -> None:
    turn.close_form()
    if not _wait(turn):
        access.ask(turn.session, turn.person, wrote, turn.now)
    stranger(turn)


@checked
def _admit_as(turn: Turn) -> None:
    """A coordinator chose a role; with several organisations they choose one, too."""
    application = row(turn, Application, 0)
    chosen = role(turn, 1, access.ADMITTED_AS)
    found = organisations(turn)
    if application.decided_at is not None:
        _too_late(turn, application)
    elif len(found) > 1:
        page = number(turn, 2) if len(turn.data) > 2 else 0
        _choose_organisation(turn, application, chosen, found, page)
    else:
        _decide(turn, application, chosen, found[0].id)


def _choose_organisation(
    turn: Turn, application: Application, chosen: Role, found: list[Organisation], page: int
) -> None:
    words = turn.words
    data = f"{application.id}:{chosen}"
    choices = [(each.name, f"access-in:{data}:{each.id}") for each in found]
    buttons = paged(turn, choices, f"access-as:{data}", page)
    back = Button(words.label("people-back"), f"access-card:{application.id}")
    text, _ = access.card(turn.session, application, words)
    which = words("people-which-organisation", role=words.label(f"role-{chosen}"))
    turn.show(access.card_name(application), f"{text}\n\n{which}", [*buttons, [back]])


@checked
def _admit_in(turn: Turn) -> None:
    """A coordinator chose the organisation."""
    chosen = role(turn, 1, access.ADMITTED_AS)
    organisation = row(turn, Organisation, 2)
    _decide(turn, row(turn, Application, 0), chosen, organisation.id)


@checked
def _refuse(turn: Turn) -> None:
    _decide(turn, row(turn, Application, 0), None, None)


@checked
def _card(turn: Turn) -> None:
    """Goes back to an application as it stands."""
    _show(turn, row(turn, Application, 0))


@checked
def _open(turn: Turn) -> None:
    """Shows an application at the end of the chat."""
    _show(turn, row(turn, Application, 0), below=True)


def _show(turn: Turn, application: Application, *, below: bool = False) -> None:
    text, buttons = access.card(turn.session, application, turn.words)
    name = access.card_name(application)
    outbox.say(turn.session, turn.chat_id, text, now=turn.now, buttons=buttons, card=name,
               below=below)  # fmt: skip


def _decide(
    turn: Turn, application: Application, chosen: Role | None, organisation_id: int | None
) -> None:
    if not access.decide(turn.session, application, turn.person, chosen, organisation_id, turn.now):
        _too_late(turn, application)
    elif chosen is not None:
        person = turn.session.get_one(Person, application.person_id)
        welcome(turn.session, person, outbox.words_for(turn.session, person), turn.now)


def _too_late(turn: Turn, application: Application) -> None:
    """Says what has been decided in the meantime."""
    said = access.decision(turn.session, application, turn.words, popup=True)
    turn.answer(said, alert=True)
    _show(turn, application)


ROUTES = Routes(
    taps={
        "access-ask": Tap(_ask, EVERYBODY),
        "access-send": Tap(_send_silently, EVERYBODY),
        "access-as": Tap(_admit_as, COORDINATORS),
        "access-in": Tap(_admit_in, COORDINATORS),
        "access-no": Tap(_refuse, COORDINATORS),
        "access-card": Tap(_card, COORDINATORS),
        "access-open": Tap(_open, COORDINATORS),
    },
    forms={"access": Entry(_written, EVERYBODY)},
    messages=(stranger,),
)
