"""Two people ask for the same at the same place: both are asked, coordinators hear of it."""

import pytest
from sqlmodel import select

from bot.tables import Likeness, RequestStatus, Verdict
from bot.texts import plain
from tests.bot.requesting import Requester, filed, look
from tests.bot.stage import Stage


def both(stage: Stage) -> tuple[Requester, Requester]:
    """Two people who have asked for the same."""
    amal, basma = Requester(stage), Requester(stage, name="Basma")
    amal.ask()
    basma.ask()
    basma.person.wait_for("Is this the same?")
    return amal, basma


def statuses(stage: Stage) -> list[RequestStatus]:
    return [request.status for request in filed(stage.db)]


def verdicts(stage: Stage) -> list[Verdict | None]:
    return look(stage.db, lambda s: [each.verdict for each in s.exec(select(Likeness)).all()])


def test_both_requesters_and_the_coordinators_hear_of_it(stage: Stage, lena: Requester) -> None:
    amal, basma = both(stage)
    asked = plain(basma.card().text)
    assert "Amal has asked for this, too: R-0001, Antakya, waiting for a plan" in asked
    assert "• Blanket, thermal: 100 pieces in R-0001, 100 pieces in R-0002" in asked
    assert "Basma has asked for this, too: R-0002" in plain(
        amal.person.wait_for("Is this the same?").text
    )
    told = plain(lena.person.wait_for("may be the same").text)
    assert "R-0002 (Basma) may be the same as R-0001 (Amal), Antakya" in told
    lena.tap("See R-0001", "R-0001")


def test_the_one_who_says_it_is_the_same_withdraws_theirs(stage: Stage, lena: Requester) -> None:
    amal, basma = both(stage)
    basma.tap("The same: withdraw mine", "R-0002 is withdrawn; R-0001 stands")
    told = amal.person.wait_for("Basma has withdrawn R-0002")
    assert "your R-0001, which stands" in told.text
    lena.person.wait_for("R-0002 was withdrawn by its requester: it is the same as R-0001")
    assert statuses(stage) == [RequestStatus.SUBMITTED, RequestStatus.CANCELLED]
    assert verdicts(stage) == [Verdict.SAME]


def test_both_stand_when_one_says_it_is_another(stage: Stage, lena: Requester) -> None:
    amal, basma = both(stage)
    basma.tap("It is another", "R-0002 stands beside R-0001")
    lena.person.wait_for("are two needs, says Basma")
    amal.tap("It is another", "R-0001 stands beside R-0002")
    assert statuses(stage) == [RequestStatus.SUBMITTED] * 2
    assert verdicts(stage) == [Verdict.ANOTHER]


def test_never_are_both_withdrawn(stage: Stage) -> None:
    amal, basma = both(stage)
    first = amal.person.forge("alike:same:1")
    second = basma.person.forge("alike:same:1")
    first.wait(), second.wait()
    basma.person.wait_for("R-0001 is not open any more. Yours, R-0002, stands.")
    assert statuses(stage) == [RequestStatus.CANCELLED, RequestStatus.SUBMITTED]


def test_other_items_other_places_and_ones_own_are_not_alike(stage: Stage) -> None:
    amal, basma = Requester(stage), Requester(stage, name="Basma")
    amal.ask()
    amal.ask("Tent, family, 16 m2")
    basma.ask("Rice")
    basma.say("/new", "What is needed")
    basma.say("20 tents", "Where to")
    basma.say("Samandağ", "How urgent")
    basma.say("urgent", "Is everything right")
    basma.tap("Submit", "R-0004 is filed")
    assert verdicts(stage) == []


def test_a_change_that_makes_it_alike_is_flagged_too(stage: Stage) -> None:
    amal, basma = Requester(stage), Requester(stage, name="Basma")
    amal.ask()
    basma.ask("Rice")
    basma.tap("See R-0002", "Rice")
    basma.tap("✏️ Change", "Changing R-0002")
    basma.say("50 blankets", "50 pieces")
    basma.tap("Submit", "Is this the same?")


@pytest.mark.parametrize("data", ["alike", "alike:same", "alike:same:7", "alike:x:1", "alike:1:1"])
def test_a_forged_tap_is_refused(stage: Stage, data: str) -> None:
    _amal, basma = both(stage)
    assert "not for you" in basma.answer(data)
    assert "not for you" in Requester(stage).answer("alike:same:1")


def test_in_arabic_too(stage: Stage) -> None:
    amal, basma = Requester(stage, "ar"), Requester(stage, name="Basma")
    amal.ask()
    basma.ask()
    amal.person.wait_for("هل هو الطلب نفسه؟")
    amal.tap("alike:same:1", "سُحب")
    basma.person.wait_for("has withdrawn R-0001")
