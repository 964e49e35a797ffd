"""Coordinators see what lies in the warehouses, and correct what was counted differently."""

from sqlmodel import col, func, select

from bot.actions.asking.catalogue import amount, names
from bot.actions.driving.stock import change_stock, on_hand, reserved
from bot.forms.counts import read_number
from bot.handlers.driving.pages import page_buttons, page_of
from bot.handlers.routes import COORDINATORS, Command, Routes, Tap, Turn
from bot.handlers.tapped import ForgedError, checked, number, row, word
from bot.outbox import Button
from bot.tables import Item, Stock, Warehouse

CARD = "stock"
PAGE = 20


def _stock(turn: Turn) -> None:
    if turn.argument:
        _correct(turn)
    else:
        _show(turn, 0)


def _correct(turn: Turn) -> None:
    """Asks whether `WAREHOUSE ITEM QUANTITY` is meant as the true count."""
    codes, numbers = turn.argument.upper().split()[:2], turn.argument.split()[2:]
    units = read_number(" ".join(numbers))
    found = _find(turn, codes) if len(codes) == 2 and units is not None else None
    if found is None or units is None:
        turn.say(turn.words("drive-stock-unread"))
    else:
        _ask(turn, *found, units)


def _find(turn: Turn, codes: list[str]) -> tuple[Warehouse, Item] | None:
    warehouses = select(Warehouse).where(func.upper(Warehouse.code) == codes[0])
    items = select(Item).where(func.upper(Item.code) == codes[1])
    warehouse, item = turn.session.exec(warehouses).first(), turn.session.exec(items).first()
    return (warehouse, item) if warehouse is not None and item is not None else None


def _ask(turn: Turn, warehouse: Warehouse, item: Item, units: int) -> None:
    words = turn.words
    before = on_hand(turn.session, warehouse.id, item.id)
    text = words(
        "drive-stock-correct",
        warehouse=warehouse.name,
        item=names(turn.session, [item.id], words.language)[item.id],
        before=amount(words, before, item.unit),
        after=amount(words, units, item.unit),
    )
    data = f"stock:set:{warehouse.id}:{item.id}:{units}:{before}"
    yes = Button(words.label("drive-button-yes"), data)
    turn.show(CARD, text, [[yes], [Button(words.label("drive-button-no"), "stock:page:0")]])


def _set(turn: Turn) -> None:
    """Corrects the count, unless the stock has changed since the question was asked."""
    warehouse, item = row(turn, Warehouse, 1), row(turn, Item, 2)
    units, before = number(turn, 3), number(turn, 4)
    if on_hand(turn.session, warehouse.id, item.id) != before:
        turn.answer(turn.words.label("drive-stock-changed"), alert=True)
    else:
        change_stock(turn.session, warehouse.id, item.id, units - before, "counted",
                     now=turn.now, person_id=turn.person.id)  # fmt: skip
        turn.session.flush()
        turn.answer(turn.words.label("drive-stock-corrected"))
    _show(turn, 0)


def _page(turn: Turn) -> None:
    _show(turn, number(turn, 1))


_STEPS = {"page": _page, "set": _set}


@checked
def _tapped(turn: Turn) -> None:
    step = _STEPS.get(word(turn, 0))
    if step is None:
        raise ForgedError
    step(turn)


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
    buttons = page_buttons(words, "stock:page", page, len(lines), PAGE)
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
    taps={"stock": Tap(_tapped, COORDINATORS)},
)
