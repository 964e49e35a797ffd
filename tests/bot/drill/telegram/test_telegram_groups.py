"""Groups, standing in chats, and what a bot may ask about them."""

import pytest
from telegram import Bot, Message
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest

from bot.drill.telegram import Group, LocalTelegram, Person

pytestmark = pytest.mark.anyio


async def _texts(bot: Bot) -> list[str]:
    updates = await bot.get_updates()
    return [each.message.text for each in updates if each.message and each.message.text]


async def test_the_bot_hears_that_it_was_added(bot: Bot, amal: Person, room: Group) -> None:
    _, change, service = await bot.get_updates()
    assert change.my_chat_member
    assert change.my_chat_member.chat.title == "Coordinators"
    assert change.my_chat_member.new_chat_member.status == ChatMemberStatus.MEMBER
    assert service.message
    assert [user.id for user in service.message.new_chat_members] == [bot.id]
    assert room.messages[0].sender == amal.user


async def test_in_a_group_the_bot_reads_only_what_is_meant_for_it(
    bot: Bot, amal: Person, room: Group
) -> None:
    sent = await bot.send_message(room.id, "Plan 3")
    amal.say("lunch?", to=room)
    amal.say("/plan", to=room)
    amal.say("/plan@other_bot", to=room)
    amal.say("/plan@aidline_bot", to=room)
    amal.say("well, @aidline_bot?", to=room)
    amal.say("good", to=room, reply_to=room.last)
    assert sent.message_id == room.last.id
    heard = ["/start", "/plan", "/plan@aidline_bot", "well, @aidline_bot?", "good"]
    assert await _texts(bot) == heard


async def test_an_administrator_reads_everything(bot: Bot, amal: Person, room: Group) -> None:
    room.add_bot(amal, admin=True)
    amal.say("lunch?", to=room)
    assert await _texts(bot) == ["/start", "lunch?"]


async def test_message_ids_of_a_group_are_its_own(bot: Bot, amal: Person, room: Group) -> None:
    first = amal.say("one", to=room)
    await bot.send_message(amal.id, "elsewhere")
    assert (await bot.send_message(room.id, "two")).message_id == first.id + 1


async def test_coming_and_going_is_told(bot: Bot, omar: Person, room: Group) -> None:
    omar.leave(room)
    with pytest.raises(ValueError, match="Omar cannot write to Coordinators"):
        omar.say("still here?", to=room)
    omar.join(room)
    left, joined = [update.message for update in await bot.get_updates(offset=-2)]
    assert isinstance(left, Message)
    assert isinstance(joined, Message)
    assert left.left_chat_member
    assert left.left_chat_member.id == joined.new_chat_members[0].id == omar.id


async def test_a_block_and_its_end_are_told(bot: Bot, amal: Person) -> None:
    amal.block()
    amal.start()
    blocked, back = [update.my_chat_member for update in (await bot.get_updates())[1:3]]
    assert blocked
    assert back
    assert (blocked.old_chat_member.status, blocked.new_chat_member.status) == ("member", "kicked")
    assert (back.new_chat_member.status, back.new_chat_member.user.id) == ("member", bot.id)


async def test_chats_and_members_can_be_asked_about(
    bot: Bot, amal: Person, omar: Person, room: Group
) -> None:
    assert (await bot.get_chat(amal.id)).username == "amal_k"
    assert (await bot.get_chat(room.id)).title == "Coordinators"
    statuses = [(await bot.get_chat_member(room.id, each.id)).status for each in (amal, omar)]
    assert statuses == ["creator", "member"]
    assert await bot.get_chat_member_count(room.id) == 3
    assert [each.user.id for each in await bot.get_chat_administrators(room.id)] == [amal.id]
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.get_chat(omar.id)


async def test_a_bot_leaves_a_group(bot: Bot, room: Group) -> None:
    assert await bot.leave_chat(room.id)
    member = (await bot.get_updates(offset=-1))[0].my_chat_member
    assert member
    assert member.new_chat_member.status == "left"


async def test_a_pinned_message_is_pinned_for_everybody(bot: Bot, amal: Person) -> None:
    sent = await bot.send_message(amal.id, "Plan 3")
    await sent.pin()
    assert [message.text for message in amal.pinned] == ["Plan 3"]
    pinned = (await bot.get_chat(amal.id)).pinned_message
    assert pinned
    assert pinned.message_id == sent.message_id
    await sent.unpin()
    assert amal.pinned == []
    with pytest.raises(BadRequest, match="Message to pin not found"):
        await bot.pin_chat_message(amal.id, 99)


async def test_only_an_administrator_pins_in_a_group(bot: Bot, room: Group) -> None:
    sent = await bot.send_message(room.id, "Plan 3")
    with pytest.raises(BadRequest, match="Not enough rights"):
        await sent.pin()


def test_a_bot_may_be_allowed_to_read_its_groups() -> None:
    with LocalTelegram(reads_groups=True) as local:
        amal = local.person("Amal")
        group = local.group("Coordinators", [amal])
        before = local.pending
        amal.say("lunch?", to=group)
        assert local.pending == before + 1
