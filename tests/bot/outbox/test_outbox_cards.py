"""Living messages: edited in place, moved below, replaced, taken away."""

import io

from PIL import Image

from bot import outbox
from bot.db import Database
from bot.drill.telegram import LocalTelegram, Person
from bot.outbox.pace import Pace
from bot.tables import OutboxState
from tests.bot.outbox.conftest import somebody
from tests.bot.outbox.post import NOW, Post, lost, said


def test_a_card_is_edited_in_place(post: Post, amal: Person) -> None:
    post.owe(amal, "draft", card="request")
    post.settled(amal)
    first = amal.last
    post.owe(amal, "between")
    post.owe(amal, "draft with a line", card="request")
    post.settled(amal)
    assert said(amal) == ["draft with a line", "between"]
    assert amal.from_bot[0].id == first.id


def test_a_card_moves_below_and_the_one_before_goes(post: Post, amal: Person) -> None:
    post.owe(amal, "draft", card="request")
    post.settled(amal)
    post.owe(amal, "between")
    post.owe(amal, "draft with a line", card="request", below=True)
    post.settled(amal)
    assert said(amal) == ["between", "draft with a line"]
    assert post.card(amal, "request") == amal.last.id


def test_a_card_below_stands_there_before_the_one_before_goes(
    telegram: LocalTelegram, post: Post, amal: Person
) -> None:
    post.owe(amal, "draft", card="request")
    post.settled(amal)
    post.owe(amal, "draft 2", card="request", below=True)
    post.settled(amal)
    methods = [call.method for call in telegram.calls(chat=amal)]
    assert methods == ["sendMessage", "sendMessage", "deleteMessage"]


def test_versions_of_a_card_that_nobody_saw_are_not_sent(
    telegram: LocalTelegram, post: Post, amal: Person
) -> None:
    post.owe(amal, "first", *(f"version {number}" for number in range(9)), card="request")
    assert len(post.settled(amal)) == 1
    assert said(amal) == ["version 8"]
    assert len(telegram.calls("editMessageText", amal)) == 0


def test_a_version_that_was_to_go_below_still_does_when_it_is_replaced(
    post: Post, amal: Person
) -> None:
    post.owe(amal, "draft", card="request")
    post.settled(amal)
    post.owe(amal, "between")
    with post.db.write() as session:
        outbox.say(session, amal.id, "typed", now=NOW, card="request", below=True)
        outbox.say(session, amal.id, "tapped", now=NOW, card="request")
    post.wake()
    post.settled(amal)
    assert said(amal) == ["between", "tapped"]


def test_two_cards_of_a_chat_live_side_by_side(post: Post, amal: Person) -> None:
    post.owe(amal, "request", card="request")
    post.owe(amal, "trip", card="trip:1")
    post.owe(amal, "request 2", card="request")
    post.owe(amal, "trip 2", card="trip:1")
    post.settled(amal)
    assert sorted(said(amal)) == ["request 2", "trip 2"]


def test_an_edit_that_changes_nothing_counts_as_sent(post: Post, amal: Person) -> None:
    for _ in range(2):
        post.owe(amal, "the same", card="request")
        assert set(post.settled(amal)) == {OutboxState.SENT}
    assert said(amal) == ["the same"]


def test_a_card_that_the_person_deleted_is_sent_anew(post: Post, amal: Person) -> None:
    post.owe(amal, "draft", card="request")
    post.settled(amal)
    amal.delete_chat()
    post.owe(amal, "draft with a line", card="request")
    assert set(post.settled(amal)) == {OutboxState.SENT}
    assert said(amal) == ["draft with a line"]
    assert post.card(amal, "request") == amal.last.id


def test_a_dropped_card_is_taken_away(post: Post, amal: Person) -> None:
    post.owe(amal, "draft", card="request")
    post.settled(amal)
    post.drop(amal, "request")
    post.settled(amal)
    assert said(amal) == []
    assert post.card(amal, "request") is None


