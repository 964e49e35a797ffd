"""What every method needs: the chat it is about and whether the bot may speak there."""

from collections.abc import Callable
from typing import Any

from bot.drill.telegram.model import Message
from bot.drill.telegram.params import Params
from bot.drill.telegram.refusal import bad_request, forbidden
from bot.drill.telegram.world import Chat, World

Method = Callable[[World, Params], Any]


def whole(value: Any) -> int | None:
    """The whole number in a JSON value, None if there is none."""
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError):
        return None


def the_chat(world: World, params: Params, name: str = "chat_id") -> Chat:
    """The chat the call names."""
    if not params.text(name):
        raise bad_request(f"{name} is empty")
    chat = world.chats.get(params.integer(name) or 0)
    if chat is None:
        raise bad_request("chat not found")
    return chat


def open_chat(world: World, params: Params) -> Chat:
    """The chat the call names; refused where the bot may not speak."""
    chat = the_chat(world, params)
    if chat.private:
        _check_person(chat.standing.get(chat.id))
    else:
        _check_membership(chat.standing.get(world.bot.id))
    return chat


def _check_person(standing: str | None) -> None:
    if standing is None:
        raise forbidden("bot can't initiate conversation with a user")
    if standing == "kicked":
        raise forbidden("bot was blocked by the user")


def _check_membership(standing: str | None) -> None:
    if standing == "kicked":
        raise forbidden("bot was kicked from the supergroup chat")
    if standing in (None, "left"):
        raise forbidden("bot is not a member of the supergroup chat")


def own_message(world: World, params: Params, chat: Chat) -> Message:
    """The bot's own message the call wants to edit."""
    if not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(params.integer("message_id") or 0)
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender != world.bot:
        raise bad_request("message can't be edited")
    return message


def replied_message(params: Params, chat: Chat) -> Message | None:
    """The message the call replies to, or None."""
    reply = params.json("reply_parameters", "reply parameters") or {}
    if not isinstance(reply, dict):
        raise bad_request("object expected as reply parameters")
    number = whole(reply.get("message_id", params.integer("reply_to_message_id")))
    if number is None:
        return None
    message = chat.messages.get(number)
    lenient = reply.get("allow_sending_without_reply", params.flag("allow_sending_without_reply"))
    if message is None and not lenient:
        raise bad_request("message to be replied not found")
    return message
