"""Invitations from chat, the list of people, those who leave, and those who block the bot."""

import re
from datetime import timedelta

from sqlmodel import select

from bot.actions.people.absence import tell_blocked
from bot.actions.people.membership import first_organisation
from bot.drill.telegram import Person as Somebody
from bot.tables import Invitation, Person, PersonState, Place, Priority, Request, Role
from tests.bot.stage import Stage


def row_of(stage: Stage, person: Somebody) -> Person:
    """A person as the database knows them."""
    with stage.db.read() as session:
        return session.exec(select(Person).where(Person.telegram_id == person.id)).one()


def invited(stage: Stage, by: Somebody, role: str) -> str:
    """The secret of an invitation that somebody makes in chat."""
    by.say("/invite")
    asked = by.wait_for("Whom do you want to invite?")
    by.tap(role, asked).wait()
    link = by.wait_for("?start=", since=asked).text
    assert f"https://t.me/{stage.telegram.bot.username}?start=" in link
    return link.split("?start=")[1].split()[0]


def a_request_of(stage: Stage, person: Somebody) -> None:
    """An open request of somebody."""
    requester = row_of(stage, person)
    with stage.db.write() as session:
        place = Place(name="Antakya", lat=36.2, lon=36.16)
        session.add(place)
        session.flush()
        session.add(
            Request(
                requester_id=requester.id,
                place_id=place.id,
                priority=Priority.URGENT,
                submitted_at=stage.clock.now(),
            )
        )


