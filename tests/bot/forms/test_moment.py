"""Moments as people type them, on a Tuesday at 09:00 in Istanbul."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.forms.moment import read_moment
from bot.forms.refused import Refused
from bot.texts import LANGUAGES, Words

NOW = datetime(2023, 2, 7, 6, 0, tzinfo=UTC)
ZONE = "Europe/Istanbul"


@pytest.mark.parametrize(
    ("typed", "local"),
    [
        ("18:00", "2023-02-07 18:00"),
        ("18.00", "2023-02-07 18:00"),
        ("6pm", "2023-02-07 18:00"),
        ("6:30 pm", "2023-02-07 18:30"),
        ("18h30", "2023-02-07 18:30"),
        ("08:00", "2023-02-08 08:00"),
        ("7 Feb 14:00", "2023-02-07 14:00"),
        ("7 Feb, at 14:00", "2023-02-07 14:00"),
        ("Tue 7 Feb, 14:00 (UTC+3)", "2023-02-07 14:00"),
        ("7 Feb 14:00 UTC", "2023-02-07 17:00"),
        ("14.02 09:30", "2023-02-14 09:30"),
        ("14.02. 09.30", "2023-02-14 09:30"),
        ("14/02/2023 09:30", "2023-02-14 09:30"),
        ("2023-02-14 09:30", "2023-02-14 09:30"),
        ("February 14th 09:30", "2023-02-14 09:30"),
        ("14 February", "2023-02-14 23:59"),
        ("today 18:00", "2023-02-07 18:00"),
        ("tomorrow", "2023-02-08 23:59"),
        ("tomorrow 12:00", "2023-02-08 12:00"),
        ("friday 10:00", "2023-02-10 10:00"),
        ("in 6 h", "2023-02-07 15:00"),
        ("3 days", "2023-02-10 09:00"),
        ("بعد ٦ ساعات", "2023-02-07 15:00"),
        ("غدًا ١٢:٠٠", "2023-02-08 12:00"),
        ("١٤ فبراير ٠٩:٣٠", "2023-02-14 09:30"),
        ("١٤ شباط ٠٩:٣٠", "2023-02-14 09:30"),
        ("aujourd’hui à 18 h 30", "2023-02-07 18:30"),
        ("demain 12h", "2023-02-08 12:00"),
        ("d'ici 6 heures", "2023-02-07 15:00"),
        ("vendredi 10h", "2023-02-10 10:00"),
        ("mar. 14 févr., 9:30", "2023-02-14 09:30"),
        ("14 Şubat 09:30", "2023-02-14 09:30"),
        ("yarın 12:00", "2023-02-08 12:00"),
        ("bugün saat 18.30", "2023-02-07 18:30"),
        ("6 saat içinde", "2023-02-07 15:00"),
        ("cuma günü 10:00", "2023-02-10 10:00"),
        ("hoy a las 18:30 h", "2023-02-07 18:30"),
        ("mañana", "2023-02-08 23:59"),
        ("dentro de 6 horas", "2023-02-07 15:00"),
        ("14 de febrero, 9:30", "2023-02-14 09:30"),
        ("завтра о 12:00", "2023-02-08 12:00"),
        ("14 лютого, 9:30", "2023-02-14 09:30"),
        ("14-го лют. 09:30", "2023-02-14 09:30"),
        ("до п’ятниці", "2023-02-10 23:59"),
        ("в середу о 10", "2023-02-08 10:00"),
        ("протягом 48 годин", "2023-02-09 09:00"),
        ("в пятницу 10:00", "2023-02-10 10:00"),
        ("14 февраля 09:30", "2023-02-14 09:30"),
        ("cumaya kadar", "2023-02-10 23:59"),
        ("حتى الجمعة", "2023-02-10 23:59"),
        ("о 18 годині", "2023-02-07 18:00"),
        ("до 18 год", "2023-02-07 18:00"),
        ("à 18 heures", "2023-02-07 18:00"),
        ("avant 18 heures", "2023-02-07 18:00"),
        ("dans 18 heures", "2023-02-08 03:00"),
        ("mañana a las 8", "2023-02-08 08:00"),
        ("yarın saat 8", "2023-02-08 08:00"),
        ("18 saat içinde", "2023-02-08 03:00"),
        ("غدا الساعة ٨", "2023-02-08 08:00"),
        ("tomorrow at 8", "2023-02-08 08:00"),
        ("el martes 14 feb 9:30", "2023-02-14 09:30"),
    ],
)
def test_a_time_is_read_in_the_operations_zone(typed: str, local: str) -> None:
    expected = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(ZONE))
    assert read_moment(typed, NOW, ZONE) == expected


@pytest.mark.parametrize(
    "typed", ["6 Feb 18:00", "7 Feb 08:00", "06.02 09:30", "2022-02-14 09:30", "0 h"]
)
def test_the_past_is_refused(typed: str) -> None:
    assert read_moment(typed, NOW, ZONE) == Refused("request-time-past")


@pytest.mark.parametrize("typed", ["14.02.2026 09:30", "9999-12-31", "999 days"])
def test_what_is_years_ahead_is_refused(typed: str) -> None:
    assert read_moment(typed, NOW, ZONE) == Refused("request-time-far")


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "25:00", "18:60", "31 Feb", "30.02 10:00", "500", "13pm", "7 Feb 8 Feb", "x" * 99],
)
def test_what_is_no_time_is_refused(typed: str) -> None:
    assert read_moment(typed, NOW, ZONE) == Refused("request-time-unread")


def test_a_date_without_a_year_is_the_nearest_one() -> None:
    december = datetime(2023, 12, 30, 9, 0, tzinfo=UTC)
    moment = read_moment("2 Jan 10:00", december, "UTC")
    assert moment == datetime(2024, 1, 2, 10, 0, tzinfo=UTC)


@given(st.text() | st.from_regex(r"[0-9:. ]{1,20}(am|pm|Feb|h|UTC[+-][0-9]{1,3})?"))
def test_any_text_is_a_time_to_come_or_a_refusal(typed: str) -> None:
    moment = read_moment(typed, NOW, ZONE)
    assert isinstance(moment, Refused) or NOW < moment <= NOW + timedelta(days=366)


@given(
    st.integers(1, 60 * 24 * 180),
    st.sampled_from(list(LANGUAGES)),
    st.sampled_from(["Europe/Istanbul", "Asia/Kathmandu", "America/New_York", "UTC"]),
)
def test_what_we_write_reads_back(minutes: int, language: str, zone: str) -> None:
    moment = NOW + timedelta(minutes=minutes)
    assert read_moment(Words(language, zone).when(moment), NOW, zone) == moment
