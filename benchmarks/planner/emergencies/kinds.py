"""The kinds of emergency, each by its figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.model import Mode

HOUR = 3600


@dataclass(frozen=True, slots=True)
class Type:
    """A type of vehicle: what it carries, what it costs, how many of a hundred are such."""

    mode: str
    kg: float
    m3: float
    cost_km: float
    share: float
    cold: float = 0.2
    tags: tuple[str, ...] = ()
    range_km: float = 0.0


HEAVY = Type("truck", 20_000.0, 80.0, 1.6, 15)
MEDIUM = Type("truck", 10_000.0, 45.0, 1.1, 35)
SMALL = Type("light", 3_500.0, 18.0, 0.6, 30, cold=0.4)
OFFROAD = Type("light", 2_500.0, 12.0, 0.8, 17, cold=0.3, tags=("4x4",))
HELICOPTER = Type("helicopter", 2_500.0, 14.0, 18.0, 3, cold=1.0, range_km=600.0)
BOAT = Type("boat", 1_500.0, 8.0, 0.9, 25, cold=0.5)
BARGE = Type("boat", 8_000.0, 30.0, 1.8, 10, cold=0.2)


@dataclass(frozen=True, slots=True)
class Kind:
    """What makes an emergency: the land, the roads, the fleet, the hours and the needs.

    km is how wide the land is with 200 requests; closed, wet, windowed and limited are shares of
    the places or requests; window says how many hours one lasts; priorities are weights.
    """

    centre: tuple[float, float]
    km: float
    around_km: float
    modes: tuple[Mode, ...]
    fleet: tuple[Type, ...]
    needs: Mapping[str, float]
    priorities: tuple[float, float, float]
    people: tuple[float, float]
    closed_places: float
    closed_ways: float
    wet: float
    windowed: float
    window: tuple[int, int]
    opening: tuple[int, int] | None
    limited: float


EARTHQUAKE = Kind(
    centre=(37.2, 37.0),
    km=80.0,
    around_km=12.0,
    modes=(
        Mode("truck", 32.0, 1.5),
        Mode("light", 38.0, 1.45),
        Mode("helicopter", 190.0, 1.05, ground=False),
    ),
    fleet=(HEAVY, MEDIUM, SMALL, OFFROAD, HELICOPTER),
    needs={"shelter": 5, "food": 4, "water": 3, "hygiene": 2, "health": 3, "cold": 1},
    priorities=(15, 35, 50),
    people=(30, 2_200),
    closed_places=0.03,
    closed_ways=0.12,
    wet=0.0,
    windowed=0.25,
    window=(3, 8),
    opening=None,
    limited=0.3,
)

FLOOD = Kind(
    centre=(-19.6, 34.5),
    km=90.0,
    around_km=12.0,
    modes=(
        Mode("truck", 35.0, 1.6),
        Mode("light", 40.0, 1.5),
        Mode("boat", 22.0, 1.3, ground=False),
        Mode("helicopter", 190.0, 1.05, ground=False),
    ),
    fleet=(MEDIUM, SMALL, OFFROAD, BOAT, BARGE, HELICOPTER),
    needs={"shelter": 3, "food": 4, "water": 4, "hygiene": 3, "health": 2, "cold": 1},
    priorities=(12, 33, 55),
    people=(20, 2_000),
    closed_places=0.0,
    closed_ways=0.2,
    wet=0.35,
    windowed=0.2,
    window=(3, 8),
    opening=(0, 11),
    limited=0.2,
)

COUNTRY = Kind(
    centre=(14.5, 30.0),
    km=240.0,
    around_km=30.0,
    modes=(
        Mode("truck", 55.0, 1.35),
        Mode("light", 60.0, 1.35),
        Mode("helicopter", 200.0, 1.05, ground=False),
    ),
    fleet=(HEAVY, MEDIUM, SMALL, OFFROAD, HELICOPTER),
    needs={"shelter": 1, "food": 6, "water": 2, "hygiene": 3, "health": 2, "cold": 2},
    priorities=(5, 25, 70),
    people=(40, 2_500),
    closed_places=0.02,
    closed_ways=0.04,
    wet=0.0,
    windowed=0.6,
    window=(2, 5),
    opening=(0, 12),
    limited=0.2,
)

KINDS: Mapping[str, Kind] = {"earthquake": EARTHQUAKE, "flood": FLOOD, "country": COUNTRY}
