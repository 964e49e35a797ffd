"""The ways to a request from everywhere, and on from there."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from planner.travel import Floats, Roads


class Ways(NamedTuple):
    """Kilometres and seconds to it, and on from it, by profile and place."""

    km: Floats
    seconds: Floats
    on_km: Floats
    on_seconds: Floats


def ways_of(roads: Roads, place: str, profiles: Iterable[tuple[str, float]]) -> Ways:
    """The ways of all profiles: modes with speeds."""
    here, every = [roads.places[place]], range(len(roads.places))
    to_here, on = [], []
    for mode, speed in profiles:
        to_here.append([some[:, 0] for some in roads.matrix(mode, speed, every, here)])
        back = roads.matrix(mode, speed, here, every) if roads.measured else None
        on.append([some[0] for some in back] if back else to_here[-1])
    tables = [[found[n] for found in some] for some in (to_here, on) for n in (0, 1)]
    return Ways(*(np.array(table, dtype=np.float64) for table in tables))
