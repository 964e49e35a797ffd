"""Words: escaped, isolated where directions mix, with times and numbers people can trust."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.texts import Words, best_language, plain

MOMENT = datetime(2023, 2, 7, 11, 30, tzinfo=UTC)


def test_what_people_typed_cannot_become_markup() -> None:
    assert "&lt;b&gt;" in Words()("sorry-unknown-command", command="<b>")


def test_a_label_is_not_escaped_because_buttons_know_no_markup() -> None:
    assert "<b>" in Words().label("sorry-unknown-command", command="<b>")


def test_an_unknown_key_is_an_error_and_not_an_empty_message() -> None:
    with pytest.raises(LookupError):
        Words()("no-such-key")


def test_a_moment_has_weekday_time_and_zone() -> None:
    assert Words("en", "Europe/Istanbul").when(MOMENT) == "Tue 7 Feb, 14:30 (UTC+3)"


def test_a_zone_of_half_hours_is_shown_with_its_minutes() -> None:
    assert Words("en", "Asia/Kolkata").when(MOMENT).endswith("17:00 (UTC+5:30)")


def test_utc_itself_is_shown_as_such() -> None:
    assert Words("en", "UTC").when(MOMENT).endswith("(UTC+0)")


def test_a_window_within_a_day_names_the_day_once() -> None:
    shown = Words().window(MOMENT, MOMENT + timedelta(hours=2))
    assert shown == "Tue 7 Feb, 11:30 – 13:30 (UTC+0)"


def test_a_window_over_midnight_names_both_days() -> None:
    shown = Words().window(MOMENT, MOMENT + timedelta(hours=20))
    assert shown == "Tue 7 Feb, 11:30 – Wed 8 Feb, 07:30 (UTC+0)"


def test_weights_from_a_tonne_on_are_shown_in_tonnes() -> None:
    words = Words()
    assert [words.weight(999), words.weight(1500)] == ["999 kg", "1.5 t"]


def test_arabic_isolates_what_is_put_into_a_sentence() -> None:
    shown = Words("ar")("sorry-unknown-command", command="/x")
    assert "\u2068/x\u2069" in shown
    assert "\u2068" not in plain(shown)


def test_english_isolates_only_words_of_the_other_direction() -> None:
    words = Words()
    assert "\u2068" not in words("sorry-unknown-command", command="/x")
    assert "\u2068أنطاكيا\u2069" in words("sorry-unknown-command", command="أنطاكيا")


@pytest.mark.parametrize(
    ("code", "language"), [("ar-SY", "ar"), ("EN", "en"), ("xx", "en"), (None, "en")]
)
def test_the_language_that_fits_telegrams_best_is_chosen(code: str | None, language: str) -> None:
    assert best_language(code) == language


def test_arabic_has_its_own_comma_between_days_and_in_lists() -> None:
    words = Words("ar", "Europe/Istanbul")
    assert words.when(MOMENT) == "الثلاثاء 7 فبراير، 14:30 (UTC+3)"
    assert plain(words.listed(["R-0001", "R-0002"])) == "R-0001، R-0002"


def test_an_arabic_list_runs_from_right_to_left_wherever_it_is_put() -> None:
    words = Words("ar")
    assert words.listed(["R-0001", "R-0002"]).startswith("\u200f")
    assert words.listed([words.weight(2100), words.volume(13.5)]).startswith("\u200f")
    assert "\u200f" not in Words("en").listed(["أ", "ب"])


def test_an_arabic_line_of_signs_and_names_runs_from_right_to_left() -> None:
    shown = Words("ar")("drive-stop-arrived", n=1, place="Antakya", at="14:00")
    assert shown.startswith("\u200f")
    assert plain(shown).startswith("1. ")


def test_an_arabic_line_that_begins_with_arabic_needs_no_mark() -> None:
    assert not Words("ar")("sorry-not-now").startswith("\u200f")


def test_an_arabic_line_that_begins_with_a_latin_name_is_marked_for_programs_without_isolates() -> (
    None
):
    text = Words("ar")("drive-warehouse", warehouse="Gaziantep hub", loads="09:32", departs="10:12")
    assert text.startswith("\u200f")
