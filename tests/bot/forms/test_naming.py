"""What coordinators write of new places and items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.forms.naming import NewItem, read_item, read_place
from bot.understand.points.point import Point

HERE = Point(36.49, 36.35)


@pytest.mark.parametrize(
    ("typed", "names", "points", "request_id"),
    [
        ("R-0003 Camp East", ("Camp East",), (), 3),
        ("r3 Camp East, مخيم الشرق", ("Camp East", "مخيم الشرق"), (), 3),
        ("Camp East 36.4900, 36.3500", ("Camp East",), (HERE,), None),
        ("Camp East, East 36.4900 36.3500", ("Camp East", "East"), (HERE,), None),
        ("36.4900, 36.3500 Camp East", ("Camp East",), (HERE,), None),
        ("Camp East: https://maps.google.com/?q=36.49,36.35", ("Camp East",), (HERE,), None),
        ("مخيم الشرق، مخيم ١ 36.4900, 36.3500", ("مخيم الشرق", "مخيم 1"), (HERE,), None),
        ("Antakya, Antioch", ("Antakya", "Antioch"), (), None),
        ("", (), (), None),
        (" , ;", (), (), None),
        ("x" * 81, (), (), None),
    ],
)
def test_a_place_has_names_and_a_point_or_a_request(
    typed: str, names: tuple[str, ...], points: tuple[Point, ...], request_id: int | None
) -> None:
    got = read_place(typed)
    assert (got.names, got.points, got.request_id) == (names, points, request_id)


@pytest.mark.parametrize(
    ("typed", "item"),
    [
        ("Water filter", NewItem(("Water filter",), None, None, None)),
        ("Water filter, piece, 1.2 kg, 0.004 m3", NewItem(("Water filter",), "piece", 1.2, 0.004)),
        ("Filtre à eau, pièce, 1,2 kg, 0,004 m3", NewItem(("Filtre à eau",), "piece", 1.2, 0.004)),
        ("Filtro, pieza, 1,2 kg, 4 l", NewItem(("Filtro",), "piece", 1.2, 0.004)),
        ("فلتر ماء، قطعة، ١٫٢ kg", NewItem(("فلتر ماء",), "piece", 1.2, None)),
        ("Su filtresi, adet, 1,2 kg", NewItem(("Su filtresi",), "piece", 1.2, None)),
        ("Фільтр, штука, 1,2 кг, 0,004 м3", NewItem(("Фільтр",), "piece", 1.2, 0.004)),
        ("Filter, water filter, 500 g", NewItem(("Filter", "water filter"), None, 0.5, None)),
        ("Kit", NewItem(("Kit",), None, None, None)),
        ("FILTER, 0 kg", NewItem(("FILTER", "0 kg"), None, None, None)),
        ("", NewItem((), None, None, None)),
    ],
)
def test_an_item_has_a_name_and_what_is_known_of_it(typed: str, item: NewItem) -> None:
    assert read_item(typed) == item


@given(st.text(max_size=200))
def test_anything_can_be_written(typed: str) -> None:
    item = read_item(typed)
    assert item.kg is None or item.kg > 0
    read_place(typed)
