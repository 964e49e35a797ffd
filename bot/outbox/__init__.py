"""Messages that are owed: rows first, calls to Telegram after."""

from bot.outbox.rows import Button, Buttons, answer, call, drop_card, say
from bot.outbox.tell import coordinators_chats, tell, words_for, words_in

__all__ = [
    "Button",
    "Buttons",
    "answer",
    "call",
    "coordinators_chats",
    "drop_card",
    "say",
    "tell",
    "words_for",
    "words_in",
]
