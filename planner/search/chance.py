"""The kernel's dice: xorshift, so that a seed gives the same search on every thread."""

import numpy as np
from numba import njit

from planner.search.layout import State

# mypy: disable-error-code="untyped-decorator"


@njit(nogil=True, forceinline=True)
def chance(s: State) -> float:
    """A number from 0 to 1."""
    x = s.random[0]
    x ^= x << np.uint64(13)
    x ^= x >> np.uint64(7)
    x ^= x << np.uint64(17)
    s.random[0] = x
    return (x >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@njit(nogil=True, forceinline=True)
def pick(s: State, n: int) -> int:
    """A whole number below n."""
    return int(chance(s) * n)
