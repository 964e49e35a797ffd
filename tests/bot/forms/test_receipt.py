"""A receipt being filled in, and counts of loads: pure logic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.forms.counts import Counting, read_number, read_numbers
from bot.forms.receipt import Receipt
from bot.forms.refused import Refused
from bot.texts import LANGUAGES, Words


def typed(receipt: Receipt, *texts: str) -> Receipt:
    for text in texts:
        after = receipt.type(text)
        assert isinstance(after, Receipt), after
        receipt = after
    return receipt


@pytest.mark.parametrize(
    ("text", "ways"),
    [("80", [[80]]), ("٨٠", [[80]]), ("۸۰", [[80]]), ("1,200", [[1200]]), ("1.200", [[1200]]),
     ("80 15 5", [[80, 15, 5]]), ("80/15/5", [[80, 15, 5]]), ("80\n150", [[80, 150]]),
     ("1 200", [[1200], [1, 200]]), ("1\u00a0200", [[1200]]), ("1\u202f200 5", [[1200, 5]]),
     ("12 000 000", [[12000000], [12000, 0], [12, 0, 0]]),
     ("eighty", []), ("-5", []), ("80 boxes", []), ("", []), ("1.5", []),
     ("9" * 12, []), ("1 200 " * 800, [])],
)  # fmt: skip
def test_numbers_are_read_in_any_script_and_nothing_else_is(
    text: str, ways: list[list[int]]
) -> None:
    assert read_numbers(text) == ways


@given(st.integers(0, 999_999_999), st.sampled_from(list(LANGUAGES)))
def test_a_number_is_read_as_we_write_it(n: int, language: str) -> None:
    assert read_number(Words(language).number(n)) == n


def test_a_space_may_stand_between_thousands() -> None:
    assert typed(Receipt.begin(1, {7: 1200}), "1 200").counts == {7: (1200, 0, 0)}
    assert typed(Receipt.begin(1, {7: 1300}), "1 200 75").counts == {7: (1200, 75, 25)}
    assert typed(Receipt.begin(1, {7: 2500}), "1 000", "1\u2009200").counts == {
        7: (1000, 1200, 300)
    }


def test_a_space_stands_between_two_numbers_where_only_they_add_up() -> None:
    assert typed(Receipt.begin(1, {7: 201}), "1 200").counts == {7: (1, 200, 0)}
    assert typed(Receipt.begin(1, {7: 500}), "100 150 250").counts == {7: (100, 150, 250)}


def test_one_number_means_good_and_asks_about_the_rest() -> None:
    receipt = typed(Receipt.begin(1, {7: 100}), "80")
    assert (receipt.asking, receipt.good, receipt.rest) == (7, 80, 20)


def test_a_second_number_is_damaged_and_the_others_are_missing() -> None:
    assert typed(Receipt.begin(1, {7: 100}), "80", "15").counts == {7: (80, 15, 5)}


def test_all_good_needs_no_second_number() -> None:
    receipt = typed(Receipt.begin(1, {7: 100}), "100")
    assert receipt.is_complete
    assert receipt.counts == {7: (100, 0, 0)}


def test_three_numbers_are_good_damaged_missing() -> None:
    assert typed(Receipt.begin(1, {7: 100}), "80 15 5").counts == {7: (80, 15, 5)}


def test_loads_are_asked_for_one_after_the_other() -> None:
    receipt = typed(Receipt.begin(1, {7: 10, 8: 5}), "10")
    assert receipt.asking == 8


def test_a_load_of_nothing_is_not_asked_for() -> None:
    assert Receipt.begin(1, {7: 0}).is_complete


def test_once_all_is_counted_text_is_a_note() -> None:
    assert typed(Receipt.begin(1, {7: 10}), "10", "wet").note == "wet"


def test_a_load_can_be_counted_again() -> None:
    receipt = typed(Receipt.begin(1, {7: 10}), "10").ask(7)
    assert typed(receipt, "4", "6").counts == {7: (4, 6, 0)}


def test_other_amounts_keep_what_still_adds_up() -> None:
    receipt = typed(Receipt.begin(1, {7: 10, 8: 5}), "10", "5").due_again({7: 10, 8: 4})
    assert (receipt.counts, receipt.asking) == ({7: (10, 0, 0)}, 8)


@given(
    st.dictionaries(st.integers(1, 9), st.integers(0, 50), min_size=1, max_size=4),
    st.lists(st.text("0123456789 ٣-x", max_size=8), max_size=12),
)
def test_whatever_is_typed_counts_add_up_and_the_draft_survives(
    due: dict[int, int], texts: list[str]
) -> None:
    receipt = Receipt.begin(1, due)
    for text in texts:
        after = receipt.type(text)
        receipt = receipt if isinstance(after, Refused) else after
        assert Receipt.read(receipt.json()) == receipt
        assert all(sum(count) == due[load] for load, count in receipt.counts.items())
        assert all(min(count) >= 0 for count in receipt.counts.values())


def test_a_single_load_is_asked_for_at_once() -> None:
    assert Counting.of_loads(1, {7: 40}).asking == 7


def test_a_count_in_groups_is_one_number() -> None:
    counting = Counting.of_loads(1, {7: 1500}).type("1 200")
    assert isinstance(counting, Counting)
    assert counting.counted == {7: 1200}
    assert Counting.of_loads(1, {7: 1500}).type("80 15") == Refused("drive-number-unread")


def test_more_than_is_due_is_refused() -> None:
    assert Counting.of_loads(1, {7: 40}).type("41") == Refused("drive-too-many", {"most": 40})


def test_a_number_without_a_load_is_refused() -> None:
    counting = Counting.of_loads(1, {7: 40, 8: 2})
    assert counting.type("3") == Refused("drive-choose-first")


def test_a_count_survives_as_a_document() -> None:
    counting = Counting.of_loads(1, {7: 40, 8: 2}).ask(8).count(1)
    assert isinstance(counting, Counting)
    assert Counting.read(counting.json()) == counting
    assert (counting.units(7), counting.units(8)) == (40, 1)
