"""Telegram's HTML: tags become entities, anything it does not know is refused."""

import html
import re
from typing import Any, NoReturn

from bot.drill.telegram.refusal import bad_request

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
}
_TAG = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9-]*)?((?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?)>""")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_ESCAPE = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


def parse_html(raw: str) -> tuple[str, list[dict[str, Any]]]:
    """Plain text and entities; raises a Refusal that says where the markup breaks."""
    reader = _Reader()
    at = 0
    while (start := raw.find("<", at)) >= 0:
        reader.write(raw[at:start])
        where = len(raw[:start].encode(errors="surrogatepass"))
        tag = _TAG.match(raw, start)
        if tag is None:
            _refuse(_broken(raw, start, where))
        reader.tag(tag, where)
        at = tag.end()
    reader.write(raw[at:])
    return reader.result()


class _Reader:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._open: list[tuple[str, dict[str, Any]]] = []
        self._entities: list[dict[str, Any]] = []

    def write(self, raw: str) -> None:
        text = _ESCAPE.sub(lambda match: html.unescape(match.group()), raw)
        self._parts.append(text)
        self._length += len(text.encode("utf-16-le", "surrogatepass")) // 2

    def tag(self, tag: re.Match[str], where: int) -> None:
        name = (tag[2] or "").lower()
        if tag[1]:
            self._close(name, where)
        elif name not in KINDS:
            _refuse(f'Unsupported start tag "{name}" at byte offset {where}')
        else:
            entity = {"type": KINDS[name], "offset": self._length}
            self._open.append((name, entity | _extras(name, tag[3], where)))

    def _close(self, name: str, where: int) -> None:
        if not self._open:
            _refuse(f"Unexpected end tag at byte offset {where}")
        opened, entity = self._open.pop()
        if name and name != opened:
            _refuse(
                f"Unmatched end tag at byte offset {where},"
                f' expected "</{opened}>", found "</{name}>"'
            )
        entity["length"] = self._length - entity["offset"]
        if entity["length"] and entity.get("url") != "":
            self._entities.append(entity)

    def result(self) -> tuple[str, list[dict[str, Any]]]:
        if self._open:
            _refuse(f'Can\'t find end tag corresponding to start tag "{self._open[-1][0]}"')
        return "".join(self._parts), _languages(self._entities)


def _extras(name: str, raw: str, where: int) -> dict[str, Any]:
    given = {
        match[1].lower(): html.unescape(match[2] or match[3] or match[4] or "")
        for match in _ATTRIBUTE.finditer(raw)
    }
    if name == "a":
        return {"url": given.get("href", "")}
    if name == "span" and given.get("class") != "tg-spoiler":
        _refuse(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    if name == "tg-emoji":
        return {"custom_emoji_id": given.get("emoji-id", "")}
    if name == "blockquote" and "expandable" in given:
        return {"type": "expandable_blockquote"}
    if name == "code" and given.get("class", "").startswith("language-"):
        return {"language": given["class"].removeprefix("language-")}
    return {}


def _languages(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """<pre><code class="language-x"> is one pre entity with a language."""
    pres = {(each["offset"], each["length"]): each for each in entities if each["type"] == "pre"}
    kept = []
    for each in entities:
        around = pres.get((each["offset"], each["length"]))
        language = each.pop("language", None) if each["type"] == "code" else None
        if around is not None and each["type"] == "code":
            around |= {"language": language} if language else {}
        else:
            kept.append(each)
    return kept


def _broken(raw: str, start: int, where: int) -> str:
    name = re.match(r"</?([a-zA-Z][a-zA-Z0-9-]*)", raw[start:])
    if name is None:
        return f'Unsupported start tag "" at byte offset {where}'
    return f"Unclosed start tag at byte offset {where}"


def _refuse(why: str) -> NoReturn:
    raise bad_request(f"can't parse entities: {why}")
