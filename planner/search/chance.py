"""The kernel's dice: Lehmer's generator, so that a seed gives the same search on every thread."""

from planner.search import layout as col
from planner.search.compiled import inlined
from planner.search.layout import State

MERSENNE = (1 << 31) - 1


@inlined
def chance(s: State) -> float:
    """A number from 0 to 1."""
    s.counts[col.C_RANDOM] = s.counts[col.C_RANDOM] * 48_271 % MERSENNE
    return float(s.counts[col.C_RANDOM]) / MERSENNE


@inlined
def pick(s: State, n: int) -> int:
    """A whole number below n."""
    return int(chance(s) * n)
