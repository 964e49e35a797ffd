"""Coming in: invitations, the first admin, welcome, help, language, cancel."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlmodel import select

from bot.actions.people.invitations import invite
from bot.actions.people.membership import first_admin_code, first_organisation
from bot.db import Database
from bot.drill.telegram import LocalTelegram
from bot.drill.telegram import Person as Somebody
from bot.service import operation
from bot.tables import Form, Invitation, Person, PersonState, Role
from tests.bot.stage import Stage


def an_invitation(stage: Stage, role: Role = Role.REQUESTER, hours: float = 72) -> str:
    """The secret of a fresh invitation."""
    with stage.db.write() as session:
        organisation = first_organisation(session)
        expires_at = stage.clock.now() + timedelta(hours=hours)
        return invite(session, role, organisation.id, expires_at)


def row_of(stage: Stage, person: Somebody) -> Person:
    """A person as the database knows them."""
    with stage.db.read() as session:
        return session.exec(select(Person).where(Person.telegram_id == person.id)).one()


def test_the_first_to_follow_the_printed_code_is_the_admin(stage: Stage) -> None:
    with stage.db.write() as session:
        code = first_admin_code(session, stage.clock.now())
    assert code is not None
    amal = stage.telegram.person("Amal")
    amal.start(code)
    amal.wait_for("You are an administrator")
    assert row_of(stage, amal).role is Role.ADMIN
    with stage.db.write() as session:
        assert first_admin_code(session, stage.clock.now()) is None


def test_only_the_last_printed_code_works(stage: Stage) -> None:
    with stage.db.write() as session:
        earlier = first_admin_code(session, stage.clock.now())
        later = first_admin_code(session, stage.clock.now())
    assert earlier is not None
    assert later is not None
    amal = stage.telegram.person("Amal")
    amal.start(earlier)
    amal.wait_for("I do not know this invitation")
    amal.start(later)
    amal.wait_for("You are an administrator")


@pytest.fixture
def stage_with_admin_id(db: Database, telegram: LocalTelegram) -> Iterator[Stage]:
    """A service whose settings name the first admin."""
    running = Stage(telegram, db, admin_id=777)
    running.start()
    yield running
    running.stop()


def test_the_admin_of_the_settings_only_has_to_start(stage_with_admin_id: Stage) -> None:
    amal = stage_with_admin_id.telegram.person("Amal", id=777)
    amal.start()
    amal.wait_for("You are an administrator")


def test_an_invitation_gives_role_and_organisation(stage: Stage) -> None:
    samir = stage.telegram.person("Samir")
    samir.start(an_invitation(stage, Role.DRIVER))
    samir.wait_for("Your trips come to this chat")
    row = row_of(stage, samir)
    assert (row.role, row.state) == (Role.DRIVER, PersonState.ACTIVE)
    assert row.organisation_id is not None


def test_an_invitation_works_once(stage: Stage) -> None:
    secret = an_invitation(stage)
    stage.telegram.person("Samir").start(secret)
    other = stage.telegram.person("Other")
    other.start(secret)
    other.wait_for("has been used already")
    assert row_of(stage, other).role is None


def test_an_expired_invitation_says_so(stage: Stage) -> None:
    secret = an_invitation(stage, hours=1)
    stage.clock.forward(timedelta(hours=2))
    samir = stage.telegram.person("Samir")
    samir.start(secret)
    samir.wait_for("has expired")
    assert row_of(stage, samir).role is None


def test_a_wrong_invitation_says_so_in_arabic(stage: Stage) -> None:
    samir = stage.telegram.person("سمير", language_code="ar")
    samir.start("no-such-secret")
    samir.wait_for("لا أعرف هذه الدعوة")


def test_only_the_hash_of_an_invitation_is_kept(stage: Stage) -> None:
    secret = an_invitation(stage)
    with stage.db.read() as session:
        kept = session.exec(select(Invitation)).one().secret_hash
    assert kept == hashlib.sha256(secret.encode()).hexdigest()


def test_a_member_who_follows_an_invitation_does_not_use_it_up(stage: Stage) -> None:
    coordinator = stage.member(Role.COORDINATOR, "Lena")
    secret = an_invitation(stage)
    coordinator.start(secret)
    coordinator.wait_for("still works for somebody else")
    assert row_of(stage, coordinator).role is Role.COORDINATOR
    samir = stage.telegram.person("Samir")
    samir.start(secret)
    samir.wait_for("You ask for aid here")


def a_named_driver(stage: Stage) -> tuple[int, str]:
    """The id of a driver whom the operation file names, and the secret of their invitation."""
    with stage.db.write() as session:
        organisation = first_organisation(session)
        now = stage.clock.now()
        named = Person(
            code="D1",
            name="Driver One",
            role=Role.DRIVER,
            organisation_id=organisation.id,
            created_at=now,
        )
        session.add(named)
        session.flush()
        expires_at = now + timedelta(days=1)
        return named.id, invite(session, Role.DRIVER, organisation.id, expires_at, named=named)


def test_who_follows_the_invitation_of_a_named_driver_becomes_that_driver(stage: Stage) -> None:
    named, secret = a_named_driver(stage)
    samir = stage.telegram.person("Samir", username="samir7", language_code="ar")
    samir.say("hello")
    samir.wait_for()
    before = row_of(stage, samir).id
    samir.start(secret)
    samir.wait_for("أهلًا")
    row = row_of(stage, samir)
    assert (row.id, row.name, row.username) == (named, "Driver One", "samir7")
    assert (row.language, row.state) == ("ar", PersonState.ACTIVE)
    with stage.db.read() as session:
        assert session.get(Person, before) is None


def test_what_a_member_has_done_goes_with_them_when_they_become_a_named_one(stage: Stage) -> None:
    samir = stage.telegram.person("Samir")
    samir.start(an_invitation(stage, Role.DRIVER))
    samir.wait_for("Samir")
    named, secret = a_named_driver(stage)
    samir.start(secret)
    samir.wait_for("Driver One")
    with stage.db.read() as session:
        assert {each.used_by_id for each in session.exec(select(Invitation))} == {named}


def test_the_invitation_of_somebody_who_is_here_already_counts_as_used(stage: Stage) -> None:
    named, secret = a_named_driver(stage)
    with stage.db.write() as session:
        organisation = first_organisation(session)
        driver = session.get_one(Person, named)
        expires_at = stage.clock.now() + timedelta(days=1)
        second = invite(session, Role.DRIVER, organisation.id, expires_at, named=driver)
    stage.telegram.person("Samir").start(secret)
    other = stage.telegram.person("Other")
    other.start(second)
    other.wait_for("has been used already")


def test_the_menu_of_commands_depends_on_the_role(stage: Stage) -> None:
    driver = stage.member(Role.DRIVER, "Samir")
    coordinator = stage.member(Role.COORDINATOR, "Lena")
    coordinator.wait_for("You decide here")
    assert "invite" not in driver.commands
    assert {"invite", "people", "status", "help"} <= coordinator.commands.keys()


def test_help_names_every_command_of_the_menu(stage: Stage) -> None:
    coordinator = stage.member(Role.COORDINATOR, "Lena")
    coordinator.say("/help")
    shown = coordinator.wait_for("Coordinating:").text
    assert all(f"/{name} – {text}" in shown for name, text in coordinator.commands.items())


def test_language_changes_texts_and_menu(stage: Stage) -> None:
    samir = stage.member(Role.REQUESTER, "Samir")
    samir.say("/language")
    samir.wait_for("Language: English")
    samir.tap("العربية").wait()
    samir.wait_for("اللغة: ")
    assert samir.commands["language"] == "تغيير اللغة"
    samir.say("/help")
    samir.wait_for("طلب المساعدة:")


def test_a_forged_language_is_refused(stage: Stage) -> None:
    samir = stage.member(Role.REQUESTER, "Samir")
    assert "no longer works" in samir.forge("language:xx").wait()
    assert row_of(stage, samir).language == "en"


def test_cancel_without_a_form_says_there_is_nothing_to_stop(stage: Stage) -> None:
    samir = stage.member(Role.REQUESTER, "Samir")
    samir.say("/cancel")
    samir.wait_for("nothing to stop")


def test_cancel_takes_form_and_card_away(stage: Stage) -> None:
    stranger = stage.telegram.person("Stranger")
    stranger.start()
    stranger.wait_for("for the staff")
    stranger.tap("Ask for access").wait()
    stranger.wait_for("Who are you")
    stranger.say("/cancel")
    stranger.wait_for("Nothing of it was kept")
    assert not any("Who are you" in message.text for message in stranger.messages)
    with stage.db.read() as session:
        assert session.exec(select(Form)).all() == []


def test_who_takes_part_in_an_exercise_is_told_so(stage: Stage) -> None:
    with stage.db.write() as session:
        row = operation(session)
        row.exercise, row.name = True, "Exercise: flood on the Ova"
    amal = stage.member(Role.REQUESTER)
    amal.wait_for("Exercise, not real: Exercise: flood on the Ova")


@pytest.mark.parametrize("name", ["A" * 200, "<b>Eve</b> & <a href='x'>", "ليلى", "Ana\u202e x"])
def test_any_name_is_greeted(stage: Stage, name: str) -> None:
    somebody = stage.telegram.person(name)
    somebody.start(an_invitation(stage, Role.REQUESTER))
    welcome = somebody.wait_for("Welcome")
    assert name[:80] in welcome.text.replace("\u2068", "").replace("\u2069", "")
