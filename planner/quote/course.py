"""A vehicle's free time with the trips planned in it, and how it goes with a stop more."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.board import Board
from planner.model import Trip
from planner.ride import Drops, Errand, ride
from planner.search.duties import Duty, duties


@dataclass(frozen=True, slots=True)
class Course:
    """A duty and its trips in the order of time; the first few have begun and stay."""

    duty: Duty
    trips: tuple[Trip, ...]
    begun: int

    def before(self, n: int) -> tuple[str, int]:
        """Where and when the vehicle is free for its trip with this number."""
        if n == 0:
            return self.duty.place, self.duty.ready
        return self.trips[n - 1].end_place, self.trips[n - 1].ends


@dataclass(frozen=True, slots=True)
class Run:
    """A trip to be timed again; end_place is None where it ends at its last stop."""

    warehouse: str
    not_before: int
    drops: Drops
    end_place: str | None


def courses(board: Board) -> list[Course]:
    """All vehicles' free time; none of a vehicle with a trip that does not lie in it."""
    own: dict[str, list[Course]] = {}
    now = board.problem.now
    for duty in duties(board.index, board.roads):
        trips = tuple(
            trip
            for trip in board.trips[duty.vehicle.id]
            if duty.ready <= trip.begins and trip.ends <= duty.until
        )
        course = Course(duty, trips, sum(trip.begins < now for trip in trips))
        own.setdefault(duty.vehicle.id, []).append(course)
    return [
        course
        for vehicle, some in own.items()
        if sum(len(course.trips) for course in some) == len(board.trips[vehicle])
        for course in some
    ]


def runs(board: Board, course: Course) -> list[Run]:
    """The trips of a course as they may be timed again, not earlier than they are."""
    return [
        Run(
            trip.warehouse,
            trip.loads,
            [(s.request, s.loads) for s in trip.stops],
            _end(board, trip),
        )
        for trip in course.trips
    ]


def _end(board: Board, trip: Trip) -> str | None:
    last = board.index.requests[trip.stops[-1].request].place
    return None if trip.end_place == last else trip.end_place


def with_stop(todo: Sequence[Run], trip: int, stop: int, request: str) -> list[Run]:
    """The runs with one more stop, with nothing to unload yet."""
    drops = [*todo[trip].drops]
    drops.insert(stop, (request, ()))
    return [*todo[:trip], replace(todo[trip], drops=drops), *todo[trip + 1 :]]


def with_run(todo: Sequence[Run], trip: int, begun: int, run: Run) -> list[Run]:
    """The runs with one more; after the last one the vehicle does not go home in between."""
    done = [*todo[:trip]]
    if done and trip == len(todo) and trip > begun:
        done[-1] = replace(done[-1], end_place=None)
    return [*done, run, *todo[trip:]]


def timed(board: Board, course: Course, todo: Sequence[Run], changed: int) -> list[Trip] | None:
    """The runs from the one that is changed on as trips; None when they cannot all be done.

    A trip that nothing keeps from going as it was is the one that was there before.
    """
    first = changed
    if len(todo) > len(course.trips) and changed == len(course.trips) > course.begun:
        first -= 1  # it need not go home in between
    done = [*course.trips[:first]]
    if course.duty.trips and len(todo) > course.duty.trips:
        return None
    for n in range(first, len(todo)):
        rest = len(todo) - n
        if n > changed and _goes_on(course, done[-1], len(course.trips) - rest):
            done += course.trips[len(course.trips) - rest :]
            break
        trip = ride(board.index, board.roads, *_errand(board, course, todo, n, done))
        if trip is None:
            return None
        done.append(trip)
    limit = course.duty.vehicle.shift_max
    since = done[0].begins if course.duty.since is None else course.duty.since
    return None if limit and done[-1].ends - since > limit else done


def _goes_on(course: Course, last: Trip, n: int) -> bool:
    """Whether a trip and all after it can go as they were."""
    return last.end_place == course.before(n)[0] and last.ends <= course.trips[n].begins


def _errand(
    board: Board, course: Course, todo: Sequence[Run], n: int, done: Sequence[Trip]
) -> tuple[Errand, list[tuple[int, int]]]:
    """A run after those that are done, and when docks are taken.

    The vehicle's own trips take none: they come before it, or are put off if need be.
    """
    duty, run = course.duty, todo[n]
    place, ready = (done[-1].end_place, done[-1].ends) if done else (duty.place, duty.ready)
    errand = Errand(
        vehicle=duty.vehicle,
        warehouse=board.index.warehouses[run.warehouse],
        place=place,
        ready=ready,
        drops=run.drops,
        not_before=run.not_before,
        until=duty.until,
        end_place=duty.end_place if n == len(todo) - 1 else run.end_place,
        since=done[0].begins if done and duty.since is None else duty.since,
    )
    return errand, _others(board, course, run.warehouse)


def _others(board: Board, course: Course, warehouse: str) -> list[tuple[int, int]]:
    """When others load where docks are few."""
    if not board.index.warehouses[warehouse].docks:
        return []
    busy = [*board.stockroom.loading[warehouse]]
    for trip in course.trips:
        if trip.warehouse == warehouse:
            busy.remove((trip.loads, trip.departs))
    return busy
