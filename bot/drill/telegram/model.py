"""What a chat is made of: users, messages, taps, events and calls."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

Json = dict[str, Any]


@dataclass(frozen=True)
class User:
    """A person or the bot."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    @cached_property
    def json(self) -> Json:
        """A User object."""
        fields = {"username": self.username, "language_code": self.language_code}
        known = {name: value for name, value in fields.items() if value}
        return {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name, **known}


@dataclass(frozen=True)
class Button:
    """One button under a message or above the keyboard."""

    text: str
    data: str | None = None
    url: str | None = None
    asks_location: bool = False
    asks_contact: bool = False


@dataclass(frozen=True)
class Document:
    """A file as the person receives it."""

    name: str
    data: bytes
    mime_type: str


@dataclass(frozen=True)
class Message:
    """A message as it stands now: an edit puts a new one in its place."""

    id: int
    chat: Json
    sender: User
    date: int
    content: Json
    markup: Json | None = None
    reply_to: "Message | None" = None
    album: str | None = None
    file: Document | None = None
    edits: int = 0
    edit_date: int | None = None
    seq: int = 0
    """Grows with everything that happens in this Telegram; the last change of this message."""

    @property
    def chat_id(self) -> int:
        """The chat it is in."""
        return int(self.chat["id"])

    @property
    def from_bot(self) -> bool:
        """Whether the bot sent it."""
        return self.sender.is_bot

    @property
    def text(self) -> str:
        """Its text or caption, without formatting."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def entities(self) -> list[Json]:
        """The formatting of its text or caption."""
        return self.content.get("entities") or self.content.get("caption_entities") or []

    @property
    def photo(self) -> bytes | None:
        """The picture, if it is one."""
        return self.file.data if self.file and "photo" in self.content else None

    @property
    def document(self) -> Document | None:
        """The document, if it is one."""
        return self.file if "document" in self.content else None

    @property
    def location(self) -> tuple[float, float] | None:
        """Latitude and longitude, if it is a place."""
        place = self.content.get("location")
        return (place["latitude"], place["longitude"]) if place else None

    @cached_property
    def buttons(self) -> list[list[Button]]:
        """The inline buttons under it, row by row."""
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [[_inline(button) for button in row] for row in rows]

    @cached_property
    def keyboard(self) -> list[list[Button]]:
        """The reply keyboard it brought, row by row."""
        rows = (self.markup or {}).get("keyboard", [])
        return [[_reply(button) for button in row] for row in rows]

    def json(self, nested: bool = False) -> Json:
        """A Message object; one that is replied to comes without its own reply."""
        fields: Json = {"message_id": self.id, "from": self.sender.json, "chat": self.chat}
        fields["date"] = self.date
        if self.edit_date is not None:
            fields["edit_date"] = self.edit_date
        if self.album is not None:
            fields["media_group_id"] = self.album
        if self.reply_to is not None and not nested:
            fields["reply_to_message"] = self.reply_to.json(nested=True)
        fields |= self.content
        if self.markup and "inline_keyboard" in self.markup:
            fields["reply_markup"] = self.markup
        return fields


def _inline(button: Json) -> Button:
    return Button(button["text"], button.get("callback_data"), button.get("url"))


def _reply(button: Json) -> Button:
    return Button(
        button["text"],
        asks_location=bool(button.get("request_location")),
        asks_contact=bool(button.get("request_contact")),
    )


@dataclass(frozen=True)
class Answer:
    """What answerCallbackQuery showed the person."""

    text: str = ""
    alert: bool = False
    url: str | None = None


@dataclass
class Query:
    """A tap on its way to an answer."""

    id: str
    person: User
    message: Json
    data: str
    answer: Answer | None = None


Happening = Literal["said", "edited", "deleted", "tapped", "answered", "status"]


@dataclass(frozen=True)
class Event:
    """Something people could see happen, in the order it did."""

    seq: int
    kind: Happening
    chat_id: int
    chat_title: str
    actor: str
    from_bot: bool
    text: str
    date: float
    """Unix seconds by this Telegram's clock."""
    at: float
    """Seconds of time.monotonic."""
    message: Message | None = None

    def json(self) -> Json:
        """What a page needs to show it."""
        shown = self.message.json() if self.message else None
        plain = {name: value for name, value in vars(self).items() if name != "message"}
        return plain | {"message": shown}


@dataclass(frozen=True)
class Call:
    """One call of the bot: what it asked and what came of it."""

    method: str
    chat_id: int | None
    parameters: Json
    received: float
    """Seconds of time.monotonic."""
    message_id: int | None = None
    error: str | None = None
    """Why it was refused; None if it was accepted."""
