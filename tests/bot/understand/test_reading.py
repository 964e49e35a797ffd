"""Single rules by which messages are read, each seen in a message or two."""

import pytest

from bot.tables import Priority
from bot.texts import LANGUAGES, Words
from bot.understand.message import understand
from bot.understand.result import Understood
from tests.bot.understand.labelled import OPERATIONS, lexicon, messages


def read(text: str, language: str = "en") -> Understood:
    """What is understood on a Tuesday morning."""
    message = next(m for m in messages("messages") if m.language == language)
    return understand(text, lexicon(OPERATIONS[language][0]), message.now())


def lines(got: Understood) -> dict[str, int | None]:
    """Quantities by item, or by the items that may be meant."""
    return {"/".join(map(str, line.items)): line.quantity for line in got.lines}


BLANKETS, TENTS, RICE, FLOUR = "HSHEBLANWMT1", "HSHETENTF16C", "FCERRICEBR5", "FCERWHEAFL01"


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("we received 100 tents, still need 40 blankets", "en", "received 100 tents"),
        ("we don't need tents send 40 blankets", "en", "need tents"),
        ("cancel my request for 5 tents. 40 blankets", "en", "my request for 5 tents"),
        ("çadır istemiyoruz, sadece 40 battaniye", "tr", "çadır istemiyoruz"),
        ("Намети вже не треба. Треба 40 ковдр", "uk", "Намети вже не треба"),
        ("ya no hacen falta carpas, solo 40 cobijas", "es", "ya no hacen falta carpas"),
        ("وصلتنا الخيم شكرا. ناقصنا ٤٠ بطانية", "ar", "وصلتنا الخيم"),
    ],
)
def test_what_came_or_is_not_wanted_is_named_and_not_filed(
    text: str, language: str, named: str
) -> None:
    got = read(text, language)
    assert lines(got) == {BLANKETS: 40}
    assert any(named in words for words in got.unread)


def test_people_who_arrived_are_no_delivery() -> None:
    got = read("40 families arrived, 80 blankets")
    assert (got.people, lines(got)) == (200, {BLANKETS: 80})


def test_more_of_what_came_is_asked_for() -> None:
    assert lines(read("8 bales of blankets arrived, we need 12 more bales")) == {BLANKETS: 360}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("not 500 but 350 blankets", "en"),
        ("350 blankets instead of 500", "en"),
        ("350 couvertures au lieu de 500", "fr"),
        ("500 yerine 350 battaniye", "tr"),
        ("500 değil 350 battaniye", "tr"),
        ("350 ковдр замість 500", "uk"),
    ],
)
def test_a_corrected_number_is_not_filed(text: str, language: str) -> None:
    got = read(text, language)
    assert lines(got) == {BLANKETS: 350}
    assert any("500" in words for words in got.unread)


@pytest.mark.parametrize("text", ["3 water pumps", "water filters 40", "soap dispenser 5"])
def test_an_unknown_word_beside_an_item_makes_it_a_question(text: str) -> None:
    assert not any(line.is_certain for line in read(text).lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 bags of flour of 50 kg and 20 tents", {FLOUR: 2000, TENTS: 20}),
        ("10 bags of 25 kg rice", {RICE: 250}),
        ("rice 10 bags 25 kg", {RICE: 250}),
        ("1/2 tonne rice", {RICE: 500}),
        ("a tonne and a half of rice", {RICE: 1500}),
        ("2½ t rice", {RICE: 2500}),
        ("20 bags of rice", {RICE: None}),
    ],
)
def test_measures_are_multiplied_and_divided(text: str, expected: dict[str, int | None]) -> None:
    assert lines(read(text)) == expected


def test_a_size_says_which_item_it_is_and_not_how_many() -> None:
    got = lines(read("6 kva generator x2, 1 tank of 10 m3, 50 jerrycans 10 litre"))
    assert got == {"EGENDIGE006T": 2, "KWATTANKO10": 1, "HCONJCANPF10": 50}


