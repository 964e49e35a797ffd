"""A date may be said with its weekday, and with the months' short names."""

import pytest

from bot.understand.message import understand
from tests.bot.understand.labelled import OPERATIONS, lexicon, messages


@pytest.mark.parametrize(
    "text",
    [
        "20 tents by Fri 17 Feb 14:00",
        "20 tentes avant ven. 17 févr., 14:00",
        "20 carpas para el viernes 17 feb 14:00",
        "17 Şub Cum 14:00'e kadar 20 çadır",
        "20 наметів до пт 17 лют. 14:00",
    ],
)
def test_the_weekday_of_a_date_is_no_other_day(text: str) -> None:
    got = understand(text, lexicon(OPERATIONS["en"][0]), messages("messages")[0].now())
    assert got.needed_by is not None
    assert f"{got.needed_by:%d %b %H:%M}" == "17 Feb 14:00"


def test_a_date_that_is_on_another_weekday_is_asked_about() -> None:
    now = messages("messages")[0].now()
    got = understand("20 tents by Mon 17 Feb 14:00", lexicon(OPERATIONS["en"][0]), now)
    assert got.deadline is not None
    assert len(got.deadline.moments) == 2
