"""One call to Telegram, and what its answer means for the message."""

from datetime import datetime, timedelta
from typing import Any

import httpx
import structlog
from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.outbox.queue import SAFE_TO_REPEAT, Outcome, is_edit
from bot.tables import Card, Outbox, OutboxState

log = structlog.get_logger()

_NEVER_ARRIVED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")


async def deliver(bot: Bot, row: Outbox, card: Card | None, wall: datetime) -> Outcome:
    """Makes the call that a row owes; every answer, and every silence, is an outcome."""
    edit = is_edit(row, card)
    method, payload = _edited(row, card) if edit and card else (row.method, _sent(row))
    try:
        if card is not None and not edit:
            await _remove(bot, row.chat_id, card.message_id)
        result = await bot.do_api_request(method, api_kwargs=payload)
    except TelegramError as error:
        return _failed(row, method, error, wall)
    except Exception as error:  # a fault of ours must not leave the chat's queue standing still
        log.exception("message.fault", outbox_id=row.id, chat_id=row.chat_id)
        return Outcome(row, OutboxState.UNCERTAIN, repr(error))
    message_id = result.get("message_id") if isinstance(result, dict) else None
    return Outcome(row, OutboxState.SENT, message_id=message_id)


def _sent(row: Outbox) -> dict[str, Any]:
    payload = {key: value for key, value in row.payload.items() if key != "below"}
    if row.file is not None:
        payload["photo"] = InputFile(row.file, filename="picture.png")
    return payload


def _edited(row: Outbox, card: Card) -> tuple[str, dict[str, Any]]:
    return "editMessageText", _sent(row) | {"message_id": card.message_id}


async def _remove(bot: Bot, chat_id: int, message_id: int) -> None:
    """Takes away the card that the next one replaces; too old or gone already does not matter."""
    try:
        await bot.delete_message(chat_id, message_id)
    except BadRequest as error:
        log.info("card.not_removed", chat_id=chat_id, error=error.message)


def _failed(row: Outbox, method: str, error: TelegramError, wall: datetime) -> Outcome:
    text = error.message
    if isinstance(error, RetryAfter):
        seconds = error._retry_after.total_seconds()
        return _again(row, text, wall + timedelta(seconds=seconds))
    if isinstance(error, Forbidden):
        return Outcome(row, OutboxState.REFUSED, text, chat_is_closed=row.chat_id > 0)
    if isinstance(error, BadRequest):
        return _bad_request(row, text)
    if isinstance(error, InvalidToken) or isinstance(error.__cause__, _NEVER_ARRIVED):
        return _again(row, text, wall + _patience(row))
    if isinstance(error, NetworkError) and method.startswith(SAFE_TO_REPEAT):
        return _again(row, text, wall + _patience(row))
    log.warning("message.uncertain", outbox_id=row.id, chat_id=row.chat_id, error=text)
    return Outcome(row, OutboxState.UNCERTAIN, text)


def _bad_request(row: Outbox, text: str) -> Outcome:
    lowered = text.lower()
    if "message is not modified" in lowered:
        return Outcome(row, OutboxState.SENT)
    if any(sign in lowered for sign in _GONE):
        return Outcome(row, OutboxState.OWED, text, card_is_gone=True)
    if row.method == "answerCallbackQuery":  # too late for the tap's little clock: nothing is lost
        return Outcome(row, OutboxState.REFUSED, text)
    log.error("message.refused", outbox_id=row.id, chat_id=row.chat_id, error=text)
    return Outcome(row, OutboxState.REFUSED, text)


def _again(row: Outbox, text: str, at: datetime) -> Outcome:
    log.info("message.later", outbox_id=row.id, chat_id=row.chat_id, error=text)
    return Outcome(row, OutboxState.OWED, text, retry_at=at)


def _patience(row: Outbox) -> timedelta:
    return timedelta(seconds=min(60, 0.5 * 2 ** min(row.attempts, 7)))
