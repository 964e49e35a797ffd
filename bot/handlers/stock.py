"""Coordinators see what lies in the warehouses, what is promised of it, and what will come."""

from sqlmodel import col, select

from bot.actions.catalogue import amount, names
from bot.actions.stock import reserved
from bot.handlers.pages import page_buttons, page_of
from bot.handlers.routes import COORDINATORS, Command, Routes, Tap, Turn
from bot.handlers.tapped import checked, number
from bot.tables import Item, Stock, Warehouse

CARD = "stock"
PAGE = 20


def _stock(turn: Turn) -> None:
    _show(turn, 0)


@checked
def _page(turn: Turn) -> None:
    _show(turn, number(turn, 0))


def _show(turn: Turn, page: int) -> None:
    lines = _lines(turn)
    page, shown = page_of(lines, page, PAGE)
    words, text, heading = turn.words, [], None
    for warehouse, line in shown:
        if warehouse != heading:
            text.append(f"\n{words('drive-stock-warehouse', warehouse=warehouse)}")
            heading = warehouse
        text.append(line)
    text = text or [words("drive-stock-none")]
    buttons = page_buttons(words, "stock", page, len(lines), PAGE)
    turn.show(CARD, "\n".join(text).strip(), buttons)


def _lines(turn: Turn) -> list[tuple[str, str]]:
    """The warehouse and the text of every stock that there is or will be."""
    rows = turn.session.exec(
        select(Stock, Warehouse, Item)
        .join(Warehouse, col(Warehouse.id) == col(Stock.warehouse_id))
        .join(Item, col(Item.id) == col(Stock.item_id))
        .where(Stock.quantity > 0)
        .order_by(col(Warehouse.code), col(Item.code), col(Stock.arrives_at), col(Stock.id))
    ).all()
    called = names(turn.session, {item.id for _, _, item in rows}, turn.words.language)
    taken = reserved(turn.session)
    return [
        (warehouse.name, _line(turn, stock, item, called[item.id], taken))
        for stock, warehouse, item in rows
    ]


def _line(
    turn: Turn, stock: Stock, item: Item, called: str, taken: dict[tuple[int, int], int]
) -> str:
    units = amount(turn.words, stock.quantity, item.unit)
    if stock.arrives_at is not None:
        at = turn.words.when(stock.arrives_at)
        return turn.words("drive-stock-expected", item=called, amount=units, at=at)
    held = taken.get((stock.warehouse_id, stock.item_id), 0)
    if not held:
        return turn.words("drive-piece", item=called, amount=units)
    n = turn.words.number(held)
    return turn.words("drive-stock-reserved", item=called, amount=units, reserved=n)


ROUTES = Routes(
    commands={"stock": Command(_stock, COORDINATORS)},
    taps={"stock": Tap(_page, COORDINATORS)},
)
