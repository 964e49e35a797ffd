"""Emergencies made up from a seed: earthquakes, floods and protracted crises of any size."""

from benchmarks.planner.emergencies.kinds import KINDS, Kind
from benchmarks.planner.emergencies.world import SETTINGS, generate

__all__ = ["KINDS", "SETTINGS", "Kind", "generate"]
