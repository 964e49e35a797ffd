"""What a plan changes against the one before it, which nobody approved."""

from dataclasses import dataclass

from bot.dispatch.papers import Papers

NOTICEABLE = 30 * 60
"""Seconds by which an arrival must differ to count as moved."""


@dataclass(frozen=True)
class Changes:
    """Trips before and now, and the requests that came in, fell out or arrive at another time."""

    code: str
    trips_before: int
    trips_now: int
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    moved: tuple[str, ...]


def changes(before: Papers, now: Papers) -> Changes:
    """The changes; requests that are no longer open are not among them."""
    old, new = _first_arrivals(before), _first_arrivals(now)
    still_open = now.index.requests.keys()
    both = old.keys() & new.keys()
    return Changes(
        code=before.row.code,
        trips_before=len(before.answer.trips),
        trips_now=len(now.answer.trips),
        added=tuple(sorted(new.keys() - old.keys())),
        dropped=tuple(sorted((old.keys() - new.keys()) & still_open)),
        moved=tuple(sorted(r for r in both if abs(old[r] - new[r]) >= NOTICEABLE)),
    )


def _first_arrivals(papers: Papers) -> dict[str, float]:
    """When the first part of each request arrives."""
    found: dict[str, float] = {}
    for trip in papers.answer.trips:
        for stop in trip.stops:
            at = papers.epoch.moment(stop.arrival).timestamp()
            found[stop.request] = min(at, found.get(stop.request, at))
    return found
