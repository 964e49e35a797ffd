"""Getting the kernel ready: compiled once, then loaded from disk."""

from planner.index import Index
from planner.model import Line, Place, Priority, Problem, Request, Vehicle, Warehouse
from planner.search.build import Builder
from planner.search.duties import duties
from planner.search.orders import Order
from planner.search.state import empty
from planner.travel import Roads


def prepare() -> None:
    """Compile or load the kernel; the first time takes many seconds, later ones less than one."""
    from planner.search.kernel import search

    request = Request("r", "p", Priority.STANDARD, (Line("l", "i", 1),))
    problem = Problem(
        places=(Place("p", 0.0, 0.0),),
        items=(),
        warehouses=(Warehouse("w", "p"),),
        vehicles=(Vehicle("v", "truck", 1.0, 1.0, "p", 0, 1),),
        requests=(request,),
    )
    index, roads = Index(problem), Roads(problem)
    builder = Builder(index, roads, duties(index, roads), [Order("r", ())])
    instance, stock = builder.instance()
    search(instance, empty(instance, stock, builder.buckets, 1), 0, 1.0, 1.0)
