"""Changes: what they make of a problem, and what they cost."""

from dataclasses import replace

import pytest

from planner.model import Access, Area, Closure, Curfew, Stock, Window
from planner.why import changes
from planner.why.applying import apply
from planner.why.changes import Change, cost
from tests.planner.build import HOUR, closed, problem, request, road, truck, warehouse

HOLD = changes.LiftHold(("R",))
WIDER = changes.WidenWindow(("R",), 40)
LONGER = changes.LongerShift("T", 40)
STOCK = changes.MoreStock("W", "box", 84)
ROAD = changes.OpenRoad("p0", "p1")
PLACE = changes.OpenPlace("p1")
HOUSE = changes.LoadElsewhere("T", "X")
TRIP = changes.OneMoreTrip("T")
EARLIER = changes.EarlierWindow(("R",), 40)
DAY, NIGHT = Window(8 * HOUR, 16 * HOUR), Window(20 * HOUR, 28 * HOUR)
HOURS = changes.LongerHours("W", DAY, "closes", 20)
CURFEW = Curfew((DAY, NIGHT), ("truck",))
SHORTER = changes.ShorterCurfew(CURFEW, NIGHT, "closes", 60)
LIFTED = changes.LiftCurfew(CURFEW)
DOCK = changes.OneMoreDock("W")
TRUCK = changes.MoreVehicles(truck("X"), 1, like="T")


def test_a_word_is_tried_before_waiting_overtime_goods_works_and_vehicles() -> None:
    order: list[Change] = [
        *(HOLD, HOUSE, TRIP, WIDER, LONGER, HOURS),
        *(STOCK, SHORTER, DOCK, LIFTED, ROAD, PLACE, TRUCK),
    ]
    assert sorted(order, key=lambda change: cost(problem(), change)) == order


def test_more_of_it_costs_more() -> None:
    """Ten minutes of a window are 1, a tonne of a hundred boxes is 1, another truck is 101."""
    one, two = replace(TRUCK, count=1), replace(TRUCK, count=2)
    assert cost(problem(), replace(WIDER, minutes=50)) - cost(problem(), WIDER) == 1.0
    more = replace(STOCK, quantity=184)
    assert cost(problem(), more) - cost(problem(), STOCK) == pytest.approx(1.0)
    assert cost(problem(), two) - cost(problem(), one) == 101.0


def test_a_hold_is_lifted_only_where_it_is_named() -> None:
    held = problem(request("R", held=True), request("Q", held=True))
    assert [r.held for r in apply(held, HOLD).requests] == [False, True]


def test_only_the_named_parts_of_an_access_are_lifted() -> None:
    strict = request(access=Access(modes=("boat",), never=("T",), kg_max=5.0))
    lifted = apply(problem(strict), changes.LiftAccess(("R",), ("modes", "never")))
    assert lifted.requests[0].access == Access(kg_max=5.0)


def test_the_last_window_ends_later() -> None:
    twice = request(windows=(Window(4 * HOUR, 5 * HOUR), Window(0, HOUR)))
    wider = apply(problem(twice), WIDER).requests[0].windows
    assert wider == (Window(4 * HOUR, 5 * HOUR + 2400), Window(0, HOUR))


def test_the_first_window_opens_earlier() -> None:
    twice = request(windows=(Window(4 * HOUR, 5 * HOUR), Window(HOUR, 2 * HOUR)))
    wider = apply(problem(twice), EARLIER).requests[0].windows
    assert wider == (Window(4 * HOUR, 5 * HOUR), Window(HOUR - 2400, 2 * HOUR))


def test_a_vehicle_may_load_at_one_warehouse_more_and_drive_once_more() -> None:
    whole = problem(truck(warehouses=("W",), trips_max=2), truck("U", warehouses=("W",)))
    assert [v.warehouses for v in apply(whole, HOUSE).vehicles] == [("W", "X"), ("W",)]
    assert [v.trips_max for v in apply(whole, TRIP).vehicles] == [3, 0]


@pytest.mark.parametrize(
    ("edge", "longer"),
    [
        ("opens", Window(8 * HOUR - 1200, 16 * HOUR)),
        ("closes", Window(8 * HOUR, 16 * HOUR + 1200)),
    ],
)
def test_one_window_of_one_warehouse_is_longer(edge: changes.Edge, longer: Window) -> None:
    whole = problem(warehouse(windows=(DAY, NIGHT)), warehouse("X", windows=(DAY,)))
    after = apply(whole, replace(HOURS, edge=edge)).warehouses
    assert [house.windows for house in after] == [(longer, NIGHT), (DAY,)]


def test_a_warehouse_has_one_dock_more() -> None:
    whole = problem(warehouse(docks=1), warehouse("X", docks=1))
    assert [house.docks for house in apply(whole, DOCK).warehouses] == [2, 1]


def test_one_window_of_one_curfew_is_shorter() -> None:
    other = Curfew((DAY, NIGHT), ("light",))
    whole = problem(travel=road(curfews=(CURFEW, other)))
    ends = replace(CURFEW, windows=(DAY, Window(20 * HOUR, 27 * HOUR)))
    begins = replace(CURFEW, windows=(DAY, Window(21 * HOUR, 28 * HOUR)))
    later = replace(SHORTER, edge="opens")
    assert apply(whole, SHORTER).travel.curfews == (ends, other)
    assert apply(whole, later).travel.curfews == (begins, other)


def test_a_curfew_that_is_as_short_as_nothing_has_a_window_less() -> None:
    whole = problem(travel=road(curfews=(CURFEW,)))
    nothing = apply(whole, replace(SHORTER, minutes=8 * 60)).travel.curfews
    assert nothing == (replace(CURFEW, windows=(DAY,)),)


def test_a_curfew_is_lifted_and_others_hold_on() -> None:
    other = Curfew((DAY,))
    whole = problem(travel=road(curfews=(CURFEW, other)))
    assert apply(whole, LIFTED).travel.curfews == (other,)


def test_a_longer_shift_ends_later_and_lasts_longer() -> None:
    longer = apply(problem(truck(shift_max=HOUR)), LONGER).vehicles[0]
    assert (longer.free_until, longer.shift_max) == (24 * HOUR + 2400, HOUR + 2400)


def test_stock_is_added_to_what_is_there() -> None:
    assert apply(problem(warehouse()), STOCK).warehouses[0].stock == (
        Stock("box", 100),
        Stock("box", 84),
    )


def test_roads_areas_and_places_are_opened() -> None:
    area = Area(0.0, 0.0, 1.0)
    ways = road(closures=(Closure("p1", "p0"), Closure("p1", "p2")), areas=(area,))
    shut = closed(problem(travel=ways), "p1")
    assert apply(shut, ROAD).travel.closures == (Closure("p1", "p2"),)
    assert apply(shut, changes.OpenArea(area)).travel.areas == ()
    assert not any(place.closed for place in apply(shut, PLACE).places)


def test_more_vehicles_have_names_of_their_own() -> None:
    more = apply(problem(truck("extra 1")), replace(TRUCK, count=2))
    assert [v.id for v in more.vehicles] == ["extra 1", "extra 2", "extra 3"]
