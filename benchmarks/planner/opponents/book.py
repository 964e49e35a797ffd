"""From another engine's routes to a plan, timed by the planner's own clock."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.planner.opponents.room import make_room
from benchmarks.planner.opponents.translate import Job, Task
from planner.board import Board
from planner.fill import fill, merged
from planner.finish import finish
from planner.model import Load, Plan, Trip, Vehicle
from planner.ride import Errand, ride
from planner.search.orders import SLACK


@dataclass(frozen=True, slots=True)
class Run:
    """One trip as an engine has it: from which warehouse, and the numbers of its jobs."""

    house: int
    jobs: tuple[int, ...]


def book(task: Task, routes: Mapping[int, Sequence[Run]]) -> Plan:
    """A plan of what vehicles (by position) do, without what cannot be done after all.

    First trips are booked before second ones, so that docks are taken in about the order of time.
    What is left is brought by whoever still has time, from any warehouse, most needed first, and
    other trips give way to life-saving aid; then all is topped up and
    explained as for the planner's own trips.
    """
    board = task.board.cleared()
    done: dict[int, list[tuple[int, list[Job]]]] = {number: [] for number in sorted(routes)}
    for turn in range(max((len(runs) for runs in routes.values()), default=0)):
        for number in done:
            if turn < len(routes[number]):
                run, last = routes[number][turn], turn == len(routes[number]) - 1
                jobs = [task.jobs[job] for job in run.jobs]
                kept = _book(task, board, number, run.house, jobs, last=last)
                done[number] += [(run.house, kept)] if kept else []
    for number, trips in done.items():
        _bring_home(task, board, number, trips)
    fill(board, idle_only=False)
    make_room(board)
    return finish(board)


def _book(
    task: Task, board: Board, number: int, house: int, jobs: list[Job], *, last: bool
) -> list[Job]:
    """Book a trip, leaving out as little as possible; what is left of it."""
    vehicle = task.problem.vehicles[number]
    while jobs:
        trip = _timed(task, board, vehicle, house, jobs, last=last)
        if trip is not None:
            board.add(trip)
            return jobs
        jobs = _without_least(task, board, vehicle, house, jobs, last=last)
    return []


def _bring_home(task: Task, board: Board, number: int, trips: list[tuple[int, list[Job]]]) -> None:
    """Where the last trip fell out, the one before it is the last and must end at home."""
    vehicle = task.problem.vehicles[number]
    booked = board.trips[vehicle.id]
    while vehicle.home and booked and booked[-1].end_place != vehicle.home:
        board.remove(booked[-1])
        house, jobs = trips.pop()
        if _book(task, board, number, house, jobs, last=True):
            return


def _without_least(
    task: Task, board: Board, vehicle: Vehicle, house: int, jobs: list[Job], *, last: bool
) -> list[Job]:
    """The jobs without the one of least worth that makes the trip possible, else without that."""
    by_worth = sorted(range(len(jobs)), key=lambda n: jobs[n].worth)
    for n in by_worth:
        rest = jobs[:n] + jobs[n + 1 :]
        if rest and _timed(task, board, vehicle, house, rest, last=last) is not None:
            return rest
    return jobs[: by_worth[0]] + jobs[by_worth[0] + 1 :]


def _timed(
    task: Task, board: Board, vehicle: Vehicle, house: int, jobs: Sequence[Job], *, last: bool
) -> Trip | None:
    done = board.trips[vehicle.id]
    warehouse = task.problem.warehouses[house]
    place, ready = vehicle.start, max(vehicle.free_from, task.problem.now)
    if done:
        place, ready = done[-1].end_place, done[-1].ends
    errand = Errand(
        vehicle=vehicle,
        warehouse=warehouse,
        place=place,
        ready=ready,
        drops=_drops(jobs),
        not_before=max(job.ready for job in jobs),
        until=vehicle.free_until,
        end_place=vehicle.home if last else None,
    )
    trip = ride(board.index, board.roads, errand, board.stockroom.loading[warehouse.id])
    fits = trip is not None and min(board.room(trip)) >= -SLACK and _in_stock(board, trip)
    return trip if fits else None


def _drops(jobs: Sequence[Job]) -> list[tuple[str, tuple[Load, ...]]]:
    """Jobs as deliveries, those of one request after one another put together."""
    drops: list[tuple[str, tuple[Load, ...]]] = []
    for job in jobs:
        request, loads = job.order.request, job.order.loads
        if drops and drops[-1][0] == request:
            drops[-1] = (request, merged(drops[-1][1], loads))
        else:
            drops.append((request, loads))
    return drops


def _in_stock(board: Board, trip: Trip) -> bool:
    needs: defaultdict[str, int] = defaultdict(int)
    for stop in trip.stops:
        for load in stop.loads:
            needs[board.index.item(stop.request, load.line).code] += load.quantity
    free = board.stockroom.free
    return all(free(trip.warehouse, item, trip.loads) >= need for item, need in needs.items())
