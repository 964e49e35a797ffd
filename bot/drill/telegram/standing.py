"""Who is in a chat and as what, and how others hear of it."""

from bot.drill.telegram.model import Json, User
from bot.drill.telegram.world import Chat, World

RIGHTS = [
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
]
PRESENT = ("creator", "administrator", "member")


def member(user: User, standing: str) -> Json:
    """A ChatMember object."""
    fields: Json = {"user": user.json, "status": standing}
    if standing == "administrator":
        fields |= dict.fromkeys(RIGHTS, True) | {"can_be_edited": False, "is_anonymous": False}
    elif standing == "creator":
        fields["is_anonymous"] = False
    elif standing == "kicked":
        fields["until_date"] = 0
    return fields


def stand(world: World, chat: Chat, actor: User, user: User, standing: str) -> None:
    """Gives a user another standing in a chat and tells the bot what it is told of that."""
    before = chat.standing.get(user.id, "member" if chat.private else "left")
    chat.standing[user.id] = standing
    if before == standing:
        return
    about = world.bot if chat.private else user
    change = {
        "chat": chat.info,
        "from": actor.json,
        "date": world.now(),
        "old_chat_member": member(about, before),
        "new_chat_member": member(about, standing),
    }
    if about == world.bot:
        world.updates.add("my_chat_member", change)
    elif chat.standing.get(world.bot.id) == "administrator":
        world.updates.add("chat_member", change)
    world.happen("status", chat, actor, f"{user.first_name}: {standing}")
    if not chat.private:
        _announce(world, chat, actor, user, before, standing)


def _announce(
    world: World, chat: Chat, actor: User, user: User, before: str, standing: str
) -> None:
    """The service message of somebody coming or going."""
    if (before in PRESENT) == (standing in PRESENT):
        return
    if standing in PRESENT:
        content: Json = {"new_chat_members": [user.json]}
    else:
        content = {"left_chat_member": user.json}
    message = world.post(chat, actor, content)
    if chat.standing.get(world.bot.id) in PRESENT and actor != world.bot:
        world.updates.add("message", message.json())
