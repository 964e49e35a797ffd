"""/invite: a role, an organisation, perhaps somebody the operation file names, and a link."""

from datetime import timedelta
from urllib.parse import quote

from sqlmodel import col, select

from bot import outbox
from bot.actions.people import invitations
from bot.actions.people.access import ADMITTED_AS
from bot.handlers.people.choices import organisations, paged
from bot.handlers.people.membership import privately
from bot.handlers.routes import COORDINATORS, Command, Routes, Tap, Turn
from bot.handlers.tapped import ForgedError, checked, number, role, row
from bot.outbox import Button
from bot.tables import Operation, Organisation, Person, PersonState, Role


def _roles(turn: Turn) -> tuple[Role, ...]:
    """Whom a person may invite."""
    return tuple(Role) if turn.person.role is Role.ADMIN else ADMITTED_AS


def _which_role(turn: Turn) -> None:
    words = turn.words
    buttons = [[Button(words.label(f"role-{r}"), f"invite-role:{r}:0")] for r in _roles(turn)]
    turn.show("invite", words("people-invite-role"), buttons)


@checked
def _which_organisation(turn: Turn) -> None:
    chosen, page = role(turn, 0, _roles(turn)), number(turn, 1)
    found = organisations(turn)
    if len(found) == 1:
        _person_or_link(turn, chosen, found[0], 0)
        return
    choices = [(each.name, f"invite-in:{chosen}:{each.id}:0") for each in found]
    which = turn.words.label(f"role-{chosen}")
    text = turn.words("people-which-organisation", role=which)
    turn.show("invite", text, paged(turn, choices, f"invite-role:{chosen}", page))


@checked
def _which_person(turn: Turn) -> None:
    chosen, organisation = role(turn, 0, _roles(turn)), row(turn, Organisation, 1)
    _person_or_link(turn, chosen, organisation, number(turn, 2))


def _person_or_link(turn: Turn, chosen: Role, organisation: Organisation, page: int) -> None:
    """Offers those whom the operation file names, when there are any who have not come yet."""
    named = _not_here_yet(turn, chosen, organisation)
    if not named:
        _link(turn, chosen, organisation, None)
        return
    data = f"{chosen}:{organisation.id}"
    choices = [(each.name, f"invite-to:{data}:{each.id}") for each in named]
    buttons = paged(turn, choices, f"invite-in:{data}", page)
    other = Button(turn.words.label("people-invite-other"), f"invite-to:{data}:0")
    turn.show("invite", turn.words("people-invite-person"), [*buttons, [other]])


def _not_here_yet(turn: Turn, chosen: Role, organisation: Organisation) -> list[Person]:
    query = select(Person).where(
        Person.role == chosen,
        Person.organisation_id == organisation.id,
        col(Person.telegram_id).is_(None),
        Person.state != PersonState.LEFT,
    )
    return list(turn.session.exec(query.order_by(col(Person.name))))


@checked
def _issue(turn: Turn) -> None:
    chosen, organisation = role(turn, 0, _roles(turn)), row(turn, Organisation, 1)
    named = row(turn, Person, 2) if number(turn, 2) else None
    if named is not None and named.telegram_id is not None:
        turn.answer(turn.words.label("people-invite-here", name=named.name), alert=True)
        _person_or_link(turn, chosen, organisation, 0)
        return
    if named is not None and (named.role, named.organisation_id) != (chosen, organisation.id):
        raise ForgedError
    _link(turn, chosen, organisation, named)


def _link(turn: Turn, chosen: Role, organisation: Organisation, named: Person | None) -> None:
    """Gives the link in a message of its own, to be passed on."""
    expires_at = turn.now + timedelta(hours=turn.settings.invitation_hours)
    secret = invitations.invite(
        turn.session, chosen, organisation.id, expires_at, issued_by=turn.person, named=named
    )
    outbox.drop_card(turn.session, turn.chat_id, "invite", now=turn.now)
    words = turn.words
    text = words(
        "people-invitation",
        role=words.label(f"role-{chosen}"),
        organisation=organisation.name,
        link=_url(turn, secret),
        when=words.when(expires_at),
    )
    if named is not None:
        text = f"{words('people-invitation-for', name=named.name)}\n{text}"
    share = f"https://t.me/share/url?url={quote(_url(turn, secret), safe='')}"
    turn.say(text, [[Button(words.label("people-invitation-share"), url=share)]])


def _url(turn: Turn, secret: str) -> str:
    username = turn.session.exec(select(Operation.bot_username)).one()
    return f"https://t.me/{username}?start={secret}"


ROUTES = Routes(
    commands={"invite": Command(privately(_which_role), COORDINATORS)},
    taps={
        "invite": Tap(_which_role, COORDINATORS),
        "invite-role": Tap(_which_organisation, COORDINATORS),
        "invite-in": Tap(_which_person, COORDINATORS),
        "invite-to": Tap(_issue, COORDINATORS),
    },
)