def test_a_size_that_we_do_not_have_is_a_question() -> None:
    (line,) = read("2 generators 15 kva").lines
    assert len(line.items) == 2


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("40 families, 2 blankets and a tent per family", "en", {BLANKETS: 80, TENTS: 40}),
        ("40 families. 2 blankets and 1 tent each", "en", {BLANKETS: 80, TENTS: 40}),
        ("50 tents each for 40 families", "en", {TENTS: None}),
        ("2 blankets each", "en", {BLANKETS: None}),
        ("80 blankets (2 each) for 40 people", "en", {BLANKETS: 80}),
        ("90 blankets (2 each) for 40 people", "en", {BLANKETS: None}),
        ("40 familles, 2 couvertures par famille", "fr", {BLANKETS: 80}),
        ("somos 40 personas, 2 cobijas por persona", "es", {BLANKETS: 80}),
        ("200 kişiye battaniye", "tr", {BLANKETS: None}),
        ("40 aile, aile başına 1 çadır 2 battaniye", "tr", {TENTS: 40, BLANKETS: 80}),
        ("40 сімей, по 2 ковдри на родину", "uk", {BLANKETS: 80}),
        ("٤٠ عائلة، بطانيتين لكل عائلة", "ar", {BLANKETS: 80}),
    ],
)
def test_what_is_for_each_is_counted_where_it_is_known_for_how_many(
    text: str, language: str, expected: dict[str, int | None]
) -> None:
    assert lines(read(text, language)) == expected


def test_a_few_take_no_number_of_others() -> None:
    assert lines(read("some blankets and 2 tents")) == {BLANKETS: None, TENTS: 2}


def test_one_item_with_two_numbers_is_a_question() -> None:
    assert lines(read("100 tents. 20 tents urgent")) == {TENTS: None}


@pytest.mark.parametrize(("code", "quantity"), [("HSHETENTF16C", 5), ("HSHETENF16C", None)])
def test_a_mistyped_code_is_asked_about(code: str, quantity: int | None) -> None:
    assert lines(read(f"REQ {code} 5")) == {TENTS: quantity}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("20-30 tents", "en"),
        ("between 20 and 30 tents", "en"),
        ("50 a 60 carpas", "es"),
        ("85 tentes ou 170 bâches", "fr"),
        ("half of the tents", "en"),
        ("rutf: 20 drms", "en"),
        ("по 2 намети, 25 родин", "uk"),
    ],
)
def test_what_may_be_more_or_less_is_a_question(text: str, language: str) -> None:
    got = read(text, language)
    assert got.lines
    assert not any(line.is_certain for line in got.lines)


def test_jerrycans_of_oil_are_an_amount_and_jerrycans_for_water_an_item() -> None:
    assert lines(read("30 jerrycans of oil, 20 jerrycans for water")) == {
        "FOILSUNFRE01": None,
        "HCONJCANP20": 20,
    }


def test_sides_say_which_item_it_is() -> None:
    assert lines(read("500 tarps 4x6, 10 rolls of sheeting 4x60")) == {
        "HSHETARPW406": 500,
        "HSHETARPW460": 10,
    }


def test_the_number_of_a_camp_is_nobodys_quantity() -> None:
    assert lines(read("Idlib camp 7. Send buckets")) == {"HCONBUCKP14L": None}


def test_days_that_have_passed_are_not_days_to_feed() -> None:
    got = read("no food since 3 days ago, 40 people")
    assert (got.people, got.days) == (40, None)


def test_numbers_to_call_count_nothing() -> None:
    got = read("5 tents, tel 3712-4455")
    assert (lines(got), got.unread) == ({TENTS: 5}, ())


