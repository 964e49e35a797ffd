"""How the kernel's functions are compiled."""

from collections.abc import Callable
from typing import Any, TypeVar

import numba
import numpy as np

F = TypeVar("F", bound=Callable[..., Any])

_njit: Any = numba.njit  # its types do not know all options
_int64: Any = np.int64
whole: Callable[[int], int] = _int64
"""A number that numba does not take for a literal, for which it would compile once more."""

# Nothing is allocated inside, so numba's reference counting is left out, and only the entry is
# called from Python, so nothing else needs a wrapper: calls and compiling get several times faster.
_INNER = {"nogil": True, "_nrt": False, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}


def compiled(function: F) -> F:
    """A function that only other compiled ones call."""
    made: F = _njit(**_INNER)(function)
    return made


def inlined(function: F) -> F:
    """The same, its body put where it is called."""
    made: F = _njit(forceinline=True, **_INNER)(function)
    return made


def entry(function: F) -> F:
    """A function called from Python, kept on disk once it is compiled."""
    made: F = _njit(nogil=True, _nrt=False, no_cfunc_wrapper=True, cache=True)(function)
    return made
