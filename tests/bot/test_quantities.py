"""Whatever happens on the road, in any order and however often: the quantities add up."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session, SQLModel, col, select

from bot.actions.driving import events as driving
from bot.actions.driving import goods, problems, receipts, trips
from bot.actions.driving.quantities import Quantities, quantities
from bot.actions.driving.stock import on_hand, reserved
from bot.actions.driving.trip_card import stops_of
from bot.db import Database
from bot.tables import (
    Item,
    Line,
    Load,
    Person,
    Request,
    Stock,
    StockMove,
    Stop,
    Trip,
    TripStatus,
)
from tests.bot.road import MINUTE, NOW, SETTINGS, lay_out

Event = Callable[[Session, Trip, int], object]


def test_damaged_and_missing_units_are_open_again() -> None:
    assert Quantities(100, good=60, damaged=30, missing=10).open == 40


def test_a_line_that_got_more_than_it_asked_for_is_not_open() -> None:
    assert Quantities(100, good=60, shipped=50).open == 0


def _person(session: Session) -> Person:
    return session.get_one(Person, 3)


def _stop(session: Session, trip: Trip, n: int) -> Stop:
    stops = stops_of(session, trip)
    return stops[n % len(stops)]


def _share(loads: list[Load], most: Callable[[Load], int], n: int) -> dict[int, int]:
    return {load.id: min(most(load), n) for load in loads}


def _load(session: Session, trip: Trip, n: int) -> object:
    loads = [i for stop in stops_of(session, trip) for i in driving.loads_of(session, stop)]
    amounts = _share(loads, lambda load: load.planned, n)
    return driving.load(session, trip, amounts, NOW, _person(session))


def _depart(session: Session, trip: Trip, n: int) -> object:
    return driving.depart(session, trip, NOW + n * MINUTE, SETTINGS)


def _arrive(session: Session, trip: Trip, n: int) -> object:
    return driving.arrive(session, _stop(session, trip, n), NOW + n * MINUTE, SETTINGS)


def _deliver(session: Session, trip: Trip, n: int) -> object:
    stop = _stop(session, trip, n)
    amounts = _share(driving.loads_of(session, stop), lambda load: load.loaded or 0, n)
    return driving.deliver(session, stop, amounts, NOW, SETTINGS)


def _receive(session: Session, trip: Trip, n: int) -> object:
    stop = _stop(session, trip, n)
    counts = {
        load: (good, damaged, units - good - damaged)
        for load, units in receipts.due(session, stop).items()
        for good in [min(units, n)]
        for damaged in [(units - good) // 2]
    }
    return receipts.receive(session, stop, counts, NOW, SETTINGS, person=_person(session))


def _give_up(session: Session, trip: Trip, n: int) -> object:
    problems.report(session, trip, ("breakdown", "road", "fog")[n % 3], NOW)
    return problems.give_up(session, trip, NOW, _person(session))


def _leave_out(session: Session, trip: Trip, _n: int) -> object:
    problems.report(session, trip, "refused", NOW)
    return problems.leave_out(session, trip, NOW, SETTINGS, _person(session))


def _back(session: Session, trip: Trip, _n: int) -> object:
    return goods.goods_are_back(session, trip, NOW, _person(session))


def _lost(session: Session, trip: Trip, _n: int) -> object:
    return goods.goods_are_lost(session, trip, NOW, _person(session))


def _cancel(session: Session, trip: Trip, n: int) -> object:
    if n % 2:
        return trips.cancel_trip(session, trip, "replan", NOW)
    return trips.cancel_stop(session, _stop(session, trip, n), "other", NOW)


def _plan(session: Session, trip: Trip, _n: int) -> object:
    """Another trip takes what is open, as far as there is free stock."""
    fresh = trip.model_dump(exclude={"id", "problem"} | {f"{x}ed_at" for x in _HAPPENED})
    other = Trip(**fresh | {"status": TripStatus.APPROVED})
    session.add(other)
    session.flush()
    for position, request in enumerate(session.exec(select(Request)).all()):
        open_lines = {i: q.open for i, q in quantities(session, [request.id]).items() if q.open}
        if open_lines:
            _plan_stop(session, other, position, request, open_lines)
    if stops_of(session, other):
        return True
    session.delete(other)
    return False


_HAPPENED = ("load", "depart", "end", "settl")


def _plan_stop(
    session: Session, trip: Trip, position: int, request: Request, lines: dict[int, int]
) -> None:
    stop = Stop(trip_id=trip.id, position=position, request_id=request.id, arrives_at=NOW,
                earliest_at=NOW, latest_at=NOW, leaves_at=NOW)  # fmt: skip
    session.add(stop)
    session.flush()
    for line_id, units in lines.items():
        item_id = session.get_one(Line, line_id).item_id
        free = on_hand(session, trip.warehouse_id, item_id)
        free -= reserved(session).get((trip.warehouse_id, item_id), 0)
        session.add(Load(stop_id=stop.id, line_id=line_id, planned=max(0, min(units, free))))
        session.flush()


def _go_on(session: Session, trip: Trip, n: int) -> object:
    """The next step of a trip, when there is one."""
    return any(step(session, trip, n) for step in (_load, _depart, _serve, _plan))


def _serve(session: Session, trip: Trip, n: int) -> bool:
    stops = range(len(stops_of(session, trip)))
    first = _deliver(session, trip, n), _receive(session, trip, n)
    return any(first) or any(_arrive(session, trip, stop) for stop in stops)


STEPS: list[Event] = [_load, _depart, _arrive, _deliver, _receive, _plan]
EVENTS = [*STEPS, *[_go_on] * 10, _give_up, _leave_out, _back, _lost, _cancel]

steps = st.tuples(st.sampled_from(EVENTS), st.integers(0, 3), st.integers(0, 120))


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(steps, min_size=5, max_size=25))
def test_quantities_and_stock_add_up_after_any_events(events: list[tuple[Event, int, int]]) -> None:
    db = Database("sqlite://")
    SQLModel.metadata.create_all(db.engine)
    lay_out(db)
    with db.write() as session:
        for event, which, n in events:
            current = session.exec(select(Trip).order_by(col(Trip.id))).all()
            event(session, current[which % len(current)], n)
            session.flush()
            _lines_add_up(session)
            _stock_adds_up(session)
    db.close()


def _lines_add_up(session: Session) -> None:
    ids = session.exec(select(Request.id)).all()
    for sums in quantities(session, ids).values():
        assert sums.open + sums.committed + sums.shipped + sums.good == sums.requested


def _stock_adds_up(session: Session) -> None:
    for item in session.exec(select(Item)).all():
        moves = session.exec(select(StockMove).where(StockMove.item_id == item.id)).all()
        stock = session.exec(select(Stock.quantity).where(Stock.item_id == item.id)).one()
        assert sum(move.change for move in moves) == stock
        loads = session.exec(
            select(Load.loaded)
            .join(Line, col(Line.id) == col(Load.line_id))
            .where(Line.item_id == item.id)
        ).all()
        assert -sum(m.change for m in moves if m.cause == "loaded") == sum(n or 0 for n in loads)
        handed = session.exec(
            select(Load.delivered)
            .join(Line, col(Line.id) == col(Load.line_id))
            .where(Line.item_id == item.id)
        ).all()
        gone = sum(m.change for m in moves if m.cause in ("loaded", "returned"))
        assert -gone >= sum(n or 0 for n in handed)
