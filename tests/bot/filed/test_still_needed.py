"""What has waited long, or too long, is asked about until it is loaded: silence changes nothing."""

from datetime import datetime, timedelta

import pytest

from bot.actions.asking import standing
from bot.tables import Request, RequestStatus, TripStatus
from bot.texts import plain
from tests.bot.planned import plan_for
from tests.bot.requesting import Requester, filed
from tests.bot.stage import START, Stage

DAY = timedelta(days=1)


def later(stage: Stage, by: timedelta, **changes: object) -> None:
    """Lets time pass, and the tick look; the service goes on by the same clock."""
    stage.clock.forward(by)
    with stage.db.write() as session:
        for name, value in changes.items():
            setattr(session.get_one(Request, 1), name, value)
        session.flush()
        standing.ask(session, stage.clock.now(), stage.settings)
    stage.restart()


def asked(who: Requester, words: str = "still needed?") -> int:
    return sum(words in plain(message.text) for message in who.person.from_bot)


def test_an_old_request_is_asked_about_once_and_stands_without_an_answer(
    stage: Stage, amal: Requester
) -> None:
    later(stage, DAY / 2)
    assert asked(amal) == 0
    later(stage, DAY)
    amal.person.wait_for("Is R-0001 still needed?")
    later(stage, DAY)
    assert asked(amal) == 1
    assert filed(stage.db)[0].status is RequestStatus.SUBMITTED


def test_yes_keeps_it_and_it_is_asked_about_again_when_it_is_old_again(
    stage: Stage, amal: Requester
) -> None:
    later(stage, DAY)
    amal.person.wait_for("Is R-0001 still needed?")
    amal.tap("Yes, as it is", "R-0001 stands")
    later(stage, DAY / 2)
    assert asked(amal) == 0
    later(stage, DAY)
    amal.person.wait_for("Is R-0001 still needed?")


def test_no_withdraws_it_and_coordinators_hear(
    stage: Stage, amal: Requester, lena: Requester
) -> None:
    later(stage, DAY)
    amal.person.wait_for("Is R-0001 still needed?")
    amal.tap("No longer needed", "R-0001 is closed")
    lena.person.wait_for("R-0001 is not needed any more, says its requester")
    assert filed(stage.db)[0].status is RequestStatus.CANCELLED


def test_what_has_changed_is_changed(stage: Stage, amal: Requester) -> None:
    later(stage, DAY)
    amal.person.wait_for("Is R-0001 still needed?")
    amal.tap("It has changed", "Changing R-0001")
    amal.say("20 tents", "20 pieces")
    amal.tap("Submit", "R-0001 is changed")
    assert filed(stage.db)[0].confirmed_at is not None


def test_what_is_loaded_is_not_asked_about(stage: Stage, amal: Requester) -> None:
    plan_for(stage.db, 60, status=TripStatus.DISPATCHED)
    later(stage, 2 * DAY, needed_by=START + DAY)
    assert asked(amal) == 0
    assert asked(amal, "nothing has come yet") == 0


def test_an_answer_after_loading_is_too_late(stage: Stage, amal: Requester) -> None:
    later(stage, DAY)
    amal.person.wait_for("Is R-0001 still needed?")
    plan_for(stage.db, 60, status=TripStatus.DISPATCHED)
    amal.tap("No longer needed", "It is too late for that")
    assert filed(stage.db)[0].status is RequestStatus.PART_PLANNED


@pytest.mark.parametrize(
    ("button", "needed_by"), [("within a day", 2.5), ("within 3 days", 4.5), ("at any time", None)]
)
def test_what_did_not_come_in_time_gets_more_time(
    stage: Stage, amal: Requester, lena: Requester, button: str, needed_by: float | None
) -> None:
    later(stage, 1.5 * DAY, needed_by=START + DAY)
    amal.person.wait_for("R-0001 was needed by Wed 8 Feb, 09:00 (UTC+3), and nothing has come yet")
    amal.tap(button, "R-0001 stands")
    lena.person.wait_for("was changed by its requester")
    found = filed(stage.db)[0].needed_by
    assert rounded(found) == (START + needed_by * DAY if needed_by else None)
    later(stage, DAY / 2)
    assert asked(amal, "nothing has come yet") == 0


def rounded(moment: datetime | None) -> datetime | None:
    return moment and moment.replace(minute=0, second=0, microsecond=0)


def test_what_did_not_come_in_time_is_closed_when_it_is_not_needed(
    stage: Stage, amal: Requester, lena: Requester
) -> None:
    later(stage, 2 * DAY, needed_by=START + DAY)
    amal.person.wait_for("nothing has come yet")
    assert asked(amal, "You asked a while ago") == 0
    amal.tap("No longer needed", "R-0001 is closed")
    lena.person.wait_for("R-0001 did not come in time and is not needed any more")
    [request] = filed(stage.db)
    assert (request.status, request.closed_at is None) == (RequestStatus.EXPIRED, False)


@pytest.mark.parametrize("data", ["still", "still:yes:7", "still:x:1", "still:1d"])
def test_a_forged_tap_is_refused(stage: Stage, amal: Requester, data: str) -> None:
    assert "not for you" in amal.answer(data)
    assert "not for you" in Requester(stage).answer("still:no:1")


def test_in_arabic_too(stage: Stage, lena: Requester) -> None:
    amal = Requester(stage, "ar")
    amal.ask()
    later(stage, 2 * DAY, needed_by=START + DAY)
    amal.person.wait_for("ولم يصل شيء بعد")
    amal.tap("لم يعد مطلوبًا", "أُغلق")
    lena.person.wait_for("did not come in time")