def test_half_of_a_persons_name_is_no_place() -> None:
    assert read("Marie-Ange, Cap-Haitien: 5 tentes", "fr").place == "CAP-HAITIEN"


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("Friday between 14 and 16", ["2023-02-10 16:00"]),
        ("Sunday at 15", ["2023-02-12 15:00"]),
        ("by the weekend", ["2023-02-10 23:59", "2023-02-12 23:59"]),
        ("next week", ["2023-02-13 23:59", "2023-02-19 23:59"]),
        ("Thursday next week", ["2023-02-16 23:59"]),
        ("end of February", ["2023-02-28 23:59"]),
        ("not today, tomorrow", ["2023-02-08 23:59"]),
        ("NLT 091800CFEB23", ["2023-02-09 18:00"]),
        ("Thu 9 Feb before 0900 hrs", ["2023-02-09 09:00"]),
        ("by the 12th at noon", ["2023-02-12 12:00"]),
        ("tomorrow am", ["2023-02-08 12:00"]),
        ("5 tents by 9/2", ["2023-02-09 23:59"]),
        ("next Friday", ["2023-02-10 23:59", "2023-02-17 23:59"]),
        ("I'm sat in Kilis, 5 tents", []),
        ("we had 20 tents delivered on Monday, need 15", []),
        ("by the 20th", ["2023-02-20 23:59"]),
        ("by 0900 tomorrow", ["2023-02-08 09:00"]),
        ("Wednesday 18.30", ["2023-02-08 18:30"]),
        ("not before Monday", ["2023-02-13 23:59", "2023-02-14 23:59"]),
        ("12 torches for the night shift", []),
        ("no water since Sunday", []),
        ("we got 5 tents yesterday", []),
        ("we needed tents yesterday", ["2023-02-06 23:59"]),
    ],
)
def test_moments_are_read_and_what_only_tells_is_not(text: str, moments: list[str]) -> None:
    deadline = read(text).deadline
    said = [f"{m:%Y-%m-%d %H:%M}" for m in deadline.moments] if deadline else []
    assert said == moments


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("6-8pm today", "en", "2023-02-07 20:00"),
        ("within the hour", "en", "2023-02-07 10:00"),
        ("pour le 12", "fr", "2023-02-12 23:59"),
        ("el sábado 11 a las 10 am", "es", "2023-02-11 10:00"),
        ("öğleden sonra 3'te", "tr", "2023-02-07 15:00"),
        ("bu akşam 8", "tr", "2023-02-07 20:00"),
        ("ayın 15'inde", "tr", "2023-02-15 23:59"),
        ("yarin 10da", "tr", "2023-02-08 10:00"),
        ("сьогодні до 18", "uk", "2023-02-07 18:00"),
        ("завтра о шостій вечора", "uk", "2023-02-08 18:00"),
        ("15-го", "uk", "2023-02-15 23:59"),
        ("بكرا ٨ الصبح", "ar", "2023-02-08 08:00"),
    ],
)
def test_moments_are_read_as_each_language_says_them(text: str, language: str, moment: str) -> None:
    needed_by = read(text, language).needed_by
    assert needed_by is not None
    assert f"{needed_by:%Y-%m-%d %H:%M}" == moment


def test_common_russian_words_are_understood_beside_ukrainian_ones() -> None:
    got = read("нужно 40 одеял, 5 палаток в Харьков до пятницы 14:00, срочно, 300 человек", "uk")
    assert lines(got) == {BLANKETS: 40, TENTS: 5}
    assert (got.priority, got.people, got.unread) == ("urgent", 300, ())
    assert (got.places, got.needed_by is not None) == (("KHARKIV",), True)


def test_food_for_people_and_days_may_be_said_in_russian() -> None:
    got = read("еда на 200 человек на 7 дней", "uk")
    assert (got.needs, got.people, got.days, got.unread) == (("food",), 200, 7, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_priorities_are_understood_as_we_call_them(language: str) -> None:
    for priority in Priority:
        label = Words(language).label(f"request-priority-{priority.replace('_', '-')}")
        got = [read(text, language) for text in (label, label.upper(), priority.value)]
        assert [(each.priority, each.unread) for each in got] == [(priority, ())] * 3


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("12 docenas de jabones", "es", {"HHYGSOAP100G": 144}),
        ("medio centenar de carpas", "es", {TENTS: 50}),
        ("half a dozen tents", "en", {TENTS: 6}),
        ("cent douze tentes", "fr", {TENTS: 112}),
        ("oil 15 jerrycans of 20 l", "en", {"FOILSUNFRE01": 300}),
        ("lonas 4x6 400 y ciento veinte cobijas", "es", {"HSHETARPW406": 400, BLANKETS: 120}),
        ("blankets, bales: 12", "en", {BLANKETS: 360}),
        ("جنديرس ٥٠ خيمة وبطانيات ١٠٠", "ar", {TENTS: 50, BLANKETS: 100}),
    ],
)
def test_numbers_are_read_as_they_are_said(
    text: str, language: str, expected: dict[str, int | None]
) -> None:
    assert lines(read(text, language)) == expected


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("bidones rígidos 20 L 100", "es", "HCONJCANP20"),
        ("каністри складані 20 л 100", "uk", "HCONJCANPF20"),
        ("bidon 10 lt katlanır, 100 adet", "tr", "HCONJCANPF10"),
        ("мило господарське 100 шт", "uk", "HHYGSOAP200G"),
        ("100 20l jerrycans", "en", "HCONJCANPF20/HCONJCANP20"),
    ],
)
def test_what_an_item_is_like_tells_which_it_is(text: str, language: str, code: str) -> None:
    got = read(text, language)
    assert ["/".join(map(str, line.items)) for line in got.lines] == [code]
    assert got.lines[0].amount == 100


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("40 tents for Hassa. Sorry, should have been 4", "en"),
        ("on avait demandé 50 tentes, finalement c'est 80", "fr"),
        ("swap the 20 family tents for 5 big tents", "en"),
        ("somos 12 del equipo, nos faltan cobijas", "es"),
        ("nous avons besoin de 12 tante", "fr"),
    ],
)
def test_what_may_have_been_corrected_or_mistaken_is_a_question(text: str, language: str) -> None:
    got = read(text, language)
    assert got.lines
    assert not any(line.is_certain for line in got.lines)


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("I'm in Kilis but 5 tents for Afrin", "en", "AFRIN"),
        ("Turbo, no Apartadó: 5 carpas", "es", "TURBO"),
        ("Not for Afrin. For Kilis. 5 tents", "en", "KILIS"),
        ("Del depósito de Cali despachar a Buenaventura 5 carpas", "es", "BUENAVENTURA"),
        ("Зі складу в Дніпрі на Покровськ 5 наметів", "uk", "POKROVSK"),
        ("Gaziantep depodan Adıyaman'a 5 çadır", "tr", "ADIYAMAN"),
    ],
)
def test_where_it_comes_from_is_not_where_it_is_for(text: str, language: str, place: str) -> None:
    assert read(text, language).place == place


