"""/people: who takes part, who has gone, and what coordinators can do about it."""

from sqlalchemy import ColumnElement
from sqlmodel import col, func, or_, select

from bot import outbox
from bot.actions.people import access, membership
from bot.actions.people.absence import open_work_text
from bot.handlers.people.choices import paged
from bot.handlers.people.membership import privately
from bot.handlers.people.menus import show_commands, welcome
from bot.handlers.routes import COORDINATORS, Command, Routes, Tap, Turn
from bot.handlers.tapped import ForgedError, checked, number, role, row
from bot.outbox import Button, Buttons
from bot.tables import Organisation, Person, PersonState, Role

_ADMINS = frozenset({Role.ADMIN})
_LISTED = (PersonState.ACTIVE, PersonState.BLOCKED, PersonState.LEFT)


def _takes_part() -> ColumnElement[bool]:
    """Has a role here, or had one; those whom the operation file names count before they come."""
    here = or_(col(Person.state).in_(_LISTED), col(Person.telegram_id).is_(None))
    return col(Person.role).is_not(None) & here


def _all(turn: Turn) -> None:
    """How many there are of each role, and who waits at the door."""
    words = turn.words
    rows = turn.session.exec(
        select(Person.role, func.count()).where(_takes_part()).group_by(col(Person.role))
    ).all()
    counts = {kind: count for kind, count in rows if kind is not None}
    buttons = [
        [Button(f"{words.label(f'role-{kind}')}: {counts[kind]}", f"people-list:{kind}:0")]
        for kind in Role
        if kind in counts
    ]
    if asking := len(access.waiting(turn.session)):
        buttons.append([Button(words.label("people-asking", n=asking), "people-asking:0")])
    buttons.append([Button(words.label("people-do-invite"), "invite")])
    turn.show("people", words("people-title", n=sum(counts.values())), buttons)


@checked
def _list(turn: Turn) -> None:
    """The people of a role, with flags for those whom nothing reaches."""
    kind, page = role(turn, 0), number(turn, 1)
    rows = turn.session.exec(
        select(Person, Organisation.name)
        .outerjoin(Organisation, col(Organisation.id) == col(Person.organisation_id))
        .where(_takes_part(), Person.role == kind)
        .order_by(col(Person.name), col(Person.id))
    ).all()
    choices = [
        (
            _flag(person) + turn.words.listed((person.name, organisation or "–")),
            f"people-one:{person.id}",
        )
        for person, organisation in rows
    ]
    name = turn.words.label(f"role-{kind}")
    text = turn.words("people-of-role", role=name, n=len(rows))
    buttons = paged(turn, choices, f"people-list:{kind}", page)
    turn.show("people", text, [*buttons, [_back(turn, "people:all")]])


@checked
def _asking(turn: Turn) -> None:
    """Those who wait for a decision."""
    waiting = access.waiting(turn.session)
    people = [turn.session.get_one(Person, each.person_id) for each in waiting]
    choices = [
        (person.called, f"access-open:{each.id}")
        for each, person in zip(waiting, people, strict=True)
    ]
    text = turn.words("people-asking", n=len(waiting))
    buttons = paged(turn, choices, "people-asking", number(turn, 0))
    turn.show("people", text, [*buttons, [_back(turn, "people:all")]])


def _flag(person: Person) -> str:
    if person.state is PersonState.LEFT:
        return "👋 "
    if person.state is PersonState.BLOCKED:
        return "🚫 "
    return "" if person.telegram_id else "⏳ "


@checked
def _one(turn: Turn) -> None:
    _show(turn, row(turn, Person, 0))


def _show(turn: Turn, person: Person) -> None:
    """A person, how they stand with us, what waits for them, and what can be done."""
    if person.role is None:
        raise ForgedError
    words = turn.words
    organisation = turn.session.get(Organisation, person.organisation_id or 0)
    lines = [
        words(
            "people-one",
            name=person.called,
            role=words.label(f"role-{person.role}"),
            organisation=organisation.name if organisation else "–",
        ),
        words(f"people-is-{_standing(person)}"),
        open_work_text(turn.session, person, words),
    ]
    turn.show("people", "\n".join(lines), _choices(turn, person))


def _standing(person: Person) -> str:
    if person.telegram_id is None and person.state is not PersonState.LEFT:
        return "expected"
    return person.state.value


def _choices(turn: Turn, person: Person) -> Buttons:
    words, buttons = turn.words, []
    if _may_change(turn, person):
        if person.state is PersonState.LEFT:
            buttons.append([Button(words.label("people-do-rejoin"), f"people-back:{person.id}")])
        else:
            buttons.append([Button(words.label("people-do-left"), f"people-left:{person.id}")])
        if turn.person.role is Role.ADMIN:
            buttons.append([Button(words.label("people-do-role"), f"people-as:{person.id}")])
    return [*buttons, [_back(turn, f"people-list:{person.role}:0")]]


def _may_change(turn: Turn, person: Person) -> bool:
    """Nobody changes themselves, and only administrators change administrators."""
    is_above = person.role is not Role.ADMIN or turn.person.role is Role.ADMIN
    return is_above and person.id != turn.person.id and person.role is not None


def _changeable(turn: Turn) -> Person:
    person = row(turn, Person, 0)
    if not _may_change(turn, person):
        raise ForgedError
    return person


@checked
def _left(turn: Turn) -> None:
    """Marks somebody as not working here any more."""
    person = _changeable(turn)
    if person.state is not PersonState.LEFT and not membership.leave(
        turn.session, person, turn.now
    ):
        turn.answer(turn.words.label("people-last-admin"), alert=True)
        return
    show_commands(turn.session, person, outbox.words_for(turn.session, person), turn.now)
    _show(turn, person)


@checked
def _rejoined(turn: Turn) -> None:
    """Takes back that somebody has left."""
    person = _changeable(turn)
    if person.state is PersonState.LEFT:
        membership.rejoin(person)
        welcome(turn.session, person, outbox.words_for(turn.session, person), turn.now)
    _show(turn, person)


@checked
def _which_role(turn: Turn) -> None:
    person = _changeable(turn)
    words = turn.words
    buttons = [
        [Button(words.label(f"role-{kind}"), f"people-set:{person.id}:{kind}")]
        for kind in Role
        if kind is not person.role
    ]
    text = words("people-which-role", name=person.called)
    turn.show("people", text, [*buttons, [_back(turn, f"people-one:{person.id}")]])


@checked
def _change_role(turn: Turn) -> None:
    person, kind = _changeable(turn), role(turn, 1)
    if not membership.change_role(turn.session, person, kind):
        turn.answer(turn.words.label("people-last-admin"), alert=True)
        return
    if person.is_member:
        welcome(turn.session, person, outbox.words_for(turn.session, person), turn.now)
    _show(turn, person)


def _back(turn: Turn, data: str) -> Button:
    return Button(turn.words.label("people-back"), data)


ROUTES = Routes(
    commands={"people": Command(privately(_all), COORDINATORS)},
    taps={
        "people": Tap(_all, COORDINATORS),
        "people-list": Tap(_list, COORDINATORS),
        "people-asking": Tap(_asking, COORDINATORS),
        "people-one": Tap(_one, COORDINATORS),
        "people-left": Tap(_left, COORDINATORS),
        "people-back": Tap(_rejoined, COORDINATORS),
        "people-as": Tap(_which_role, _ADMINS),
        "people-set": Tap(_change_role, _ADMINS),
    },
)
