"""The people on the page: those whom the operation file names, and whoever joins."""

from typing import Any

from sqlmodel import col, select

from bot.drill.rehearsal import Rehearsal
from bot.drill.telegram import Person
from bot.tables import Organisation, PersonState, Vehicle
from bot.tables import Person as PersonRow

MOST = 1000
"""People who can join an exercise."""


class People:
    """Everybody who has a phone in this exercise; the file's have opened the bot already."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self._rehearsal = rehearsal
        self._phones: dict[int, Person] = {}
        for phone in self._give_phones():
            phone.start()
        for phone in self._phones.values():
            phone.wait_for(timeout=60)

    def _give_phones(self) -> list[Person]:
        with self._rehearsal.db.write() as session:
            query = select(PersonRow).where(col(PersonRow.telegram_id).is_(None))
            rows = session.exec(query.order_by(col(PersonRow.id))).all()
            for row in rows:
                row.telegram_id = self.join(row.name, row.language).id
                row.state = PersonState.ACTIVE
        return list(self._phones.values())

    def join(self, name: str, language: str) -> Person:
        """Somebody new, who has not opened the bot yet; ValueError without a name."""
        if not name.strip() or len(name) > 64:
            raise ValueError("a name has 1 to 64 characters")
        if len(self._phones) >= MOST:
            raise ValueError(f"there are {MOST} people already")
        phone = self._rehearsal.telegram.person(name.strip(), language_code=language)
        self._phones[phone.id] = phone
        return phone

    def of(self, number: int) -> Person:
        """Somebody's phone; LookupError for one whom nobody has given one."""
        return self._phones[number]

    def listed(self) -> list[dict[str, Any]]:
        """Everybody with their role and organisation as the bot knows them now."""
        query = (
            select(PersonRow, Organisation.name, Vehicle.code)
            .outerjoin(Organisation, col(Organisation.id) == col(PersonRow.organisation_id))
            .outerjoin(Vehicle, col(Vehicle.driver_id) == col(PersonRow.id))
            .where(col(PersonRow.telegram_id).is_not(None))
        )
        with self._rehearsal.db.read() as session:
            known = {row.telegram_id: found for found in session.exec(query) for row in [found[0]]}
        return [_card(phone, *known.get(phone.id, (None, "", ""))) for phone in self._all()]

    def _all(self) -> list[Person]:
        return list(self._phones.values())


def _card(
    phone: Person, row: PersonRow | None, organisation: str | None, vehicle: str | None
) -> dict[str, Any]:
    return {
        "id": phone.id,
        "name": phone.user.first_name,
        "language": row.language if row else phone.user.language_code,
        "role": row.role if row and row.is_member else None,
        "organisation": organisation or "",
        "vehicle": vehicle or "",
    }
