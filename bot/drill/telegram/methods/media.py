"""Sending pictures and documents, alone or as an album, and fetching files."""

from typing import Any

from bot.drill.telegram.entities import caption_content, formatted, parse_text
from bot.drill.telegram.files import DOWNLOAD_LIMIT, PHOTO_LIMIT, UPLOAD_LIMIT
from bot.drill.telegram.keyboards import read_markup
from bot.drill.telegram.methods.method import Method, open_chat, replied_message
from bot.drill.telegram.model import Document, Json
from bot.drill.telegram.params import Params, Upload
from bot.drill.telegram.refusal import Refusal, bad_request
from bot.drill.telegram.world import World


def send_photo(world: World, params: Params) -> Json:
    """sendPhoto."""
    return _send(world, params, "photo")


def send_document(world: World, params: Params) -> Json:
    """sendDocument."""
    return _send(world, params, "document")


def _send(world: World, params: Params, kind: str) -> Json:
    chat = open_chat(world, params)
    content, file = media_content(world, kind, params.text(kind), params.upload(kind))
    content |= caption_content(*formatted(params, "caption"))
    markup = read_markup(params, chat.private)
    reply_to = replied_message(params, chat)
    return world.post(chat, world.bot, content, markup=markup, reply_to=reply_to, file=file).json()


def send_media_group(world: World, params: Params) -> list[Json]:
    """sendMediaGroup, of pictures or of documents."""
    chat = open_chat(world, params)
    media = params.json("media", "media")
    if not isinstance(media, list) or not 2 <= len(media) <= 10:
        raise bad_request("group send failed: expected 2 to 10 items")
    parts = [item_content(world, params, item) for item in media]
    reply_to = replied_message(params, chat)
    album = str(next(world.numbers) + 10**9)
    return [
        world.post(chat, world.bot, content, reply_to=reply_to, album=album, file=file).json()
        for content, file in parts
    ]


def item_content(world: World, params: Params, item: Any) -> tuple[Json, Document]:
    """The content of one InputMedia."""
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind, reference = str(item.get("type")), str(item.get("media", ""))
    if kind not in ("photo", "document"):
        raise bad_request(f'can\'t parse InputMedia: type "{kind}" is not supported')
    upload = params.uploads.get(reference.removeprefix("attach://"))
    content, file = media_content(world, kind, reference, upload)
    caption, mode = str(item.get("caption") or ""), str(item.get("parse_mode") or "")
    content |= caption_content(*parse_text(caption, mode, item.get("caption_entities")))
    return content, file


def media_content(
    world: World, kind: str, reference: str, upload: Upload | None
) -> tuple[Json, Document]:
    """The content of a message with this file, uploaded now or known by its id."""
    if upload is None:
        upload = _known(world, kind, reference)
    if len(upload.data) > (PHOTO_LIMIT if kind == "photo" else UPLOAD_LIMIT):
        raise Refusal(413, "Request Entity Too Large")
    if not upload.data:
        raise bad_request("file must be non-empty")
    document = Document(upload.name, upload.data, upload.mime_type)
    return {kind: _described(world, kind, upload)}, document


def _known(world: World, kind: str, reference: str) -> Upload:
    if not reference:
        raise bad_request(f"there is no {kind} in the request")
    if "://" in reference:
        raise bad_request("failed to get HTTP URL content")
    file = world.files.get(reference)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return Upload(file.name, file.mime_type, file.data)


def _described(world: World, kind: str, upload: Upload) -> Any:
    if kind == "document":
        return world.files.document(
            world.files.add("document", upload.data, upload.name, upload.mime_type)
        )
    try:
        return world.files.photo_sizes(upload.data, upload.name)
    except ValueError as error:
        raise bad_request("IMAGE_PROCESS_FAILED") from error


def get_file(world: World, params: Params) -> Json:
    """getFile."""
    file = world.files.get(params.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.data) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {**file.json(), "file_path": file.path}


METHODS: dict[str, Method] = {
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
