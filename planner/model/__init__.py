"""What the planner is asked and what it answers.

Times are whole seconds after the problem's epoch (the caller's choice of zero), distances
kilometres, weights kilograms, volumes cubic metres, quantities whole units of an item.
"""

from planner.model.demand import Access, Line, Priority, Request
from planner.model.plan import Fault, Load, Plan, Reason, Score, Stop, Trip, Unserved
from planner.model.problem import Policy, Problem
from planner.model.supply import Item, Place, Stock, Vehicle, Warehouse, Window
from planner.model.travel import Area, Closure, Curfew, Lateness, Metric, Mode, Travel

__all__ = [
    "Access",
    "Area",
    "Closure",
    "Curfew",
    "Fault",
    "Item",
    "Lateness",
    "Line",
    "Load",
    "Metric",
    "Mode",
    "Place",
    "Plan",
    "Policy",
    "Priority",
    "Problem",
    "Reason",
    "Request",
    "Score",
    "Stock",
    "Stop",
    "Travel",
    "Trip",
    "Unserved",
    "Vehicle",
    "Warehouse",
    "Window",
]
