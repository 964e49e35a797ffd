"""People and days become what they need, and quantities far from it are noticed."""

import pytest

from bot.understand.message import understand
from bot.understand.needs import count, is_far_off, usual
from tests.bot.understand.labelled import OPERATIONS, lexicon, messages

WORDS = lexicon(OPERATIONS["en"][0])


def counted(need: str, people: int, days: int = 0) -> dict[str, int]:
    """The quantities by code."""
    lines = count(need, people, days, WORDS).lines
    return {WORDS.things[key].code: n for key, n in lines.items()}


def test_food_is_the_full_ration_by_the_day() -> None:
    """Cereals 400 g, pulses 60 g, oil 25 g, corn-soya blend 50 g, sugar 15 g, salt 5 g: 3.89 t."""
    assert counted("food", 1000, 7) == {
        "FCERRICEBR5": 2800,
        "FPULLENTRS01": 420,
        "FOILSUNFRE01": 195,
        "FNUTCSBX6722": 14,
        "FBAFSUGAWH04": 105,
        "FBAFSALTIODE": 35,
    }


def test_shelter_is_a_tent_for_a_household_and_a_blanket_for_each() -> None:
    assert counted("shelter", 601) == {"HSHETENTF16C": 121, "HSHEBLANWMT1": 601}


def test_a_little_water_comes_in_bottles_of_a_litre_and_a_half() -> None:
    assert counted("water", 100, 3) == {"AFODMWAT1.5": 1500}


def test_much_water_is_made_on_the_spot() -> None:
    """52 t would be carried at 7.5 l; a tablet makes 20 l, and 15 l are for each."""
    water = count("water", 1000, 7, WORDS)
    assert (water.basis, water.spared_kg) == ("tablets", 52_500)
    assert counted("water", 1000, 7) == {"WASDCHLA0100T": 5250}


def test_a_household_kit_is_what_a_household_of_five_gets() -> None:
    kits = counted("household", 1000)
    assert kits["HSHETARPW406"] == 400
    assert kits["HCONJCANPF10"] == 1000
    assert kits["HSHEBLANPMT1"] == kits["HSHEMNETRL"] == 600


def test_health_kits_are_for_ten_thousand_or_for_a_thousand() -> None:
    assert counted("health", 2500) == {"KMEDKIAE01B": 3}
    assert counted("health", 25_000) == {"KMEDKIAE01": 3}


def test_soap_and_containers() -> None:
    """250 g a month are two bars and a half."""
    assert counted("soap", 1000, 30) == {"HHYGSOAP100G": 2501}
    assert counted("containers", 1000) == {"HCONJCANPF10": 400}


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("soap for 500 people for 30 days", "soap"),
        ("water for 1000 people for 7 days", "water"),
        ("household kits for 200 families", "household"),
        ("medical supplies for 3000 people", "health"),
        ("des médicaments pour 3000 personnes", "health"),
        ("مواد غير غذائية ل 200 عائلة", "household"),
    ],
)
def test_needs_are_heard(text: str, need: str) -> None:
    got = understand(text, WORDS, messages("messages")[0].now())
    assert got.needs == (need,)
    assert got.people


@pytest.mark.parametrize(
    ("code", "n", "people", "days", "far"),
    [
        ("HSHEBLANWMT1", 100, 100, None, False),
        ("HSHEBLANWMT1", 250, 100, None, False),
        ("HSHEBLANWMT1", 5000, 100, None, True),
        ("HSHEBLANWMT1", 5, 100, None, True),
        ("FCERRICEBR5", 400, 100, None, False),
        ("FCERRICEBR5", 400, 100, 1, True),
        ("FCERRICEBR5", 40_000, 100, None, True),
        ("HSHEBLANWMT1", 5000, 0, None, False),
        ("EGENDIGE003T", 5000, 1, None, False),
    ],
)
def test_a_quantity_far_from_what_people_need_is_noticed(
    code: str, n: int, people: int, days: int | None, far: bool
) -> None:
    assert is_far_off(code, n, people, days) is far


def test_what_is_usual_is_known_by_the_day_only_with_days() -> None:
    assert usual("FCERRICEBR5", 100, None) is None
    assert usual("FCERRICEBR5", 100, 7) == 280
    assert usual("HSHETENTF16C", 601, None) == 121
