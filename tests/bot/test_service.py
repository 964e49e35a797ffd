"""The service as a process: how it starts, what it waits for, how it ends."""

import time
from pathlib import Path

import httpx
import pytest

from bot.drill.telegram import LocalTelegram
from tests.bot.process import BotProcess


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """URL of a database that is not there yet."""
    return f"sqlite:///{tmp_path / 'new.db'}"


def test_a_wrong_token_is_one_clear_line_and_exit_code_2(
    telegram: LocalTelegram, sqlite: str, tmp_path: Path
) -> None:
    bot = BotProcess(telegram, sqlite, tmp_path, token="4242:wrong")
    bot.start()
    assert bot.wait() == 2
    assert bot.log.splitlines() == [
        "AIDLINE_TOKEN: Telegram does not know this token; BotFather tells the right one"
    ]


def test_a_missing_line_to_telegram_is_waited_out(sqlite: str, tmp_path: Path) -> None:
    with LocalTelegram() as away:
        port = away._serving.port
    bot = BotProcess(away, sqlite, tmp_path)
    bot.start()
    while "telegram.unreachable" not in bot.log:
        time.sleep(0.05)
    with LocalTelegram(port=port) as back:
        bot.wait_until_it_listens()
        amal = back.person("Amal")
        amal.say("/help")
        amal.wait_for(timeout=10)
        assert bot.stop() == 0


def test_it_can_be_stopped_while_there_is_no_line(sqlite: str, tmp_path: Path) -> None:
    with LocalTelegram() as away:
        pass
    bot = BotProcess(away, sqlite, tmp_path)
    bot.start()
    while "telegram.unreachable" not in bot.log:
        time.sleep(0.05)
    assert bot.stop() == 0


def test_it_stops_in_order_when_it_is_asked_to(
    telegram: LocalTelegram, sqlite: str, tmp_path: Path
) -> None:
    bot = BotProcess(telegram, sqlite, tmp_path)
    bot.start()
    bot.wait_until_it_listens()
    assert bot.stop() == 0
    assert bot.log == ""


def test_a_webhook_left_behind_is_taken_away(
    telegram: LocalTelegram, sqlite: str, tmp_path: Path
) -> None:
    httpx.post(
        f"{telegram.base_url}{telegram.token}/setWebhook", data={"url": "https://old.example"}
    )
    bot = BotProcess(telegram, sqlite, tmp_path)
    bot.start()
    bot.wait_until_it_listens()
    amal = telegram.person("Amal")
    amal.say("/help")
    amal.wait_for(timeout=10)
    assert bot.stop() == 0
