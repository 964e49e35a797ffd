"""From the kernel's best solution to trips on a board, timed anew by the planner's own clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner.board import Board
from planner.fill import merged
from planner.model import Trip, Warehouse
from planner.ride import PUT_OFF, Errand, ride
from planner.search.build import Builder
from planner.search.duties import Duty
from planner.search.orders import Order
from planner.search.state import Run


@dataclass(frozen=True, slots=True)
class Journey:
    """A trip that can be planned again: where and when it loads, and its stops as orders."""

    source: int
    loads: int
    stops: tuple[Order, ...]


def decode(
    builder: Builder, best: Sequence[Sequence[Run]], board: Board
) -> list[list[tuple[Trip, Journey]]]:
    """Book the trips on the board; what was booked, by duty."""
    return [
        _book(builder, board, duty, runs) for duty, runs in zip(builder.duties, best, strict=True)
    ]


def _book(
    builder: Builder, board: Board, duty: Duty, runs: Sequence[Run]
) -> list[tuple[Trip, Journey]]:
    """Book a duty's trips, without those that cannot be done after all."""
    runs = list(runs)
    tries = PUT_OFF
    while True:
        booked: list[tuple[Trip, Journey]] = []
        for n, run in enumerate(runs):
            last = n == len(runs) - 1
            trip = _timed(builder, board, duty, run, booked, last=last)
            if trip is None:
                break
            board.add(trip)
            booked.append((trip, Journey(run.source, trip.loads, tuple(_stops(builder, run)))))
        else:
            return booked
        for trip, _ in booked:
            board.remove(trip)
        later = _put_off(builder, board, duty, runs, booked) if tries else None
        if later is None:
            del runs[len(booked)]
        else:
            duty, tries = later, tries - 1


def _put_off(
    builder: Builder,
    board: Board,
    duty: Duty,
    runs: Sequence[Run],
    booked: list[tuple[Trip, Journey]],
) -> Duty | None:
    """The duty begun later, when only its length stands in the way of the next trip."""
    limit = duty.vehicle.shift_max
    if not booked or not limit or duty.since is not None:
        return None
    free = replace(duty, vehicle=replace(duty.vehicle, shift_max=0))
    last = len(booked) == len(runs) - 1
    trip = _timed(builder, board, free, runs[len(booked)], booked, last=last)
    return None if trip is None else replace(duty, ready=trip.ends - limit)


def _timed(
    builder: Builder,
    board: Board,
    duty: Duty,
    run: Run,
    booked: list[tuple[Trip, Journey]],
    *,
    last: bool,
) -> Trip | None:
    place, ready = (
        (booked[-1][0].end_place, booked[-1][0].ends) if booked else (duty.place, duty.ready)
    )
    _, warehouse, gate = builder.sources[run.source]
    errand = Errand(
        vehicle=duty.vehicle,
        warehouse=warehouse,
        place=place,
        ready=ready,
        drops=[(order.request, order.loads) for order in _stops(builder, run)],
        not_before=max(gate, run.loads),
        until=duty.until,
        end_place=duty.end_place if last else None,
        since=booked[0][0].begins if booked and duty.since is None else duty.since,
    )
    trip = ride(board.index, board.roads, errand, board.stockroom.loading[warehouse.id])
    return trip if trip is not None and _in_stock(board, warehouse, trip) else None


def _stops(builder: Builder, run: Run) -> Iterator[Order]:
    """The run's orders, those of one request after one another put together."""
    together: Order | None = None
    for number in run.orders:
        order = builder.orders[number]
        if together is not None and together.request == order.request:
            together = Order(order.request, merged(together.loads, order.loads))
            continue
        if together is not None:
            yield together
        together = order
    if together is not None:
        yield together


def _in_stock(board: Board, warehouse: Warehouse, trip: Trip) -> bool:
    needs: dict[str, int] = {}
    for stop in trip.stops:
        for load in stop.loads:
            item = board.index.item(stop.request, load.line).code
            needs[item] = needs.get(item, 0) + load.quantity
    return all(
        board.stockroom.free(warehouse.id, item, trip.loads) >= quantity
        for item, quantity in needs.items()
    )