def test_a_coordinator_invites_with_a_link_that_tells_when_it_expires(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    secret = invited(stage, lena, "driver")
    lena.wait_for("It works once, until Fri 10 Feb, 09:00 (UTC+3)")
    samir = stage.telegram.person("Samir")
    samir.start(secret)
    samir.wait_for("Your trips come to this chat")
    with stage.db.read() as session:
        kept = session.exec(select(Invitation)).one()
    assert (kept.issued_by_id, kept.used_by_id) == (row_of(stage, lena).id, row_of(stage, samir).id)


def test_a_coordinator_invites_no_coordinators(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    lena.say("/invite")
    offered = {row[0].text for row in lena.wait_for("Whom do you want to invite?").buttons}
    assert offered == {"requester", "driver", "partner"}
    assert "no longer works" in lena.forge("invite-role:admin:0").wait()
    assert "no longer works" in lena.forge("invite-to:coordinator:1:0").wait()


def test_an_admin_invites_all_roles(stage: Stage) -> None:
    omar = stage.member(Role.ADMIN, "Omar")
    secret = invited(stage, omar, "administrator")
    samir = stage.telegram.person("Samir")
    samir.start(secret)
    samir.wait_for("You are an administrator")


def test_with_several_organisations_the_invitation_asks_which(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena", organisation="RC")
    stage.member(Role.REQUESTER, "Ali", organisation="AFAD")
    lena.say("/invite")
    lena.wait_for("Whom do you want to invite?")
    lena.tap("driver").wait()
    lena.wait_for("For which organisation (driver)?")
    lena.tap("AFAD").wait()
    lena.wait_for("Invitation for AFAD (driver)")


def test_the_driver_whom_the_operation_file_names_can_be_invited_by_name(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    with stage.db.write() as session:
        named = Person(
            name="Driver <One>",
            role=Role.DRIVER,
            organisation_id=first_organisation(session).id,
            created_at=stage.clock.now(),
        )
        session.add(named)
    lena.say("/invite")
    lena.wait_for("Whom do you want to invite?")
    lena.tap("driver").wait()
    lena.wait_for("For whom is the invitation?")
    lena.tap("Driver <One>").wait()
    link = lena.wait_for("For Driver <One>:").text
    samir = stage.telegram.person("Samir")
    samir.start(link.split("?start=")[1].split()[0])
    samir.wait_for("Welcome, Driver <One>")
    assert row_of(stage, samir).id == named.id


def test_many_organisations_come_in_pages(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena", organisation="org 00")
    for number in range(1, 12):
        stage.member(Role.REQUESTER, f"R{number}", organisation=f"org {number:02}")
    lena.say("/invite")
    lena.wait_for("Whom do you want to invite?")
    lena.tap("partner").wait()
    assert len(lena.wait_for("For which organisation").buttons) == 9
    lena.tap("More").wait()
    lena.wait_until(lambda messages: "org 11" in str(messages[-1].buttons) or None)
    lena.tap("org 11").wait()
    lena.wait_for("Invitation for org 11 (partner)")


def test_people_are_listed_by_role_with_their_organisation(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    stage.member(Role.DRIVER, "Samir", organisation="RC")
    lena.say("/people")
    lena.wait_for("People: 2")
    lena.tap("driver: 1").wait()
    lena.wait_for("driver: 1")
    lena.tap("Samir, RC").wait()
    lena.wait_for("Nothing is open.")


def test_who_has_left_is_told_and_may_do_nothing_any_more(stage: Stage) -> None:
    lena, samir = stage.member(Role.COORDINATOR, "Lena"), stage.member(Role.DRIVER, "Samir")
    lena.forge(f"people-one:{row_of(stage, samir).id}").wait()
    lena.wait_for("Is here.")
    lena.tap("Has left").wait()
    lena.wait_for("👋 Has left.")
    samir.wait_for("you do not work here any more")
    assert row_of(stage, samir).state is PersonState.LEFT
    samir.wait_until(lambda _: "start" in samir.commands or None)
    samir.say("hello")
    samir.wait_for("for the staff of an aid operation")


def test_who_was_marked_as_left_by_mistake_is_welcomed_back(stage: Stage) -> None:
    lena, samir = stage.member(Role.COORDINATOR, "Lena"), stage.member(Role.DRIVER, "Samir")
    lena.forge(f"people-left:{row_of(stage, samir).id}").wait()
    told = samir.wait_for("you do not work here any more")
    lena.tap("Is back").wait()
    samir.wait_for("Welcome, Samir", since=told)
    assert row_of(stage, samir).state is PersonState.ACTIVE


def test_a_coordinator_changes_neither_roles_nor_administrators(stage: Stage) -> None:
    lena, omar = stage.member(Role.COORDINATOR, "Lena"), stage.member(Role.ADMIN, "Omar")
    admin = row_of(stage, omar).id
    assert "no longer works" in lena.forge(f"people-left:{admin}").wait()
    assert "role may do" in lena.forge(f"people-set:{admin}:driver").wait()
    assert row_of(stage, omar).role is Role.ADMIN


def test_an_admin_changes_a_role_and_the_person_gets_the_new_menu(stage: Stage) -> None:
    omar, samir = stage.member(Role.ADMIN, "Omar"), stage.member(Role.DRIVER, "Samir")
    omar.forge(f"people-as:{row_of(stage, samir).id}").wait()
    omar.wait_for("Which role does Samir have from now on?")
    omar.tap("coordinator").wait()
    samir.wait_for("You decide here on plans and people")
    assert "people" in samir.commands


def test_the_last_admin_stays(stage: Stage) -> None:
    omar, zoe = stage.member(Role.ADMIN, "Omar"), stage.member(Role.ADMIN, "Zoe")
    assert "no longer works" in omar.forge(f"people-left:{row_of(stage, omar).id}").wait()
    omar.forge(f"people-set:{row_of(stage, zoe).id}:driver").wait()
    assert "no longer works" in omar.forge(f"people-set:{row_of(stage, omar).id}:driver").wait()
    assert row_of(stage, omar).role is Role.ADMIN


def test_coordinators_hear_once_who_blocked_the_bot_and_what_they_have_open(stage: Stage) -> None:
    lena, samir = stage.member(Role.COORDINATOR, "Lena"), stage.member(Role.REQUESTER, "Samir")
    a_request_of(stage, samir)
    samir.block()
    card = lena.wait_for("Samir (requester) has blocked the bot")
    assert "Open: R-0001" in card.text
    with stage.db.write() as session:
        tell_blocked(session, stage.clock.now())
    lena.say("/cancel")
    lena.wait_for("nothing to stop")
    assert sum("has blocked" in message.text for message in lena.messages) == 1


def test_who_unblocks_the_bot_is_a_member_again(stage: Stage) -> None:
    lena, samir = stage.member(Role.COORDINATOR, "Lena"), stage.member(Role.REQUESTER, "Samir")
    samir.block()
    blocked = lena.wait_for("has blocked the bot")
    samir.start()
    lena.wait_for("can be reached again since Tue 7 Feb", since=blocked)
    assert row_of(stage, samir).state is PersonState.ACTIVE
    samir.block()
    lena.wait_for("has blocked the bot", since=blocked)


def test_who_is_found_blocked_while_sending_is_told_by_the_tick(stage: Stage) -> None:
    lena, samir = stage.member(Role.COORDINATOR, "Lena"), stage.member(Role.DRIVER, "Samir")
    with stage.db.write() as session:
        row = session.exec(select(Person).where(Person.telegram_id == samir.id)).one()
        row.state = PersonState.BLOCKED
    lena.wait_for("Samir (driver) has blocked the bot")
    lena.tap("Look").wait()
    lena.wait_for("🚫 Has blocked the bot")


def test_whoever_writes_has_not_blocked_the_bot(stage: Stage) -> None:
    lena, samir = stage.member(Role.COORDINATOR, "Lena"), stage.member(Role.DRIVER, "Samir")
    with stage.db.write() as session:
        row = session.exec(select(Person).where(Person.telegram_id == samir.id)).one()
        row.state = PersonState.BLOCKED
    blocked = lena.wait_for("Samir (driver) has blocked the bot")
    samir.say("/trips")
    samir.wait_until(lambda messages: messages[-1].from_bot or None)
    lena.wait_for("can be reached again", since=blocked)


def test_an_administrator_makes_a_group_the_place_where_coordinators_decide(stage: Stage) -> None:
    omar = stage.member(Role.ADMIN, "Omar")
    group = stage.telegram.group("Coordinators", [omar])
    group.wait_for("An administrator of the operation can send /here")
    omar.say("/here", to=group)
    group.wait_for("coordinators decide in this group")
    stranger = stage.telegram.person("Nur")
    stranger.start()
    stranger.wait_for("for the staff")
    stranger.tap("Ask for access").wait()
    stranger.wait_for("Who are you")
    stranger.say("Nur")
    group.wait_for("Nur asks for access")
    omar.tap("Admit as driver", to=group).wait()
    group.wait_for("Omar admitted them as driver")
    omar.say("/here")
    omar.wait_for("decide in their own chats")


def test_the_group_is_spoken_to_in_the_language_of_whoever_chose_it(stage: Stage) -> None:
    omar = stage.member(Role.ADMIN, "عمر", language="ar")
    group = stage.telegram.group("المنسقون", [omar])
    omar.say("/here", to=group)
    group.wait_until(lambda messages: len([m for m in messages if m.from_bot]) > 1)
    stranger = stage.telegram.person("Nur")
    stranger.start()
    stranger.wait_for("for the staff")
    stranger.tap("Ask for access").wait()
    stranger.wait_for("Who are you")
    stranger.say("Nur")
    asked = group.wait_until(lambda messages: messages[-1] if messages[-1].buttons else None)
    assert re.search("[\u0600-\u06ff]", asked.text)


def test_in_the_group_cards_do_not_change_their_language_with_whoever_asks(stage: Stage) -> None:
    omar = stage.member(Role.ADMIN, "عمر", language="ar")
    lena = stage.member(Role.COORDINATOR, "Lena")
    group = stage.telegram.group("المنسقون", [omar, lena])
    omar.say("/here", to=group)
    group.wait_for("في هذه المجموعة")
    lena.say("/requests", to=group)
    group.wait_for("لا طلبات مفتوحة")
    lena.say("/vehicles", to=group)
    group.wait_for("المركبات")
    lena.say("/requests")
    lena.wait_for("No open requests")


def test_who_blocks_the_bot_still_decides_in_the_group(stage: Stage) -> None:
    omar = stage.member(Role.ADMIN, "Omar")
    lena = stage.member(Role.COORDINATOR, "Lena")
    group = stage.telegram.group("Coordinators", [omar, lena])
    omar.say("/here", to=group)
    group.wait_for("coordinators decide in this group")
    lena.block()
    group.wait_for("Lena (coordinator) has blocked the bot")
    lena.say("/requests", to=group)
    group.wait_for("No open requests")


def test_when_the_bot_is_thrown_out_of_the_group_coordinators_decide_alone_again(
    stage: Stage,
) -> None:
    omar = stage.member(Role.ADMIN, "Omar")
    group = stage.telegram.group("Coordinators", [omar])
    omar.say("/here", to=group)
    group.wait_for("coordinators decide in this group")
    group.remove_bot(omar)
    omar.wait_for("I am no longer in the coordinators’ group")


def test_strangers_in_a_group_are_not_answered(stage: Stage) -> None:
    omar = stage.member(Role.ADMIN, "Omar")
    stranger = stage.telegram.person("Nur")
    group = stage.telegram.group("Everybody", [omar, stranger])
    hello = group.wait_for("can send /here")
    for text in ("/here", "/start", "/status", "/help", "/nonsense"):
        stranger.say(text, to=group)
    omar.say("/help", to=group)
    answer = group.wait_for("in our private chat", since=hello)
    assert [message.id for message in group.from_bot] == [hello.id, answer.id]


def test_an_invitation_holds_as_long_as_the_settings_say(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "Lena")
    secret = invited(stage, lena, "requester")
    stage.clock.forward(timedelta(hours=stage.settings.invitation_hours, minutes=1))
    samir = stage.telegram.person("Samir")
    samir.start(secret)
    samir.wait_for("has expired")


def test_all_of_it_goes_in_arabic_too(stage: Stage) -> None:
    lena = stage.member(Role.COORDINATOR, "لينا", language="ar")
    samir = stage.member(Role.DRIVER, "سمير", language="ar")
    lena.say("/people")
    lena.wait_for("الأشخاص: 2")
    lena.tap("سائق: 1").wait()
    lena.wait_for("سائق")
    lena.tap("سمير").wait()
    lena.wait_for("لا شيء مفتوح لديه.")
    samir.block()
    lena.wait_for("حظر")
    lena.say("/status")
    lena.wait_for("الطلبات المفتوحة: 0")
    lena.say("/help")
    lena.wait_for("التنسيق:")
    lena.say("/invite")
    asked = lena.wait_for("من تريد أن تدعو؟")
    lena.tap("شريك", asked).wait()
    assert "?start=" in lena.wait_for("تعمل مرة واحدة").text
