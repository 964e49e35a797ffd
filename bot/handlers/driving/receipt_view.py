"""How a receipt that is being filled in looks."""

from sqlmodel import Session

from bot.actions.asking.catalogue import amount
from bot.actions.driving.cargo import Piece, cargo
from bot.forms.receipt import Receipt
from bot.outbox import Button, Buttons
from bot.tables import Request, Stop
from bot.texts import Words


def receipt_view(session: Session, receipt: Receipt, words: Words) -> tuple[str, Buttons]:
    """The card's HTML and its buttons."""
    stop = session.get_one(Stop, receipt.stop)
    pieces = cargo(session, [stop.id], words)[stop.id]
    code = session.get_one(Request, stop.request_id).code
    lines = [words("receive-form", request=code)]
    lines += [_line(receipt, piece, words) for piece in pieces]
    if receipt.note:
        lines.append(words("receive-note", note=receipt.note[:500]))
    if receipt.photo:
        lines.append(words("receive-photo"))
    asked = next((p for p in pieces if p.load.id == receipt.asking), None)
    lines.append(_question(receipt, asked, words))
    return "\n".join(lines), _buttons(receipt, pieces, asked, words)


def _line(receipt: Receipt, piece: Piece, words: Words) -> str:
    count = receipt.counts.get(piece.load.id)
    unit = piece.item.unit
    if count is None:
        due = amount(words, receipt.due[piece.load.id], unit)
        return words("receive-line-open", item=piece.name, amount=due)
    good, damaged, missing = count
    units = amount(words, good, unit)
    return words("receive-piece", item=piece.name, good=units, damaged=damaged, missing=missing)


def _question(receipt: Receipt, asked: Piece | None, words: Words) -> str:
    if asked is None:
        return words("receive-ready")
    if receipt.good is not None:
        return words("receive-ask-rest", item=asked.name, rest=receipt.rest)
    return words("receive-ask-good", item=asked.name, due=words.number(receipt.rest))


def _buttons(receipt: Receipt, pieces: list[Piece], asked: Piece | None, words: Words) -> Buttons:
    def button(key: str, data: str, **arguments: str | int) -> Button:
        return Button(words.label(key, **arguments), f"receive:{data}")

    if asked is None:
        again = [[Button(f"✏️ {p.name[:40]}", f"receive:line:{p.load.id}")] for p in pieces]
        return [[button("receive-button-send", f"send:{receipt.stop}")], *again]
    load = asked.load.id
    if receipt.good is not None:
        damaged = button("receive-button-damaged", f"damaged:{load}:{receipt.rest}")
        return [[damaged, button("receive-button-missing", f"damaged:{load}:0")]]
    whole = button("receive-button-good", f"good:{load}:{receipt.rest}")
    rows = [[whole, button("receive-button-none", f"good:{load}:0")]]
    if receipt.counts:
        rows.append([button("receive-button-rest", f"rest:{receipt.stop}")])
    return rows
