"""The exercise's clock: runs at its speed, changes it without a jump, and never goes back."""

from datetime import UTC, datetime, timedelta

from bot.clock import ExerciseClock

START = datetime(2023, 2, 7, 6, 0, tzinfo=UTC)


def test_an_exercise_begins_when_it_should() -> None:
    assert ExerciseClock(START, 0).now() == START


def test_another_speed_goes_on_from_the_same_moment() -> None:
    clock = ExerciseClock(START, 1e6)
    before = clock.now()
    clock.run_at(0)
    assert before <= clock.now() == clock.now()
    assert clock.speed == 0


def test_the_clock_can_be_moved_forward_but_not_back() -> None:
    clock = ExerciseClock(START, 0)
    clock.forward(timedelta(hours=2))
    clock.forward(timedelta(hours=-1))
    assert clock.now() == START + timedelta(hours=2)
