"""Asking about chats and their members, pinning and leaving."""

from bot.drill.telegram.methods.method import Method, open_chat, the_chat
from bot.drill.telegram.model import Json
from bot.drill.telegram.params import Params
from bot.drill.telegram.refusal import bad_request
from bot.drill.telegram.standing import member, stand
from bot.drill.telegram.world import Chat, World

GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


def get_chat(world: World, params: Params) -> Json:
    """getChat."""
    chat = _known_chat(world, params)
    pinned = chat.messages.get(chat.pinned[-1]) if chat.pinned else None
    return {
        **chat.info,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
        **({"pinned_message": pinned.json()} if pinned else {}),
    }


def get_chat_member(world: World, params: Params) -> Json:
    """getChatMember."""
    chat = _known_chat(world, params)
    user = world.users.get(params.integer("user_id") or 0)
    if user is None:
        raise bad_request("invalid user_id specified")
    return member(user, chat.standing.get(user.id, "left"))


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """getChatAdministrators."""
    chat = _group(_known_chat(world, params))
    leading = ("creator", "administrator")
    return [
        member(world.users[number], standing)
        for number, standing in chat.standing.items()
        if standing in leading and number != world.bot.id
    ]


def get_chat_member_count(world: World, params: Params) -> int:
    """getChatMemberCount."""
    chat = _known_chat(world, params)
    if chat.private:
        return 2
    return sum(standing not in ("left", "kicked") for standing in chat.standing.values())


def pin_chat_message(world: World, params: Params) -> bool:
    """pinChatMessage."""
    chat = _may_pin(world, params)
    number = params.integer("message_id") or 0
    if number not in chat.messages:
        raise bad_request("message to pin not found")
    chat.pinned = [*(each for each in chat.pinned if each != number), number]
    return True


def unpin_chat_message(world: World, params: Params) -> bool:
    """unpinChatMessage: the given one, or the newest."""
    chat = _may_pin(world, params)
    number = params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    return True


def unpin_all_chat_messages(world: World, params: Params) -> bool:
    """unpinAllChatMessages."""
    _may_pin(world, params).pinned.clear()
    return True


def leave_chat(world: World, params: Params) -> bool:
    """leaveChat."""
    chat = _group(open_chat(world, params))
    stand(world, chat, world.bot, world.bot, "left")
    return True


def _known_chat(world: World, params: Params) -> Chat:
    chat = the_chat(world, params)
    if chat.private and chat.id not in chat.standing:
        raise bad_request("chat not found")
    return chat if chat.private else open_chat(world, params)


def _group(chat: Chat) -> Chat:
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    return chat


def _may_pin(world: World, params: Params) -> Chat:
    chat = open_chat(world, params)
    if not chat.private and chat.standing.get(world.bot.id) != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat


METHODS: dict[str, Method] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "leaveChat": leave_chat,
}
