"""Answers to by when it is needed, on a Tuesday at 09:00 in Istanbul."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import LANGUAGES, Words
from bot.understand.message import understand
from bot.understand.result import Understood
from tests.bot.understand.labelled import lexicon

NOW = datetime(2023, 2, 7, 9, tzinfo=ZoneInfo("Europe/Istanbul"))


def answered(text: str, now: datetime = NOW, language: str = "en") -> Understood:
    """What is understood where a time was asked for."""
    return understand(text, lexicon("levant"), now, language, asked_when=True)


def moments(got: Understood) -> list[str]:
    """The moments that may be meant."""
    return [f"{m:%Y-%m-%d %H:%M}" for m in got.deadline.moments] if got.deadline else []


@pytest.mark.parametrize(
    ("typed", "local"),
    [
        ("18:00", "2023-02-07 18:00"),
        ("18.00", "2023-02-07 18:00"),
        ("1800", "2023-02-07 18:00"),
        ("6pm", "2023-02-07 18:00"),
        ("6:30 p.m.", "2023-02-07 18:30"),
        ("18h30", "2023-02-07 18:30"),
        ("18:00:00", "2023-02-07 18:00"),
        ("08:00", "2023-02-08 08:00"),
        ("7 Feb 14:00", "2023-02-07 14:00"),
        ("7 Feb, at 14:00", "2023-02-07 14:00"),
        ("Tue 7 Feb, 14:00 (UTC+3)", "2023-02-07 14:00"),
        ("7 Feb 14:00 UTC", "2023-02-07 17:00"),
        ("8 Feb 01:00 GMT+5:30", "2023-02-07 22:30"),
        ("14.02 09:30", "2023-02-14 09:30"),
        ("14.02. 09.10", "2023-02-14 09:10"),
        ("fri 17.02", "2023-02-17 23:59"),
        ("fri 18.05", "2023-02-10 18:05"),
        ("14/02/2023 09:30", "2023-02-14 09:30"),
        ("2023-02-14 09:30", "2023-02-14 09:30"),
        ("February 14th 09:30", "2023-02-14 09:30"),
        ("14 February", "2023-02-14 23:59"),
        ("14 February 2024", "2024-02-14 23:59"),
        ("tomorrow", "2023-02-08 23:59"),
        ("tomorrow 15", "2023-02-08 15:00"),
        ("friday 10:00", "2023-02-10 10:00"),
        ("in 6 h", "2023-02-07 15:00"),
        ("6 hours", "2023-02-07 15:00"),
        ("3 days", "2023-02-10 09:00"),
        ("a week", "2023-02-14 09:00"),
        ("بعد ٦ ساعات", "2023-02-07 15:00"),
        ("غدًا ١٢:٠٠", "2023-02-08 12:00"),
        ("٦ مساءً", "2023-02-07 18:00"),
        ("١٤ فبراير ٠٩:٣٠", "2023-02-14 09:30"),
        ("١٤ شباط ٠٩:٣٠", "2023-02-14 09:30"),
        ("حتى الجمعة", "2023-02-10 23:59"),
        ("aujourd’hui à 18 h 30", "2023-02-07 18:30"),
        ("demain 12h", "2023-02-08 12:00"),
        ("d'ici 6 heures", "2023-02-07 15:00"),
        ("à 18 heures", "2023-02-07 18:00"),
        ("avant 18 heures", "2023-02-07 18:00"),
        ("dans 18 heures", "2023-02-08 03:00"),
        ("mar. 14 févr., 9:30", "2023-02-14 09:30"),
        ("14 Şubat 09:30", "2023-02-14 09:30"),
        ("bugün saat 18.05", "2023-02-07 18:05"),
        ("6 saat içinde", "2023-02-07 15:00"),
        ("18 saat içinde", "2023-02-08 03:00"),
        ("cuma günü 10:00", "2023-02-10 10:00"),
        ("cumaya kadar", "2023-02-10 23:59"),
        ("hoy a las 18:30 h", "2023-02-07 18:30"),
        ("mañana", "2023-02-08 23:59"),
        ("dentro de 6 horas", "2023-02-07 15:00"),
        ("14 de febrero, 9:30", "2023-02-14 09:30"),
        ("el martes 14 feb 9:30", "2023-02-14 09:30"),
        ("завтра о 12:00", "2023-02-08 12:00"),
        ("14 лютого, 9:30", "2023-02-14 09:30"),
        ("14-го лют. 09:30", "2023-02-14 09:30"),
        ("до п’ятниці", "2023-02-10 23:59"),
        ("до 18 год", "2023-02-07 18:00"),
        ("о 18 годині", "2023-02-07 18:00"),
        ("протягом 48 годин", "2023-02-09 09:00"),
        ("в пятницу 10:00", "2023-02-10 10:00"),
        ("14 февр. 09:30", "2023-02-14 09:30"),
    ],
)
def test_a_time_is_read_in_the_operations_zone(typed: str, local: str) -> None:
    got = answered(typed)
    assert (moments(got), got.unread) == ([local], ())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5/6", ["2023-06-05 23:59", "2023-05-06 23:59"]),
        ("18h", ["2023-02-07 18:00", "2023-02-08 03:00"]),
        ("6 horas", ["2023-02-07 15:00", "2023-02-08 06:00"]),
        ("tomorrow at 8", ["2023-02-08 08:00", "2023-02-08 20:00"]),
        ("в середу о 10", ["2023-02-08 10:00", "2023-02-08 22:00"]),
        ("10 o'clock", ["2023-02-07 10:00", "2023-02-07 22:00"]),
        ("7 Feb 8 Feb", ["2023-02-07 23:59", "2023-02-08 23:59"]),
    ],
)
def test_what_may_be_meant_in_two_ways_is_asked_about(typed: str, meant: list[str]) -> None:
    assert moments(answered(typed)) == meant


@pytest.mark.parametrize(
    "typed", ["6 Feb 18:00", "7 Feb 08:00", "06.02 09:30", "2022-02-14 09:30", "0 days", "0001-1-1"]
)
def test_the_past_is_told(typed: str) -> None:
    deadline = answered(typed).deadline
    assert deadline is not None
    assert deadline.is_past


@pytest.mark.parametrize("typed", ["14.02.2026 09:30", "9999-12-31", "999 days", "99999999 weeks"])
def test_what_is_years_ahead_is_more_than_a_year_ahead(typed: str) -> None:
    deadline = answered(typed).deadline
    assert deadline is not None
    assert deadline.moments[0] > NOW + timedelta(days=366)


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "25:00", "18:60", "31 Feb", "30.02 10:00", "500", "18", "13pm", "x" * 99],
)
def test_what_is_no_time_is_none(typed: str) -> None:
    assert answered(typed).deadline is None


@pytest.mark.parametrize(
    "typed", ["for 3 days", "3 days of food for 300 people", "1800 blankets", "tents 2.05"]
)
def test_what_asks_for_goods_is_no_short_answer(typed: str) -> None:
    assert answered(typed).deadline is None


def test_a_date_without_a_year_is_the_nearest_one() -> None:
    got = answered("2 Jan 10:00", datetime(2023, 12, 30, 9, tzinfo=ZoneInfo("UTC")))
    assert moments(got) == ["2024-01-02 10:00"]


@given(st.text() | st.from_regex(r"[0-9:./ ]{1,20}(am|pm|Feb|h|days|UTC[+-][0-9]{1,3})?"))
def test_any_text_is_a_time_or_none(typed: str) -> None:
    deadline = answered(typed).deadline
    assert deadline is None or all(m.astimezone(ZoneInfo("UTC")) for m in deadline.moments)


@given(
    st.integers(1, 60 * 24 * 180),
    st.sampled_from(list(LANGUAGES)),
    st.sampled_from(["Europe/Istanbul", "Asia/Kathmandu", "America/New_York", "UTC"]),
    st.booleans(),
)
def test_what_we_write_reads_back(minutes: int, language: str, zone: str, asked: bool) -> None:
    moment = NOW + timedelta(minutes=minutes)
    said, now = Words(language, zone).when(moment), NOW.astimezone(ZoneInfo(zone))
    got = understand(said, lexicon("levant"), now, language, asked_when=asked)
    assert (got.needed_by, got.unread) == (moment, ())
