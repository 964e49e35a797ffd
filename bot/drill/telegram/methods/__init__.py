"""The methods of the Bot API, by their names in small letters: Telegram ignores their case."""

from bot.drill.telegram.methods import chats, editing, media, profile, sending
from bot.drill.telegram.methods.method import Method

RECEIVING = ("getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo")
_LISTED = chats.METHODS | editing.METHODS | media.METHODS | profile.METHODS | sending.METHODS

METHODS: dict[str, Method] = {name.lower(): method for name, method in _LISTED.items()}
NAMES = {name.lower(): name for name in (*_LISTED, *RECEIVING)}
