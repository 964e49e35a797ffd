"""Reads latitude and longitude as numbers: decimal degrees, or with minutes and seconds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.understand.points.point import Found, Point

_SIDES = {
    "N": "n north nord norte kuzey k شمالا شمال ش пн с північ",
    "S": "s south sud sur güney guney g جنوبا جنوب ج пд ю південь",
    "E": "e east est este doğu dogu d شرقا شرق ق сх в схід",
    "W": "w west ouest oeste batı bati b o غربا غرب غ зх з захід",
}
"""How people write the four sides: in English, the Romance languages, Turkish, Arabic, Cyrillic."""
_SIDE = {name: side for side, names in _SIDES.items() for name in names.split()}
_LETTERS = frozenset("NSEW")
_LATITUDE, _LONGITUDE = frozenset("NS"), frozenset("EW")
_LABELS = {
    "lat": "latitude latitud lat enlem широта العرض y",
    "lon": "longitude longitud long lon lng boylam довгота долгота الطول x",
}
_LABEL = {name: label for label, names in _LABELS.items() for name in names.split()}
_BETWEEN = frozenset([",", ";", "/", "|", "and", "et", "y", "و", "ve", "і", "та"])

_TOKEN = re.compile(
    r"""
    (?P<number>(?:(?<![\d.])[-+])?\d+(?:[.,]\d+)?)
  | (?P<deg>°|deg(?:rees?)?\b|(?<=\d)d(?=\d))
  | (?P<min>'|(?<=\d)m(?=\d))
  | (?P<sec>"|(?<=\d)s(?=\s*[NSEW]\b))
  | (?P<word>[^\W\d_]+(?:\.\s?[шд]\b\.?)?)
  | (?P<sign>[^\s\w])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RUN_TOGETHER = re.compile(
    r"\b(\d\d)(\d\d)(\d\d(?:\.\d+)?)?\s?([NS])[ ,/]*(\d{3})(\d\d)(\d\d(?:\.\d+)?)?\s?([EW])\b"
)
_SIGNED = re.compile(r"(?<![\w.])([-+]\d\d?\.\d+)([-+]\d{1,3}\.\d+)/?(?![\d.])")
_SAYS_SO = re.compile(
    r"(?:gps|coord\w*|koordinat\w*|координат\w*|[إا]?ل?[إا]حداثي\w*|@)\W*$", re.IGNORECASE
)
_NEAR = 30
"""Characters before a point in which a word may say what it is."""
_MEASURES = re.compile(r"\s?(?:kg|km|mm|cm|m3|m2|m³|m²|t|l|lt|%|кг|т|л|كغ|كجم|طن)(?!\w)")


@dataclass(frozen=True)
class _Token:
    kind: str
    raw: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """What was typed, in lower case."""
        return self.raw.casefold()


@dataclass(frozen=True)
class _Angle:
    """One of the two; decimals is how many digits after the point its degrees have.

    side is N, S, E or W, said is how that was typed, and follows whether after the number.
    """

    value: float
    decimals: int
    mark: str
    side: str
    said: str
    follows: bool
    labels: tuple[str, ...]
    is_marked: bool
    has_minutes: bool
    end: int


def find_degrees(text: str) -> Iterator[Found]:
    """The points in a tidied text where nothing else can be meant."""
    yield from _run_together(text)
    tokens, done = _tokens(text), 0
    for i, token in enumerate(tokens):
        pair = _pair(tokens, i) if token.start >= done else None
        if pair is None:
            continue
        end = tokens[pair[1].end - 1].end
        point = _point(*pair)
        if point is None or not (point.is_on_earth or point.swapped.is_on_earth):
            continue
        if _stands_alone(text, token.start, end) and _is_sure(text[: token.start], *pair):
            done = end
            yield Found(token.start, end, point)


def whole_degrees(text: str) -> Point | None:
    """The point, on earth or not, that a tidied text says and nothing else."""
    bare = [token for token in _tokens(text) if token.text not in "()[]{}"]
    while bare and bare[-1].text in (".", ",", ";", "/"):
        bare.pop()
    pair = _pair(bare, 0) if bare else None
    return _point(*pair) if pair and pair[1].end == len(bare) else None


def _tokens(text: str) -> list[_Token]:
    return [_Token(str(m.lastgroup), m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)]


def _pair(tokens: Sequence[_Token], i: int) -> tuple[_Angle, _Angle] | None:
    one = _angle(tokens, i)
    if one is None:
        return None
    two = _angle(tokens, one.end)
    if two is None and one.end < len(tokens) and tokens[one.end].text in _BETWEEN:
        two = _angle(tokens, one.end + 1)
    if two is None:
        return None
    if bool(one.side) == bool(two.side) or (one.said + two.said) in _LETTERS:
        return one, two
    if one.side or not two.follows:
        return None
    # What follows is a word of the message: "36.2021, 36.1603 sur la route".
    return one, replace(two, side="", end=two.end - 1)


def _angle(tokens: Sequence[_Token], i: int) -> _Angle | None:
    labels, i = _read_labels(tokens, i)
    side, at, follows = _side(tokens, i), i, False
    i += bool(side)
    if i >= len(tokens) or tokens[i].kind != "number":
        return None
    text, i = tokens[i].text, i + 1
    mark = next((c for c in text if c in ".,"), "")
    decimals = len(text.rpartition(mark)[2]) if mark else 0
    is_marked = _is(tokens, i, "deg")
    i += is_marked
    parts, after = _minutes(tokens, i) if not mark else ([], i)
    if not side and not is_marked and not _side(tokens, after):
        parts, after = [], i  # 36 12 may be two numbers
    if not side and _side(tokens, after):
        side, at, follows = _side(tokens, after), after, True
    said = tokens[at].raw if side else ""
    size = abs(_number(text)) + sum(part / 60**n for n, part in enumerate(parts, 1))
    value = -size if text.startswith("-") else size
    return _Angle(
        value, decimals, mark, side, said, follows, labels, is_marked, bool(parts), after + follows
    )


def _read_labels(tokens: Sequence[_Token], i: int) -> tuple[tuple[str, ...], int]:
    """Labels as in "lat: 36.2", or both of them before the numbers, as in "lat/lon: 36.2, 36.1"."""
    labels: list[str] = []
    while i < len(tokens):
        if tokens[i].text in _LABEL and tokens[i].kind == "word":
            labels.append(_LABEL[tokens[i].text])
        elif tokens[i].text != "خط" and not (labels and tokens[i].text in (":", "=", "/", ",")):
            break
        i += 1
    return tuple(labels), i


def _minutes(tokens: Sequence[_Token], i: int) -> tuple[list[float], int]:
    """Minutes and seconds after whole degrees, as far as there are any."""
    parts: list[float] = []
    for sign in ("min", "sec"):
        at = i + (i < len(tokens) and tokens[i].text in (":", "-"))
        if not _is(tokens, at, "number") or _is(tokens, at + 1, "deg"):
            break
        text = tokens[at].text
        if not text[0].isdigit() or _number(text) >= 60 or (parts and parts[-1] % 1):
            break
        parts.append(_number(text))
        i = at + 1 + _is(tokens, at + 1, sign)
    return parts, i


def _is(tokens: Sequence[_Token], i: int, kind: str) -> bool:
    return i < len(tokens) and tokens[i].kind == kind


def _side(tokens: Sequence[_Token], i: int) -> str:
    if not _is(tokens, i, "word"):
        return ""
    return _SIDE.get(re.split(r"\.", tokens[i].text)[0], "")


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _point(one: _Angle, two: _Angle) -> Point | None:
    """The point of two angles, unless they contradict each other; its order may be wrong."""
    if one.mark and two.mark and one.mark != two.mark and not (one.has_minutes or two.has_minutes):
        return None
    order = _order(one, two)
    if order is None:
        return None
    lat, lon = (one, two) if order == "lat" else (two, one)
    return Point(_signed(lat, "S"), _signed(lon, "W"))


def _order(one: _Angle, two: _Angle) -> str | None:
    """Which of the two comes first; None where their sides do not go together."""
    if one.side or two.side:
        first = "lon" if one.side in _LONGITUDE or two.side in _LATITUDE else "lat"
        lat, lon = (one, two) if first == "lat" else (two, one)
        return first if lat.side not in _LONGITUDE and lon.side not in _LATITUDE else None
    if len(one.labels) == 2:
        return one.labels[0]
    if one.labels and two.labels:
        return one.labels[0] if one.labels[0] != two.labels[0] else None
    return "lat"


def _signed(angle: _Angle, negative: str) -> float:
    return -abs(angle.value) if angle.side == negative else angle.value


def _is_sure(before: str, one: _Angle, two: _Angle) -> bool:
    """Whether nothing else is meant: 1.200 2.300 may be quantities."""
    fewest, most = sorted((one.decimals, two.decimals))
    if fewest >= 2 and most >= 4:
        return True
    marked = one.is_marked and two.is_marked
    if one.side and two.side:
        letters = {one.said, two.said} <= _LETTERS or len(one.said) > 1
        return marked or (letters and (fewest > 0 or (one.has_minutes and two.has_minutes)))
    said = bool(one.labels) or bool(_SAYS_SO.search(before[-_NEAR:]))
    return marked or (said and fewest > 0)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, behind = text[max(0, start - 1) : start], text[end : end + 2]
    joined = re.match(r"[\w.+-]", before) or re.match(r"[\w°]|[.,]\d", behind)
    return not joined and not _MEASURES.match(text, end)


def _run_together(text: str) -> Iterator[Found]:
    """Points as pilots and machines write them: 361207N 0360937E, +36.2021+036.1603/."""
    for m in _SIGNED.finditer(text):
        if (point := Point(float(m[1]), float(m[2]))).is_on_earth:
            yield Found(m.start(), m.end(), point)
    for m in _RUN_TOGETHER.finditer(text):
        lat, lon = (
            float(m[i]) + float(m[i + 1]) / 60 + float(m[i + 2] or 0) / 3600 for i in (1, 5)
        )
        point = Point(-lat if m[4] == "S" else lat, -lon if m[8] == "W" else lon)
        if point.is_on_earth:
            yield Found(m.start(), m.end(), point)
