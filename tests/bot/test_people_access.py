"""Strangers ask to be let in; coordinators decide once."""

from datetime import timedelta

from sqlmodel import select

from bot.drill.telegram import Person as Somebody
from bot.tables import Organisation, Person, PersonState, Role
from tests.bot.stage import Stage


def somebody_asks(stage: Stage, wrote: str = "Nur, Red Crescent", name: str = "Nur") -> Somebody:
    """A stranger who has asked for access."""
    stranger = stage.telegram.person(name, username="nur1")
    stranger.start()
    stranger.wait_for("for the staff of an aid operation")
    stranger.tap("Ask for access").wait()
    stranger.wait_for("Who are you")
    stranger.say(wrote)
    stranger.wait_for("A coordinator decides")
    return stranger


def state_of(stage: Stage, person: Somebody) -> tuple[PersonState, Role | None]:
    """Where somebody stands."""
    with stage.db.read() as session:
        row = session.exec(select(Person).where(Person.telegram_id == person.id)).one()
        return row.state, row.role


def test_a_stranger_is_told_whom_this_is_for_in_their_language(stage: Stage) -> None:
    stranger = stage.telegram.person("نور", language_code="ar")
    stranger.say("مرحبا")
    stranger.wait_for("لموظفي عملية إغاثة")


def test_coordinators_see_who_asks(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    somebody_asks(stage, "Nur <b>from</b> Red Crescent")
    card = lena.wait_for("asks for access")
    assert "Nur (@nur1)" in card.text
    assert "Nur <b>from</b> Red Crescent" in card.text


def test_who_is_admitted_is_welcomed_with_the_menu_of_the_role(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    stranger = somebody_asks(stage)
    lena.wait_for("asks for access")
    lena.tap("Admit as driver").wait()
    stranger.wait_for("Welcome, Nur. Your trips come to this chat")
    lena.wait_for("Lena admitted them as driver on Tue 7 Feb")
    assert state_of(stage, stranger) == (PersonState.ACTIVE, Role.DRIVER)
    assert "help" in stranger.commands


def test_the_decision_stands_in_every_coordinators_chat(stage: Stage) -> None:
    lena, omar = stage.member(Role.COORDINATOR, "Lena"), stage.member(Role.ADMIN, "Omar")
    somebody_asks(stage)
    omar.wait_for("asks for access")
    lena.wait_for("asks for access")
    lena.tap("Admit as requester").wait()
    card = omar.wait_for("Lena admitted them as requester")
    assert card.buttons == []


def test_two_coordinators_at_once_make_one_decision(stage: Stage) -> None:
    lena, omar = stage.member(Role.COORDINATOR, "Lena"), stage.member(Role.COORDINATOR, "Omar")
    stranger = somebody_asks(stage)
    cards = lena.wait_for("asks for access"), omar.wait_for("asks for access")
    first = lena.tap("Refuse", cards[0])
    second = omar.tap("Admit as requester", cards[1])
    heard = sorted((first.wait(), second.wait()), key=len)
    assert heard[0] == ""
    assert "Lena refused this" in heard[1] or "Omar admitted them" in heard[1]
    decided = PersonState.REFUSED if "Lena" in heard[1] else PersonState.ACTIVE
    assert state_of(stage, stranger)[0] is decided


def test_a_refused_person_is_told_once_and_may_ask_again_after_a_day(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    stranger = somebody_asks(stage)
    lena.wait_for("asks for access")
    lena.tap("Refuse").wait()
    told = stranger.wait_for("was declined. You may ask again from Wed 8 Feb")
    assert told.buttons == []
    stage.clock.forward(timedelta(hours=25))
    stranger.start()
    stranger.wait_for("for the staff of an aid operation", since=told)
    stranger.tap("Ask for access").wait()
    stranger.wait_for("Who are you", since=told)


def test_within_a_day_a_refused_person_cannot_ask_again(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    stranger = somebody_asks(stage)
    lena.wait_for("asks for access")
    lena.tap("Refuse").wait()
    told = stranger.wait_for("was declined")
    stranger.forge("access-ask").wait()
    stranger.say("please")
    stranger.wait_for("was declined", since=told)
    assert state_of(stage, stranger)[0] is PersonState.REFUSED


def test_a_picture_instead_of_words_is_answered_and_the_form_stays(stage: Stage) -> None:
    stranger = stage.telegram.person("Nur")
    stranger.start()
    stranger.wait_for("for the staff")
    stranger.tap("Ask for access").wait()
    stranger.send_raw({"sticker": {"file_id": "x", "file_unique_id": "y", "type": "regular",
                                   "width": 1, "height": 1, "is_animated": False,
                                   "is_video": False}})  # fmt: skip
    stranger.wait_for("Please write it in words")
    stranger.say("Nur, Red Crescent")
    stranger.wait_for("A coordinator decides")


def test_asking_without_words_is_fine(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    stranger = stage.telegram.person("Nur")
    stranger.start()
    stranger.wait_for("for the staff")
    stranger.tap("Ask for access").wait()
    stranger.wait_for("Who are you")
    stranger.tap("Send without words").wait()
    lena.wait_for("Nur asks for access")


def test_with_several_organisations_the_coordinator_chooses_one_their_own_first(
    stage: Stage,
) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena", organisation="RC")
    stage.member(Role.REQUESTER, "Ali", organisation="AFAD")
    stranger = somebody_asks(stage)
    lena.wait_for("asks for access")
    lena.tap("Admit as driver").wait()
    card = lena.wait_for("For which organisation (driver)?")
    assert [row[0].text for row in card.buttons] == ["RC", "AFAD", "‹ Back"]
    lena.tap("AFAD").wait()
    stranger.wait_for("Your trips come to this chat")
    with stage.db.read() as session:
        query = select(Organisation.code).join(Person).where(Person.telegram_id == stranger.id)
        assert session.exec(query).one() == "AFAD"


def test_who_comes_in_by_an_invitation_meanwhile_needs_no_decision(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    stranger = somebody_asks(stage)
    lena.wait_for("asks for access")
    lena.say("/invite")
    lena.wait_for("Whom do you want to invite?")
    lena.tap("driver").wait()
    secret = lena.wait_for("?start=").text.split("?start=")[1].split()[0]
    stranger.start(secret)
    stranger.wait_for("Your trips come to this chat")
    lena.wait_for("They came in by an invitation as driver")


def test_only_coordinators_decide(stage: Stage) -> None:
    driver = stage.member(Role.DRIVER, "Samir")
    stranger = somebody_asks(stage)
    assert "not among what your role may do" in driver.forge("access-as:1:driver").wait()
    assert "for the staff of an aid operation" in stranger.forge("access-as:1:driver").wait()
    assert state_of(stage, stranger)[0] is PersonState.ASKING


def test_forged_decisions_change_nothing(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    stranger = somebody_asks(stage)
    taps = (
        "access-as",
        "access-as:99:driver",
        "access-as:1:admin",
        "access-as:-1:driver",
        "access-as:1:coordinator",
        "access-in:1:coordinator:1",
    )
    for data in (*taps, "access-in:1:driver:77", "access-no:x", f"access-no:{'9' * 40}"):
        lena.forge(data).wait()
    assert "no longer works" in lena.forge("access-as:1:admin").wait()
    assert state_of(stage, stranger)[0] is PersonState.ASKING
