"""A photo or a document that somebody sends: in a draft, after filing, with an answer."""

from sqlmodel import col, select
from telegram import Message

from bot.actions.asking import files
from bot.actions.asking.requests import CHANGEABLE
from bot.actions.asking.wanted import File
from bot.handlers.routes import REQUESTERS, Routes, Turn
from bot.tables import FileKind, Place, Request

_LONGEST_NAME = 80


def file_of(message: Message) -> File | None:
    """The file in a message; of a photo the largest size."""
    if message.photo:
        photo = message.photo[-1]
        return File(kind=FileKind.PHOTO, file_id=photo.file_id, size=photo.file_size or 0)
    document = message.document
    if document is None:
        return None
    name = (document.file_name or "")[:_LONGEST_NAME]
    return File(kind=FileKind.DOCUMENT, file_id=document.file_id, name=name,
                size=document.file_size or 0)  # fmt: skip


def _sent(turn: Turn) -> bool:
    """Keeps a file that comes by itself with the open request that its sender filed last."""
    file = file_of(turn.message) if turn.message is not None else None
    if file is None or turn.person.role not in REQUESTERS or turn.update.edited_message is not None:
        return False
    query = select(Request).where(Request.requester_id == turn.person.id)
    query = query.where(col(Request.status).in_(CHANGEABLE)).order_by(col(Request.id).desc())
    request = turn.session.exec(query.with_for_update()).first()
    if request is None:
        return False
    if files.add(turn.session, request, file, turn.now):
        place = turn.session.get_one(Place, request.place_id).name
        text = turn.words("life-file-kept", code=request.code, place=place)
    else:
        text = turn.words("life-files-full", limit=files.MOST)
    turn.show(f"file:{request.id}", text)
    return True


ROUTES = Routes(messages=(_sent,))
