"""A bot as a process of its own, with a local Telegram and people of its own."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from bot.db import Database
from bot.drill.telegram import Call, LocalTelegram, Message, Person
from bot.tables import Person as PersonRow
from bot.tables import PersonState, Role

UNPACED = {
    "AIDLINE_SEND_PER_SECOND": "10000",
    "AIDLINE_SEND_PER_CHAT_BURST": "10000",
    "AIDLINE_SEND_PER_CHAT_SECONDS": "0",
}


class Heard:
    """Counts the messages that the bot has sent."""

    def __init__(self) -> None:
        self.count = 0
        self.more = threading.Condition()

    def __call__(self, call: Call) -> None:
        """Told of every call."""
        if call.method == "sendMessage" and call.error is None:
            with self.more:
                self.count += 1
                self.more.notify_all()


@dataclass
class Running:
    """A bot that listens, and those who talk to it."""

    telegram: LocalTelegram
    people: list[Person]
    process: subprocess.Popen[str]
    sent: Heard

    @property
    def heard(self) -> int:
        """How many messages the bot has sent."""
        return self.sent.count

    def wait_heard(self, count: int, seconds: float = 120) -> None:
        """Returns when the bot has sent so many."""
        with self.sent.more:
            if not self.sent.more.wait_for(lambda: self.heard >= count, seconds):
                raise TimeoutError(f"{self.heard} of {count} messages after {seconds} s")

    def cpu(self) -> float:
        """Seconds of processor time that the process has used."""
        times = psutil.Process(self.process.pid).cpu_times()
        return float(times.user + times.system)

    def rss(self) -> float:
        """Megabytes that the process holds."""
        return float(psutil.Process(self.process.pid).memory_info().rss) / 1e6

    def ask(self, person: Person, text: str = "hello") -> tuple[Message, Message]:
        """A message, and the answer to it."""
        asked = person.say(text)
        return asked, person.wait_for(since=asked, timeout=30)


@contextmanager
def aidline(people: int, **environment: str) -> Iterator[Running]:
    """Our bot, on a fresh SQLite file, with members."""
    heard = Heard()
    with LocalTelegram(on_call=heard) as telegram, tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        members = [telegram.person(f"Person {number}") for number in range(people)]
        _admit(url, members)
        given = {
            "AIDLINE_TOKEN": telegram.token,
            "AIDLINE_TELEGRAM_URL": telegram.base_url.removesuffix("/bot"),
            "AIDLINE_DATABASE": url,
            "AIDLINE_LOG_LEVEL": "ERROR",
        }
        yield from _run("bot", ["run"], given | environment, folder, telegram, members, heard)


@contextmanager
def bare(people: int) -> Iterator[Running]:
    """The opponent, on a fresh SQLite file."""
    heard = Heard()
    with LocalTelegram(on_call=heard) as telegram, tempfile.TemporaryDirectory() as folder:
        members = [telegram.person(f"Person {number}") for number in range(people)]
        given = {
            "BARE_TOKEN": telegram.token,
            "BARE_URL": telegram.base_url,
            "BARE_DATABASE": str(Path(folder) / "bare.db"),
            "PYTHONPATH": str(Path(__file__).parents[2]),
        }
        yield from _run("benchmarks.bot.bare", [], given, folder, telegram, members, heard)


def _admit(url: str, members: list[Person]) -> None:
    db = Database(url)
    db.migrate()
    with db.write() as session:
        for person in members:
            session.add(
                PersonRow(
                    telegram_id=person.id,
                    name=person.user.first_name,
                    role=Role.REQUESTER,
                    state=PersonState.ACTIVE,
                    created_at=datetime.now(UTC),
                )
            )
    db.close()


def _run(
    module: str,
    arguments: list[str],
    environment: dict[str, str],
    folder: str,
    telegram: LocalTelegram,
    people: list[Person],
    heard: Heard,
) -> Iterator[Running]:
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        if "listening" not in process.stdout.readline():
            raise RuntimeError(f"{module} did not start")
        running = Running(telegram, people, process, heard)
        for person in people[:3]:
            running.ask(person, "warm up")
        yield running
    finally:
        process.terminate()
        process.wait(30)
        process.stdout.close()
