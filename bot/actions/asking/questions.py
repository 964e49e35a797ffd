"""Questions that coordinators ask about a request, and their answers."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from bot.actions.asking.messages import show_to_coordinators
from bot.outbox import Button, tell, words_for
from bot.tables import Outbox, Person, Place, Question, Request

_LATEST = 20
"""Messages to a chat among which the newest that was not only an edit is looked for."""


def ask(session: Session, request: Request, person: Person, text: str, now: datetime) -> bool:
    """Asks the requester, and says whether they can be reached; the question stands either way."""
    question = Question(request_id=request.id, asked_by_id=person.id, text=text, asked_at=now)
    session.add(question)
    session.flush()
    requester = session.get_one(Person, request.requester_id)
    words = words_for(session, requester)
    place = session.get_one(Place, request.place_id).name
    said = words("life-asked", code=request.code, place=place, question=text)
    answer = Button(words.label("life-button-answer"), f"answer:{question.id}")
    return tell(session, requester, said, now=now, buttons=[[answer]], once=_once(question.id))


def answer(session: Session, question: Question, text: str, now: datetime) -> None:
    """Keeps the answer with the request, and tells coordinators; a later one takes its place."""
    question.answer, question.answered_at = text, now
    session.flush()
    request = session.get_one(Request, question.request_id)
    name = session.get_one(Person, request.requester_id).name
    show_to_coordinators(
        session, request, now, lambda words: words("life-answer-told", code=request.code, name=name)
    )


def open_of(session: Session, request: Request) -> Question | None:
    """The last question about a request that nobody has answered."""
    query = select(Question).where(
        Question.request_id == request.id, col(Question.answer).is_(None)
    )
    return session.exec(query.order_by(col(Question.id).desc())).first()


def of_message(session: Session, chat_id: int, message_id: int) -> Question | None:
    """The question that a message of ours asks."""
    query = select(Outbox.once).where(Outbox.chat_id == chat_id, Outbox.message_id == message_id)
    return _named(session, session.exec(query.where(col(Outbox.once).startswith(_once("")))).all())


def just_asked(session: Session, chat_id: int) -> Question | None:
    """The question that a chat was asked, if it has been told nothing else since."""
    told = select(Outbox).where(Outbox.chat_id == chat_id, Outbox.method == "sendMessage")
    rows = session.exec(told.order_by(col(Outbox.id).desc()).limit(_LATEST)).all()
    # A living message that is brought up to date where it stands is nothing new to read.
    newest = next((row for row in rows if row.card is None or row.payload.get("below")), None)
    found = _named(session, [newest.once]) if newest is not None else None
    return found if found is not None and found.answer is None else None


def _once(question: object) -> str:
    return f"question:{question}"


def _named(session: Session, names: Sequence[str | None]) -> Question | None:
    for name in names:
        if name is not None and name.startswith(_once("")):
            return session.get(Question, int(name.removeprefix(_once(""))))
    return None
