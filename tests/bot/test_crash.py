"""Killed at any moment, the bot loses nothing, does nothing twice and keeps every chat's order.

That goes for what people say, for what they are answered, and for what they are promised.
"""

import random
import time
from pathlib import Path

import pytest

from bot.db import Database
from bot.drill.telegram import LocalTelegram
from tests.bot.crowd import Crowd
from tests.bot.pledges import Pledges
from tests.bot.process import BotProcess

KILLS = 20
PEOPLE = 15
UPDATES_BETWEEN = 25


def until_it_answers(telegram: LocalTelegram, said: int) -> None:
    """Waits until more messages have come than were said before, or for some seconds."""
    deadline = time.monotonic() + 5
    while len(telegram.calls("sendMessage")) <= said and time.monotonic() < deadline:
        time.sleep(0.01)


def finish(crowd: Crowd) -> None:
    """Waits until everybody has heard everything."""
    deadline = time.monotonic() + 60
    while not crowd.is_served():
        assert time.monotonic() < deadline, "not everybody was served"
        time.sleep(0.05)


@pytest.mark.parametrize("seed", [7])
def test_a_bot_killed_twenty_times_loses_nothing_and_says_nothing_twice(
    database_url: str, db: Database, telegram: LocalTelegram, tmp_path: Path, seed: int
) -> None:
    crowd, moment = Crowd(telegram, db, PEOPLE, seed), random.Random(seed)
    pledges, in_the_window = Pledges(crowd, KILLS), set[int]()
    bot = BotProcess(telegram, database_url, tmp_path)
    telegram.faults.slow(0.02)
    for number in range(KILLS):
        said = len(telegram.calls("sendMessage"))
        bot.start()
        crowd.talk(UPDATES_BETWEEN // 2)
        pledges.approve_next()
        crowd.talk(UPDATES_BETWEEN // 2)
        bot.wait_until_it_listens()
        if number % 2:  # however slow the machine is, some are killed while they answer
            until_it_answers(telegram, said)
        time.sleep(moment.uniform(0.0, 0.5))
        bot.kill()
        in_the_window |= crowd.on_their_way()
    bot.start()
    finish(crowd)
    assert bot.stop() == 0, bot.log
    assert crowd.check() == len(in_the_window) > 0
    pledges.check()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_of_two_processes_either_may_be_killed_at_any_moment(
    database_url: str, db: Database, telegram: LocalTelegram, tmp_path: Path
) -> None:
    crowd, moment = Crowd(telegram, db, PEOPLE, seed=11), random.Random(11)
    pledges = Pledges(crowd, KILLS)
    bots = [BotProcess(telegram, database_url, tmp_path) for _ in range(2)]
    telegram.faults.slow(0.02)
    for bot in bots:
        bot.start()
    for number in range(KILLS):
        bot, said = bots[number % 2], len(telegram.calls("sendMessage"))
        crowd.talk(UPDATES_BETWEEN // 2)
        pledges.approve_next()
        crowd.talk(UPDATES_BETWEEN // 2)
        bot.wait_until_it_listens()
        if number % 4 < 2:  # of each of them, some are killed while they answer
            until_it_answers(telegram, said)
        time.sleep(moment.uniform(0.0, 0.3))
        bot.kill()
        bot.start()
    finish(crowd)
    for bot in bots:
        bot.wait_until_it_listens()
        assert bot.stop() == 0, bot.log
    pledges.check()
    assert 0 < crowd.check() <= KILLS * PEOPLE  # a chat has one message on its way at a time
