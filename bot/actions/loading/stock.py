"""The stock that a file gives to warehouses.

Stock on hand is set once for each warehouse and item, because operations change it from then on.
Stock to come is added as long as it has not arrived, or when its warehouse is new.
"""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, select

from bot.actions.driving.stock import change_stock
from bot.actions.loading.rows import StockRow
from bot.actions.loading.summary import LoadSummary
from bot.actions.loading.table import change
from bot.tables import Stock

_Key = tuple[int, int, datetime | None]


def load_stock(
    session: Session,
    rows: Iterable[StockRow],
    warehouses: dict[str, int],
    items: dict[str, int],
    summary: LoadSummary,
    now: datetime,
    *,
    set_again: bool,
) -> None:
    """Sets the stock of a file; with set_again also what is on hand already."""
    known = {(s.warehouse_id, s.item_id, s.arrives_at): s for s in session.exec(select(Stock))}
    had_stock = {warehouse_id for warehouse_id, _, _ in known}
    for row in rows:
        key = (warehouses[row.warehouse], items[row.item], row.arrives)
        if row.arrives is None:
            outcome = _on_hand(session, key, row.quantity, known.get(key), now, set_again)
            summary.count("stock on hand", outcome)
        else:
            late = row.arrives <= now and key[0] in had_stock
            summary.count("stock to come", _to_come(session, key, row.quantity, known, late))


def _on_hand(
    session: Session, key: _Key, quantity: int, row: Stock | None, now: datetime, set_again: bool
) -> str:
    difference = quantity - (row.quantity if row else 0)
    if row is not None and not (set_again and difference):
        return "unchanged"
    change_stock(session, key[0], key[1], difference, "file", now=now)
    return "changed" if row else "added"


def _to_come(
    session: Session, key: _Key, quantity: int, known: dict[_Key, Stock], late: bool
) -> str:
    row = known.get(key)
    if late:
        return "unchanged"  # it has arrived, and is stock on hand by now
    if row is not None:
        return change(row, {"quantity": quantity})
    session.add(Stock(warehouse_id=key[0], item_id=key[1], quantity=quantity, arrives_at=key[2]))
    return "added"