def test_a_card_dropped_while_it_is_on_its_way_is_taken_away(
    telegram: LocalTelegram, post: Post, amal: Person
) -> None:
    telegram.faults.slow(0.3, "sendMessage")
    post.owe(amal, "draft", card="request")
    for _ in range(200):
        if OutboxState.SENDING in post.states(amal):
            break
    post.drop(amal, "request")
    post.settled(amal)
    assert said(amal) == []


def test_a_card_dropped_before_it_was_sent_never_comes(
    telegram: LocalTelegram, post: Post, amal: Person
) -> None:
    with post.db.write() as session:
        outbox.say(session, amal.id, "draft", now=NOW, card="request")
        outbox.drop_card(session, amal.id, "request", now=NOW)
    post.owe(amal, "cancelled")
    post.settled(amal)
    assert len(telegram.calls("sendMessage", amal)) == 1


def test_a_card_of_a_name_that_was_dropped_begins_anew_at_the_end(post: Post, amal: Person) -> None:
    post.owe(amal, "old draft", card="request")
    post.settled(amal)
    post.drop(amal, "request")
    post.owe(amal, "cancelled")
    post.owe(amal, "new draft", card="request")
    post.settled(amal)
    assert said(amal) == ["cancelled", "new draft"]


def test_a_card_lives_on_under_another_name_and_the_next_of_its_own_is_a_message_of_its_own(
    post: Post, amal: Person
) -> None:
    post.owe(amal, "draft", card="request")
    post.settled(amal)
    post.owe(amal, "filed", card="request", becomes="filed:1", once="1")
    post.owe(amal, "another draft", card="request")
    post.owe(amal, "filed, likely at noon", card="filed:1")
    post.settled(amal)
    assert said(amal) == ["filed, likely at noon", "another draft"]
    post.owe(amal, "filed, promised", card="filed:1", final=True)
    post.settled(amal)
    assert said(amal) == ["filed, promised", "another draft"]
    assert post.card(amal, "filed:1") is None


def test_a_card_that_gets_the_name_of_another_takes_its_place(post: Post, amal: Person) -> None:
    for text in ("filed", "changed"):
        post.owe(amal, text, card="request", becomes="filed:1", once=text)
        post.owe(amal, f"after it is {text}")
        post.settled(amal)
    assert said(amal) == ["after it is filed", "changed", "after it is changed"]
    assert post.card(amal, "filed:1") == amal.from_bot[1].id


def test_a_card_keeps_its_other_name_when_the_edit_is_repeated_after_a_crash(
    telegram: LocalTelegram, db: Database
) -> None:
    amal = somebody(telegram, "Amal")
    running = Post(telegram, db, Pace(1000, 1000, 0))
    running.start()
    running.owe(amal, "draft", card="request")
    running.settled(amal)
    running.stop()
    payload = {"chat_id": amal.id, "text": "draft", "becomes": "filed:1"}
    with db.write() as session:  # Telegram has it, but nobody wrote that down
        lost(session, amal, "sendMessage", 12345, card="request", payload=payload)
    again = Post(telegram, db, Pace(1000, 1000, 0))
    again.start()
    again.settled(amal)
    again.stop()
    assert again.card(amal, "filed:1") == amal.last.id
    assert again.card(amal, "request") is None


def test_a_picture_takes_the_place_of_a_card_and_a_text_the_place_of_a_picture(
    post: Post, amal: Person
) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), "teal").save(buffer, "PNG")
    post.owe(amal, "plan", card="plan")
    post.settled(amal)
    post.owe(amal, "plan with a map", card="plan", photo=buffer.getvalue())
    post.settled(amal)
    assert said(amal) == ["plan with a map"]
    post.owe(amal, "plan in words", card="plan")
    post.settled(amal)
    assert said(amal) == ["plan in words"]
