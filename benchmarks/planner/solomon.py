"""Solomon's format for PyVRP, which reads VRPLIB only."""

from pathlib import Path
from typing import Any

import numpy as np
import pyvrp
import vrplib


def solomon(file: Path) -> pyvrp.ProblemData:
    """The instance with distances cut off after one decimal, in tenths."""
    read = vrplib.read_instance(file, instance_format="solomon")
    ways: Any = (10 * np.asarray(read["edge_weight"])).astype(np.int64)
    windows, service = 10 * read["time_window"], 10 * read["service_time"]
    clients = [
        pyvrp.Client(
            n,
            [int(read["demand"][n])],
            service_duration=int(service[n]),
            tw_early=int(windows[n][0]),
            tw_late=int(windows[n][1]),
        )
        for n in range(1, len(ways))
    ]
    return pyvrp.ProblemData(
        locations=[pyvrp.Location(x, y) for x, y in read["node_coord"]],
        clients=clients,
        depots=[pyvrp.Depot(0, int(windows[0][0]), int(windows[0][1]))],
        vehicle_types=[
            pyvrp.VehicleType(
                int(read["vehicles"]),
                [int(read["capacity"])],
                tw_early=int(windows[0][0]),
                tw_late=int(windows[0][1]),
            )
        ],
        distance_matrices=[ways],
        duration_matrices=[ways],
    )
