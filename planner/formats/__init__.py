"""Problems from the files that other people's instances come in."""

from planner.formats.convention import Convention
from planner.formats.read import read

__all__ = ["Convention", "read"]
