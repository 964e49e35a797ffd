"""What makes a problem impossible to understand, named by field."""

from planner.validate.problem import InvalidProblem, validate

__all__ = ["InvalidProblem", "validate"]
