"""The operation's area and countries, and what is asked about a point."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session

from bot.actions.asking.area import area
from bot.actions.asking.towns import countries
from bot.actions.asking.whereabouts import Why, of_point
from bot.db import Database
from bot.tables import Operation, Place
from bot.understand.points.point import Point


@pytest.fixture
def session(db: Database) -> Iterator[Session]:
    with db.write() as session:
        yield session


def add(session: Session, *sites: tuple[float, float], country: str | None = None) -> None:
    """Adds sites at points."""
    for n, (lat, lon) in enumerate(sites):
        session.add(Place(code=None, name=f"S{n}", lat=lat, lon=lon, country=country))
    session.flush()


def test_without_sites_there_is_no_area(session: Session) -> None:
    assert area(session) is None
    assert of_point(session, Point(1, 2)).why is None


def test_the_area_is_the_box_of_the_sites_and_100_km_around(session: Session) -> None:
    add(session, (36, 36), (38, 40))
    around = area(session)
    assert around is not None
    assert around.has(37, 38)
    assert around.has(35.2, 35)
    assert not around.has(34.9, 38)
    assert not around.has(37, 42)


def test_the_date_line_may_run_through_it(session: Session) -> None:
    add(session, (-16.5, 179.5), (-17, -179.5))
    around = area(session)
    assert around is not None
    assert around.has(-17, 180)
    assert around.has(-17, -179)
    assert not around.has(-17, 0)


def test_points_of_requesters_do_not_widen_it(session: Session) -> None:
    add(session, (36, 36))
    session.add(Place(code=None, name="far", kind="adhoc", lat=0, lon=0))
    session.flush()
    around = area(session)
    assert around is not None
    assert not around.has(0, 0)


def test_a_latitude_that_cannot_be_may_be_a_longitude(session: Session) -> None:
    add(session, (14.6, 121.0))
    where = of_point(session, Point(120.9, 14.5))
    assert where.why is Why.SWAPPED
    assert [(spot.lat, spot.lon) for spot in where.spots] == [(14.5, 120.9)]
    assert of_point(session, Point(120.9, 50)).trouble == "request-point-range"


def test_what_was_shared_is_not_turned_round(session: Session) -> None:
    add(session, (14.6, 21.0))
    assert of_point(session, Point(21, 14.6)).why is Why.SWAPPED
    assert of_point(session, Point(21, 14.6), is_typed=False).why is Why.OUTSIDE


@pytest.mark.parametrize(
    ("said", "told", "expected"),
    [("SY TR", "HT", {"SY", "TR"}), ("", "HT", {"HT"}), ("", None, {"TR"})],
)
def test_the_countries_are_those_of_the_file_or_of_the_sites(
    session: Session, said: str, told: str | None, expected: set[str]
) -> None:
    session.add(Operation(code="T", name="T", countries=said))
    add(session, (36.2, 36.16), country=told)
    assert countries(session) == expected
