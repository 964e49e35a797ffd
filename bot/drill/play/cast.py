"""The people of the exercise: those whom the operation file names, and one whom nobody knows."""

from datetime import timedelta

from sqlmodel import Session, col, select

from bot.actions.people.membership import first_admin_code
from bot.drill.play.actor import Actor
from bot.drill.rehearsal import Rehearsal
from bot.tables import Organisation, Person, PersonState, Role, Vehicle

STRANGER = "Dilek Soylu"


class Cast:
    """Everybody, by the codes of the operation file; most are known to the bot from the start.

    The first administrator comes in by the code that a new installation prints; one coordinator,
    one requester and one driver by invitations.
    """

    def __init__(self, rehearsal: Rehearsal) -> None:
        self.stranger = Actor(rehearsal.telegram.person(STRANGER, language_code="en"), "en")
        self.by_id: dict[int, Actor] = {}
        self.by_role: dict[Role, list[Actor]] = {role: [] for role in Role}
        self.invited: list[tuple[Role, Organisation, Person, Actor]] = []
        with rehearsal.db.write() as session:
            self.admin_code = first_admin_code(session, rehearsal.clock.now()) or ""
            query = select(Person).where(col(Person.code).is_not(None)).order_by(col(Person.id))
            invited = _first_invited(session)
            for row in session.exec(query).all():
                self._join(rehearsal, session, row, row.id in invited)
        self.admin = self.by_role[Role.ADMIN][0]
        self.coordinators = self.by_role[Role.COORDINATOR]
        self.requesters = self.by_role[Role.REQUESTER]
        self.everybody = [*self.by_id.values(), self.stranger]

    @property
    def known(self) -> list[Actor]:
        """Those who are members before the exercise begins."""
        coming = {actor for _, _, _, actor in self.invited} | {self.admin, self.stranger}
        return [actor for actor in self.everybody if actor not in coming]

    def _join(self, rehearsal: Rehearsal, session: Session, row: Person, invited: bool) -> None:
        assert row.role is not None
        person = rehearsal.telegram.person(row.name, language_code=row.language)
        actor = self.by_id[row.id] = Actor(person, row.language)
        self.by_role[row.role].append(actor)
        if row.role is Role.ADMIN:
            return
        if invited:
            organisation = session.get_one(Organisation, row.organisation_id)
            self.invited.append((row.role, organisation, row, actor))
        else:
            row.telegram_id, row.state = person.id, PersonState.ACTIVE


def _first_invited(session: Session) -> set[int]:
    """The first coordinator, requester and driver of the file."""
    roles = (Role.COORDINATOR, Role.REQUESTER, Role.DRIVER)
    found = set()
    for role in roles:
        query = select(Person.id).where(Person.role == role, col(Person.code).is_not(None))
        if role is Role.DRIVER:
            query = query.join(Vehicle, col(Vehicle.driver_id) == col(Person.id))
        found |= set(session.exec(query.order_by(col(Person.id)).limit(1)).all())
    return found


def minutes(n: float) -> timedelta:
    """So many minutes."""
    return timedelta(minutes=n)


def seconds(n: float) -> timedelta:
    """So many seconds."""
    return timedelta(seconds=n)
