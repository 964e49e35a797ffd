"""The pages behind a plan's card: its trips, each trip, and what it leaves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlmodel import Session, col, select

from bot.actions.asking.catalogue import amount
from bot.actions.asking.text import priority_label
from bot.actions.driving.trip_card import state_label
from bot.actions.driving.trips import waits_for_loading
from bot.actions.planning.not_served import item_name, reason_words
from bot.dispatch.papers import Papers
from bot.outbox import Button, Buttons
from bot.tables import (
    Item,
    Line,
    Load,
    Place,
    PlanStatus,
    Priority,
    Request,
    Stop,
    Trip,
    Vehicle,
    Warehouse,
)
from bot.texts import Words

PAGE = 8
LONGEST = 3500
"""Characters of a page; Telegram takes 4096, without counting markup."""
_NAME = 40

Page = tuple[str, Buttons]
T = TypeVar("T")


@dataclass(frozen=True)
class ShownStop:
    """A stop of a planned or a decided trip."""

    request_id: int
    arrives_at: datetime
    loads: dict[int, int]


@dataclass(frozen=True)
class ShownTrip:
    """A trip as the plan has it, or as it stands now when the plan has been approved."""

    vehicle_id: int
    warehouse_id: int
    loads_at: datetime
    departs_at: datetime
    km: float
    stops: tuple[ShownStop, ...]
    row: Trip | None = None


def shown_trips(session: Session, papers: Papers) -> list[ShownTrip]:
    """The trips of a plan in the order in which they begin."""
    if papers.row.status is PlanStatus.APPROVED:
        rows = session.exec(select(Trip).where(Trip.plan_id == papers.row.id)).all()
        return [_decided(session, row) for row in sorted(rows, key=lambda row: row.id)]
    return [
        ShownTrip(
            trip.vehicle_id,
            trip.warehouse_id,
            trip.loads_at,
            trip.departs_at,
            trip.km,
            tuple(ShownStop(s.request_id, s.arrives_at, dict(s.loads)) for s in trip.stops),
        )
        for trip in sorted(papers.new_trips(session), key=lambda trip: trip.begins_at)
    ]


def trips_page(session: Session, papers: Papers, page: int, words: Words) -> Page:
    """Some of the trips, each with a button."""
    trips = shown_trips(session, papers)
    part, page = _part(list(enumerate(trips)), page)
    heading = words("plan-trips", code=papers.row.code, trips=len(trips))
    lines = [_trip_line(session, n, trip, words) for n, trip in part]
    plan = papers.row.id
    numbers = [Button(words.number(n + 1), f"plan:trip:{plan}:{n}") for n, _ in part]
    rows = [numbers[k : k + 4] for k in range(0, len(numbers), 4)]
    return "\n\n".join([heading, *lines]), [*rows, *_turning("trips", plan, page, trips, words)]


def trip_page(session: Session, papers: Papers, n: int, words: Words) -> Page | None:
    """One trip with its stops; None when there is no such trip."""
    trips = shown_trips(session, papers)
    if n >= len(trips):
        return None
    trip, plan = trips[n], papers.row.id
    lines = _fitting([_trip_line(session, n, trip, words), *_stops(session, trip, words)], words)
    back = Button(words.label("plan-button-back"), f"plan:trips:{plan}:{n // PAGE}")
    if trip.row is None or not waits_for_loading(trip.row):
        return "\n\n".join(lines), [[back]]
    cancel = Button(words.label("plan-button-cancel"), f"plan:cancel:{plan}:{n}")
    return "\n\n".join(lines), [[cancel], [back]]


def left_page(session: Session, papers: Papers, page: int, words: Words) -> Page:
    """Some of the lines that no trip carries, the most pressing first."""
    order = list(Priority)
    left = [(session.get_one(Request, u.request_id), u) for u in papers.not_served()]
    left.sort(key=lambda pair: (order.index(pair[0].priority), pair[0].id))
    part, page = _part(left, page)
    lines = [words("plan-left-title", code=papers.row.code, lines=len(left))]
    for request, unserved in part:
        item = _item(session, unserved.line_id)
        name = item_name(session, item.id, words)
        lines.append(
            words(
                "plan-left-line",
                code=request.code,
                priority=priority_label(words, request.priority),
                place=_place(session, request.place_id),
                item=name,
                amount=amount(words, unserved.quantity, item.unit),
                reason=reason_words(unserved.reason, name, words),
            )
        )
    return "\n\n".join(lines), _turning("left", papers.row.id, page, left, words)


def _decided(session: Session, row: Trip) -> ShownTrip:
    query = select(Stop).where(Stop.trip_id == row.id).order_by(col(Stop.position))
    stops = tuple(
        ShownStop(
            stop.request_id,
            stop.arrived_at or stop.arrives_at,
            {
                load.line_id: load.planned
                for load in session.exec(select(Load).where(Load.stop_id == stop.id)).all()
            },
        )
        for stop in session.exec(query).all()
    )
    return ShownTrip(
        row.vehicle_id, row.warehouse_id, row.loads_at, row.departs_at, row.km, stops, row
    )


def _trip_line(session: Session, n: int, trip: ShownTrip, words: Words) -> str:
    warehouse = session.get_one(Warehouse, trip.warehouse_id)
    requests = [session.get_one(Request, stop.request_id) for stop in trip.stops]
    names = list(dict.fromkeys(_place(session, request.place_id) for request in requests))
    return words(
        "plan-trip",
        n=n + 1,
        vehicle=session.get_one(Vehicle, trip.vehicle_id).name[:_NAME],
        state=f" · {state_label(trip.row, words)}" if trip.row is not None else "",
        warehouse=warehouse.name[:_NAME],
        places=words.listed(names[:3]),
        more=max(0, len(names) - 3),
        departs=words.when(trip.departs_at),
        weight=words.weight(_kg(session, trip)),
        km=words.number(round(trip.km)),
    )


def _kg(session: Session, trip: ShownTrip) -> float:
    loads = [pair for stop in trip.stops for pair in stop.loads.items()]
    return sum((_item(session, line).kg or 0) * n for line, n in loads)


def _item(session: Session, line_id: int) -> Item:
    return session.get_one(Item, session.get_one(Line, line_id).item_id)


def _load(session: Session, line_id: int, units: int, words: Words) -> str:
    item = _item(session, line_id)
    name = item_name(session, item.id, words)
    return words("plan-load", item=name, amount=amount(words, units, item.unit))


def _stops(session: Session, trip: ShownTrip, words: Words) -> Iterator[str]:
    for n, stop in enumerate(trip.stops, start=1):
        request = session.get_one(Request, stop.request_id)
        parts = [_load(session, line, units, words) for line, units in stop.loads.items()]
        head = words(
            "plan-stop",
            n=n,
            code=request.code,
            priority=priority_label(words, request.priority),
            place=_place(session, request.place_id),
            at=words.when(stop.arrives_at),
        )
        yield "\n".join([head, *parts])


def _fitting(lines: list[str], words: Words) -> list[str]:
    """As many of the lines as one message can hold."""
    room, kept = LONGEST, list[str]()
    for n, line in enumerate(lines):
        room -= len(line) + 2
        if room < 0:
            return [*kept, words("plan-more-stops", stops=len(lines) - n)]
        kept.append(line)
    return kept


def _part(rows: Sequence[T], page: int) -> tuple[Sequence[T], int]:
    last = max(0, (len(rows) - 1) // PAGE)
    page = min(page, last)
    return rows[page * PAGE : (page + 1) * PAGE], page


def _turning(kind: str, plan: int, page: int, rows: Sequence[object], words: Words) -> Buttons:
    turns = []
    if page > 0:
        turns.append(Button("◀", f"plan:{kind}:{plan}:{page - 1}"))
    if (page + 1) * PAGE < len(rows):
        turns.append(Button("▶", f"plan:{kind}:{plan}:{page + 1}"))
    back = [Button(words.label("plan-button-back"), f"plan:show:{plan}")]
    return [turns, back] if turns else [back]


def _place(session: Session, place_id: int) -> str:
    return session.get_one(Place, place_id).name[:_NAME]
