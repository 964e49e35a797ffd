"""Bringing the rows of a table in line with a file: added or changed by code, never deleted."""

from typing import Any, Generic, TypeVar

from sqlmodel import Session, select

from bot.actions.loading.summary import LoadSummary
from bot.tables import Item, Organisation, Person, Place, Vehicle, Warehouse

Coded = TypeVar("Coded", Item, Organisation, Person, Place, Vehicle, Warehouse)


class Table(Generic[Coded]):
    """The rows of a table by their codes, and what loading does to them."""

    def __init__(
        self, session: Session, kind: type[Coded], name: str, summary: LoadSummary
    ) -> None:
        self._session, self._name, self._summary = session, name, summary
        self._kind: type[Coded] = kind
        self.rows: dict[str, Coded] = {}
        self.rows = {row.code: row for row in session.exec(select(kind)).all() if row.code}

    def put(self, code: str, once: dict[str, Any] | None = None, **values: Any) -> None:
        """Adds a row, or gives it the values; those of once only when it is added."""
        row = self.rows.get(code)
        if row is None:
            row = self.rows[code] = self._kind(code=code, **values, **(once or {}))
            self._session.add(row)
            self._summary.count(self._name, "added")
        else:
            self._summary.count(self._name, change(row, values))

    def ids(self) -> dict[str, int]:
        """The numbers of all rows by their codes."""
        self._session.flush()
        return {code: row.id for code, row in self.rows.items()}


def change(row: Any, values: dict[str, Any]) -> str:
    """Gives a row the values that it has not, and says whether there were any."""
    changed = {key: value for key, value in values.items() if getattr(row, key) != value}
    for key, value in changed.items():
        setattr(row, key, value)
    return "changed" if changed else "unchanged"
