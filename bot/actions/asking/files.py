"""Photos and documents that are kept with a request, and shown to who decides and who drives."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from bot.actions.asking.messages import see_button
from bot.actions.asking.wanted import File
from bot.outbox import coordinators_chats, say
from bot.tables import Attachment, FileKind, Request
from bot.texts import Words

MOST = 10
"""Files of one request."""


def files_of(session: Session, request: Request) -> tuple[File, ...]:
    """The files of a request in the order in which they came."""
    return tuple(
        File(kind=row.kind, file_id=row.file_id, name=row.name, size=row.size)
        for row in _rows(session, request)
    )


def count(session: Session, request: Request) -> int:
    """How many files are kept with a request."""
    query = select(func.count()).select_from(Attachment)
    return session.exec(query.where(Attachment.request_id == request.id)).one()


def set_files(session: Session, request: Request, files: Sequence[File]) -> None:
    """Keeps these files with a request and no others."""
    rows = {row.file_id: row for row in _rows(session, request)}
    wanted = {file.file_id: file for file in files[:MOST]}
    for file_id, row in rows.items():
        if file_id not in wanted:
            session.delete(row)
    for file in (file for file_id, file in wanted.items() if file_id not in rows):
        session.add(Attachment(request_id=request.id, kind=file.kind, file_id=file.file_id,
                               name=file.name, size=file.size))  # fmt: skip
        session.flush()  # one after the other: they are shown in this order


def add(session: Session, request: Request, file: File, now: datetime) -> bool:
    """Keeps one more file with a request that is filed; False when there are enough.

    Coordinators hear of it once, however many come together.
    """
    files = files_of(session, request)
    if len(files) >= MOST:
        return False
    set_files(session, request, [*files, file])
    for chat_id, words in coordinators_chats(session):
        text = words("life-file-sent", code=request.code)
        see = [[see_button(request, words)]]
        say(session, chat_id, text, now=now, buttons=see, card=f"files:{request.id}", below=True)
    return True


def send(session: Session, request: Request, chat_id: int, words: Words, now: datetime) -> None:
    """Sends the files of a request to a chat, each with the request's code."""
    for file in files_of(session, request):
        text = words("life-file-of", code=request.code, name=file.name)
        photo = file.file_id if file.kind is FileKind.PHOTO else None
        document = file.file_id if file.kind is FileKind.DOCUMENT else None
        say(session, chat_id, text, now=now, photo=photo, document=document)


def _rows(session: Session, request: Request) -> Sequence[Attachment]:
    query = select(Attachment).where(Attachment.request_id == request.id)
    return session.exec(query.order_by(col(Attachment.id))).all()