@pytest.mark.parametrize(
    "text",
    ["5 tents by tomoz-ish morning", "5 tents at 6 Thursday", "The river rose on Sunday. 5 tents"],
)
def test_a_moment_beside_words_that_were_not_read_is_a_question_or_none(text: str) -> None:
    assert read(text).needed_by is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The road to Harim reopens on Thursday. 60 tents please", "en"),
        ("You promised monday. 60 tents Idlib", "en"),
        ("El lunes se inundó todo. 60 colchonetas a Quibdó", "es"),
        ("60 tentes à Hinche. On nous avait promis vendredi dernier", "fr"),
        ("our call of this morning: 60 tents Idlib", "en"),
    ],
)
def test_a_day_of_a_story_is_no_deadline(text: str, language: str) -> None:
    assert read(text, language).deadline is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("60 kitchen sets NLT 081400 local. Idlib", "08 14:00"),
        ("60 kitchen sets Idlib 10 Feb 0800-1200", "10 12:00"),
        ("60 kitchen sets at Idlib for 0630 tmrw", "08 06:30"),
        ("60 kitchen sets Idlib, Thursday week", "16 23:59"),
        ("we need 40 tents Thursday because of the rain", "09 23:59"),
    ],
)
def test_a_moment_is_read_as_it_is_said(text: str, moment: str) -> None:
    assert f"{read(text).needed_by:%d %H:%M}" == moment


def test_what_there_is_none_of_is_not_counted_with_what_is_asked_for() -> None:
    got = read("85 families here, no blankets at all send 2 blankets per family, 20 lanterns")
    assert lines(got)[BLANKETS] == 170


def test_so_many_that_go_to_another_place_are_asked_about() -> None:
    got = read("20 tents to Salqin, 35 to Harim, both by 15/02")
    assert lines(got) == {TENTS: None}


def test_a_house_called_a_shelter_is_no_need() -> None:
    assert read("Albergue Coliseo, Quibdó\n60 colchonetas", "es").needs == ()
    assert read("necesitamos albergue para 40 familias en Quibdó", "es").needs == ("shelter",)


def test_whether_it_is_urgent_is_asked_where_they_ask_themselves() -> None:
    assert read("acil mi degil mi bilmem, 30 battaniye Antakya", "tr").priority_unclear


def test_a_machine_in_the_singular_is_one() -> None:
    assert lines(read("generator 6kva for the hospital in Idlib")) == {"EGENDIGE006T": 1}
    assert lines(read("generators 6kva for the hospital in Idlib")) == {"EGENDIGE006T": None}


def test_tonnes_and_kilos_are_added() -> None:
    assert lines(read("борошно 1т 200кг Херсон", "uk")) == {FLOUR: 1200}
