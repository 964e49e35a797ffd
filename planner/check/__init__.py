"""The independent judge of plans: which rules one breaks, and what it is worth.

Shares only the model, its index and travel with the solver.
"""

from planner.check.scoring import score
from planner.check.verdict import check

__all__ = ["check", "score"]
