"""The one function that turns a key into words, and the forms of times and numbers."""

import html
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from babel.numbers import format_decimal

from bot.texts.bundles import bundle
from bot.texts.languages import RIGHT_TO_LEFT

_ISOLATE, _END = "\u2068", "\u2069"
_ISOLATES = "\u2066\u2067\u2068"
_RIGHT_TO_LEFT_MARK = "\u200f"

Argument = str | int | float


def plain(text: str) -> str:
    """The text without the invisible marks that keep mixed directions apart."""
    return text.translate(dict.fromkeys(map(ord, (*_ISOLATES, _END, _RIGHT_TO_LEFT_MARK))))


def _has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)


def _runs_right_to_left(line: str) -> bool:
    """Whether every program finds ours first: those that skip isolates and those that do not."""
    depth, outside, strong = 0, list[str](), list[str]()
    for c in line:
        depth += (c in _ISOLATES) - (c == _END)
        if (direction := unicodedata.bidirectional(c)) in ("L", "R", "AL"):
            strong.append(direction)
            outside += [direction] if depth == 0 else []
    return not line or (bool(outside) and "L" not in (outside[0], strong[0]))


@dataclass(frozen=True)
class Words:
    """Texts in a person's language, with times in the operation's zone."""

    language: str = "en"
    zone: str = "UTC"

    def __call__(self, key: str, **arguments: Argument) -> str:
        """The text of a key as HTML; what is put into it is escaped."""
        safe = {k: html.escape(v, quote=False) if isinstance(v, str) else v
                for k, v in arguments.items()}  # fmt: skip
        return self.label(key, **safe)

    def join(self, key: str, **arguments: Argument) -> str:
        """The text of a key around arguments that are HTML already."""
        return self.label(key, **arguments)

    def label(self, key: str, **arguments: Argument) -> str:
        """The text of a key without markup, for buttons and pop-ups."""
        text = self._formatted(key, arguments)
        return self._directed(text) if self.language in RIGHT_TO_LEFT else text

    def listed(self, parts: Iterable[str]) -> str:
        """Several of one kind behind each other, with the language's comma between them."""
        comma = self._formatted("list-comma", {})
        # Isolates alone would be laid out from left to right when they are isolated as a whole.
        text = comma.join(self._isolated(part) for part in parts)
        return self._directed(text) if self.language in RIGHT_TO_LEFT else text

    def _formatted(self, key: str, arguments: Mapping[str, Argument]) -> str:
        message = bundle(self.language).get_message(key)
        if message.value is None:
            raise KeyError(key)
        shown = {k: self._isolated(v) if isinstance(v, str) else v for k, v in arguments.items()}
        text, errors = bundle(self.language).format_pattern(message.value, shown)
        if errors:
            raise errors[0]
        return str(text)

    def _directed(self, text: str) -> str:
        """Each line begins such that it is laid out from right to left."""
        lines = text.split("\n")
        marks = ("" if _runs_right_to_left(line) else _RIGHT_TO_LEFT_MARK for line in lines)
        return "\n".join(mark + line for mark, line in zip(marks, lines, strict=True))

    def _isolated(self, text: str) -> str:
        mixed = self.language in RIGHT_TO_LEFT or _has_right_to_left(text)
        return f"{_ISOLATE}{text}{_END}" if mixed else text

    def when(self, moment: datetime) -> str:
        """A moment with weekday and zone, such as "Tue 7 Feb, 14:30 (UTC+3)"."""
        return f"{self._day(moment)} {self._clock(moment)} ({self._offset(moment)})"

    def window(self, opens: datetime, closes: datetime) -> str:
        """A span of time with weekdays and zone, the second day only where it differs."""
        same = self._local(opens).date() == self._local(closes).date()
        end = self._clock(closes) if same else f"{self._day(closes)} {self._clock(closes)}"
        return f"{self._day(opens)} {self._clock(opens)} – {end} ({self._offset(closes)})"

    def number(self, value: float) -> str:
        """A number with the language's separators and at most one decimal."""
        return str(format_decimal(value, "#,##0.#", locale=self.language))

    def weight(self, kg: float) -> str:
        """A weight in kilograms or, from a tonne on, tonnes."""
        if kg >= 1000:
            return self.label("weight-t", n=self.number(kg / 1000))
        return self.label("weight-kg", n=self.number(kg))

    def volume(self, m3: float) -> str:
        """A volume in cubic metres."""
        return self.label("volume-m3", n=self.number(m3))

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self.zone))

    def _day(self, moment: datetime) -> str:
        pattern = self._formatted("day-pattern", {})
        return str(format_datetime(self._local(moment), pattern, locale=self.language))

    def _clock(self, moment: datetime) -> str:
        return self._local(moment).strftime("%H:%M")

    def _offset(self, moment: datetime) -> str:
        text = self._local(moment).strftime("%z")
        hours, minutes = text[1:3].lstrip("0") or "0", text[3:]
        return f"UTC{text[0]}{hours}" + (f":{minutes}" if minutes != "00" else "")
