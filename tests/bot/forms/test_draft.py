"""A request that is being written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.asking.wanted import Spot
from bot.forms.request import MOST_LINES, Doubt, Draft, Step
from bot.tables import Priority

ANTAKYA = Spot(lat=36.2, lon=36.16, name="Antakya", place_id=1)


def line(draft: Draft, item_id: int, n: int) -> None:
    draft.choose_item(item_id)
    draft.choose_quantity(n)


def test_what_is_missing_is_asked_in_order() -> None:
    draft = Draft()
    asked = [draft.step]
    draft.choose_item(1)
    asked.append(draft.step)
    draft.choose_quantity(50)
    asked.append(draft.step)
    draft.spot = ANTAKYA
    draft.go_on()
    asked.append(draft.step)
    draft.priority_chosen = True
    draft.go_on()
    asked.append(draft.step)
    assert asked == [Step.ITEM, Step.QUANTITY, Step.PLACE, Step.PRIORITY, Step.SUMMARY]


def test_one_line_and_a_place_are_enough() -> None:
    draft = Draft(lines={1: 50})
    assert not draft.is_complete
    draft.spot = ANTAKYA
    assert draft.is_complete
    assert draft.wanted().details.priority is Priority.STANDARD


def test_a_number_said_before_the_item_is_kept_for_it() -> None:
    draft = Draft()
    draft.choose_item(2, 20)
    assert draft.lines == {2: 20}


def test_what_was_said_is_asked_about_before_what_is_missing() -> None:
    draft = Draft(doubts=[Doubt(step=Step.PLACE, read="Saint-Louis", options=[1, 2])])
    draft.go_on()
    asked = [draft.step]
    draft.leave()
    draft.go_on()
    asked.append(draft.step)
    assert asked == [Step.PLACE, Step.ITEM]


def test_what_is_asked_about_is_left_out_when_something_else_is_turned_to() -> None:
    draft = Draft(lines={1: 50})
    draft.choose_item(2)
    draft.go(Step.ITEM)
    assert draft.doubts == []


def test_words_that_nothing_was_made_of_go_along_as_a_note() -> None:
    draft = Draft(lines={1: 50}, spot=ANTAKYA)
    draft.detail(note="Ring twice")
    draft.keep(["bridge is closed", "bridge is closed"])
    assert draft.wanted().details.note == "Ring twice; bridge is closed"


def test_the_same_item_again_changes_its_line() -> None:
    draft = Draft(lines={1: 50})
    line(draft, 1, 70)
    assert draft.lines == {1: 70}


def test_a_full_request_takes_no_other_item_but_other_numbers() -> None:
    draft = Draft(lines=dict.fromkeys(range(MOST_LINES), 5))
    assert not draft.choose_item(99)
    assert draft.choose_item(0)


def test_a_request_under_way_lets_only_some_things_change() -> None:
    draft = Draft(begun=True)
    allowed = {step for step in Step if draft.allows(step)}
    assert allowed == {Step.SUMMARY, Step.NEEDED_BY, Step.CONTACT, Step.NOTE}


def test_an_incomplete_draft_asks_for_nothing() -> None:
    with pytest.raises(ValueError, match="not complete"):
        Draft().wanted()


@given(
    st.dictionaries(st.integers(1, 10**9), st.integers(1, 10**7), max_size=MOST_LINES),
    st.text(),
    st.floats(-90, 90),
)
def test_a_draft_is_the_same_after_it_was_kept(
    lines: dict[int, int], note: str, lat: float
) -> None:
    draft = Draft(lines=lines, spot=Spot(lat=lat, lon=1.0, name=note))
    draft.detail(note=note)
    kept = Draft.model_validate(draft.model_dump(mode="json"))
    assert kept == draft
    assert list(kept.lines) == list(draft.lines)
