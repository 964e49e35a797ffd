"""What the bot says of itself."""

import pytest
from telegram import Bot, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import BadRequest

from bot.drill.telegram import Person

pytestmark = pytest.mark.anyio


async def test_commands_are_kept_by_scope_and_language(bot: Bot, amal: Person) -> None:
    await bot.set_my_commands([("my", "My requests")])
    await bot.set_my_commands([("my", "طلباتي")], language_code="ar")
    await bot.set_my_commands([("plan", "Plan now")], scope=BotCommandScopeChat(amal.id))
    assert [each.description for each in await bot.get_my_commands()] == ["My requests"]
    assert [each.description for each in await bot.get_my_commands(language_code="ar")] == [
        "طلباتي"
    ]
    scoped = await bot.get_my_commands(scope=BotCommandScopeChat(amal.id))
    assert [each.command for each in scoped] == ["plan"]
    assert await bot.get_my_commands(scope=BotCommandScopeAllPrivateChats()) == ()


async def test_commands_can_be_taken_back(bot: Bot) -> None:
    await bot.set_my_commands([("my", "My requests")])
    assert await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()


async def test_a_person_is_offered_the_most_particular_commands(bot: Bot, amal: Person) -> None:
    await bot.set_my_commands([("help", "Help")])
    assert amal.commands == {"help": "Help"}
    await bot.set_my_commands([("help", "مساعدة")], language_code="ar")
    assert amal.commands == {"help": "مساعدة"}
    await bot.set_my_commands([("plan", "Plan now")], scope=BotCommandScopeChat(amal.id))
    assert amal.commands == {"plan": "Plan now"}


@pytest.mark.parametrize(
    ("command", "description", "why"),
    [
        ("Plan", "x", "Bot_command_invalid"),
        ("p" * 33, "x", "Bot_command_invalid"),
        ("plan", "", "Bot_command_description_invalid"),
    ],
)
async def test_a_malformed_command_is_refused(
    bot: Bot, command: str, description: str, why: str
) -> None:
    with pytest.raises(BadRequest, match=why):
        await bot.set_my_commands([(command, description)])


async def test_commands_for_an_unknown_chat_are_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.set_my_commands([("my", "x")], scope=BotCommandScopeChat(77))


async def test_descriptions_fall_back_to_the_common_language(bot: Bot) -> None:
    await bot.set_my_description("Ask for aid here.")
    await bot.set_my_short_description("Aid", language_code="en")
    assert (await bot.get_my_description(language_code="ar")).description == "Ask for aid here."
    assert (await bot.get_my_short_description()).short_description == ""
    assert (await bot.get_my_short_description("en")).short_description == "Aid"
    assert (await bot.get_my_name()).name == "Aidline"
