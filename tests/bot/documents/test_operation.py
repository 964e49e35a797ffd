"""What an operation file may say, and what is said when it says something else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.operation import (
    SHIPPED,
    OperationFileError,
    parse_operation,
    read_operation,
)
from bot.tables import Role
from bot.texts import LANGUAGES
from bot.texts.items import item_name

EXAMPLE = Path(__file__).parent.parent / "data" / "example.toml"
TEXT = EXAMPLE.read_text(encoding="utf-8")


def faults(text: str) -> list[str]:
    """What is said against a text."""
    with pytest.raises(OperationFileError) as caught:
        parse_operation(text)
    return str(caught.value).splitlines()


def changed(old: str, new: str, text: str = TEXT) -> str:
    """The text with one thing written differently."""
    assert text.count(old) == 1, old
    return text.replace(old, new)


def test_the_example_is_what_it_says() -> None:
    file = read_operation(EXAMPLE)
    assert (file.code, file.zone, file.exercise) == ("EXAMPLE", "Europe/Istanbul", True)
    assert file.items[1].names == {"ar": ("خيمة", "خيام")}
    assert file.warehouses[0].hours == ("06:00", "22:00")
    assert file.stock[1].arrives == datetime(2030, 1, 1, 5, tzinfo=UTC)
    assert file.vehicles[0].driver == "D-01"
    assert file.people[1].role is Role.REQUESTER


def test_rows_can_be_written_under_headers_too() -> None:
    text = 'code = "A"\nname = "A"\n[[places]]\ncode = "P"\nname = "P"\nlat = 1\nlon = 2\n'
    assert parse_operation(text).places[0].lat == 1
    assert faults(text.replace("lat = 1", "lat = 91")) == [
        'line 6: place "P": lat is 91; it must be 90 or less'
    ]


def test_a_file_saved_by_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "operation.toml"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert read_operation(path) == read_operation(EXAMPLE)


VALUES = [
    # what is written, what is written instead, the line, what is said
    ('zone = "Europe/Istanbul"', 'zone = "Europe/Istambul"', 4, 'did you mean "Europe/Istanbul"?'),
    ('zone = "Europe/Istanbul"', 'zone = "Europe"', 4, "must be a time zone"),
    ("exercise = true", 'exercise = "yes"', 5, "must be true or false, without quotes"),
    ("exercise = true", "excercise = true", 5, 'a key; did you mean "exercise"?'),
    ('code = "EXAMPLE"\n', "", 1, "code is missing; add code = ..."),
    ("lat = 36.982", "lat = 136.982", 11, "lat is 136.982; it must be 90 or less"),
    ("lon = 35.28", "lon = -180.5", 11, "lon is -180.5; it must be -180 or more"),
    ("lon = 35.28", "lon = nan", 11, "lon is nan; it must be a number"),
    (', lon = 36.15722', "", 12, 'place "ANTAKYA": lon is missing'),
    ('country = "TR"', 'country = "Turkey"', 11, "must be the two capitals of a country"),
    ("population = 399045", "population = 399045.5", 12, "must be a whole number"),
    ("population = 399045", "closed = 1", 12, "must be true or false"),
    ('"ANTAKYA", name', '"Antakya", name', 12, "must be up to 32 of A-Z"),
    ('name = "Adana",', 'name = "",', 11, "must be 1 to 200 characters long"),
    ('name = "Adana",', 'name = "A\\u0000",', 11, "without control characters"),
    ("kg = 55", 'kg = "55"', 16, 'item "TENT": kg is "55"; it must be a number, without quotes'),
    ("kg = 55", "kg = 0", 16, "must be more than 0"),
    ("kg = 55", "kgs = 55", 16, '"kgs" is not a key; did you mean "kg"?'),
    ("m3 = 0.28175", "m3 = -1", 16, "must be more than 0"),
    ('ar = ["خيمة", "خيام"]', "ar = [5]", 16, "names.ar.0 is 5; it must be text in quotes"),
    ('ar = ["خيمة", "خيام"]', 'Arabic = "x"', 16, "must be a language code such as ar"),
    ('names = { ar = ["خيمة", "خيام"] }', 'names = "x"', 16, "must be a table such as { en ="),
    ("quantity = 4000", 'quantity = "12k"', 22, 'quantity is "12k"; it must be a whole number'),
    ("quantity = 4000", "quantity = -1", 22, "must be 0 or more"),
    ("quantity = 4000", "quantity = 4000.0", 22, "must be a whole number"),
    ("quantity = 4000", "quantity = true", 22, "must be a whole number"),
    ("quantity = 4000", f"quantity = {'9' * 400}", 22, "must be 1,000,000,000 or less"),
    ("2030-01-01T08:00:00+03:00", "2030-01-01T08:00:00", 23, "must tell its zone, such as 2023"),
    ("2030-01-01T08:00:00+03:00", "2030-01-01", 23, "must be a moment such as 2023"),
    ("2030-01-01T08:00:00+03:00", '"tomorrow"', 23, "must be a moment such as 2023"),
    ("2030-01-01T08:00:00+03:00", "0001-01-01T00:00:00+03:00", 23, "the years 2000 to 2099"),
    ('hours = "06:00-22:00"', 'hours = "6-22"', 19, "must be two different times of day"),
    ('hours = "06:00-22:00"', 'hours = "06:00-24:00"', 19, "must be two different times of day"),
    ('hours = "06:00-22:00"', "hours = 6", 19, "must be two different times of day"),
    ("docks = 2", "docks = -1", 19, 'warehouse "W-ADANA": docks is -1; it must be 0 or more'),
    ('mode = "truck"', 'mode = "trucks"', 26, 'did you mean "truck"?'),
    ("range_km = 900", 'tags = ["4 x 4"]', 26, "tags.0 is"),
    ('shift = "06:00-22:00"', 'shift = "06:00"', 29, 'vehicle "T-01": shift is "06:00"'),
    ('role = "coordinator"', 'role = "cordinator"', 32, 'did you mean "coordinator"?'),
    ('language = "ar"', 'language = "xx"', 33, "must be one of en, "),
    ('phone = "+44 7700 900123"', 'phone = "0770"', 34, "must be + and the digits"),
    ('phone = "+44 7700 900123"', "telegram_id = 0", 34, "must be 1 or more"),
    ('kind = "TRUCK-10"', 'kind = "TRUK-10"', 29, 'did you mean "TRUCK-10"?'),
    ('driver = "D-01"', 'driver = "D-O1"', 29, 'driver "D-O1" is not among the people; did you'),
    ('driver = "D-01"', 'driver = "C-01"', 29, 'driver "C-01" is a coordinator; name somebody'),
    ('item = "BLANKET"', 'item = "ZZZ"', 22, "is not among the items; add it to items or write"),
    ('place = "ADANA", organisation', 'place = "ADNA", organisation', 19, 'mean "ADANA"?'),
    ('code = "ANTAKYA"', 'code = "ADANA"', 12, "line 11 has the same code; give each row"),
    ('"TENT", quantity = 200, arrives = 2030-01-01T08:00:00+03:00', '"BLANKET", quantity = 1', 23,
     'stock of "BLANKET" in "W-ADANA": line 22 is of the same stock'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "said"), VALUES)
def test_a_wrong_value_is_named_with_its_line(old: str, new: str, line: int, said: str) -> None:
    (fault,) = faults(changed(old, new))
    assert fault.startswith(f"line {line}: ")
    assert said in fault


def test_two_vehicles_cannot_have_one_driver() -> None:
    row = next(line for line in TEXT.splitlines() if '"T-01"' in line)
    text = changed(row, f"{row}\n{row.replace('T-01', 'T-02')}")
    assert faults(text) == [
        'line 30: vehicle "T-02": line 29 has the same driver; a driver has one vehicle'
    ]


def test_two_people_cannot_have_one_telegram_account() -> None:
    text = changed('language = "ar"', "telegram_id = 7")
    text = changed('phone = "+44 7700 900123"', "telegram_id = 7", text)
    (fault,) = faults(text)
    assert fault.startswith('line 34: person "D-01": line 33 has the same Telegram account')


def test_all_faults_are_told_together_in_the_order_of_lines() -> None:
    text = changed("lat = 36.982", "lat = 136.982")
    text = changed('kind = "TRUCK-10"', 'kind = "TRUCK-12"', text)
    text = changed("quantity = 4000", 'quantity = "12k"', text)
    text = changed('role = "coordinator"', 'role = "chief"', text)
    assert [fault.split(":")[0] for fault in faults(text)] == [
        "line 11",
        "line 22",
        "line 29",
        "line 32",
    ]


def test_a_row_with_a_fault_still_counts_as_there() -> None:
    """One wrong latitude is one fault, not one more for every row that names the place."""
    assert len(faults(changed("lat = 36.982", "lat = 136.982"))) == 1


def test_a_table_that_is_no_list_of_rows_is_told() -> None:
    head = 'code = "A"\nname = "A"\n'
    assert faults(head + "places = 5") == [
        "line 3: operation: places is 5; it must be a list in [ ]"
    ]
    (fault,) = faults(head + "places = [\n 5\n]")
    assert fault.startswith("line 4: place number 1: it is 5; it must be a row such as {")


SYNTAX = [
    ("exercise = true", "exercise = yes", 5, "invalid value"),
    ('zone = "Europe/Istanbul"', 'zone = "Europe/Istanbul', 4, "illegal character"),
    ("quantity = 4000", "quantity = 12k", 22, "a comma, a quote or a } may be missing"),
    ('lon = 35.28, country = "TR" },', 'lon = 35.28, country = "TR" }', 12, "unclosed array"),
    ("kg = 55, m3", "kg = 55,\n m3", 16, "a row { } is one line"),
    ("2030-01-01T08:00:00+03:00", "2030-02-31T08:00:00+03:00", 23, "invalid date"),
    ("exercise = true", 'exercise = true\ncode = "B"', 6, "cannot overwrite a value"),
    ("exercise = true", "exercise = " + "[" * 5000, 5, "nested too deeply"),
    ("quantity = 4000", f"quantity = {'9' * 5000}", 22, "too long a number"),
]


@pytest.mark.parametrize(("old", "new", "line", "said"), SYNTAX)
def test_what_is_not_toml_is_named_with_its_line(old: str, new: str, line: int, said: str) -> None:
    (fault,) = faults(changed(old, new))
    assert fault.startswith(f"line {line}: this ")
    assert said in fault


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OperationFileError, match=r"none\.toml cannot be read: No such file"):
        read_operation(tmp_path / "none.toml")


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "old.toml"
    path.write_bytes('code = "A"\nname = "Türkiye"\n'.encode("latin-1"))
    with pytest.raises(OperationFileError, match="line 2: this is not UTF-8 text"):
        read_operation(path)


def test_the_shipped_exercise_is_as_large_as_promised() -> None:
    file = read_operation(SHIPPED)
    assert file.exercise
    assert file.name.startswith("Exercise")
    assert len(file.places) >= 60
    assert len(file.warehouses) == 5
    assert len(file.vehicles) == 40
    assert len(file.organisations) >= 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_shipped_is_named_in_every_language(language: str) -> None:
    names = {item.code: item_name(language, item.code) for item in read_operation(SHIPPED).items}
    assert all(names.values())
    assert len(set(names.values())) == len(names)  # nothing is called as something else is


def test_every_vehicle_shipped_has_a_driver_of_its_organisation() -> None:
    file = read_operation(SHIPPED)
    people = {person.code: person for person in file.people}
    drivers = [(people[v.driver or ""], v.organisation) for v in file.vehicles]
    assert all(driver.organisation == organisation for driver, organisation in drivers)


def lines_of_faults(text: str) -> list[int]:
    """The lines that are named against a text, none when it is right."""
    try:
        parse_operation(text)
    except OperationFileError as error:
        return [fault.line for fault in error.faults]
    return []


PIECES = st.sampled_from(
    ["", '"', "'", '"""', "[", "]", "{", "}", ",", "=", ".", "\n", "#", "\\", "-", "nan", "true",
     "5", "[]", "{}", '""', "[[places]]\n", "2023-02-08", "07:00:00", "1e999", "9" * 30, "code",
     "\x00", '"\\u0000"', "ü", "\r"]
) | st.text(max_size=5)  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, 30), PIECES), max_size=4))
def test_no_slip_of_the_hand_raises_anything_else(slips: list[tuple[int, int, str]]) -> None:
    text = TEXT
    for at, length, piece in slips:
        text = text[:at] + piece + text[at + length :]
    assert all(1 <= line <= text.count("\n") + 1 for line in lines_of_faults(text))


WORDS = TEXT.replace(",", " , ").split(" ")
REPLACED = st.sampled_from(
    ["5", "-5", "1e308", "nan", "inf", '"x"', '""', "true", "[]", "[[]]", "{}", "{ a = [{}] }",
     "2023-02-08", "2023-02-08T06:00:00", "9999-12-31T23:59:59-23:59", "07:00:00", "9" * 400,
     '"\\u0000"', '"ADANA"', "[5]", '{ code = "A" }']
)  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, len(WORDS) - 1), REPLACED), min_size=1, max_size=5))
def test_no_value_in_the_wrong_place_raises_anything_else(swaps: list[tuple[int, str]]) -> None:
    words = list(WORDS)
    for at, word in swaps:
        words[at] = word
    assert all(1 <= line <= TEXT.count("\n") for line in lines_of_faults(" ".join(words)))
