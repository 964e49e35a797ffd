"""How the kernel's functions are compiled."""

from collections.abc import Callable
from typing import Any, TypeVar

from numba import njit

F = TypeVar("F", bound=Callable[..., Any])

# Nothing is allocated inside, so numba's reference counting is left out; only the entry is called
# from Python, so nothing else needs a wrapper. Both make compiling and calling several times faster.
_INNER = {"nogil": True, "_nrt": False, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}


def compiled(function: F) -> F:
    """A function that only other compiled ones call."""
    return njit(**_INNER)(function)  # type: ignore[no-any-return]


def inlined(function: F) -> F:
    """The same, its body put where it is called."""
    return njit(forceinline=True, **_INNER)(function)  # type: ignore[no-any-return]


def entry(function: F) -> F:
    """A function called from Python, kept on disk once it is compiled."""
    return njit(nogil=True, _nrt=False, no_cfunc_wrapper=True, cache=True)(function)  # type: ignore[no-any-return]
