"""Numbers as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.asking.catalogue import UNITS, amount
from bot.forms.quantity import LARGEST, read_quantity
from bot.forms.refused import Refused
from bot.texts import LANGUAGES, Words
from bot.understand.result import Thing

PIECES = Thing(key=1, code="X", unit="piece")
KILOS = Thing(key=1, code="X", unit="kg")


@pytest.mark.parametrize(
    ("typed", "n"),
    [
        ("500", 500),
        (" 500 ", 500),
        ("1,200", 1200),
        ("1.200", 1200),
        ("1 200", 1200),
        ("1\u2009200", 1200),
        ("1\u202f200 pieces", 1200),
        ("1'200", 1200),
        ("1\u00a0200\u00a0000", 1200000),
        ("١٢٠٠", 1200),
        ("١٬٢٠٠", 1200),
        ("۵۰۰", 500),
        ("5️⃣0️⃣0️⃣", 500),
        ("５００", 500),
        ("\u2068500\u2069", 500),
        ("500 pieces", 500),
        ("500 piece", 500),
        ("500pcs", 500),
        ("٥٠٠ قطعة", 500),
        ("500 قطع", 500),
    ],
)
def test_a_number_is_read_in_any_script_and_with_any_separator(typed: str, n: int) -> None:
    assert read_quantity(typed, PIECES) == n


@pytest.mark.parametrize(
    "typed", ["", "abc", "5x", "1,20", "1.5", "1,200.000", "5 0 0", "½", "½0", "5 boxes"]
)
def test_what_is_no_whole_number_is_not_guessed_at(typed: str) -> None:
    assert read_quantity(typed, PIECES) == Refused("request-number-unread")


@pytest.mark.parametrize(
    ("typed", "n"),
    [
        ("2 t", 2000),
        ("1.5 tonnes", 1500),
        ("٢ طن", 2000),
        ("500", 500),
        ("500g", 1),
        ("3 kilos", 3),
    ],
)
def test_another_unit_is_counted_in_the_items_own(typed: str, n: int) -> None:
    assert read_quantity(typed, KILOS) == n


@pytest.mark.parametrize("typed", ["50 bags", "3 pieces", "2 t of rice"])
def test_a_unit_that_cannot_be_counted_so_is_not_guessed_at(typed: str) -> None:
    assert read_quantity(typed, KILOS) == Refused("request-number-unread")


@pytest.mark.parametrize("typed", ["0", "-1", "−5", "000"])
def test_nothing_and_less_is_refused(typed: str) -> None:
    assert read_quantity(typed) == Refused("request-number-none")


@pytest.mark.parametrize("typed", ["1000000000000", "9" * 4096, str(LARGEST + 1)])
def test_more_than_anybody_can_send_is_refused(typed: str) -> None:
    refused = read_quantity(typed)
    assert isinstance(refused, Refused)
    assert refused.key in ("request-number-large", "request-number-unread")


@given(st.text())
def test_any_text_is_a_number_or_a_refusal(typed: str) -> None:
    n = read_quantity(typed, PIECES)
    assert isinstance(n, Refused) or 0 < n <= LARGEST


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("n", [3, 11, 100, 500, 1200])
def test_amounts_as_we_write_them_read_back(language: str, unit: str, n: int) -> None:
    assert read_quantity(amount(Words(language), n, unit), Thing(key=1, code="X", unit=unit)) == n


@given(st.integers(1, LARGEST), st.sampled_from(list(LANGUAGES)))
def test_what_we_write_reads_back(n: int, language: str) -> None:
    assert read_quantity(Words(language).number(n)) == n
