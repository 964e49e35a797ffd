"""The coordinators' group: where the bot is put, and where decisions are taken."""

from sqlmodel import select
from telegram import ChatMember, ChatMemberUpdated

from bot.actions.people import absence
from bot.handlers.routes import Command, Routes, Turn
from bot.outbox import coordinators_chats, say
from bot.tables import Operation, Role

_INSIDE = (ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.RESTRICTED)


def chat_member_changed(turn: Turn) -> None:
    """Somebody blocked the bot or came back, or it was put into a group or out of it."""
    change = turn.update.my_chat_member
    if change is None:
        return
    inside = change.new_chat_member.status in _INSIDE
    if not turn.is_private:
        _group_changed(turn, change, inside=inside)
    elif inside:
        absence.returned(turn.session, turn.person, turn.now)
    else:
        absence.blocked(turn.session, turn.person, turn.now)


def _group_changed(turn: Turn, change: ChatMemberUpdated, *, inside: bool) -> None:
    was_inside = change.old_chat_member.status in _INSIDE
    if inside and not was_inside:
        turn.say(turn.words("people-group-hello"))
    elif not inside:
        _leave(turn)


def _leave(turn: Turn) -> None:
    """Decisions go back to each coordinator's own chat when the group is lost."""
    operation = turn.session.exec(select(Operation)).one()
    if operation.coordinators_chat_id != turn.chat_id:
        return
    operation.coordinators_chat_id = None
    turn.session.flush()
    for chat_id, words in coordinators_chats(turn.session):
        say(turn.session, chat_id, words("people-here-lost"), now=turn.now)


def _here(turn: Turn) -> None:
    """Makes this group the coordinators' chat, in this language; in private, takes that back."""
    operation = turn.session.exec(select(Operation)).one()
    if not turn.is_private:
        operation.coordinators_chat_id = turn.chat_id
        operation.coordinators_language = turn.person.language
        turn.say(turn.words("people-here"))
    elif operation.coordinators_chat_id is None:
        turn.say(turn.words("people-here-how"))
    else:
        operation.coordinators_chat_id = None
        turn.say(turn.words("people-here-off"))


ROUTES = Routes(commands={"here": Command(_here, frozenset({Role.ADMIN}), listed=False)})
