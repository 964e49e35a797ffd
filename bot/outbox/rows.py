"""How a message becomes owed: a row in the transaction that has a reason to say it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, delete, select

from bot.tables import Card, Outbox, OutboxState

REMOVE = "deleteMessage"
OURS = ("below", "final", "becomes")
"""What a payload says to us about a card, and not to Telegram."""


@dataclass(frozen=True)
class Button:
    """An inline button: it gives data to the bot, or opens a link."""

    label: str
    data: str = ""
    url: str = ""


Buttons = Sequence[Sequence[Button]]


def say(
    session: Session,
    chat_id: int,
    text: str,
    *,
    now: datetime,
    buttons: Buttons = (),
    card: str | None = None,
    below: bool = False,
    final: bool = False,
    becomes: str | None = None,
    once: str | None = None,
    photo: str | bytes | None = None,
    document: str | None = None,
) -> None:
    """Owes a chat a message in HTML.

    card makes it the chat's living message of that name: the one there is edited, or with below
    replaced by one at the end of the chat. final leaves it standing as it then is: the next card
    of that name is a message of its own; give it a once, or it is replaced before it is seen.
    becomes does the same, and the message lives on under that name in place of an older one.
    once is a name under which it is owed only once.
    photo is a file id or the bytes of a picture, document a file id; the text is its caption.
    """
    if once is not None and session.exec(select(Outbox.id).where(Outbox.once == once)).first():
        return
    payload: dict[str, Any] = {"chat_id": chat_id, "parse_mode": "HTML"}
    payload |= {"caption": text, "photo": photo} if isinstance(photo, str) else {}
    payload |= {"caption": text} if isinstance(photo, bytes) else {}
    payload |= {"caption": text, "document": document} if document is not None else {}
    is_text = photo is None and document is None
    payload |= {"text": text} if is_text else {}
    if is_text and "://" in text:
        payload["link_preview_options"] = {"is_disabled": True}
    if buttons:
        payload["reply_markup"] = {"inline_keyboard": [[_json(b) for b in row] for row in buttons]}
    if card is not None:
        payload["below"] = _replace_owed(session, chat_id, card) or below
        payload |= {"final": final, "becomes": becomes}
    session.add(
        Outbox(
            chat_id=chat_id,
            method=_method(photo, document),
            payload=payload,
            file=photo if isinstance(photo, bytes) else None,
            card=card,
            once=once,
            created_at=now,
        )
    )


def _method(photo: str | bytes | None, document: str | None) -> str:
    if document is not None:
        return "sendDocument"
    return "sendMessage" if photo is None else "sendPhoto"


def call(
    session: Session, chat_id: int, method: str, payload: dict[str, Any], *, now: datetime
) -> None:
    """Owes Telegram a call that is safe to repeat, such as setMyCommands or deleteMessage."""
    session.add(Outbox(chat_id=chat_id, method=method, payload=payload, created_at=now))


def answer(
    session: Session, chat_id: int, query_id: str, text: str, *, now: datetime, alert: bool = False
) -> None:
    """Owes a tap its answer: nothing, a passing line, or an alert to be dismissed."""
    payload = {"callback_query_id": query_id, "text": text[:200], "show_alert": alert}
    call(session, chat_id, "answerCallbackQuery", payload, now=now)


def drop_card(session: Session, chat_id: int, name: str, *, now: datetime) -> None:
    """Takes a living message out of the chat, also one that is still on its way there."""
    _replace_owed(session, chat_id, name)
    shown = select(Card.id).where(Card.chat_id == chat_id, Card.name == name)
    sending = select(Outbox.id).where(
        Outbox.chat_id == chat_id, Outbox.card == name, Outbox.state == OutboxState.SENDING
    )
    if session.exec(shown).first() or session.exec(sending).first():
        session.add(Outbox(chat_id=chat_id, method=REMOVE, payload={}, card=name, created_at=now))


def remove_message(session: Session, chat_id: int, message_id: int, *, now: datetime) -> None:
    """Owes a chat the end of a message."""
    payload = {"chat_id": chat_id, "message_id": message_id}
    call(session, chat_id, REMOVE, payload, now=now)


def _replace_owed(session: Session, chat_id: int, card: str) -> bool:
    """Drops versions of a card that nobody has seen yet; says whether one was to go below."""
    unseen = session.exec(
        delete(Outbox)
        .where(
            col(Outbox.chat_id) == chat_id,
            col(Outbox.card) == card,
            col(Outbox.method) != REMOVE,
            col(Outbox.state) == OutboxState.OWED,
            col(Outbox.once).is_(None),
        )
        .returning(col(Outbox.payload))
    ).all()
    return any(payload.get("below") for (payload,) in unseen)


def _json(button: Button) -> dict[str, str]:
    action = {"url": button.url} if button.url else {"callback_data": button.data}
    return {"text": button.label, **action}
