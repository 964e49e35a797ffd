"""Coming in: /start and invitations, /help, /language and /cancel."""

from bot import outbox
from bot.actions.people import absence, access, invitations, membership
from bot.actions.people.invitations import Followed
from bot.handlers.people.access import stranger
from bot.handlers.people.menus import commands_of, main_buttons, show_commands, welcome
from bot.handlers.routes import EVERYBODY, Command, Handler, Routes, Tap, Turn
from bot.outbox import Button, words_in
from bot.tables import Role
from bot.texts import LANGUAGES


def privately(handler: Handler) -> Handler:
    """Keeps a handler out of groups: members are asked to come, others are not answered."""

    def guarded(turn: Turn) -> None:
        if turn.is_private:
            handler(turn)
        elif turn.person.is_member:
            turn.say(turn.words("people-in-private"))

    return guarded


def start(turn: Turn) -> None:
    """Lets in, welcomes, or says whom this is for."""
    absence.returned(turn.session, turn.person, turn.now)
    if turn.argument:
        _follow(turn)
    elif _is_first_admin(turn):
        organisation = membership.first_organisation(turn.session)
        invitations.admit(turn.person, Role.ADMIN, organisation.id)
        _come_in(turn)
    elif turn.person.is_member:
        _welcome(turn)
    else:
        stranger(turn)


def _follow(turn: Turn) -> None:
    came, turn.person = invitations.follow(turn.session, turn.argument, turn.person, turn.now)
    if came is Followed.ADMITTED:
        _come_in(turn)
    else:
        turn.say(turn.words(f"people-invitation-{came}"))


def _come_in(turn: Turn) -> None:
    turn.close_form()
    access.came_in(turn.session, turn.person, turn.now)
    _welcome(turn)


def _is_first_admin(turn: Turn) -> bool:
    named = turn.settings.admin_id == turn.person.telegram_id
    return named and not membership.has_admin(turn.session)


def _welcome(turn: Turn) -> None:
    welcome(turn.session, turn.person, turn.words, turn.now)


def help_(turn: Turn) -> None:
    """Lists what the person can say, and how the main thing goes."""
    words = turn.words
    lines = [
        words("people-help-line", command=f"/{name}", text=words.label(f"command-{name}"))
        for name in commands_of(turn.person)
    ]
    head, buttons = [words("people-staff-only")], []
    if turn.person.is_member:
        head = [words(f"people-help-{turn.person.role}"), "", words("people-help-asking")]
        buttons = main_buttons(turn.person, words)
    turn.say("\n".join([*head, "", *lines]), buttons)


def language(turn: Turn) -> None:
    """Offers the languages; a tap takes one."""
    chosen = turn.data[0] if turn.data else None
    if chosen in LANGUAGES:
        turn.person.language = chosen
        turn.words = words_in(turn.session, chosen)
        show_commands(turn.session, turn.person, turn.words, turn.now)
    elif chosen is not None:
        turn.answer(turn.words.label("sorry-forged"), alert=True)
        return
    buttons = [[Button(name, f"language:{code}")] for code, name in LANGUAGES.items()]
    name = LANGUAGES[turn.person.language]
    turn.show("language", turn.words("people-language", name=name), buttons)


def cancel(turn: Turn) -> None:
    """Ends what the person has begun and takes its card away."""
    form = turn.form
    if form is None:
        turn.say(turn.words("people-nothing-to-cancel"))
        return
    outbox.drop_card(turn.session, turn.chat_id, form.kind, now=turn.now)
    turn.close_form()
    turn.say(turn.words("people-cancelled"))


ROUTES = Routes(
    commands={
        "start": Command(privately(start), EVERYBODY),
        "help": Command(privately(help_), EVERYBODY),
        "language": Command(privately(language), EVERYBODY),
        "cancel": Command(privately(cancel), EVERYBODY),
    },
    taps={"language": Tap(language, EVERYBODY)},
)
