"""Tiny instances as files, with distances that can be worked out by hand.

Node 1 is the depot at 0,0. Nodes 2, 3, 4 lie at (3,4), (0,8) and (6,0): 5, 8 and 6 from the depot,
5 from node 2 to node 3 or 4, 10 from node 3 to node 4.
"""

COORDINATES = "NODE_COORD_SECTION\n1 0 0\n2 3 4\n3 0 8\n4 6 0\n"
DEMANDS = "DEMAND_SECTION\n1 0\n2 10\n3 20\n4 30\n"
END = "DEPOT_SECTION\n1\n-1\nEOF\n"


def vrplib(*sections: str, kind: str = "CVRP", vehicles: int | None = 2, capacity: int = 50) -> str:
    """A file with these sections, or headers, besides the usual ones."""
    headers = [f"NAME : tiny\nTYPE : {kind}\nDIMENSION : 4\nEDGE_WEIGHT_TYPE : EUC_2D\n"]
    if vehicles is not None:
        headers.append(f"VEHICLES : {vehicles}\n")
    if capacity:
        headers.append(f"CAPACITY : {capacity}\n")
    headers += [s for s in sections if "_SECTION" not in s]
    longer = [s for s in sections if "_SECTION" in s]
    return "".join([*headers, COORDINATES, DEMANDS, *longer, END])


def section(name: str, *rows: str) -> str:
    """A section whose rows are numbered from one."""
    return "\n".join([f"{name}_SECTION", *(f"{n} {row}" for n, row in enumerate(rows, 1)), ""])


WINDOWS = section("TIME_WINDOW", "0 100", "0 90", "10 20", "0 90")

SOLOMON = """TINY

VEHICLE
NUMBER     CAPACITY
  2         50

CUSTOMER
CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

    0      0          0          0          0        100          0
    1      1          1         10          0         90          2
    2      0          8         20         10         20          2
    3      6          0         30          0         90          2
"""
