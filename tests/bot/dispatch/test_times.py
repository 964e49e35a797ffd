"""Opening hours and shifts as spans of time."""

from datetime import UTC, datetime

from bot.dispatch.times import Epoch, spans

NOON = datetime(2023, 2, 7, 9, 0, tzinfo=UTC)  # 12:00 in Istanbul
ZONE = "Europe/Istanbul"


def hours(span: tuple[datetime, datetime]) -> tuple[str, str]:
    return tuple(t.astimezone(UTC).strftime("%d %H:%M") for t in span)  # type: ignore[return-value]


def test_hours_are_read_in_the_operations_zone() -> None:
    assert hours(spans("08:00", "18:00", ZONE, NOON)[0]) == ("07 05:00", "07 15:00")


def test_a_day_that_is_over_is_left_out() -> None:
    assert hours(spans("08:00", "11:00", ZONE, NOON)[0]) == ("08 05:00", "08 08:00")


def test_a_night_shift_goes_over_midnight_and_may_have_begun_yesterday() -> None:
    found = spans("20:00", "14:00", ZONE, NOON)
    assert hours(found[0]) == ("06 17:00", "07 11:00")


def test_without_hours_there_are_no_spans() -> None:
    assert spans(None, "18:00", ZONE, NOON) == []


def test_seconds_and_moments_are_two_ways_to_say_the_same() -> None:
    epoch = Epoch(NOON)
    assert epoch.moment(epoch.seconds(NOON.replace(hour=10))) == NOON.replace(hour=10)
