"""The stock of warehouses: every change is a line in the ledger."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.tables import Line, Load, Stock, StockMove, Stop, StopStatus, Trip, TripStatus

_NOT_LOADED = (TripStatus.PLANNED, TripStatus.APPROVED, TripStatus.LOADING)


def change_stock(
    session: Session,
    warehouse_id: int,
    item_id: int,
    change: int,
    cause: str,
    *,
    now: datetime,
    trip_id: int | None = None,
    person_id: int | None = None,
) -> None:
    """Adds units to the stock on hand, or takes them out; the database refuses less than none."""
    row = _row(session, warehouse_id, item_id)
    if row is None:
        row = Stock(warehouse_id=warehouse_id, item_id=item_id, quantity=0)
        session.add(row)
    row.quantity += change
    session.add(
        StockMove(warehouse_id=warehouse_id, item_id=item_id, change=change, cause=cause,
                  trip_id=trip_id, person_id=person_id, at=now)
    )  # fmt: skip


def take_out(
    session: Session, trip: Trip, item_id: int, units: int, *, now: datetime, person_id: int | None
) -> int:
    """Takes what a trip has loaded out of its warehouse's stock; gives how many were not counted.

    What is on a vehicle was there, whatever the books say: a line of its own corrects them.
    """
    found = max(0, units - on_hand(session, trip.warehouse_id, item_id))
    for change, cause in ((found, "found"), (-units, "loaded")):
        if change:
            change_stock(session, trip.warehouse_id, item_id, change, cause,
                         now=now, trip_id=trip.id, person_id=person_id)  # fmt: skip
    return found


def on_hand(session: Session, warehouse_id: int, item_id: int) -> int:
    """Units of an item that lie in a warehouse now; they stay as they are while we look."""
    row = _row(session, warehouse_id, item_id)
    return row.quantity if row is not None else 0


def take_in(session: Session, now: datetime) -> None:
    """Counts what was expected until now as stock on hand; a tick calls this."""
    expected = session.exec(
        select(Stock).where(col(Stock.arrives_at) <= now, Stock.quantity > 0).with_for_update()
    ).all()
    for row in expected:
        change_stock(session, row.warehouse_id, row.item_id, row.quantity, "arrived", now=now)
        session.delete(row)


def reserved(session: Session) -> dict[tuple[int, int], int]:
    """Units that approved trips will load, by warehouse and item: in stock, but not free."""
    rows = session.exec(
        select(Trip.warehouse_id, Line.item_id, Load.planned)
        .join(Stop, col(Stop.trip_id) == col(Trip.id))
        .join(Load, col(Load.stop_id) == col(Stop.id))
        .join(Line, col(Line.id) == col(Load.line_id))
        .where(col(Trip.status).in_(_NOT_LOADED), col(Load.loaded).is_(None))
        .where(Stop.status == StopStatus.PLANNED)
    ).all()
    sums: dict[tuple[int, int], int] = {}
    for warehouse_id, item_id, planned in rows:
        sums[warehouse_id, item_id] = sums.get((warehouse_id, item_id), 0) + planned
    return sums


def _row(session: Session, warehouse_id: int, item_id: int) -> Stock | None:
    return session.exec(
        select(Stock)
        .where(Stock.warehouse_id == warehouse_id, Stock.item_id == item_id)
        .where(col(Stock.arrives_at).is_(None))
        .with_for_update()
    ).first()
