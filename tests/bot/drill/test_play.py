"""An operation that plays itself, as a real process and part by part."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from bot.drill.play.actor import find_button
from bot.drill.play.field import sentence
from bot.drill.play.report import Report
from bot.drill.play.wishes import PACKAGES, WORDS, wishes
from bot.drill.telegram.model import Message, User
from bot.tables import Priority, Reach
from bot.understand.message import understand
from tests.bot.understand.labelled import lexicon, messages

BOT = User(1, "Aidline", is_bot=True)
PLACES, COAST = ["ANTAKYA", "HASSA"], ["ARSUZ"]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The figures of a small exercise."""
    report = tmp_path_factory.mktemp("drill") / "report.json"
    options = ["--requests", "12", "--quiet", "--report", str(report)]
    command = [sys.executable, "-m", "bot", "drill", "--play", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    figures: dict[str, object] = json.loads(report.read_text())
    return figures


def test_nothing_is_lost_duplicated_or_against_the_rules(played: dict[str, object]) -> None:
    wrong = ("updates_lost", "messages_duplicated", "checker_faults")
    assert [played[name] for name in wrong] == [0, 0, 0]
    assert played["went_wrong"] == []


def test_every_request_is_filed_and_most_are_delivered(played: dict[str, object]) -> None:
    assert played["requests_submitted"] == 12
    delivered, still_open = played["requests_delivered"], played["requests_open"]
    assert isinstance(delivered, int)
    assert isinstance(still_open, int)
    assert delivered >= 6
    assert delivered + still_open + 1 == 12  # one was withdrawn


def test_a_vehicle_breaks_down_and_more_than_one_plan_is_approved(
    played: dict[str, object],
) -> None:
    assert played["trips_given_up"] != 0
    assert played["plans_approved"] not in (0, 1)


def test_every_line_that_is_not_served_has_a_reason(played: dict[str, object]) -> None:
    lines = played["lines_unserved"]
    assert isinstance(lines, list)
    assert all(line["reason"] for line in lines)


def test_promises_are_judged(played: dict[str, object]) -> None:
    names = ("promises_kept", "promises_broken", "promises_withdrawn")
    judged = sum(int(str(played[name])) for name in names)
    assert judged == played["promises_made"] != 0


def test_the_same_seed_wishes_the_same() -> None:
    assert wishes(Random(7), 48, PLACES, COAST) == wishes(Random(7), 48, PLACES, COAST)
    assert wishes(Random(7), 48, PLACES, COAST) != wishes(Random(8), 48, PLACES, COAST)


def test_wishes_are_of_every_priority_and_boats_go_to_the_coast() -> None:
    wanted = wishes(Random(1), 48, PLACES, COAST)
    assert {wish.priority for wish in wanted} == set(Priority)
    assert {wish.place for wish in wanted if wish.reach is Reach.BOAT} == set(COAST)
    assert all(n > 0 for wish in wanted for n in wish.lines.values())


def test_there_are_words_for_everything_that_is_wished_for() -> None:
    assert {item for package in PACKAGES.values() for item in package} == set(WORDS)


def _message(number: int, *data: str) -> Message:
    buttons = [[{"text": each, "callback_data": each} for each in data]]
    return Message(number, {"id": 5}, BOT, 0, {"text": "?"}, {"inline_keyboard": buttons})


def test_a_button_is_found_by_the_first_words_of_its_data() -> None:
    messages = [_message(1, "plan:approve:1"), _message(2, "plan:approve:12", "plan:now")]
    assert find_button(messages, "plan:approve:1") == (messages[0], messages[0].buttons[0][0])
    found = find_button(messages, "plan:approve")
    assert found is not None
    assert found[1].data == "plan:approve:12"
    assert find_button(messages, "plan:app") is None


def test_a_report_says_in_lines_why_an_exercise_failed() -> None:
    found = Report(updates_lost=2, went_wrong=["Selin: no answer to '/new'"])
    assert found.faults() == ["2 updates lost", "Selin: no answer to '/new'"]
    assert Report().faults() == []


def test_an_operation_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot", "drill", "--play", "--operation"]
    done = subprocess.run(
        [*command, str(tmp_path / "none.toml")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "none.toml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_people_say_in_one_message_is_what_they_wish(language: str) -> None:
    """Rice and lentils are counted in kg: without the unit they are asked about."""
    words, now = lexicon("levant"), messages("messages")[0].now()
    for wish in wishes(Random(1), 42, ["ANTAKYA"], COAST):
        got = understand(sentence(language, wish, "Antakya"), words, now, language)
        assert {key: line.amount for line in got.lines for key in line.items} == wish.lines
        assert (got.place, got.priority) == ("ANTAKYA", wish.priority)
        assert got.people == (wish.people if wish.says_people else None)
        assert (got.needed_by is not None) == bool(wish.by)
