"""Emergencies in which some requests cannot be served, and it is known why."""

from benchmarks.planner.injected.causes import CAUSES
from benchmarks.planner.injected.world import Injected, Patient, inject

__all__ = ["CAUSES", "Injected", "Patient", "inject"]
