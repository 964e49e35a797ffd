"""What the bot says of itself: who it is, its commands and descriptions."""

import json
import re
from typing import Any

from bot.drill.telegram.methods.method import Method, whole
from bot.drill.telegram.model import Json
from bot.drill.telegram.params import Params
from bot.drill.telegram.refusal import bad_request
from bot.drill.telegram.world import World

SCOPES: dict[str, tuple[str, ...]] = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"([a-z]{2})?")


def get_me(world: World, _params: Params) -> Json:
    """getMe."""
    return {
        **world.bot.json,
        "can_join_groups": True,
        "can_read_all_group_messages": world.reads_groups,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def scope_key(scope: Any) -> str:
    """One string for each scope there is; refused when it is none."""
    if scope in (None, ""):
        scope = {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    missing = [name for name in SCOPES[kind] if not scope.get(name)]
    if missing:
        raise bad_request(f"{missing[0]} is empty")
    return json.dumps([kind, *(str(scope[name]) for name in SCOPES[kind])])


def _place(world: World, params: Params) -> tuple[str, str]:
    scope = params.json("scope", "BotCommandScope")
    key = scope_key(scope)
    if scope and "chat_id" in scope and whole(scope["chat_id"]) not in world.chats:
        raise bad_request("chat not found")
    return key, _language(params)


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def set_my_commands(world: World, params: Params) -> bool:
    """setMyCommands."""
    commands = params.json("commands", "commands")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    place = _place(world, params)
    listed = [_command(each) for each in commands]
    if listed:
        world.commands[place] = listed
    else:
        world.commands.pop(place, None)
    return True


def _command(given: Any) -> Json:
    fields = given if isinstance(given, dict) else {}
    command = str(fields.get("command", "")).removeprefix("/")
    description = str(fields.get("description", "")).strip()
    if not COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


def get_my_commands(world: World, params: Params) -> list[Json]:
    """getMyCommands."""
    return world.commands.get(_place(world, params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """deleteMyCommands."""
    world.commands.pop(_place(world, params), None)
    return True


def offered_commands(world: World, chat_id: int, language: str) -> dict[str, str]:
    """What Telegram shows in a private chat: the narrowest scope, there the person's language.

    Lists are kept by languages of two letters, so fr is what a person with fr-CA gets.
    """
    language = language.partition("-")[0]
    for scope in ({"type": "chat", "chat_id": chat_id}, {"type": "all_private_chats"}, None):
        for code in (language, ""):
            if listed := world.commands.get((scope_key(scope), code)):
                return {each["command"]: each["description"] for each in listed}
    return {}


def set_my_name(world: World, params: Params) -> bool:
    """setMyName."""
    return _describe(world, params, "name", 64)


def get_my_name(world: World, params: Params) -> Json:
    """getMyName."""
    return {"name": _described(world, params, "name") or world.bot.first_name}


def set_my_description(world: World, params: Params) -> bool:
    """setMyDescription."""
    return _describe(world, params, "description", 512)


def get_my_description(world: World, params: Params) -> Json:
    """getMyDescription."""
    return {"description": _described(world, params, "description")}


def set_my_short_description(world: World, params: Params) -> bool:
    """setMyShortDescription."""
    return _describe(world, params, "short_description", 120)


def get_my_short_description(world: World, params: Params) -> Json:
    """getMyShortDescription."""
    return {"short_description": _described(world, params, "short_description")}


def _describe(world: World, params: Params, name: str, limit: int) -> bool:
    text = params.text(name)
    if len(text) > limit:
        raise bad_request(f"{name.upper()}_TOO_LONG")
    world.descriptions[name, _language(params)] = text
    return True


def _described(world: World, params: Params, name: str) -> str:
    in_language = world.descriptions.get((name, _language(params)))
    return in_language or world.descriptions.get((name, ""), "")


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": set_my_name,
    "getMyName": get_my_name,
    "setMyDescription": set_my_description,
    "getMyDescription": get_my_description,
    "setMyShortDescription": set_my_short_description,
    "getMyShortDescription": get_my_short_description,
}
