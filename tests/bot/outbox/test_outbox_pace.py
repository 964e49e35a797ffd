"""How fast messages go out, as the server sees it."""

from itertools import pairwise

from bot.db import Database
from bot.drill.telegram import LocalTelegram, Person
from bot.outbox.pace import Pace
from tests.bot.outbox.post import Post, said


def received(telegram: LocalTelegram, *people: Person) -> list[float]:
    """When the messages to people reached Telegram, in seconds."""
    ids = {person.id for person in people}
    return [call.received for call in telegram.calls("sendMessage") if call.chat_id in ids]


def test_a_chat_may_have_a_burst_and_is_paced_then(
    db: Database, telegram: LocalTelegram, amal: Person, basma: Person
) -> None:
    post = Post(telegram, db, Pace(1000, 3, 0.3))
    post.start()
    post.owe(amal, *(f"message {number}" for number in range(6)))
    post.owe(basma, "meanwhile")
    post.settled(basma)
    assert len(said(amal)) <= 4
    post.settled(amal)
    post.stop()
    gaps = [later - earlier for earlier, later in pairwise(received(telegram, amal))]
    assert sum(gaps) >= 0.3 * 2  # six messages, three of them at once
    assert said(amal) == [f"message {number}" for number in range(6)]


def test_all_chats_together_are_paced(db: Database, telegram: LocalTelegram) -> None:
    people = [telegram.person(f"Person {number}") for number in range(30)]
    post = Post(telegram, db, Pace(20, 10, 1))
    post.start()
    for person in people:
        person.start()
        post.owe(person, "hello")
    for person in people:
        post.settled(person)
    post.stop()
    times = received(telegram, *people)
    assert times[-1] - times[0] >= (30 - 20 - 1) / 20


def test_a_burst_may_be_none() -> None:
    pace = Pace(10, 1, 0)
    pace.took(7)
    assert pace.paced() == []


def test_a_chat_is_free_again_when_its_debt_is_worked_off() -> None:
    pace = Pace(10, 2, 100)
    pace.took(7)
    assert pace.paced() == []
    pace.took(7)
    assert pace.paced() == [7]
    assert 0 < pace.wait() <= 100
