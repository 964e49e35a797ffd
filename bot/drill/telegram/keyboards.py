"""What Telegram accepts as reply_markup."""

import re
from typing import Any

from bot.drill.telegram.model import Json
from bot.drill.telegram.params import Params
from bot.drill.telegram.refusal import bad_request

BUTTON_LIMIT = 100
DATA_LIMIT = 64  # bytes
ACTIONS = frozenset(
    [
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    ]
)
_ADDRESS = re.compile(r"(?:(?:https?|tg|ton)://|mailto:|tel:)?[^\s/]+\.?[^\s]*$")


def read_markup(params: Params, private: bool) -> Json | None:
    """The reply_markup of a call, or None; a private chat may be asked for more."""
    markup = params.json("reply_markup", "reply keyboard markup")
    if markup in (None, ""):
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return read_inline(markup)
    if "keyboard" in markup:
        _check_reply_keyboard(_rows(markup["keyboard"]), private)
        return markup
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def read_inline_markup(params: Params) -> Json | None:
    """The reply_markup of an edit, which can only be an inline keyboard."""
    markup = read_markup(params, private=True)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def read_inline(markup: Json) -> Json | None:
    """The inline keyboard without empty rows, or None when nothing is left."""
    rows = [row for row in _rows(markup["inline_keyboard"]) if row]
    if sum(map(len, rows)) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    kept = [[_inline_button(button) for button in row] for row in rows]
    return {"inline_keyboard": kept} if kept else None


def _rows(rows: Any) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("field of the keyboard must be an Array of Arrays")
    return rows


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request("InlineKeyboardButton must be an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    actions = ACTIONS & button.keys()
    if not text.strip() or not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action is expected")
    _check_data(button)
    return button


def _check_data(button: Json) -> None:
    data = button.get("callback_data", "-")
    if not isinstance(data, str):
        raise bad_request('field "callback_data" must be of type String')
    if not 1 <= len(data.encode(errors="surrogatepass")) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not _ADDRESS.match(str(url)):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_reply_keyboard(rows: list[list[Any]], private: bool) -> None:
    for button in (button for row in rows for button in row):
        fields = {"text": button} if isinstance(button, str) else button
        if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
            raise bad_request("can't parse keyboard button: KeyboardButton must have a text")
        if fields.get("request_location") and not private:
            raise bad_request("location can be requested in private chats only")
        if fields.get("request_contact") and not private:
            raise bad_request("phone number can be requested in private chats only")
