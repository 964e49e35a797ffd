"""Sending what needs no file: text, places, contacts and signs of activity."""

from bot.drill.telegram.entities import text_content
from bot.drill.telegram.keyboards import read_markup
from bot.drill.telegram.methods.method import Method, open_chat, replied_message
from bot.drill.telegram.model import Json
from bot.drill.telegram.params import Params
from bot.drill.telegram.refusal import bad_request
from bot.drill.telegram.world import World

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def _send(world: World, params: Params, content: Json) -> Json:
    chat = open_chat(world, params)
    markup = read_markup(params, chat.private)
    reply_to = replied_message(params, chat)
    return world.post(chat, world.bot, content, markup=markup, reply_to=reply_to).json()


def send_message(world: World, params: Params) -> Json:
    """sendMessage."""
    open_chat(world, params)
    return _send(world, params, text_content(params))


def send_location(world: World, params: Params) -> Json:
    """sendLocation."""
    return _send(world, params, {"location": _location(params)})


def send_venue(world: World, params: Params) -> Json:
    """sendVenue."""
    location = _location(params)
    names = {"title": _required(params, "title"), "address": _required(params, "address")}
    return _send(world, params, {"venue": {"location": location, **names}, "location": location})


def send_contact(world: World, params: Params) -> Json:
    """sendContact."""
    contact = {
        "phone_number": _required(params, "phone_number"),
        "first_name": _required(params, "first_name"),
    }
    return _send(world, params, {"contact": contact})


def send_chat_action(world: World, params: Params) -> bool:
    """sendChatAction."""
    open_chat(world, params)
    if params.text("action").lower() not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def _required(params: Params, name: str) -> str:
    value = params.text(name)
    if not value:
        raise bad_request(f"{name} is empty")
    return value


def _location(params: Params) -> Json:
    place = {}
    for name, limit in (("latitude", 90), ("longitude", 180)):
        _required(params, name)
        value = params.number(name)
        if value is None or not -limit <= value <= limit:
            raise bad_request(f"wrong {name} specified")
        place[name] = value
    accuracy = params.number("horizontal_accuracy")
    return place | ({"horizontal_accuracy": accuracy} if accuracy else {})


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendChatAction": send_chat_action,
}
