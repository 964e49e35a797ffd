"""/status: what is open, what is owed, and sending again what may not have arrived."""

from sqlmodel import col, select

from bot import outbox
from bot.actions.people.status import send_uncertain_again, status
from bot.db import Database
from bot.tables import Inbox, InboxState, Outbox, OutboxState, Role
from tests.bot.stage import START, Stage


def test_status_counts_requests_trips_messages_and_plans(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    lena.say("/status")
    shown = lena.wait_for("Open requests: 0").text
    assert "Trips on the way: 0" in shown
    assert "No plan has been made yet." in shown
    assert "Tue 7 Feb, 09:0" in shown


def test_only_coordinators_see_the_status(stage: Stage) -> None:
    samir = stage.member(Role.DRIVER, "Samir")
    samir.say("/status")
    samir.wait_for("not among what your role may do")
    assert "not among what your role may do" in samir.forge("status:resend").wait()


def test_uncertain_messages_are_sent_again_with_a_tap(stage: Stage) -> None:
    lena, samir = stage.member(Role.COORDINATOR, "Lena"), stage.member(Role.DRIVER, "Samir")
    with stage.db.write() as session:
        outbox.say(session, samir.id, "Drive carefully", now=stage.clock.now())
        row = session.exec(select(Outbox).order_by(col(Outbox.id).desc()).limit(1)).one()
        row.state = OutboxState.UNCERTAIN
    lena.say("/status")
    lena.wait_for("may not have arrived: 1")
    assert lena.tap("Send the uncertain ones again").wait() == "One message is sent again."
    samir.wait_for("Drive carefully")


def test_an_uncertain_version_of_a_card_is_not_shown_over_a_later_one(db: Database) -> None:
    with db.write() as session:
        for text in ("earlier", "later"):
            outbox.say(session, 7, text, now=START, card="trip")
            row = session.exec(select(Outbox).where(Outbox.state == OutboxState.OWED)).one()
            row.state = OutboxState.UNCERTAIN if text == "earlier" else OutboxState.SENT
    with db.write() as session:
        assert send_uncertain_again(session) == 0


def test_taps_answered_too_late_are_not_counted_as_refused(db: Database) -> None:
    with db.write() as session:
        outbox.answer(session, 7, "query", "", now=START)
        outbox.say(session, 8, "no such chat", now=START)
        for row in session.exec(select(Outbox)):
            row.state = OutboxState.REFUSED
        failed = Inbox(update_id=1, chat_id=7, raw={}, received_at=START, state=InboxState.FAILED)
        session.add(failed)
        session.flush()
        found = status(session)
    assert found.messages == {OutboxState.REFUSED: 1}
    assert found.failed_updates == 1
