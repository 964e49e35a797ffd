"""Text with its formatting, as Telegram keeps it: plain text and entities in UTF-16 units."""

import re
from collections.abc import Iterable
from typing import Any

from bot.drill.telegram.model import Json
from bot.drill.telegram.params import Params
from bot.drill.telegram.parse_html import parse_html
from bot.drill.telegram.parse_markdown import parse_markdown
from bot.drill.telegram.refusal import bad_request

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]])"
    r"|(?P<email>\b[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<!\w)(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})\b"
    r"|(?<!\w)(?P<hashtag>#\w*[^\W\d]\w*)"
)


def units(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def found_entities(text: str) -> list[Json]:
    """What Telegram marks by itself: commands, addresses, mentions, hashtags."""
    if not any(sign in text for sign in "/@#"):
        return []
    return [
        _entity(str(match.lastgroup), units(text[: match.start()]), units(match.group()))
        for match in _FOUND.finditer(text)
    ]


def formatted(params: Params, name: str = "text") -> tuple[str, list[Json]]:
    """The text of this parameter and its entities, by parse_mode or as given."""
    return parse_text(
        params.text(name),
        params.text("parse_mode"),
        params.json("entities" if name == "text" else f"{name}_entities", "entities"),
    )


def parse_text(raw: str, mode: str, given: Any = None) -> tuple[str, list[Json]]:
    """Text and entities by a parse mode, or by the entities given."""
    if mode.lower() == "html":
        text, entities = parse_html(raw)
    elif mode.lower() == "markdownv2":
        text, entities = parse_markdown(raw)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        text, entities = raw, _given(given)
    return _trimmed(text, [*entities, *_not_inside(found_entities(text), entities)])


def _given(entities: Any) -> list[Json]:
    if not entities:
        return []
    if not isinstance(entities, list) or not all(map(_is_entity, entities)):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    return entities


def _is_entity(given: Any) -> bool:
    wanted = (("type", str), ("offset", int), ("length", int))
    return isinstance(given, dict) and all(isinstance(given.get(n), kind) for n, kind in wanted)


def _not_inside(found: list[Json], written: Iterable[Json]) -> list[Json]:
    closed = [each for each in written if each["type"] in ("code", "pre", "text_link")]
    return [
        each
        for each in found
        if not any(
            other["offset"] <= each["offset"] < other["offset"] + other["length"]
            for other in closed
        )
    ]


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    text = text.rstrip()
    start = units(text) - units(text.lstrip())
    text = text.lstrip()
    end = units(text)
    kept = []
    for each in entities:
        first = max(each["offset"] - start, 0)
        last = min(each["offset"] + each["length"] - start, end)
        if last > first:
            kept.append({**each, "offset": first, "length": last - first})
    return text, sorted(kept, key=lambda each: (each["offset"], -each["length"]))


def _entity(kind: str, offset: int, length: int) -> Json:
    return {"type": kind, "offset": offset, "length": length}


def text_content(params: Params) -> Json:
    """The content of a text message; refused when it is empty or too long."""
    text, entities = formatted(params)
    if not text:
        raise bad_request("message text is empty")
    if units(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def caption_content(text: str, entities: list[Json]) -> Json:
    """The caption of a message with media; refused when it is too long."""
    if units(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, **({"caption_entities": entities} if entities else {})}
