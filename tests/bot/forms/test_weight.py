import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.forms.weight import read_weight


@pytest.mark.parametrize(
    ("text", "kg"),
    [
        ("7.5 t", 7500),
        ("7,5t", 7500),
        ("no larger than 10 tonnes", 10_000),
        ("3500 kg", 3500),
        ("3,500 kg", 3500),
        ("3 500 kg", 3500),
        ("20 ton max", 20_000),
        ("10 MT", 10_000),
        ("٣٫٥ طن", 3500),
        ("١٠ أطنان", 10_000),
    ],
)
def test_a_weight_is_read_with_its_unit(text: str, kg: int) -> None:
    assert read_weight(text) == kg


@pytest.mark.parametrize("text", ["", "4x4", "any", "10", "0 t", "1.2.3 t", "10 trucks", "v3 t"])
def test_what_names_no_weight_is_none(text: str) -> None:
    assert read_weight(text) is None


@given(st.text(max_size=300))
def test_any_text_is_read_or_not_but_never_breaks(text: str) -> None:
    kg = read_weight(text)
    assert kg is None or kg >= 1
