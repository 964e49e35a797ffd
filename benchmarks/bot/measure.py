"""What is measured, each by itself."""

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from benchmarks.bot.running import Running
from bot.drill.telegram import Person

CHATS = 50


def throughput(running: Running, updates: int = 600) -> tuple[float, float]:
    """Updates answered in a second when many people talk at once; processor ms for each."""
    telegram, before, cpu = running.telegram, running.heard, running.cpu()
    with telegram.faults.burst():
        for number in range(updates):
            running.people[number % len(running.people)].say(f"message {number}")
        began = time.perf_counter()
    running.wait_heard(before + updates)
    rate = updates / (time.perf_counter() - began)
    return rate, (running.cpu() - cpu) / updates * 1000


def idle_ms(running: Running, times: int = 40) -> float:
    """Milliseconds from a message to its answer when nothing else happens, the median."""
    return statistics.median(_answer_ms(running, running.people[n % 5]) for n in range(times))


def _answer_ms(running: Running, person: Person) -> float:
    began = time.perf_counter()
    running.ask(person)
    return (time.perf_counter() - began) * 1000


def steady_rate(running: Running, each: int = 5) -> tuple[float, bool]:
    """Messages a second after the first burst, with a slow server; and whether order was kept."""
    telegram, before = running.telegram, running.heard
    telegram.faults.slow(0.1, "sendMessage")
    with telegram.faults.burst():
        for number in range(each):
            for person in running.people:
                person.say(f"/c{number}")
    total = each * len(running.people)
    running.wait_heard(before + total)
    telegram.faults.clear()
    times = [call.received for call in telegram.calls("sendMessage")[before:]]
    late = [at for at in times if at >= times[0] + 1.5]  # after the first burst
    in_order = all(_numbers(person) == list(range(each)) for person in running.people)
    return (len(late) - 1) / (late[-1] - late[0]), in_order


def _numbers(person: Person) -> list[int]:
    found = (re.search(r"/c(\d+)", message.text) for message in person.from_bot)
    return [int(each[1]) for each in found if each]


def flooded_ms(running: Running, times: int = 20) -> tuple[float, float]:
    """Milliseconds that others wait while one chat gets 429: the median and the longest."""
    flooded, *others = running.people
    running.telegram.faults.flood(flooded, seconds=60)
    for _ in range(5):
        flooded.say("hello?")
    waits = [_answer_ms(running, others[n % len(others)]) for n in range(times)]
    running.telegram.faults.clear()
    return statistics.median(waits), max(waits)


def help_seconds(times: int = 3) -> float:
    """Seconds that `python -m bot --help` takes, the best of a few."""
    return min(_seconds(lambda: _run_help()) for _ in range(times))


def _run_help() -> None:
    subprocess.run([sys.executable, "-m", "bot", "--help"], check=True, capture_output=True)


def _seconds(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
