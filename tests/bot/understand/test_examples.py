"""What people are told to write is understood, in every language."""

import re

import pytest

from bot.texts import LANGUAGES, Words, plain
from bot.understand.message import understand
from bot.understand.result import Understood
from tests.bot.understand.labelled import OPERATIONS, lexicon, messages


def examples(language: str, key: str) -> list[Understood]:
    """What the examples of a text mean to somebody who speaks the language."""
    said = re.findall("<(?:i|code)>(.*?)</", plain(Words(language)(key)))
    words, now = lexicon(OPERATIONS["ar"][0]), messages("messages")[0].now()
    return [understand(text, words, now, language) for text in said]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_the_help_are_understood(language: str) -> None:
    whole, needs, short = examples(language, "people-help-asking")
    assert {(*line.items, line.quantity) for line in whole.lines} == {
        ("HSHEBLANWMT1", 500),
        ("HSHETENTF16C", 20),
    }
    assert (whole.place, whole.priority, whole.unread) == ("ANTAKYA", "urgent", ())
    assert f"{whole.needed_by:%d %b %H:%M}" == "08 Feb 18:00"
    assert (needs.needs, needs.people, needs.days) == (("food",), 500, 7)
    assert {(*line.items, line.quantity) for line in short.lines} == {
        ("HSHETARPW406", 200),
        ("HSHEBLANWMT1", 500),
    }
    assert (short.place, short.priority, short.unread) == ("ANTAKYA", "life_saving", ())
    assert f"{short.needed_by:%d %b %H:%M}" == "12 May 18:00"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_the_first_question_is_understood(language: str) -> None:
    [got] = examples(language, "request-ask-item")
    assert [(*line.items, line.quantity) for line in got.lines] == [("HSHEBLANWMT1", 500)]
    assert (got.place, got.priority, got.unread) == ("ANTAKYA", "urgent", ())
    assert got.needed_by is not None
