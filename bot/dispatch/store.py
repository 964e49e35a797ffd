"""Warehouses as the planner sees them: hours, docks, and stock that nobody has been given yet."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot import tables
from bot.actions.driving.stock import reserved
from bot.dispatch.times import Epoch, spans
from planner import model


def store(session: Session, zone: str, epoch: Epoch, now: datetime) -> tuple[model.Warehouse, ...]:
    """All warehouses with their free stock."""
    rows = session.exec(select(tables.Warehouse).order_by(col(tables.Warehouse.id))).all()
    free = _free(session, epoch)
    return tuple(
        model.Warehouse(
            id=row.code,
            place=str(row.place_id),
            stock=tuple(free.get(row.id, ())),
            windows=tuple(map(epoch.window, spans(row.opens, row.closes, zone, now))),
            docks=row.docks,
            loading=row.loading_minutes * 60,
        )
        for row in rows
    )


def _free(session: Session, epoch: Epoch) -> dict[int, list[model.Stock]]:
    """Stock by warehouse, less what approved trips will load: first from what is there."""
    taken = reserved(session)
    rows = session.exec(
        select(tables.Stock, tables.Item.code)
        .join(tables.Item, col(tables.Item.id) == col(tables.Stock.item_id))
        .order_by(col(tables.Stock.arrives_at).is_not(None), col(tables.Stock.arrives_at))
        .order_by(col(tables.Stock.id))
    ).all()
    free: dict[int, list[model.Stock]] = {}
    for row, code in rows:
        key = row.warehouse_id, row.item_id
        used = min(row.quantity, taken.get(key, 0))
        taken[key] = taken.get(key, 0) - used
        there = max(0, epoch.seconds(row.arrives_at)) if row.arrives_at else 0
        if row.quantity > used:
            stock = model.Stock(code, row.quantity - used, there)
            free.setdefault(row.warehouse_id, []).append(stock)
    return free
