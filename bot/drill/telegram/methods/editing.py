"""Changing and deleting messages, and answering taps."""

from bot.drill.telegram.entities import caption_content, formatted, text_content
from bot.drill.telegram.keyboards import read_inline_markup
from bot.drill.telegram.methods.media import item_content
from bot.drill.telegram.methods.method import Method, open_chat, own_message, whole
from bot.drill.telegram.model import Answer, Document, Json, Message
from bot.drill.telegram.params import Params
from bot.drill.telegram.refusal import bad_request
from bot.drill.telegram.world import Chat, World

DELETABLE = 48 * 3600  # seconds
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
CAPTION = ("caption", "caption_entities")


def edit_message_text(world: World, params: Params) -> Json:
    """editMessageText."""
    chat = open_chat(world, params)
    content = text_content(params)
    message = own_message(world, params, chat)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _edit(world, chat, message, content, read_inline_markup(params))


def edit_message_caption(world: World, params: Params) -> Json:
    """editMessageCaption."""
    chat = open_chat(world, params)
    caption = caption_content(*formatted(params, "caption"))
    message = own_message(world, params, chat)
    if message.file is None:
        raise bad_request("there is no caption in the message to edit")
    media = {name: value for name, value in message.content.items() if name not in CAPTION}
    return _edit(world, chat, message, media | caption, read_inline_markup(params))


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """editMessageReplyMarkup."""
    chat = open_chat(world, params)
    message = own_message(world, params, chat)
    return _edit(world, chat, message, message.content, read_inline_markup(params))


def edit_message_media(world: World, params: Params) -> Json:
    """editMessageMedia."""
    chat = open_chat(world, params)
    message = own_message(world, params, chat)
    content, file = item_content(world, params, params.json("media", "media"))
    return _edit(world, chat, message, content, read_inline_markup(params), file)


def _edit(
    world: World,
    chat: Chat,
    message: Message,
    content: Json,
    markup: Json | None,
    file: Document | None = None,
) -> Json:
    if message.markup is not None and "inline_keyboard" not in message.markup:
        raise bad_request("message can't be edited")
    if content == message.content and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    return world.edit(chat, message, content, markup, file).json()


def delete_message(world: World, params: Params) -> bool:
    """deleteMessage."""
    chat = open_chat(world, params)
    message = chat.messages.get(params.integer("message_id") or 0)
    if message is None:
        raise bad_request("message to delete not found")
    if not _deletable(world, chat, message):
        raise bad_request("message can't be deleted for everyone")
    world.delete(chat, message, world.bot)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """deleteMessages; those that cannot be deleted are skipped."""
    chat = open_chat(world, params)
    numbers = params.json("message_ids", "message identifiers")
    if not isinstance(numbers, list) or not 1 <= len(numbers) <= 100:
        raise bad_request("message identifiers are not specified")
    for number in map(whole, numbers):
        message = chat.messages.get(number or 0)
        if message is not None and _deletable(world, chat, message):
            world.delete(chat, message, world.bot)
    return True


def _deletable(world: World, chat: Chat, message: Message) -> bool:
    if chat.standing.get(world.bot.id) == "administrator":
        return True
    mine = message.sender == world.bot
    return (mine or chat.private) and world.now() - message.date < DELETABLE


def answer_callback_query(world: World, params: Params) -> bool:
    """answerCallbackQuery, once for each tap."""
    query = world.queries.get(params.text("callback_query_id"))
    if query is None:
        raise bad_request(TOO_OLD)
    text = params.text("text")
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    del world.queries[query.id]
    query.answer = Answer(text, params.flag("show_alert"), params.text("url") or None)
    chat = world.chats[query.message["chat"]["id"]]
    world.happen("answered", chat, world.bot, text)
    return True


METHODS: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageMedia": edit_message_media,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "answerCallbackQuery": answer_callback_query,
}
