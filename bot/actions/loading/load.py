"""Setting an operation up from its file, as often as wanted.

Rows are found by their codes, added or brought in line with the file, and never deleted. What the
operation itself moves on is the file's only when a row is added: where a vehicle stands and since
when, whether it is broken, a person's language and standing, and the stock on hand.
"""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.actions.loading.rows import OperationFile, PersonRow, VehicleRow
from bot.actions.loading.stock import load_stock
from bot.actions.loading.summary import LoadSummary
from bot.actions.loading.table import Table, change
from bot.tables import (
    Item,
    ItemName,
    Operation,
    Organisation,
    Person,
    PersonState,
    Place,
    PlaceName,
    Vehicle,
    Warehouse,
)

_Ids = dict[str, int]
Where = tuple[str | int, ...]


class LoadConflict(Exception):
    """The file does not fit what is kept already; each reason names the value of the file."""

    def __init__(self, reasons: list[tuple[Where, str]]) -> None:
        self.reasons = reasons
        super().__init__("\n".join(text for _, text in reasons))


def load_operation(
    session: Session, file: OperationFile, now: datetime, *, set_stock: bool = False
) -> LoadSummary:
    """Adds and changes rows so that they are what the file says, or LoadConflict.

    set_stock sets stock on hand to the file's even where the operation has changed it.
    """
    summary = LoadSummary(file.code, file.name)
    _operation(session, file, summary)
    organisations = _organisations(session, file, summary)
    places = _places(session, file, summary)
    items = _items(session, file, summary)
    warehouses = _warehouses(session, file, summary, places, organisations)
    load_stock(session, file.stock, warehouses, items, summary, now, set_again=set_stock)
    people = _people(session, file, summary, organisations, now)
    _vehicles(session, file, summary, places, organisations, people)
    return summary


def _operation(session: Session, file: OperationFile, summary: LoadSummary) -> None:
    """The one operation of this installation; it keeps its code once it has a warehouse."""
    values = file.model_dump(include={"code", "name", "zone", "exercise"})
    values["countries"] = " ".join(sorted(set(file.countries)))
    row = session.exec(select(Operation)).first()
    if row is None:
        session.add(Operation(**values))
        summary.count("operation", "added")
        return
    if row.code != file.code and session.exec(select(Warehouse.id)).first() is not None:
        text = f'the database serves the operation "{row.code}"; set AIDLINE_DATABASE to another'
        raise LoadConflict([(("code",), text)])
    summary.count("operation", change(row, values))


def _organisations(session: Session, file: OperationFile, summary: LoadSummary) -> _Ids:
    table = Table(session, Organisation, "organisations", summary)
    for row in file.organisations:
        table.put(**row.model_dump())
    return table.ids()


def _places(session: Session, file: OperationFile, summary: LoadSummary) -> _Ids:
    table = Table(session, Place, "places", summary)
    for row in file.places:
        table.put(**row.model_dump(exclude={"names"}))
    ids = table.ids()
    known = {(n.place_id, n.name) for n in session.exec(select(PlaceName))}
    for place_id, name in dict.fromkeys((ids[r.code], n) for r in file.places for n in r.names):
        is_known = (place_id, name) in known
        summary.count("place names", "unchanged" if is_known else "added")
        if not is_known:
            session.add(PlaceName(place_id=place_id, name=name))
    return ids


def _items(session: Session, file: OperationFile, summary: LoadSummary) -> _Ids:
    table = Table(session, Item, "items", summary)
    for row in file.items:
        table.put(**row.model_dump(exclude={"names"}))
    ids = table.ids()
    known = {(n.item_id, n.language, n.name) for n in session.exec(select(ItemName))}
    for row in file.items:
        names = ((ids[row.code], lang, name) for lang in row.names for name in row.names[lang])
        for item_id, language, name in dict.fromkeys(names):
            is_known = (item_id, language, name) in known
            summary.count("item names", "unchanged" if is_known else "added")
            if not is_known:
                session.add(ItemName(item_id=item_id, language=language, name=name))
    return ids


def _warehouses(
    session: Session, file: OperationFile, summary: LoadSummary, places: _Ids, organisations: _Ids
) -> _Ids:
    table = Table(session, Warehouse, "warehouses", summary)
    for row in file.warehouses:
        opens, closes = row.hours or (None, None)
        table.put(
            row.code,
            name=row.name,
            place_id=places[row.place],
            organisation_id=organisations[row.organisation],
            opens=opens,
            closes=closes,
            docks=row.docks,
            loading_minutes=row.loading_minutes,
        )
    return table.ids()


def _people(
    session: Session, file: OperationFile, summary: LoadSummary, organisations: _Ids, now: datetime
) -> _Ids:
    table = Table(session, Person, "people", summary)
    _recognise(session, file.people, table)
    for row in file.people:
        values = {
            "name": row.name,
            "role": row.role,
            "organisation_id": organisations[row.organisation],
            # What the file leaves out may have been learnt in chat.
            **row.model_dump(include={"phone", "telegram_id"}, exclude_none=True),
        }
        once = {"language": row.language, "state": PersonState.ACTIVE, "created_at": now}
        table.put(row.code, once, **values)
    return table.ids()


def _recognise(session: Session, rows: tuple[PersonRow, ...], table: Table[Person]) -> None:
    """Takes those who wrote to the bot before the file named them for whom they are."""
    given = [row.telegram_id for row in rows if row.telegram_id is not None]
    found = session.exec(select(Person).where(col(Person.telegram_id).in_(given))).all()
    by_telegram = {person.telegram_id: person for person in found}
    reasons: list[tuple[Where, str]] = []
    for index, row in enumerate(rows):
        person = by_telegram.get(row.telegram_id) if row.telegram_id else None
        if person is None or person.code == row.code:
            continue
        if person.code is not None or row.code in table.rows:
            text = f'person "{row.code}": this Telegram account is already "{person.name}"'
            reasons.append((("people", index, "telegram_id"), f"{text}; leave telegram_id out"))
            continue
        person.code, person.state = row.code, PersonState.ACTIVE
        table.rows[row.code] = person
    if reasons:
        raise LoadConflict(reasons)


def _vehicles(
    session: Session,
    file: OperationFile,
    summary: LoadSummary,
    places: _Ids,
    organisations: _Ids,
    people: _Ids,
) -> None:
    table = Table(session, Vehicle, "vehicles", summary)
    kinds = {kind.code: kind for kind in file.vehicle_kinds}
    for row in file.vehicles:
        kind = kinds[row.kind]
        starts, ends = row.shift or (None, None)
        values = kind.model_dump(exclude={"code", "name", "tags"}) | {
            "name": row.name or kind.name,
            "organisation_id": organisations[row.organisation],
            "driver_id": people[row.driver] if row.driver else None,
            "home_id": places[row.home] if row.home else None,
            "shift_starts": starts,
            "shift_ends": ends,
            "tags": " ".join(kind.tags),
            "reserve": row.reserve,
        }
        table.put(row.code, _standing(row, places), **values)


def _standing(row: VehicleRow, places: _Ids) -> dict[str, object]:
    return {"place_id": places[row.place], "free_at": row.free_at}
