"""The stock of warehouses: every change is a line in the ledger."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.tables import Load, Line, Stock, StockMove, Stop, StopStatus, Trip, TripStatus

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
    row = session.exec(
        select(Stock)
        .where(Stock.warehouse_id == warehouse_id, Stock.item_id == item_id)
        .where(col(Stock.arrives_at).is_(None))
        .with_for_update()
    ).first()
    if row is None:
        row = Stock(warehouse_id=warehouse_id, item_id=item_id, quantity=0)
        session.add(row)
    row.quantity += change
    session.add(
        StockMove(warehouse_id=warehouse_id, item_id=item_id, change=change, cause=cause,
                  trip_id=trip_id, person_id=person_id, at=now)
    )  # fmt: skip


def reserved(session: Session) -> dict[tuple[int, int], int]:
    """Units that approved trips will load, by warehouse and item: they are in stock, but not free."""
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
