"""That somebody has cancelled, told to other processes on the same machine."""

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4


@dataclass(frozen=True, slots=True)
class Notice:
    """A file that is there from when somebody cancels until it is taken down.

    It can be sent to any process. One on another machine never sees it, and goes by its deadline.
    """

    path: Path

    @staticmethod
    def new() -> "Notice":
        """One that nobody has put up."""
        return Notice(Path(tempfile.gettempdir(), f"planner-{uuid4().hex}"))

    def is_set(self) -> bool:
        """Whether it is there."""
        return os.path.exists(self.path)

    def set(self) -> None:
        """Put it up, if there is a place for files at all."""
        with suppress(OSError):  # then the others go by their deadline
            self.path.touch(mode=0o600)

    def clear(self, _: object = None) -> None:
        """Take it down, whatever has ended."""
        with suppress(OSError):  # an empty file left behind harms nobody
            self.path.unlink(missing_ok=True)
