"""Two processes at the same moment: an invitation works once, a decision is taken once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from sqlmodel import Session, select

from bot.actions.people import access, invitations
from bot.actions.people.invitations import Followed, follow, invite
from bot.actions.people.membership import first_organisation
from bot.db import Database
from bot.tables import Application, Person, PersonState, Role
from tests.bot.stage import START


def somebody(session: Session, telegram_id: int) -> Person:
    """A new person."""
    person = Person(telegram_id=telegram_id, name=f"Person {telegram_id}", created_at=START)
    session.add(person)
    session.flush()
    return person


def at_once(db: Database, *acts: Callable[[Session], object]) -> list[object]:
    """What each gives when all run in transactions of their own at the same moment."""
    ready = Barrier(len(acts))

    def run(act: Callable[[Session], object]) -> object:
        ready.wait(10)
        with db.write() as session:
            return act(session)

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))


def test_of_two_who_follow_one_invitation_one_comes_in(db: Database) -> None:
    with db.write() as session:
        expires_at = START + timedelta(days=1)
        secret = invite(session, Role.DRIVER, first_organisation(session).id, expires_at)
        people = [somebody(session, number).id for number in (1, 2)]

    def following(person_id: int) -> Callable[[Session], Followed]:
        return lambda s: follow(s, secret, s.get_one(Person, person_id), START)[0]

    assert set(at_once(db, *map(following, people))) == {Followed.ADMITTED, Followed.USED}


def test_of_two_decisions_the_first_one_counts(db: Database) -> None:
    with db.write() as session:
        organisation = first_organisation(session)
        applicant = somebody(session, 1)
        deciders = [somebody(session, number) for number in (2, 3)]
        for decider in deciders:
            invitations.admit(decider, Role.COORDINATOR, organisation.id)
        access.ask(session, applicant, "Nur", START)

    def deciding(decider: Person, role: Role | None) -> Callable[[Session], bool]:
        def decide(session: Session) -> bool:
            application = session.exec(select(Application)).one()
            by = session.get_one(Person, decider.id)
            return access.decide(session, application, by, role, organisation.id, START)

        return decide

    decided = at_once(db, deciding(deciders[0], Role.DRIVER), deciding(deciders[1], None))
    assert sorted(map(bool, decided)) == [False, True]
    with db.read() as session:
        state = session.get_one(Person, applicant.id).state
    assert state is (PersonState.ACTIVE if decided[0] else PersonState.REFUSED)
