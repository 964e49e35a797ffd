"""What makes a problem impossible to understand, named by field."""

from planner.validate.problem import InvalidProblem, validate, validate_request

__all__ = ["InvalidProblem", "validate", "validate_request"]
