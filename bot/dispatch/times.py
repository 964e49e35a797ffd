"""The planner's seconds and our moments; opening hours and shifts as spans of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner.model import Window

Span = tuple[datetime, datetime]

DAYS_AHEAD = 7


@dataclass(frozen=True)
class Epoch:
    """The moment from which a problem counts its seconds."""

    start: datetime

    def seconds(self, moment: datetime) -> int:
        """A moment in the planner's time."""
        return round((moment - self.start).total_seconds())

    def moment(self, seconds: int) -> datetime:
        """The planner's time as a moment."""
        return self.start + timedelta(seconds=seconds)

    def window(self, span: Span) -> Window:
        """A span of time in the planner's time."""
        return Window(self.seconds(span[0]), self.seconds(span[1]))


def spans(opens: str | None, closes: str | None, zone: str, now: datetime) -> list[Span]:
    """The coming days' spans between two times of day in a zone that are not over yet.

    A span that closes before it opens goes over midnight; without times there is none.
    """
    if opens is None or closes is None:
        return []
    today = now.astimezone(ZoneInfo(zone)).date()
    days = [today + timedelta(days=n) for n in range(-1, DAYS_AHEAD + 1)]
    found = _spans(days, time.fromisoformat(opens), time.fromisoformat(closes), ZoneInfo(zone))
    return [span for span in found if span[1] > now]


def _spans(days: list[date], opens: time, closes: time, zone: ZoneInfo) -> Iterator[Span]:
    for day in days:
        last = day if closes > opens else day + timedelta(days=1)
        yield datetime.combine(day, opens, zone), datetime.combine(last, closes, zone)
