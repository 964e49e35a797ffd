"""A coordinator files a request for somebody who phoned, and hears the news for them."""

from bot.tables import Role
from tests.bot.requesting import Requester, filed, lines
from tests.bot.stage import Stage


def test_who_phoned_is_asked_first_and_kept_with_their_number(
    stage: Stage, lena: Requester
) -> None:
    lena.say("/requests", "No open requests")
    lena.tap("Someone phoned", "Who phoned?")
    lena.say("Nur, +90 555 123", "What is needed?")
    lena.say("500 blankets", "Where to")
    lena.say("Antakya", "How urgent")
    card = lena.tap("Urgent", "Is everything right")
    assert "📞 asked for by phone: Nur, +90 555 123" in card
    lena.tap("Submit", "R-0001 is filed")
    [request] = filed(stage.db)
    assert (request.caller, request.contact) == ("Nur, +90 555 123", "Nur, +90 555 123")
    assert request.requester_id == lena.row()
    assert lines(stage.db, 1) == {"BLANKET": 500}


def test_other_coordinators_see_for_whom_it_is_and_the_news_go_to_who_filed(
    stage: Stage, lena: Requester
) -> None:
    cem = Requester(stage, role=Role.COORDINATOR, name="Cem")
    lena.say("/phoned", "Who phoned?")
    lena.send(expect="What is needed", contact={"phone_number": "+90 5", "first_name": "Nur"})
    lena.say("blankets 500 Antakya urgent", "Is everything right")
    lena.tap("Submit", "R-0001 is filed")
    cem.say("/requests", "One open request")
    assert "asked for by phone: Nur, +90 5" in cem.tap("R-0001", "👤 Lena")
    cem.tap("Hold", "on hold")
    lena.person.wait_for("put R-0001 on hold")


def test_nothing_is_filed_without_who_phoned(stage: Stage, lena: Requester) -> None:
    lena.say("/phoned", "Who phoned?")
    lena.say("x" * 121, "too long here")
    lena.person.send_location(36.24, 36.16)
    lena.person.wait_for("4 km from Antakya")
    lena.person.forge("req:submit").wait()
    assert filed(stage.db) == []
    lena.say("Nur, +90 555 123", "What is needed")


def test_who_phoned_can_be_changed(stage: Stage, lena: Requester) -> None:
    lena.say("/phoned", "Who phoned?")
    lena.say("Nur, +90 555 123", "What is needed")
    lena.say("blankets 500 Antakya urgent", "Is everything right")
    lena.tap("Submit", "R-0001 is filed")
    lena.tap("req:show:1", "Filed")
    lena.tap("req:edit:1", "Changing R-0001")
    lena.tap("Caller", "Who phoned?")
    lena.say("Nura, +90 555 124", "Nura")
    lena.tap("Submit", "is changed")
    assert filed(stage.db)[0].caller == "Nura, +90 555 124"


def test_it_is_for_coordinators_only(stage: Stage) -> None:
    amal = Requester(stage)
    amal.say("/phoned", "not among what your role may do")
    amal.say("/new", "What is needed")
    assert "not for you" in amal.answer("req:go:caller")


def test_in_arabic_too(stage: Stage) -> None:
    lena = Requester(stage, "ar", Role.COORDINATOR, name="Lena")
    lena.say("/phoned", "من اتصل؟")
    lena.say("نور، +90 555 123", "ما المطلوب")
    lena.tap("req:item:1", "كم العدد")
    lena.tap("req:qty:100", "إلى أين")
    lena.tap("req:place:1")
    lena.tap("req:priority:standard", "طُلب هاتفيًا")
    lena.tap("req:submit", "سُجّل")
    assert filed(stage.db)[0].caller == "نور، +90 555 123"
