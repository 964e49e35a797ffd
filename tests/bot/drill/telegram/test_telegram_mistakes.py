"""Calls no client of good sense makes get an answer of Telegram's too."""

import json
import socket
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.drill.telegram import LocalTelegram, Person
from bot.drill.telegram.methods import NAMES

VALUES = st.one_of(
    st.text(max_size=20),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.none(),
    st.lists(st.integers(), max_size=3),
    st.sampled_from(
        ['{"message_id": "x"}', "[[1]]", "[{}]", '{"inline_keyboard": [[{"text": 1}]]}', "HTML"]
    ),
)
NAMES_OF_FIELDS = """
    text parse_mode entities reply_markup reply_parameters message_id message_ids media photo
    document caption caption_entities commands scope language_code callback_query_id file_id
    latitude longitude title address phone_number first_name action user_id limit offset
    allowed_updates url secret_token
"""
FIELDS = st.dictionaries(st.sampled_from(NAMES_OF_FIELDS.split()), VALUES, max_size=8)
HTTP = httpx.Client()


def _call(local: LocalTelegram, method: str, **request: Any) -> dict[str, Any]:
    answer = HTTP.post(f"{local.base_url}{local.token}/{method}", **request)
    body: dict[str, Any] = answer.json()
    assert body["ok"] is (answer.status_code == 200)
    return body


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(method=st.sampled_from(sorted(NAMES.values())), fields=FIELDS)
def test_whatever_is_called_telegram_answers(
    local: LocalTelegram, amal: Person, method: str, fields: dict[str, Any]
) -> None:
    body = _call(local, method, json={"chat_id": amal.id, **fields})
    assert body["ok"] or body["error_code"] in (400, 403, 409, 413)


@pytest.mark.parametrize("content", [b"{", b"[1]"])
def test_a_body_that_is_no_object_is_refused(local: LocalTelegram, content: bytes) -> None:
    headers = {"content-type": "application/json"}
    assert _call(local, "sendMessage", content=content, headers=headers)["error_code"] == 400


def test_a_broken_multipart_body_is_refused(local: LocalTelegram) -> None:
    headers = {"content-type": "multipart/form-data"}
    assert _call(local, "sendPhoto", content=b"--x", headers=headers)["error_code"] == 400


def test_half_a_call_of_a_bot_that_died_is_none(local: LocalTelegram, amal: Person) -> None:
    address = httpx.URL(local.base_url)
    with socket.create_connection((address.host, address.port or 0)) as dying:
        line = f"POST /bot{local.token}/sendMessage HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n"
        dying.sendall(f"{line}\r\nchat_id={amal.id}".encode())
    assert _call(local, "getMe")["ok"]
    assert [call.method for call in local.history] == ["getMe"]


def test_a_missing_chat_is_named(local: LocalTelegram) -> None:
    body = _call(local, "sendMessage", data={"text": "x"})
    assert body["description"] == "Bad Request: chat_id is empty"


def test_given_entities_are_kept(local: LocalTelegram, amal: Person) -> None:
    entities = [{"type": "bold", "offset": 0, "length": 2}]
    fields = {"chat_id": amal.id, "text": "Hi there", "entities": json.dumps(entities)}
    assert _call(local, "sendMessage", data=fields)["result"]["entities"] == entities
