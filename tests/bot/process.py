"""The bot as a process of its own, which can be stopped and killed."""

import os
import signal
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import TextIO

from bot.console import serve
from bot.drill.telegram import LocalTelegram

_FORKING = get_context("forkserver")
_FORKING.set_forkserver_preload(["tests.bot.warm"])


class BotProcess:
    """What `python -m bot run` does against a local Telegram, on a database that is there."""

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
        chosen = given | settings
        self._environment = {f"AIDLINE_{name.upper()}": str(v) for name, v in chosen.items()}
        self._process: ForkServerProcess | None = None
        self._said: TextIO | None = None

    def start(self) -> None:
        """Starts it; it may take a moment until it listens."""
        (self._folder / "bot.log").touch()
        here, there = _FORKING.Pipe(duplex=False)
        self._process = _FORKING.Process(
            target=_run, args=[self._folder, self._environment, there], daemon=True
        )
        self._process.start()
        there.close()
        self._said = os.fdopen(os.dup(here.fileno()))
        here.close()

    def wait_until_it_listens(self) -> None:
        """Returns when it fetches updates."""
        assert self._said is not None
        line = self._said.readline()
        assert "is listening" in line, self.log

    def kill(self) -> None:
        """Ends it at once, whatever it does."""
        self._end(signal.SIGKILL)

    def stop(self) -> int | None:
        """Asks it to end, and gives its exit code."""
        return self._end(signal.SIGTERM)

    def wait(self) -> int | None:
        """Its exit code when it has ended by itself."""
        assert self._process is not None
        self._process.join(60)
        return self._process.exitcode

    def _end(self, how: signal.Signals) -> int | None:
        os.kill(self.pid, how)
        code = self.wait()
        if self._said is not None:
            self._said.close()
        self._process = self._said = None
        return code

    @property
    def pid(self) -> int:
        """The number of the process."""
        assert self._process is not None
        assert self._process.pid is not None
        return self._process.pid

    @property
    def log(self) -> str:
        """What it said on stderr."""
        return (self._folder / "bot.log").read_text()


def _run(folder: Path, environment: dict[str, str], said: Connection) -> None:
    os.chdir(folder)
    os.environ.update(environment)
    os.dup2(said.fileno(), 1)
    said.close()
    with (folder / "bot.log").open("a") as log:
        os.dup2(log.fileno(), 2)
    serve()
