"""What an instance file says, before its numbers are rounded."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Node:
    """A depot or a client: where it is, what it wants and when."""

    id: str
    x: float = 0.0
    y: float = 0.0
    demand: int = 0
    service: float = 0.0
    opens: float | None = None
    closes: float | None = None
    release: float = 0.0
    prize: float = 0.0


@dataclass(frozen=True, slots=True)
class Carrier:
    """A vehicle; depots and clients are positions among the nodes, None is without limit."""

    id: str
    capacity: int | None = None
    depot: int = 0
    reloads_at: tuple[int, ...] = ()
    reloads: int | None = None
    fixed: float = 0.0
    unit: float = 1.0
    duration: float | None = None
    distance: float | None = None
    clients: frozenset[int] | None = None


@dataclass(frozen=True, eq=False)
class Instance:
    """A whole file: the depots come first among the nodes; weights are given or Euclidean."""

    kind: str
    nodes: tuple[Node, ...]
    depots: int
    carriers: tuple[Carrier, ...]
    fleet_given: bool
    weights: npt.NDArray[np.float64] | None = None
    ceiled: bool = False

    @cached_property
    def clients(self) -> tuple[Node, ...]:
        """The nodes that are not depots."""
        return self.nodes[self.depots :]

    @cached_property
    def demand(self) -> int:
        """What all clients want together."""
        return sum(node.demand for node in self.clients)
