"""Distances between an instance's nodes, before and after rounding."""

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from planner.files import BadFile
from planner.formats.convention import Measure
from planner.formats.instance import Instance
from planner.formats.words import Words

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Triangle = Callable[[int], tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]]

_TRIANGLES: Mapping[str, Triangle] = {
    "UPPER_ROW": lambda n: np.triu_indices(n, 1),
    "LOWER_ROW": lambda n: np.tril_indices(n, -1),
    "UPPER_DIAG_ROW": lambda n: np.triu_indices(n),
    "LOWER_DIAG_ROW": lambda n: np.tril_indices(n),
}


def explicit(words: Words, size: int) -> Floats:
    """The distances that a file gives itself."""
    layout = words.header("EDGE_WEIGHT_FORMAT", "FULL_MATRIX")
    given = np.array([value for _, row in words.numbers("EDGE_WEIGHT") for value in row])
    if layout == "FULL_MATRIX":
        _need(given.size, size * size)
        return given.reshape(size, size)
    if layout not in _TRIANGLES:
        raise BadFile(f"EDGE_WEIGHT_FORMAT: {layout} cannot be read")
    rows, columns = _TRIANGLES[layout](size)
    _need(given.size, len(rows))
    found = np.zeros((size, size))
    found[rows, columns] = given
    found[columns, rows] = given
    return found


def _need(found: int, needed: int) -> None:
    if found != needed:
        raise BadFile(f"EDGE_WEIGHT_SECTION: {needed} numbers are needed, there are {found}")


def matrix(instance: Instance, measure: Measure) -> Ints:
    """All distances in the measure's whole units."""
    scaled = _lengths(instance) * measure.scale
    if instance.ceiled:
        scaled = np.ceil(scaled)
    return (np.trunc if measure.cut else np.round)(scaled).astype(np.int64)


def _lengths(instance: Instance) -> Floats:
    if instance.weights is not None:
        return instance.weights
    points = np.array([(node.x, node.y) for node in instance.nodes])
    apart = points[:, None] - points[None, :]
    lengths: Floats = np.sqrt((apart**2).sum(axis=-1))
    return lengths


def longest(instance: Instance, measure: Measure) -> int:
    """A distance that no two nodes are farther apart than, in whole units."""
    if instance.weights is not None:
        return measure.whole(float(instance.weights.max()))
    xs, ys = [node.x for node in instance.nodes], [node.y for node in instance.nodes]
    return measure.whole(np.hypot(max(xs) - min(xs), max(ys) - min(ys))) + 1
