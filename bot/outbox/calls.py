"""One call to Telegram, and what its answer means for the message."""

from datetime import datetime, timedelta
from typing import Any

import httpx
import structlog
from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.outbox.queue import Outcome, is_edit
from bot.outbox.recover import SAFE_TO_REPEAT
from bot.outbox.rows import OURS, REMOVE
from bot.tables import Card, Outbox, OutboxState

log = structlog.get_logger()

_NEVER_ARRIVED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_NOBODY = "chat not found"
"""Said of accounts that are gone, and of people who have never opened the bot."""
_A_PICTURE = "there is no text in the message to edit"
_HARMLESS = ("answerCallbackQuery", REMOVE)
"""Refused when they come too late; nothing is lost then."""


async def deliver(bot: Bot, row: Outbox, card: Card | None, wall: datetime) -> Outcome:
    """Makes the call that a row owes; every answer, and every silence, is an outcome."""
    if row.method == REMOVE and row.card is not None and card is None:
        return Outcome(row, OutboxState.SENT)  # it never came to stand there
    method, payload = _call(row, card)
    try:
        result: Any = await bot.do_api_request(method, api_kwargs=payload)
    except TelegramError as error:
        return _failed(row, method, error, wall)
    except Exception as error:  # a fault of ours must not leave the chat's queue standing still
        log.exception("message.fault", outbox_id=row.id, chat_id=row.chat_id)
        return Outcome(row, OutboxState.UNCERTAIN, repr(error))
    message_id = result.get("message_id") if isinstance(result, dict) else None
    return Outcome(row, OutboxState.SENT, message_id=message_id)


def _call(row: Outbox, card: Card | None) -> tuple[str, dict[str, Any]]:
    payload = {key: value for key, value in row.payload.items() if key not in OURS}
    if "chat_id" in payload or row.card is not None:
        payload["chat_id"] = row.chat_id
    if row.file is not None:
        payload["photo"] = InputFile(row.file, filename="picture.png")
    if card is not None and (row.method == REMOVE or is_edit(row, card)):
        payload["message_id"] = card.message_id
        return REMOVE if row.method == REMOVE else "editMessageText", payload
    return row.method, payload


def _failed(row: Outbox, method: str, error: TelegramError, wall: datetime) -> Outcome:
    if isinstance(error, RetryAfter):
        return _again(row, error.message, wall + error._retry_after)
    if isinstance(error, ChatMigrated):
        log.warning("chat.moved", chat_id=row.chat_id, now=error.new_chat_id)
        return Outcome(row, OutboxState.OWED, error.message, chat_is_now=error.new_chat_id)
    if isinstance(error, Forbidden):
        return Outcome(row, OutboxState.REFUSED, error.message, chat_is_closed=row.chat_id > 0)
    if isinstance(error, BadRequest):
        return _bad_request(row, error.message)
    if isinstance(error, EndPointNotFound):
        return _refused(row, error.message)
    if _was_not_taken(error) or method.startswith(SAFE_TO_REPEAT):
        return _again(row, error.message, wall + _patience(row))
    log.warning("message.uncertain", outbox_id=row.id, chat_id=row.chat_id, error=error.message)
    return Outcome(row, OutboxState.UNCERTAIN, error.message)


def _was_not_taken(error: TelegramError) -> bool:
    """Whether the call never left, or was answered: 500 and 502 are answers that say it failed.

    A gateway that gave up waiting (504) does not know; neither do we when no answer came.
    """
    if error.__cause__ is None or isinstance(error.__cause__, TelegramError):
        return not (isinstance(error, NetworkError) and "(504)" in error.message)
    return isinstance(error.__cause__, _NEVER_ARRIVED)


def _bad_request(row: Outbox, text: str) -> Outcome:
    lowered = text.lower()
    if "message is not modified" in lowered:
        return Outcome(row, OutboxState.SENT)
    if row.card is not None and any(sign in lowered for sign in _GONE):
        return Outcome(row, OutboxState.OWED, text, card_is_gone=True)
    if row.card is not None and _A_PICTURE in lowered:
        return Outcome(row, OutboxState.OWED, text, below=True)
    if _NOBODY in lowered and row.chat_id > 0:
        return Outcome(row, OutboxState.REFUSED, text, chat_is_closed=True)
    return _refused(row, text)


def _refused(row: Outbox, text: str) -> Outcome:
    tell = log.info if row.method in _HARMLESS else log.error
    tell("message.refused", outbox_id=row.id, chat_id=row.chat_id, error=text)
    return Outcome(row, OutboxState.REFUSED, text)


def _again(row: Outbox, text: str, at: datetime) -> Outcome:
    log.info("message.later", outbox_id=row.id, chat_id=row.chat_id, error=text)
    return Outcome(row, OutboxState.OWED, text, retry_at=at)


def _patience(row: Outbox) -> timedelta:
    return timedelta(seconds=min(60, 0.5 * 2 ** min(row.attempts, 7)))
