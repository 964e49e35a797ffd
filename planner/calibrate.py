"""What travel times turn out to be, learnt from legs that have been driven."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, groupby
from statistics import median

from planner.model import Lateness, Mode, Travel

WORTH = 10.0
"""What is assumed before counts as much as so many legs, pairs of legs or departures."""

HALF_LIFE = 72.0
"""Hours after which a leg counts half: roads and weather change."""

SHORTEST = 300
"""Seconds; of shorter legs one sees when people tapped rather than how they drove."""

FACTOR_MAX = 4.0
"""A leg that took so many times as long as planned, or as short, is a tap gone wrong."""

CLIP = 3.0
"""So many standard deviations from the middle a leg counts at most."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A leg that has been driven: the planner's seconds for it without bias, and real ones.

    Legs of one trip bear its name; hours_ago is how long it is over.
    """

    mode: str
    planned: float
    actual: float
    trip: str = ""
    hours_ago: float = 0.0


@dataclass(frozen=True, slots=True)
class _Ratio:
    """The logarithm of how much longer a leg took, and what it counts."""

    leg: Leg
    log: float
    counts: float


def calibrate(travel: Travel, legs: Iterable[Leg], late: Sequence[float] = ()) -> Travel:
    """Travel as it turns out: each mode's bias and spread, what legs have in common, lateness.

    legs are what was driven, late the seconds by which departures were later than planned. What
    travel says itself is the assumption to begin with, and holds where nothing has happened yet.

    For each mode the logarithms of actual / planned are normal with a normal-inverse-gamma prior
    that is worth WORTH legs. They count half after HALF_LIFE, legs of one trip count together as
    far as travel says that they are alike, and outliers are clipped (winsorised). The common share
    is the correlation of logarithms over pairs of one trip's legs; quantiles of lateness are the
    sample's, both drawn towards the assumption with the same worth.
    """
    usable = [leg for leg in legs if _is_usable(leg)]
    modes = tuple(_mode(travel, mode, usable) for mode in travel.modes)
    known = replace(travel, modes=modes)
    return replace(known, together=_together(known, usable), lateness=_lateness(travel, late))


def _is_usable(leg: Leg) -> bool:
    long = leg.planned >= SHORTEST and leg.actual > 0
    return long and abs(math.log(leg.actual / leg.planned)) <= math.log(FACTOR_MAX)


def _mode(travel: Travel, mode: Mode, legs: Sequence[Leg]) -> Mode:
    """A mode with the mean of its posterior."""
    spread = travel.spread if mode.spread is None else mode.spread
    assumed = math.log(mode.bias)
    ratios = _clipped(_ratios(travel, mode, legs), assumed, spread)
    count = sum(ratio.counts for ratio in ratios)
    if not count:
        return mode
    mean = sum(ratio.counts * ratio.log for ratio in ratios) / count
    squares = sum(ratio.counts * (ratio.log - mean) ** 2 for ratio in ratios)
    apart = WORTH * count / (WORTH + count) * (mean - assumed) ** 2
    variance = (WORTH * spread**2 + squares + apart) / (WORTH + count)
    shrunk = (WORTH * assumed + count * mean) / (WORTH + count)
    return replace(mode, bias=math.exp(shrunk), spread=math.sqrt(variance))


def _ratios(travel: Travel, mode: Mode, legs: Sequence[Leg]) -> list[_Ratio]:
    of = [leg for leg in legs if leg.mode == mode.name]
    found = []
    for trip in _by_trip(of):
        alike = 1.0 + (len(trip) - 1) * travel.together
        for leg in trip:
            counts = 0.5 ** (max(0.0, leg.hours_ago) / HALF_LIFE) / alike
            found.append(_Ratio(leg, math.log(leg.actual / leg.planned), counts))
    return found


def _clipped(ratios: Sequence[_Ratio], assumed: float, spread: float) -> list[_Ratio]:
    """No ratio further than CLIP standard deviations from the middle, robustly estimated."""
    if not ratios:
        return []
    logs, n = [ratio.log for ratio in ratios], len(ratios)
    middle = (WORTH * assumed + n * median(logs)) / (WORTH + n)
    far = CLIP * max(spread, 1.4826 * median(abs(log - middle) for log in logs))
    return [replace(r, log=min(max(r.log, middle - far), middle + far)) for r in ratios]


def _together(travel: Travel, legs: Sequence[Leg]) -> float:
    modes = {mode.name: mode for mode in travel.modes}
    pairs = [
        (_standard(travel, modes[a.mode], a), _standard(travel, modes[b.mode], b))
        for trip in _by_trip([leg for leg in legs if leg.mode in modes])
        for a, b in combinations(trip, 2)
    ]
    alike = WORTH * travel.together + sum(a * b for a, b in pairs)
    share = alike / (WORTH + sum(a * a + b * b for a, b in pairs) / 2)
    return min(1.0, max(0.0, share))


def _standard(travel: Travel, mode: Mode, leg: Leg) -> float:
    spread = travel.spread if mode.spread is None else mode.spread
    far = math.log(leg.actual / leg.planned / mode.bias) / max(spread, 1e-9)
    return min(max(far, -CLIP), CLIP)


def _by_trip(legs: Sequence[Leg]) -> list[list[Leg]]:
    """The legs of each trip; those without a trip each by itself."""
    named = sorted((leg for leg in legs if leg.trip), key=lambda leg: leg.trip)
    trips = [list(trip) for _, trip in groupby(named, key=lambda leg: leg.trip)]
    return [*trips, *([leg] for leg in legs if not leg.trip)]


def _lateness(travel: Travel, late: Sequence[float]) -> Lateness:
    assumed, n = travel.lateness, len(late)
    ordered = sorted(late)

    def drawn(share: float, before: int) -> int:
        return round((WORTH * before + n * _quantile(ordered, share)) / (WORTH + n))

    if not ordered:
        return assumed
    return Lateness(drawn(0.1, assumed.p10), drawn(0.5, assumed.p50), drawn(0.9, assumed.p90))


def _quantile(ordered: Sequence[float], share: float) -> float:
    """A quantile of sorted numbers, between neighbours in proportion."""
    at = share * (len(ordered) - 1)
    low = math.floor(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])
