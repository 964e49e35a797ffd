"""A simulated group, and what of its talk a bot gets to read."""

from typing import TYPE_CHECKING

from bot.drill.telegram.model import Message, User
from bot.drill.telegram.standing import PRESENT, stand
from bot.drill.telegram.view import View
from bot.drill.telegram.world import Chat, World

if TYPE_CHECKING:
    from bot.drill.telegram.person import Person


class Group(View):
    """A group with its members; a person says things `to` it."""

    @property
    def title(self) -> str:
        """Its name."""
        return self._chat.title

    def add(self, person: "Person") -> None:
        """Makes a person a member."""
        self._stand(person.user, person.user, "member")

    def remove(self, person: "Person") -> None:
        """Takes a person out."""
        self._stand(person.user, person.user, "left")

    def add_bot(self, by: "Person", admin: bool = False) -> None:
        """A person adds the bot, or changes whether it is an administrator."""
        self._stand(by.user, self._world.bot, "administrator" if admin else "member")

    def remove_bot(self, by: "Person") -> None:
        """A person throws the bot out."""
        self._stand(by.user, self._world.bot, "kicked")

    def _stand(self, actor: User, user: User, standing: str) -> None:
        with self._world.lock:
            stand(self._world, self._chat, actor, user, standing)


def reaches_bot(world: World, chat: Chat, message: Message) -> bool:
    """Whether the bot is told: in groups, without reading rights, only what is meant for it."""
    if chat.private:
        return True
    standing = chat.standing.get(world.bot.id)
    if standing not in PRESENT:
        return False
    if world.reads_groups or standing == "administrator":
        return True
    replied = message.reply_to is not None and message.reply_to.from_bot
    return replied or _addressed(message.text, f"@{world.bot.username}")


def _addressed(text: str, name: str) -> bool:
    command, _, to = text.split(maxsplit=1)[0].partition("@") if text.strip() else ("", "", "")
    if command.startswith("/"):
        return not to or f"@{to}".lower() == name.lower()
    return name.lower() in text.lower()
