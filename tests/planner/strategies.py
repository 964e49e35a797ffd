"""Random problems for property tests: small, with every capability, feasible or not.

Each rule is there now and then, so that of a whole problem something can mostly be done.
"""

from dataclasses import replace
from typing import TypeVar

from hypothesis import strategies as st

from planner.model import (
    Access,
    Area,
    Closure,
    Curfew,
    Item,
    Lateness,
    Line,
    Load,
    Metric,
    Mode,
    Place,
    Policy,
    Priority,
    Problem,
    Request,
    Stock,
    Stop,
    Travel,
    Trip,
    Vehicle,
    Warehouse,
    Window,
)

T = TypeVar("T")

HOUR = 3600
SIDE = 100.0
ITEMS = (
    Item("tent", 50.0, 0.5),
    Item("kit", 10.0, None),
    Item("vaccine", 1.0, 0.01, cold=True),
    Item("letter", None, None),
)
PLACES = [f"p{n}" for n in range(6)]
MODES = ("truck", "truck", "light", "helicopter", "boat")
WAREHOUSES = ("w0", "w1", "w2")
VEHICLES = ("v0", "v1", "v2", "v3", "v4")

hours = st.integers(0, 16).map(lambda h: h * HOUR)
places = st.sampled_from(PLACES)
items = st.sampled_from(["tent", "kit", "kit", "letter", "vaccine"])


def rarely(usual: T, other: st.SearchStrategy[T]) -> st.SearchStrategy[T]:
    """Something else in one of eight cases."""
    return st.sampled_from(range(8)).flatmap(lambda n: other if n == 5 else st.just(usual))


def some(names: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """One or two of the names, mostly none."""
    chosen = st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)
    return rarely((), chosen.map(lambda names: tuple(names)))


some_modes = rarely((), st.sampled_from((("truck",), ("boat", "light"))))


@st.composite
def windows(draw: st.DrawFn) -> tuple[Window, ...]:
    """One or two spans."""
    starts = draw(st.lists(hours, min_size=1, max_size=2))
    return tuple(Window(at, at + draw(st.integers(0, 8)) * HOUR) for at in starts)


@st.composite
def warehouses(draw: st.DrawFn, name: str) -> Warehouse:
    """A warehouse with stock now and later."""
    when = rarely(0, st.just(4 * HOUR))
    lots = st.builds(Stock, items, st.integers(0, 60), when)
    return Warehouse(
        name,
        draw(places),
        tuple(draw(st.lists(lots, min_size=2, max_size=6))),
        draw(rarely((), windows())),
        docks=draw(st.sampled_from((0, 0, 1, 2))),
        loading=draw(st.sampled_from((0, 600, 1800, 2000))),
    )


@st.composite
def vehicles(draw: st.DrawFn, name: str) -> Vehicle:
    """A vehicle of any kind."""
    free = draw(rarely(0, hours))
    return Vehicle(
        name,
        draw(st.sampled_from(MODES)),
        kg=draw(rarely(500.0, st.sampled_from((0.0, 40.0, 2000.0)))),
        m3=draw(rarely(5.0, st.sampled_from((0.2, 20.0)))),
        start=draw(places),
        free_from=free,
        free_until=free + draw(rarely(16, st.integers(0, 14))) * HOUR,
        home=draw(st.none() | places),
        speed_kmh=draw(rarely(0.0, st.just(33.0))),
        range_km=draw(rarely(0.0, st.sampled_from((60.0, 150.0)))),
        cold=draw(st.booleans()),
        tags=draw(st.sampled_from(((), ("4x4",)))),
        cost_fixed=draw(st.sampled_from((0.0, 100.0))),
        co2_km=draw(st.sampled_from((0.0, 2.0))),
        trips_max=draw(rarely(0, st.integers(1, 2))),
        reserve=draw(rarely(False, st.just(True))),
        shift_max=draw(rarely(0, st.sampled_from((2 * HOUR, 5 * HOUR)))),
        warehouses=draw(some(WAREHOUSES)),
    )


@st.composite
def requests(draw: st.DrawFn, name: str) -> Request:
    """A request with one to three lines, two of them perhaps for the same item."""
    wanted = draw(st.lists(st.tuples(items, st.integers(1, 30)), min_size=1, max_size=3))
    promised = draw(rarely(None, hours))
    return Request(
        name,
        draw(places),
        draw(st.sampled_from(Priority)),
        tuple(Line(f"l{n}", item, quantity) for n, (item, quantity) in enumerate(wanted)),
        needed_by=draw(st.none() | hours),
        windows=draw(rarely((), windows())),
        service=draw(st.sampled_from((0, 900))),
        people=draw(st.sampled_from((0, 10, 1000))),
        access=draw(accesses()),
        submitted=draw(st.sampled_from((0, HOUR))),
        promised=None if promised is None else Window(promised, promised + HOUR),
        held=draw(rarely(False, st.just(True))),
        whole=draw(rarely(False, st.just(True))),
        value=draw(rarely(None, st.sampled_from((0.0, 0.5, 40.0)))),
    )


