"""Random problems for property tests: small, with every capability, feasible or not."""

from dataclasses import replace

from hypothesis import strategies as st

from planner.model import (
    Access,
    Closure,
    Item,
    Line,
    Load,
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

HOUR = 3600
ITEMS = (
    Item("tent", 50.0, 0.5),
    Item("kit", 10.0, None),
    Item("vaccine", 1.0, 0.01, cold=True),
    Item("letter", None, None),
)
PLACES = [f"p{n}" for n in range(6)]
MODES = ("truck", "light", "helicopter", "boat")

hours = st.integers(0, 16).map(lambda h: h * HOUR)
places = st.sampled_from(PLACES)
items = st.sampled_from([item.code for item in ITEMS])


@st.composite
def windows(draw: st.DrawFn) -> tuple[Window, ...]:
    """None, one or two spans."""
    starts = draw(st.lists(hours, max_size=2))
    return tuple(Window(at, at + draw(st.integers(0, 5)) * HOUR) for at in starts)


@st.composite
def warehouses(draw: st.DrawFn, name: str) -> Warehouse:
    """A warehouse with stock now and later."""
    lots = st.builds(Stock, items, st.integers(0, 60), st.sampled_from((0, 0, 0, 4 * HOUR)))
    return Warehouse(
        name,
        draw(places),
        tuple(draw(st.lists(lots, max_size=5))),
        draw(windows()) if draw(st.booleans()) else (),
        docks=draw(st.integers(0, 2)),
        loading=draw(st.sampled_from((0, 600, 1800, 2000))),
    )


@st.composite
def vehicles(draw: st.DrawFn, name: str) -> Vehicle:
    """A vehicle of any kind."""
    free = draw(hours)
    return Vehicle(
        name,
        draw(st.sampled_from(MODES)),
        kg=draw(st.sampled_from((0.0, 40.0, 500.0, 2000.0))),
        m3=draw(st.sampled_from((0.2, 5.0, 20.0))),
        start=draw(places),
        free_from=free,
        free_until=free + draw(st.integers(0, 14)) * HOUR,
        home=draw(st.none() | places),
        speed_kmh=draw(st.sampled_from((0.0, 0.0, 33.0))),
        range_km=draw(st.sampled_from((0.0, 0.0, 60.0, 150.0))),
        cold=draw(st.booleans()),
        tags=draw(st.sampled_from(((), ("4x4",)))),
        cost_fixed=draw(st.sampled_from((0.0, 100.0))),
        trips_max=draw(st.sampled_from((0, 0, 1, 2))),
        reserve=draw(st.sampled_from((False, False, False, True))),
    )


@st.composite
def requests(draw: st.DrawFn, name: str) -> Request:
    """A request with one to three lines, two of them perhaps for the same item."""
    wanted = draw(st.lists(st.tuples(items, st.integers(1, 50)), min_size=1, max_size=3))
    promised = draw(st.none() | hours)
    return Request(
        name,
        draw(places),
        draw(st.sampled_from(Priority)),
        tuple(Line(f"l{n}", item, quantity) for n, (item, quantity) in enumerate(wanted)),
        needed_by=draw(st.none() | hours),
        windows=draw(windows()),
        service=draw(st.sampled_from((0, 900))),
        people=draw(st.sampled_from((0, 10, 1000))),
        access=Access(
            draw(st.sampled_from(((), (), ("truck", "boat")))),
            draw(st.sampled_from((0.0, 0.0, 500.0))),
            draw(st.sampled_from(((), (), ("4x4",)))),
        ),
        promised=None if promised is None else Window(promised, promised + HOUR),
        held=draw(st.sampled_from((False, False, False, True))),
    )


@st.composite
def frozen_trips(draw: st.DrawFn, problem: Problem) -> tuple[Trip, ...]:
    """At most one trip that is already decided."""
    if not problem.vehicles or not problem.warehouses or draw(st.booleans()):
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
    near = st.floats(0, 1, allow_nan=False)
    closed = st.sampled_from((False, False, False, True))
    closures = st.builds(Closure, places, places, st.sampled_from(((), ("truck",), ("boat",))))
    problem = Problem(
        places=tuple(Place(p, 36 + draw(near), 36 + draw(near), draw(closed)) for p in PLACES),
        items=ITEMS,
        warehouses=tuple(draw(warehouses(f"w{n}")) for n in range(draw(st.integers(0, 3)))),
        vehicles=tuple(draw(vehicles(f"v{n}")) for n in range(draw(st.integers(0, 5)))),
        requests=tuple(draw(requests(f"r{n}")) for n in range(draw(st.integers(0, 7)))),
        travel=Travel(closures=tuple(draw(st.lists(closures, max_size=3)))),
        policy=draw(st.sampled_from((Policy(), Policy(money=5.0), Policy(late=10.0, promise=1e4)))),
        now=draw(st.sampled_from((0, 2 * HOUR))),
    )
    return replace(problem, frozen=draw(frozen_trips(problem)))
