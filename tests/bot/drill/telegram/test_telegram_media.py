"""Pictures, documents and albums, both ways."""

import pytest
from telegram import Bot, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest, InvalidToken

from bot.drill.telegram import LocalTelegram, Person

pytestmark = pytest.mark.anyio


async def test_a_picture_comes_in_sizes_with_real_dimensions(
    bot: Bot, amal: Person, picture: bytes
) -> None:
    sent = await bot.send_photo(amal.id, picture, caption="<i>Road</i>", parse_mode="HTML")
    assert [(size.width, size.height) for size in sent.photo] == [(90, 68), (640, 480)]
    assert (sent.caption_html, amal.last.text) == ("<i>Road</i>", "Road")
    assert amal.last.photo == picture


async def test_what_is_no_picture_is_refused(bot: Bot, amal: Person) -> None:
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(amal.id, b"no picture")


async def test_a_document_keeps_its_name_and_bytes(bot: Bot, amal: Person) -> None:
    sent = await bot.send_document(amal.id, b"%PDF", filename="WB-0007.pdf", caption="Waybill")
    assert sent.document
    assert (sent.document.file_name, sent.document.file_size) == ("WB-0007.pdf", 4)
    assert amal.last.document
    assert (amal.last.document.name, amal.last.document.data) == ("WB-0007.pdf", b"%PDF")


async def test_a_file_is_sent_again_by_its_id(bot: Bot, amal: Person, picture: bytes) -> None:
    sent = await bot.send_photo(amal.id, picture)
    again = await bot.send_photo(amal.id, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    with pytest.raises(BadRequest, match="Can't use file of type photo as document"):
        await bot.send_document(amal.id, sent.photo[-1].file_id)
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await bot.send_document(amal.id, "nothing")


async def test_a_caption_is_limited_to_1024_units(bot: Bot, amal: Person) -> None:
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(amal.id, b"x", caption="x" * 1025)


async def test_what_a_person_sends_can_be_downloaded(
    bot: Bot, amal: Person, picture: bytes
) -> None:
    amal.send_photo(picture, "Bridge down")
    amal.send_document(b"a,b", "needs.csv", mime_type="text/csv")
    _, photo, document = await bot.get_updates()
    assert photo.message
    assert document.message
    assert document.message.document
    assert (photo.message.caption, document.message.document.mime_type) == (
        "Bridge down",
        "text/csv",
    )
    seen = await (await photo.message.photo[-1].get_file()).download_as_bytearray()
    read = await (await document.message.document.get_file()).download_as_bytearray()
    assert (bytes(seen), bytes(read)) == (picture, b"a,b")


async def test_an_unknown_file_is_refused(local: LocalTelegram, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("nothing")
    with pytest.raises(InvalidToken, match="Not Found"):
        await bot.request.retrieve(f"{local.base_file_url}{local.token}/photos/file_9.jpg")


async def test_an_album_arrives_as_messages_of_one_group(
    bot: Bot, amal: Person, picture: bytes
) -> None:
    first, second = amal.send_album([picture, picture], "Damage")
    updates = await bot.get_updates(offset=-2)
    groups = {update.message.media_group_id for update in updates if update.message}
    assert (len(updates), len(groups), first.album) == (2, 1, second.album)
    assert [first.text, second.text] == ["Damage", ""]


async def test_the_bot_sends_an_album(bot: Bot, amal: Person, picture: bytes) -> None:
    media = [InputMediaPhoto(picture, caption="Map"), InputMediaPhoto(picture)]
    sent = await bot.send_media_group(amal.id, media)
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.photo for message in amal.from_bot] == [picture, picture]
    with pytest.raises(BadRequest, match="expected 2 to 10 items"):
        await bot.send_media_group(amal.id, [InputMediaDocument(b"x")])
