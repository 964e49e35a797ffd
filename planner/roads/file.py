"""A matrix as a file that can be kept, sent on, and used without a routing server.

The file is NumPy's .npz with three arrays, readable with `numpy.load`:

    places    n texts, the ids of the places
    km        n x n numbers, kilometres from the place of the row to that of the column
    seconds   n x n numbers, driving time at the mode's own speed

A negative number says that there is no way. A problem may have fewer places than the file.
"""

import zipfile
from pathlib import Path

import numpy as np

from planner.model import Problem
from planner.roads.matrix import Surveyed, with_table
from planner.roads.table import Table


class BadMatrix(ValueError):
    """A file that is not a matrix, or not one of this problem; the text says what is wrong."""


def save(problem: Problem, path: Path) -> None:
    """Writes the matrices of a problem; raises BadMatrix when it has none."""
    travel = problem.travel
    if not (travel.matrix_km and travel.matrix_s):
        raise BadMatrix("the problem has no matrices")
    with path.open("wb") as file:  # by name, numpy would add an ending
        np.savez_compressed(
            file,
            places=np.array([place.id for place in problem.places]),
            km=np.array(travel.matrix_km, dtype=np.float64),
            seconds=np.array(travel.matrix_s, dtype=np.int64),
        )


def load(problem: Problem, path: Path) -> Surveyed:
    """The problem with the matrices of a file, and the places these cut off."""
    places, table = _read(path)
    at = {place: n for n, place in enumerate(places)}
    missing = [place.id for place in problem.places if place.id not in at]
    if missing:
        more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
        raise BadMatrix(f"{path}: places {', '.join(missing[:3])}{more} are not in it")
    order = np.ix_(*[[at[place.id] for place in problem.places]] * 2)
    return with_table(problem, Table(table.km[order], table.seconds[order]))


def _read(path: Path) -> tuple[list[str], Table]:
    try:
        with np.load(path, allow_pickle=False) as file:
            places = [str(place) for place in file["places"]]
            table = Table(file["km"].astype(np.float64), file["seconds"].astype(np.float64))
    except (OSError, KeyError, ValueError, TypeError, EOFError, zipfile.BadZipFile) as error:
        raise BadMatrix(f"{path}: not a matrix file ({error})") from error
    size = (len(places), len(places))
    if table.km.shape != size or table.seconds.shape != size:
        raise BadMatrix(
            f"{path}: km and seconds must be {size[0]} x {size[1]}, as there are places"
        )
    if not (np.isfinite(table.km).all() and np.isfinite(table.seconds).all()):
        raise BadMatrix(f"{path}: must be finite numbers")
    return places, table
