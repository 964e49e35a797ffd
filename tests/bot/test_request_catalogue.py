"""Items are found by name, code, fragment or typo, in the person's language and in English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.asking import catalogue
from bot.actions.asking.index import Index, is_certain
from bot.db import Database
from bot.documents.operation import SHIPPED, read_operation
from bot.tables import Item, ItemName
from bot.texts import Words
from tests.bot.requesting import supply


@pytest.fixture
def stocked(db: Database) -> Database:
    supply(db)
    return db


@pytest.mark.parametrize(
    ("typed", "language", "code"),
    [
        ("Blanket, thermal", "en", "BLANKET"),
        ("blankets", "en", "BLANKET"),
        ("blnket", "en", "BLANKET"),
        ("thermal", "en", "BLANKET"),
        ("tent 16 m2", "en", "TENT"),
        ("famly tent", "en", "TENT"),
        ("water", "en", "WATER"),
        ("bottle", "en", "WATER"),
        ("RICE", "en", "RICE"),
        ("بطانيه", "ar", "BLANKET"),
        ("البطانية", "ar", "BLANKET"),
        ("خَيْمَة", "ar", "TENT"),
        ("أرز", "ar", "RICE"),
        ("ارز", "ar", "RICE"),
        ("tent", "ar", "TENT"),
    ],
)
def test_what_is_meant_is_found(stocked: Database, typed: str, language: str, code: str) -> None:
    with stocked.read() as session:
        found = catalogue.search(session, typed, language)
    assert found.certain
    assert found.items[0].code == code


@pytest.mark.parametrize("typed", ["", "   ", "!?", "helicopter", "500"])
def test_what_is_like_nothing_finds_nothing(stocked: Database, typed: str) -> None:
    with stocked.read() as session:
        assert catalogue.search(session, typed, "en").items == []


@pytest.fixture
def shipped(db: Database) -> Database:
    """The common catalogue, as a file brings it that gives no names."""
    rows = read_operation(SHIPPED).items
    with db.write() as session:
        session.add_all([Item(code=row.code, name=row.name, unit=row.unit) for row in rows])
    return db


@pytest.mark.parametrize(
    ("language", "typed", "code", "shown"),
    [
        ("en", "blankets", "HSHEBLANWMT1", "blankets"),
        ("en", "tent", "HSHETENTF16C", "family tents"),
        ("fr", "couverture", "HSHEBLANWMT1", "couvertures"),
        ("fr", "bâches", "HSHETARPW406", "bâches 4 × 6 m"),
        ("es", "cobijas", "HSHEBLANWMT1", "mantas"),
        ("es", "frijoles", "FPULBEANRK01", "frijoles"),
        ("ar", "بطانية", "HSHEBLANWMT1", "بطانيات"),
        ("ar", "خيمة", "HSHETENTF16C", "خيام عائلية"),
        ("tr", "çadır", "HSHETENTF16C", "aile çadırı"),
        ("tr", "un", "FCERWHEAFL01", "buğday unu"),
        ("uk", "ковдр", "HSHEBLANWMT1", "ковдри"),
        ("uk", "наметів", "HSHETENTF16C", "сімейні намети"),
        ("uk", "одеяла", "HSHEBLANWMT1", "ковдри"),
        ("uk", "рису", "FCERRICEBR5", "рис"),
        ("uk", "blankets", "HSHEBLANWMT1", "ковдри"),
    ],
)
def test_the_common_catalogue_is_known_in_every_language(
    shipped: Database, language: str, typed: str, code: str, shown: str
) -> None:
    with shipped.read() as session:
        found = catalogue.search(session, typed, language)
        assert (found.certain, found.items[0].code) == (True, code)
        item = found.items[0].id
        assert catalogue.names(session, [item], language) == {item: shown}


def test_an_operation_may_call_its_items_otherwise(shipped: Database) -> None:
    with shipped.write() as session:
        item = catalogue.search(session, "couvertures", "fr").items[0]
        session.add(ItemName(item_id=item.id, language="fr", name="lenn"))
        session.flush()
        assert catalogue.names(session, [item.id], "fr") == {item.id: "lenn"}
        assert catalogue.names(session, [item.id], "es") == {item.id: "mantas"}


def test_what_may_be_two_things_is_not_certain() -> None:
    hits = Index({1: ["Tent, family"], 2: ["Tent, multipurpose"], 3: ["Rice"]}).search("tent")
    assert {hit.key for hit in hits} == {1, 2}
    assert not is_certain(hits)


def test_turkish_letters_are_found_with_plain_ones() -> None:
    index = Index({1: ["Kırıkhan"], 2: ["Şanlıurfa"], 3: ["İskenderun"]})
    found = [index.search(typed)[0].key for typed in ("kirikhan", "SANLIURFA", "iskenderun")]
    assert found == [1, 2, 3]


def test_an_item_added_later_is_found_too(stocked: Database) -> None:
    with stocked.write() as session:
        assert catalogue.search(session, "generator", "en").items == []
        item = Item(code="GEN", name="Generator", unit="piece")
        session.add(item)
        session.flush()
        session.add(ItemName(item_id=item.id, language="en", name="Power unit"))
        session.flush()
        assert catalogue.search(session, "generator", "en").certain
        assert catalogue.search(session, "power", "en").items == [item]


def test_amounts_have_the_plural_of_the_language() -> None:
    assert catalogue.amount(Words("en"), 1, "piece") == "1 piece"
    assert catalogue.amount(Words("en"), 1200, "piece") == "1,200 pieces"
    assert catalogue.amount(Words("en"), 3, "drum") == "3 drum"
    assert "قطع" in catalogue.amount(Words("ar"), 3, "piece")


@given(st.text())
def test_any_text_can_be_searched_for(typed: str) -> None:
    Index({1: ["Tent, family"], 2: ["Rice"]}).search(typed)
