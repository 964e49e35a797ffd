"""A simulated person: what anybody can do in Telegram."""

import re
from collections.abc import Sequence
from secrets import token_hex

from bot.drill.telegram.entities import caption_content, found_entities
from bot.drill.telegram.group import Group, reaches_bot
from bot.drill.telegram.methods.profile import offered_commands
from bot.drill.telegram.model import Document, Json, Message, Query, User
from bot.drill.telegram.standing import stand
from bot.drill.telegram.tap import Tap, find_button
from bot.drill.telegram.view import View
from bot.drill.telegram.world import Chat, World

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Person(View):
    """A person, and their private chat with the bot as they see it."""

    def __init__(self, world: World, chat: Chat, user: User) -> None:
        super().__init__(world, chat)
        self.user = user

    @property
    def commands(self) -> dict[str, str]:
        """The commands this person is offered in the chat, with their descriptions."""
        with self._world.lock:
            return offered_commands(self._world, self.id, self.user.language_code or "")

    def say(
        self, text: str, *, to: Group | None = None, reply_to: Message | None = None
    ) -> Message:
        """Sends a text or a /command."""
        return self._send(_text(text), to, reply_to)

    def start(self, payload: str = "") -> Message:
        """Opens the bot, by a deep link if there is a payload; unblocks it if it was blocked."""
        if payload and not PAYLOAD.fullmatch(payload):
            raise ValueError(f"Telegram would not open a link with {payload!r}")
        self.unblock()
        return self.say(f"/start {payload}".rstrip())

    def send_location(
        self, latitude: float, longitude: float, *, to: Group | None = None
    ) -> Message:
        """Shares a place."""
        return self._send({"location": {"latitude": latitude, "longitude": longitude}}, to)

    def send_venue(
        self,
        latitude: float,
        longitude: float,
        title: str,
        address: str,
        *,
        to: Group | None = None,
    ) -> Message:
        """Shares a place with a name."""
        location = {"latitude": latitude, "longitude": longitude}
        venue = {"location": location, "title": title, "address": address}
        return self._send({"location": location, "venue": venue}, to)

    def send_contact(
        self,
        phone_number: str,
        first_name: str | None = None,
        *,
        own: bool = True,
        to: Group | None = None,
    ) -> Message:
        """Shares a phone number; one's own carries the person's id."""
        contact: Json = {"phone_number": phone_number}
        contact["first_name"] = first_name or self.user.first_name
        if own:
            contact["user_id"] = self.id
        return self._send({"contact": contact}, to)

    def send_photo(self, data: bytes, caption: str = "", *, to: Group | None = None) -> Message:
        """Sends a picture; raises ValueError if the bytes are none."""
        content, file = self._photo(data, caption)
        return self._send(content, to, file=file)

    def send_document(
        self,
        data: bytes,
        name: str,
        caption: str = "",
        *,
        mime_type: str = "application/octet-stream",
        to: Group | None = None,
    ) -> Message:
        """Sends a file."""
        with self._world.lock:
            file = self._world.files.add("document", data, name, mime_type)
        content = {"document": self._world.files.document(file), **_caption(caption)}
        return self._send(content, to, file=Document(name, data, mime_type))

    def send_album(
        self, pictures: Sequence[bytes], caption: str = "", *, to: Group | None = None
    ) -> list[Message]:
        """Sends pictures as one album: one update each, the caption under the first."""
        album = str(int(token_hex(6), 16))
        parts = [
            self._photo(data, "" if number else caption) for number, data in enumerate(pictures)
        ]
        return [self._send(content, to, file=file, album=album) for content, file in parts]

    def send_raw(self, content: Json, *, to: Group | None = None) -> Message:
        """Sends a message of any kind: Telegram's own fields, such as a sticker or a voice."""
        return self._send(content, to)

    def edit(self, message: Message, text: str) -> Message:
        """Changes an own earlier message (the caption of one with a file)."""
        if message.sender != self.user:
            raise ValueError("people edit only what they wrote themselves")
        with self._world.lock:
            chat = self._world.chats[message.chat_id]
            content = _text(text) if message.file is None else message.content | _caption(text)
            changed = self._world.edit(chat, message, content, None)
            self._tell(chat, "edited_message", changed)
        return changed

    def tap(self, button: str, on: Message | None = None, *, to: Group | None = None) -> Tap:
        """Taps the newest inline button with this text (or data), or the one on a message.

        Gives a Tap: `tap.wait()` or `await tap` is the text of the bot's answer.
        """
        place = to or self
        shown = [on] if on else place.messages
        message, found = find_button(shown, button)
        if found.data is None:
            raise LookupError(f"the button {found.text!r} opens a link")
        return self.forge(found.data, message, to=to)

    def double_tap(
        self, button: str, on: Message | None = None, *, to: Group | None = None
    ) -> tuple[Tap, Tap]:
        """Taps twice before the bot can answer."""
        with self._world.lock:
            return self.tap(button, on, to=to), self.tap(button, on, to=to)

    def forge(self, data: str, on: Message | None = None, *, to: Group | None = None) -> Tap:
        """A tap with any data, as a doctored app can send it, on a message or a vanished one."""
        with self._world.lock:
            chat = self._world.chats[(to or self).id]
            about = self._tapped(chat, on)
            query = Query(str(int(token_hex(8), 16)), self.user, about, data)
            self._world.queries[query.id] = query
            update = {
                "id": query.id,
                "from": self.user.json,
                "message": about,
                "chat_instance": str(chat.id * 7919),
                "data": data,
            }
            self._world.updates.add("callback_query", update)
            self._world.happen("tapped", chat, self.user, data, on)
        return Tap(self._world, query)

    def block(self) -> None:
        """Blocks the bot: it is told, and may not write any more."""
        with self._world.lock:
            stand(self._world, self._chat, self.user, self.user, "kicked")

    def unblock(self) -> None:
        """Takes the block back, if there is one."""
        with self._world.lock:
            if self._chat.standing.get(self.id) == "kicked":
                stand(self._world, self._chat, self.user, self.user, "member")

    def join(self, group: Group) -> None:
        """Becomes a member."""
        group.add(self)

    def leave(self, group: Group) -> None:
        """Leaves a group."""
        group.remove(self)

    def delete_chat(self) -> None:
        """Deletes the chat with the bot for both: the messages are gone."""
        with self._world.lock:
            for message in self.messages:
                self._world.delete(self._chat, message, self.user)

    def delete(self, message: Message) -> None:
        """Deletes a message for everybody; a bot is not told."""
        with self._world.lock:
            self._world.delete(self._world.chats[message.chat_id], message, self.user)

    def _send(
        self,
        content: Json,
        to: Group | None,
        reply_to: Message | None = None,
        *,
        file: Document | None = None,
        album: str | None = None,
    ) -> Message:
        with self._world.lock:
            chat = self._world.chats[(to or self).id]
            self._check(chat)
            message = self._world.post(
                chat, self.user, content, reply_to=reply_to, file=file, album=album
            )
            self._tell(chat, "message", message)
        return message

    def _check(self, chat: Chat) -> None:
        standing = chat.standing.get(self.id)
        if chat.private and standing is None:
            chat.standing[self.id] = "member"
        elif standing in (None, "left", "kicked"):
            raise ValueError(f"{self.user.first_name} cannot write to {chat.title} ({standing})")

    def _tell(self, chat: Chat, kind: str, message: Message) -> None:
        if reaches_bot(self._world, chat, message):
            self._world.updates.add(kind, message.json())

    def _tapped(self, chat: Chat, on: Message | None) -> Json:
        if on is None:
            mine = [each for each in chat.messages.values() if each.from_bot]
            on = mine[-1] if mine else None
        current = chat.messages.get(on.id) if on else None
        if current is not None:
            return current.json()
        return {"chat": chat.info, "message_id": on.id if on else 1, "date": 0}

    def _photo(self, data: bytes, caption: str) -> tuple[Json, Document]:
        with self._world.lock:
            sizes = self._world.files.photo_sizes(data, "photo.jpg")
        return {"photo": sizes, **_caption(caption)}, Document("photo.jpg", data, "image/jpeg")


def _text(text: str) -> Json:
    entities = found_entities(text)
    return {"text": text, **({"entities": entities} if entities else {})}


def _caption(caption: str) -> Json:
    return caption_content(caption, found_entities(caption))