@st.composite
def accesses(draw: st.DrawFn) -> Access:
    """Who may come, and from where."""
    return Access(
        draw(some_modes),
        draw(rarely(0.0, st.just(500.0))),
        draw(rarely((), st.just(("4x4",)))),
        only=draw(some(VEHICLES)),
        never=draw(some(VEHICLES)),
        warehouses=draw(some(WAREHOUSES)),
    )


@st.composite
def curfews(draw: st.DrawFn) -> Curfew:
    """Hours in which some or all are off the road."""
    spans = draw(st.lists(st.tuples(hours, st.integers(0, 3)), min_size=1, max_size=3))
    times = tuple(Window(at, at + long * HOUR) for at, long in spans)
    return Curfew(times, draw(some_modes))


@st.composite
def matrices(draw: st.DrawFn) -> tuple[tuple[float, ...], ...]:
    """Kilometres that differ there and back, and now and then no way at all."""
    km = st.sampled_from((-1.0, 4.0, 10.0, 10.0, 25.5, 60.0))
    size = range(len(PLACES))
    return tuple(tuple(0.0 if a == b else draw(km) for b in size) for a in size)


@st.composite
def travels(draw: st.DrawFn, metric: Metric) -> Travel:
    """Ways with all that can be in them."""
    closures = st.builds(Closure, places, places, some_modes)
    near = st.floats(0, 1, allow_nan=False).map(lambda at: _coordinate(metric, at))
    areas = st.builds(Area, near, near, st.sampled_from((0.0, 5.0, 20.0)), some_modes)
    usual = Travel().modes
    slow = tuple(replace(mode, bias=1.3, spread=0.4) for mode in usual)
    return Travel(
        modes=draw(st.sampled_from((usual, usual, slow, (*usual, Mode("mule", 4.0))))),
        closures=tuple(draw(rarely([], st.lists(closures, max_size=3)))),
        matrix_km=draw(rarely((), matrices())),
        areas=tuple(draw(rarely([], st.lists(areas, max_size=2)))),
        curfews=tuple(draw(rarely([], st.lists(curfews(), min_size=1, max_size=2)))),
        metric=metric,
        grain_km=draw(rarely(0.001, st.just(1.0))),
        together=draw(st.sampled_from((1.0, 0.5))),
        lateness=draw(st.sampled_from((Lateness(), Lateness(0, 300, 1200)))),
    )


def _coordinate(metric: Metric, at: float) -> float:
    """A share of the side of the land as a coordinate: in degrees, or in km on a plane."""
    return 36 + at if metric is Metric.GREAT_CIRCLE else SIDE * at


@st.composite
def frozen_trips(draw: st.DrawFn, problem: Problem) -> tuple[Trip, ...]:
    """At most one trip that is already decided."""
    if not problem.vehicles or not problem.warehouses or draw(rarely(True, st.just(False))):
        return ()
    vehicle = draw(st.sampled_from(problem.vehicles))
    begins = vehicle.free_from + draw(st.integers(0, 4)) * HOUR
    loads, departs = begins + draw(st.integers(0, 2)) * HOUR, begins + 2 * HOUR + 1800
    stop = Stop("gone", (Load("l0", 1),), departs + 600, departs + 600, departs + 900)
    house, place = draw(st.sampled_from(problem.warehouses)).id, draw(places)
    return (Trip(vehicle.id, house, begins, loads, departs, (stop,), departs + HOUR, place, 50.0),)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """A whole problem."""
    metric = draw(rarely(Metric.GREAT_CIRCLE, st.just(Metric.PLANE)))
    near = st.floats(0, 1, allow_nan=False).map(lambda at: _coordinate(metric, at))
    houses, fleet = draw(st.sampled_from((2, 3, 1, 0))), draw(st.sampled_from((2, 3, 5, 1, 0)))
    count = draw(st.sampled_from((4, 5, 6, 7, 2, 1, 0)))
    problem = Problem(
        places=tuple(
            Place(p, draw(near), draw(near), draw(rarely(False, st.booleans()))) for p in PLACES
        ),
        items=ITEMS,
        warehouses=tuple(draw(warehouses(w)) for w in WAREHOUSES[:houses]),
        vehicles=tuple(draw(vehicles(v)) for v in VEHICLES[:fleet]),
        requests=tuple(draw(requests(f"r{n}")) for n in range(count)),
        travel=draw(travels(metric)),
        policy=draw(st.sampled_from((Policy(), Policy(money=5.0), Policy(late=10.0, promise=1e4)))),
        now=draw(rarely(0, st.just(2 * HOUR))),
    )
    return replace(problem, frozen=draw(frozen_trips(problem)))
