"""A picture of a plan's routes."""

from planner.picture.draw import draw

__all__ = ["draw"]
