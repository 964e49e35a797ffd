"""How much of each line is open, committed, shipped and received: sums over its loads."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlmodel import Session, col, select

from bot.tables import Line, Load, Stop, StopStatus, Trip, TripStatus

_NOT_LOADED = (TripStatus.PLANNED, TripStatus.APPROVED, TripStatus.LOADING)
_VOID = (StopStatus.CANCELLED, StopStatus.FAILED)


@dataclass(frozen=True)
class Quantities:
    """The four quantities of a line; the received one by its condition."""

    requested: int
    committed: int = 0  # on trips that have not been loaded
    shipped: int = 0  # loaded, and nobody has said yet what arrived
    good: int = 0
    damaged: int = 0
    missing: int = 0

    @property
    def open(self) -> int:
        """What is still to be planned: damaged and missing units are."""
        return max(0, self.requested - self.committed - self.shipped - self.good)


def quantities(session: Session, request_ids: Collection[int]) -> dict[int, Quantities]:
    """The quantities of all lines of some requests, by line id."""
    lines = session.exec(select(Line).where(col(Line.request_id).in_(request_ids))).all()
    found = {line.id: Quantities(line.requested) for line in lines}
    rows = session.exec(
        select(Load, Trip.status)
        .join(Stop, col(Stop.id) == col(Load.stop_id))
        .join(Trip, col(Trip.id) == col(Stop.trip_id))
        .where(col(Stop.request_id).in_(request_ids), col(Stop.status).not_in(_VOID))
        .where(col(Trip.status) != TripStatus.CANCELLED)
    ).all()
    for load, status in rows:
        found[load.line_id] = _with(found[load.line_id], load, TripStatus(status))
    return found


def _with(sums: Quantities, load: Load, status: TripStatus) -> Quantities:
    if load.good is not None:
        return replace(
            sums,
            good=sums.good + load.good,
            damaged=sums.damaged + (load.damaged or 0),
            missing=sums.missing + (load.missing or 0),
        )
    if load.loaded is None and status in _NOT_LOADED:
        return replace(sums, committed=sums.committed + load.planned)
    # What was handed over counts for what was loaded once the driver has said it.
    on_the_way = load.delivered if load.delivered is not None else load.loaded
    return replace(sums, shipped=sums.shipped + (on_the_way or 0))
