"""Telegram's MarkdownV2: marks become entities, an unescaped special character is refused."""

import re
from typing import Any, NoReturn

from bot.drill.telegram.refusal import bad_request

MARKS = {
    "*": "bold",
    "_": "italic",
    "__": "underline",
    "~": "strikethrough",
    "||": "spoiler",
    "`": "code",
    "```": "pre",
    "[": "text_link",
}
_TOKEN = re.compile(r"\\[\x21-\x7e]|```(?:[\w+-]*\n)?|__|\|\||[*_~`\[\]()>#+\-=|{}.!]")
_ADDRESS = re.compile(r"\(((?:\\.|[^\\)])*)\)", re.DOTALL)


def parse_markdown(raw: str) -> tuple[str, list[dict[str, Any]]]:
    """Plain text and entities; raises a Refusal that says where the markup breaks."""
    reader = _Reader(raw)
    while (token := _TOKEN.search(raw, reader.at)) is not None:
        reader.write(raw[reader.at : token.start()])
        reader.at = token.end()
        reader.read(token.group(), token.start())
    reader.write(raw[reader.at :])
    return reader.result()


class _Reader:
    def __init__(self, raw: str) -> None:
        self.at = 0
        self._raw = raw
        self._parts: list[str] = []
        self._length = 0
        self._open: list[tuple[str, int, dict[str, Any]]] = []
        self._entities: list[dict[str, Any]] = []
        self._quote: int | None = None

    def write(self, text: str) -> None:
        head, newline, tail = text.partition("\n")
        self._put(head + newline)
        if newline:
            self._end_quote(newline=1)
            self._put(tail)

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text.encode("utf-16-le", "surrogatepass")) // 2

    def read(self, token: str, start: int) -> None:
        mark = "```" if token.startswith("```") else token
        inside = self._open[-1][0] if self._open else ""
        if token.startswith("\\"):
            self._put(token[1:])
        elif inside in ("`", "```") and mark != inside:
            self._put(token)
        elif token == "]" and inside == "[":
            self._close_link(start)
        elif mark == inside:
            self._close({})
            self._put("\n" if token == "```\n" else "")
        elif mark in MARKS:
            language = {"language": token[3:-1]} if len(token) > 4 else {}
            entity = {"type": MARKS[mark], "offset": self._length, **language}
            self._open.append((mark, start, entity))
        elif token == ">" and (start == 0 or self._raw[start - 1] == "\n"):
            self._quote = self._quoted_from()
        else:
            _refuse(
                f"Character '{token[0]}' is reserved and must be escaped with the preceding '\\'"
            )

    def _close_link(self, start: int) -> None:
        address = _ADDRESS.match(self._raw, start + 1)
        if address is None:
            _refuse(f"Can't find end of a URL at byte offset {self._bytes(start)}")
        self.at = address.end()
        self._close({"url": re.sub(r"\\(.)", r"\1", address[1])})

    def _close(self, extra: dict[str, Any]) -> None:
        _, _, entity = self._open.pop()
        entity |= {"length": self._length - entity["offset"], **extra}
        if entity["length"]:
            self._entities.append(entity)

    def _quoted_from(self) -> int:
        """Where the quote of this line began: with the line before, if that was one too."""
        last = self._entities[-1] if self._entities else None
        quoted = last is not None and last["type"] == "blockquote"
        if last and quoted and last["offset"] + last["length"] + 1 == self._length:
            return int(self._entities.pop()["offset"])
        return self._length

    def _end_quote(self, newline: int = 0) -> None:
        if self._quote is not None:
            length = self._length - newline - self._quote
            quote = {"type": "blockquote", "offset": self._quote, "length": length}
            self._entities.append(quote)
            self._quote = None

    def _bytes(self, start: int) -> int:
        return len(self._raw[:start].encode(errors="surrogatepass"))

    def result(self) -> tuple[str, list[dict[str, Any]]]:
        if self._open:
            mark, start, _ = self._open[-1]
            name = MARKS[mark].title().replace("_", "")
            _refuse(f"Can't find end of {name} entity at byte offset {self._bytes(start)}")
        self._end_quote()
        return "".join(self._parts), self._entities


def _refuse(why: str) -> NoReturn:
    raise bad_request(f"can't parse entities: {why}")
