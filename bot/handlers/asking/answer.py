"""The requester answers what coordinators ask: by reply, after a tap, or right after it."""

from bot import outbox
from bot.actions.asking import files, questions
from bot.actions.asking.text import point_text
from bot.forms.request import LONGEST_NOTE
from bot.handlers.asking.sent import file_of
from bot.handlers.routes import REQUESTERS, Entry, Routes, Tap, Turn
from bot.handlers.tapped import ForgedError, checked, row, word
from bot.outbox import Button
from bot.tables import Question, Request

KIND = "answer"


@checked
def _tapped(turn: Turn) -> None:
    if word(turn, 0) == "later":
        if turn.form_of(KIND) is not None:
            _close(turn)
        turn.answer(turn.words.label("life-answer-is-later"))
        return
    question = row(turn, Question, 0)
    if not _is_own(turn, question):
        raise ForgedError
    turn.open_form(KIND, {"question_id": question.id})
    _ask(turn, question)


def _replied(turn: Turn) -> bool:
    """Takes a reply to a question, whatever else the person has begun."""
    replied = turn.message.reply_to_message if turn.message is not None else None
    if replied is None or turn.update.edited_message is not None:
        return False
    question = questions.of_message(turn.session, turn.chat_id, replied.message_id)
    if question is None or not _is_own(turn, question):
        return False
    _take(turn, question)
    return True


def _typed(turn: Turn) -> bool:
    """Takes what is typed right after the question, when nothing else is asked."""
    if turn.update.edited_message is not None:
        return False
    question = questions.just_asked(turn.session, turn.chat_id)
    if question is None or not _is_own(turn, question) or not _said(turn):
        return False
    _take(turn, question)
    return True


def _entered(turn: Turn) -> None:
    form = turn.form
    if form is not None:
        _take(turn, turn.session.get_one(Question, form.data["question_id"]))


def _take(turn: Turn, question: Question) -> None:
    said = _said(turn)
    if turn.update.edited_message is not None or not said or len(said) > LONGEST_NOTE:
        turn.open_form(KIND, {"question_id": question.id})
        _ask(turn, question)
        return
    request = turn.session.get_one(Request, question.request_id)
    file = file_of(turn.message) if turn.message is not None else None
    if file is not None:
        files.add(turn.session, request, file, turn.now)
    questions.answer(turn.session, question, said, turn.now)
    if turn.form is not None and turn.form.kind == KIND:
        _close(turn)
    turn.say(turn.words("life-answered", code=request.code))


def _said(turn: Turn) -> str:
    """The answer as a text: what was typed, a point, a contact."""
    message = turn.message
    if message is None:
        return ""
    if file_of(message) is not None:
        return turn.text or "📎"
    if message.location is not None:
        return point_text(message.location.latitude, message.location.longitude)
    if message.contact is not None:
        return f"{message.contact.first_name}, {message.contact.phone_number}"
    return turn.text


def _ask(turn: Turn, question: Question) -> None:
    code = turn.session.get_one(Request, question.request_id).code
    text = turn.words("life-answer-now", code=code, question=question.text, limit=LONGEST_NOTE)
    later = Button(turn.words.label("life-answer-later"), "answer:later")
    outbox.say(turn.session, turn.chat_id, text, now=turn.now, buttons=[[later]], card=KIND,
               below=True)  # fmt: skip


def _close(turn: Turn) -> None:
    turn.close_form()
    outbox.drop_card(turn.session, turn.chat_id, KIND, now=turn.now)


def _is_own(turn: Turn, question: Question) -> bool:
    request = turn.session.get_one(Request, question.request_id)
    return request.requester_id == turn.person.id and turn.is_private


ROUTES = Routes(
    taps={KIND: Tap(_tapped, REQUESTERS)},
    forms={KIND: Entry(_entered, REQUESTERS)},
    replies=(_replied,),
    messages=(_typed,),
)
