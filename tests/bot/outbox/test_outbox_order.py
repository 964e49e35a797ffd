"""What is owed arrives once and in order."""

import io

from PIL import Image

from bot import outbox
from bot.drill.telegram import LocalTelegram, Person
from bot.tables import OutboxState
from tests.bot.outbox.post import NOW, Post, said

SENT, REFUSED = OutboxState.SENT, OutboxState.REFUSED


def test_a_chat_hears_its_messages_in_the_order_they_were_owed(post: Post, amal: Person) -> None:
    texts = [f"message {number}" for number in range(12)]
    post.owe(amal, *texts)
    assert set(post.settled(amal)) == {SENT}
    assert said(amal) == texts


def test_an_owed_message_that_a_rolled_back_transaction_wrote_is_not_sent(
    post: Post, amal: Person
) -> None:
    try:
        with post.db.write() as session:
            outbox.say(session, amal.id, "never", now=NOW)
            raise LookupError
    except LookupError:
        post.owe(amal, "but this")
    post.settled(amal)
    assert said(amal) == ["but this"]


def test_what_is_owed_once_is_sent_once(post: Post, amal: Person) -> None:
    post.owe(amal, "soon", once="promise:1:soon")
    post.settled(amal)
    post.owe(amal, "soon", "soon", once="promise:1:soon")
    post.owe(amal, "later", once="promise:1:left")
    post.settled(amal)
    assert said(amal) == ["soon", "later"]


def test_a_picture_arrives_as_it_was_with_its_caption(post: Post, amal: Person) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), "teal").save(buffer, "PNG")
    post.owe(amal, "The <b>map</b>", photo=buffer.getvalue())
    post.settled(amal)
    assert amal.last.text == "The map"
    assert amal.last.photo == buffer.getvalue()
    assert post.rows(amal)[0].file is None  # not kept twice


def test_a_picture_telegram_has_is_sent_again_by_its_id(post: Post, amal: Person) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), "teal").save(buffer, "PNG")
    theirs = amal.send_photo(buffer.getvalue())
    post.owe(amal, "You sent", photo=theirs.content["photo"][-1]["file_id"])
    post.settled(amal)
    assert amal.last.photo == buffer.getvalue()


def test_a_tap_is_answered_before_others_hear_theirs(
    telegram: LocalTelegram, post: Post, amal: Person, basma: Person
) -> None:
    tap = basma.forge("anything")
    with post.db.write() as session:
        outbox.say(session, amal.id, "news", now=NOW)
        outbox.answer(session, basma.id, tap._query.id, "done", now=NOW)
    post.wake()
    assert tap.wait() == "done"
    post.settled(amal)
    methods = [call.method for call in telegram.history if call.chat_id or "callback" in str(call)]
    assert methods.index("answerCallbackQuery") < methods.index("sendMessage")


def test_an_answer_to_a_tap_that_came_too_late_holds_up_nothing(post: Post, amal: Person) -> None:
    tap = amal.forge("anything")
    tap.expire()
    with post.db.write() as session:
        outbox.answer(session, amal.id, tap._query.id, "done", now=NOW)
        outbox.say(session, amal.id, "go on", now=NOW)
    post.wake()
    assert post.settled(amal) == [REFUSED, SENT]


def test_what_telegram_refuses_is_kept_with_its_reason_and_holds_up_nothing(
    post: Post, amal: Person
) -> None:
    post.owe(amal, "<b>not closed", "good")
    assert post.settled(amal) == [REFUSED, SENT]
    assert "parse entities" in (post.rows(amal)[0].error or "")


def test_a_person_who_never_came_is_refused_and_others_are_not(
    telegram: LocalTelegram, post: Post, amal: Person
) -> None:
    stranger = telegram.person("Stranger")
    post.owe(stranger, "hello")
    post.owe(amal, "hello")
    assert post.settled(stranger) == [REFUSED]
    assert post.settled(amal) == [SENT]
