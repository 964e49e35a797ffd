"""Why lines are not served, and the cheapest single change that would serve them."""

from planner.why.findings import Finding, Fix, Missing, Status
from planner.why.why import why

__all__ = ["Finding", "Fix", "Missing", "Status", "why"]
