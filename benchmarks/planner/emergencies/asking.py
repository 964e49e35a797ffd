"""Who asks for what, until when, and who may come."""

import math
import random
from collections.abc import Sequence

from benchmarks.planner.emergencies.catalogue import NEEDS
from benchmarks.planner.emergencies.kinds import HOUR, Kind
from planner.model import Access, Line, Place, Priority, Request, Window

HOURS_TO_LIVE = {Priority.LIFE_SAVING: (2, 8), Priority.URGENT: (4, 14), Priority.STANDARD: (8, 24)}
ON_LAND = ("truck", "light", "helicopter")


def requests(dice: random.Random, kind: Kind, villages: Sequence[Place]) -> list[Request]:
    """One request from each village."""
    return [_request(dice, kind, n, village) for n, village in enumerate(villages)]


def _request(dice: random.Random, kind: Kind, number: int, village: Place) -> Request:
    least, most = (math.log(people) for people in kind.people)
    people = int(math.exp(dice.uniform(least, most)))
    priority = dice.choices(list(Priority), kind.priorities)[0]
    return Request(
        f"R{number:05}",
        village.id,
        priority,
        _lines(dice, kind, people),
        needed_by=dice.randint(*HOURS_TO_LIVE[priority]) * HOUR if dice.random() < 0.7 else None,
        windows=_windows(dice, kind),
        service=dice.choice((600, 600, 900, 1200)) + min(people // 2, 900),
        people=people,
        access=_access(dice, kind, village),
    )


def _lines(dice: random.Random, kind: Kind, people: int) -> tuple[Line, ...]:
    """One or two sectors of need, and one to three items of each."""
    sectors = dice.choices(list(kind.needs), list(kind.needs.values()), k=dice.choice((1, 1, 2)))
    needs = {
        need.item.code: need
        for sector in sectors
        for need in dice.sample(NEEDS[sector], k=dice.randint(1, min(3, len(NEEDS[sector]))))
    }
    return tuple(
        Line(str(n), need.item.code, max(1, round(people * need.each * dice.uniform(0.3, 1.0))))
        for n, need in enumerate(needs.values())
    )


def _windows(dice: random.Random, kind: Kind) -> tuple[Window, ...]:
    """An appointment for some, opening hours for the others where the kind has them."""
    if dice.random() < kind.windowed:
        lasts = dice.randint(*kind.window)
        opens = dice.randint(1, 11 - lasts)
        return (Window(opens * HOUR, (opens + lasts) * HOUR),)
    if kind.opening is None:
        return ()
    return (Window(kind.opening[0] * HOUR, kind.opening[1] * HOUR),)


def _access(dice: random.Random, kind: Kind, village: Place) -> Access:
    """Only what floats or flies reaches a wet village; boats cannot go to dry ones."""
    modes = ON_LAND if kind.wet and not village.closed else ()
    limited = dice.random() < kind.limited
    rough = limited and dice.random() < 0.2 and not village.closed
    return Access(
        modes=modes,
        kg_max=dice.choice((4_000.0, 12_000.0, 12_000.0)) if limited and not rough else 0.0,
        tags=("4x4",) if rough else (),
    )
