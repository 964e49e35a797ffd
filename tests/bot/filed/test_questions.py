"""Coordinators ask about a request; the answer stands on its card."""

from sqlmodel import select

from bot.tables import Question
from bot.texts import plain
from tests.bot.requesting import Requester, filed, look
from tests.bot.stage import Stage


def ask(lena: Requester, text: str = "Is the bridge <open>?") -> None:
    """Asks about the one request."""
    lena.say("/requests", "One open request")
    lena.tap("R-0001", "100 pieces")
    lena.tap("Ask", "What do you want to know about R-0001?")
    lena.say(text, "Asked.")


def answers(stage: Stage) -> list[str | None]:
    return look(stage.db, lambda s: list(s.exec(select(Question.answer)).all()))


def test_what_is_typed_right_after_the_question_answers_it(
    amal: Requester, lena: Requester
) -> None:
    ask(lena)
    amal.person.wait_for("the coordinators ask")
    amal.say("Only for small cars", "Passed on")
    told = plain(lena.person.wait_for("Amal has answered").text)
    assert "❓ Is the bridge <open>?\n💬 Only for small cars" in told
    assert answers(amal.stage) == ["Only for small cars"]


def test_a_reply_answers_whatever_else_was_begun(amal: Requester, lena: Requester) -> None:
    amal.say("/new", "What is needed")
    ask(lena)
    question = amal.person.wait_for("the coordinators ask")
    amal.say("20 tents", "Where to")
    amal.person.say("Yes", reply_to=question)
    amal.person.wait_for("Passed on")
    assert "20 pieces" in amal.say("Antakya", "How urgent")
    assert answers(amal.stage) == ["Yes"]


def test_after_a_tap_the_answer_is_typed_and_the_draft_goes_on(
    amal: Requester, lena: Requester
) -> None:
    amal.say("/new", "What is needed")
    ask(lena)
    amal.person.wait_for("the coordinators ask")
    amal.tap("✏️ Answer", "Type the answer")
    amal.say("x" * 601, "Type the answer")
    amal.locate(36.2, 36.16, "Passed on")
    assert answers(amal.stage) == ["36.20000, 36.16000"]
    amal.say("20 tents", "Where to")


def test_a_question_that_is_put_off_is_found_in_ones_own_list(
    amal: Requester, lena: Requester
) -> None:
    ask(lena)
    amal.person.wait_for("the coordinators ask")
    amal.tap("✏️ Answer", "Type the answer")
    assert "stays open" in amal.answer("answer:later")
    amal.say("/my", "Your requests")
    assert "not answered yet" in amal.tap("R-0001", "100 pieces")
    amal.tap("✏️ Answer", "Type the answer")
    amal.say("No", "Passed on")
    assert "💬 No" in lena.tap("desk:show:1", "💬")


def test_what_is_typed_later_is_no_answer(amal: Requester, lena: Requester) -> None:
    ask(lena)
    amal.person.wait_for("the coordinators ask")
    amal.say("/nothing", "I do not know")
    amal.say("?")
    assert answers(amal.stage) == [None]


def test_what_is_typed_below_something_newer_is_no_answer(amal: Requester, lena: Requester) -> None:
    ask(lena)
    amal.person.wait_for("the coordinators ask")
    basma = Requester(amal.stage, name="Basma")
    basma.ask()
    amal.person.wait_for("Is this the same?")
    amal.say("20 tents", "Where to")
    assert answers(amal.stage) == [None]


def test_others_do_not_answer(amal: Requester, lena: Requester) -> None:
    ask(lena)
    omar = Requester(amal.stage)
    assert "not for you" in omar.answer("answer:1")
    assert "not for you" in amal.answer("answer:7")
    assert answers(amal.stage) == [None]


def test_a_question_can_be_called_off(amal: Requester, lena: Requester) -> None:
    lena.say("/requests", "One open request")
    lena.tap("R-0001", "100 pieces")
    lena.tap("Ask", "What do you want to know")
    assert lena.answer("question:keep") == "Nothing was asked."
    assert answers(amal.stage) == []
    assert lena.draft() is None


def test_the_question_stands_even_if_nobody_can_be_asked(amal: Requester, lena: Requester) -> None:
    amal.person.block()
    lena.say("/requests", "One open request")
    lena.tap("R-0001", "100 pieces")
    lena.tap("Ask", "What do you want to know")
    lena.say("Who calls?", "cannot be reached")
    assert answers(amal.stage) == [None]


def test_in_arabic_too(stage: Stage, lena: Requester) -> None:
    amal = Requester(stage, "ar")
    amal.ask()
    assert len(filed(stage.db)) == 1
    ask(lena, "هل الجسر مفتوح؟")
    amal.person.wait_for("يسأل المنسّقون")
    amal.tap("أجب", "اكتب الجواب")
    amal.say("نعم، للسيارات الصغيرة", "وصل جوابك")
    assert "نعم، للسيارات الصغيرة" in lena.person.wait_for("has answered").text
