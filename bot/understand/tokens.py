"""Cuts a message into words, numbers, clock times, dates and signs."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.texts.digits import western
from bot.texts.fold import fold
from bot.understand.spelt import spelt


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    CLOCK = "clock"
    DATE = "date"
    PHONE = "phone"
    SIGN = "sign"
    BREAK = "break"


@dataclass(frozen=True)
class Token:
    """A piece of the plain text; text is folded, value only of numbers."""

    kind: Kind
    text: str
    start: int
    end: int
    value: float = 0.0


_LETTER = r"[^\W\d_]"
_PATTERN = re.compile(
    rf"""
    (?P<break>\n)
  | (?P<phone>\+\d[\d ()-]{{7,}}\d|\b0\d{{2,3}}[ -]?\d{{3}}[ -]?\d{{2}}[ -]?\d\d?(?!\d)|\d{{9,}})
  | (?P<bullet>(?<![^\n])(?:\d\d?[.)]|\d-|[-•])(?=\ )|(?<![\w(.,])\d\)(?=\ ))
  | (?P<date>\d{{4}}-\d\d?-\d\d?(?!\d)|\d\d?/\d\d?(?:/\d{{2,4}})?(?!\d)
      |\d\d?-\d\d?-\d{{2,4}}(?!\d)|\d\d?\.\d\d?\.\d{{2,4}}(?!\d))
  | (?P<clock>\d\d?(?::|[hH](?=\d\d(?!\d)))\d\d(?::\d\d)?(?!\d)(?:'{_LETTER}{{1,4}}\b)?)
  | (?P<lead>by(?=\d)|(?<!{_LETTER})[xх](?=\d))
  | (?P<code>[mмم][23](?!\w)|[A-Za-z]+\d(?:[A-Za-z0-9]|\.\d)*)
  | (?P<number>(?<=\dx)\d+
      |(?:(?<![A-Za-z]-)\d{{1,3}}(?:(?P<gap>[ .,'])\d{{3}})(?:(?P=gap)\d{{3}})*(?!\d)
      |\d+[.,]\d+|\d+)(?:\ ?[kK](?!{_LETTER}))?(?:'{_LETTER}{{1,5}}\b)?)
  | (?P<word>{_LETTER}+(?:['`´ʼ]{_LETTER}+)*)
  | (?P<sign>[^\s\w])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HALF = re.compile(r"(пів)((?:тон|кіл|літ).*)", re.IGNORECASE)
_KINDS = {"code": Kind.WORD, "lead": Kind.WORD, "bullet": Kind.SIGN}
_VOWELS = re.compile("[\u064b-\u0652\u0670\u0640]")
"""Signs that Arabic words are written with or without."""
_APOSTROPHE = re.compile("['`´ʼ]")
_NOT_ELIDED = 3
"""From so many letters on, what stands before an apostrophe is a name with an ending."""


def plain_text(text: str) -> str:
    """The text with digits 0-9 and plain signs, line by line."""
    lines = (western(spelt(line)) for line in _VOWELS.sub("", text).splitlines())
    return "\n".join(line for line in lines if line)


def tokens(plain: str) -> list[Token]:
    """The tokens of a plain text."""
    found: list[Token] = []
    for match in _PATTERN.finditer(plain):
        kind, text = str(match.lastgroup), match[0]
        if kind == "word" and (half := _HALF.match(text)):
            found += _words(half[1], match.start())
            found += _words(half[2], match.start() + len(half[1]))
        elif kind == "word":
            found += _words(text, match.start())
        elif kind == "number":
            value = _value(text)
            shown = fold(text)
            found.append(Token(Kind.NUMBER, shown, match.start(), match.end(), value))
        else:
            known = _KINDS.get(kind) or Kind(kind)
            found.append(Token(known, fold(text), match.start(), match.end()))
    return found


def _words(text: str, start: int) -> list[Token]:
    """A word; d'eau is two, Antakya'ya is Antakya, and a Cyrillic apostrophe is no letter."""
    end = start + len(text)
    first, *rest = _APOSTROPHE.split(text)
    if not rest or "а" <= fold(text)[0] <= "ӿ":
        return [Token(Kind.WORD, fold("".join([first, *rest])), start, end)]
    if len(first) >= _NOT_ELIDED:
        return [Token(Kind.WORD, fold(first), start, end)]
    middle = start + len(first)
    return [
        Token(Kind.WORD, fold(first), start, middle),
        Token(Kind.WORD, fold("".join(rest)), middle + 1, end),
    ]


def _value(text: str) -> float:
    number = re.sub(r"'[^\W\d_]+$", "", text)
    times = 1000 if number[-1] in "kK" else 1
    number = number.rstrip("kK ")
    if re.fullmatch(r"[1-9]\d{0,2}(?:([ .,'])\d{3})(?:\1\d{3})*", number):
        return float(re.sub(r"[ .,']", "", number)) * times
    return float(re.sub(r"[,]", ".", number).replace(" ", "").replace("'", "")) * times
