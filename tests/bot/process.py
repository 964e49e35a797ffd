"""The bot as a process of its own, which can be stopped and killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from bot.drill.telegram import LocalTelegram


class BotProcess:
    """`python -m bot run` against a local Telegram, on a database that is there already."""

    def __init__(
        self, telegram: LocalTelegram, database_url: str, folder: Path, **settings: object
    ) -> None:
        self._folder = folder
        given = {
            "token": telegram.token,
            "telegram_url": telegram.base_url.removesuffix("/bot"),
            "database": database_url,
            "send_per_second": 1000,
            "send_per_chat_burst": 1000,
            "send_per_chat_seconds": 0,
            "tick_seconds": 1,
            "log_level": "WARNING",
        }
        chosen = {f"AIDLINE_{name.upper()}": str(v) for name, v in (given | settings).items()}
        self._environment = os.environ | chosen
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Starts it; it may take a second until it listens."""
        with (self._folder / "bot.log").open("a") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"],
                cwd=self._folder,
                env=self._environment,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )

    def wait_until_it_listens(self) -> None:
        """Returns when it fetches updates."""
        assert self._process is not None
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert "is listening" in line, self.log

    def kill(self) -> None:
        """Ends it at once, whatever it does."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """Asks it to end, and gives its exit code."""
        return self._end(signal.SIGTERM)

    def wait(self) -> int:
        """Its exit code when it has ended by itself."""
        assert self._process is not None
        return self._process.wait(60)

    def _end(self, how: signal.Signals) -> int:
        assert self._process is not None
        self._process.send_signal(how)
        code = self._process.wait(60)
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process = None
        return code

    @property
    def pid(self) -> int:
        """The number of the process."""
        assert self._process is not None
        return self._process.pid

    @property
    def log(self) -> str:
        """What it said on stderr."""
        return (self._folder / "bot.log").read_text()
