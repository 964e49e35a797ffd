"""Everybody is spoken to in their language: from the first word to a filed request."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from sqlmodel import select

from bot.actions.people.invitations import invite
from bot.actions.people.membership import first_organisation
from bot.db import Database
from bot.drill.telegram import Person as Somebody
from bot.tables import Item, ItemName, Role
from bot.texts import LANGUAGES, Words, best_language, plain
from tests.bot.requesting import Requester, filed, lines, supply
from tests.bot.stage import Stage

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@dataclass(frozen=True)
class Talk:
    """What somebody types who asks for aid, and pieces of what they read."""

    telegram: str
    blanket: str
    what: str
    blankets: str
    shown: str
    rice: str
    kilos: str
    shown_rice: str
    urgent: str
    tomorrow: str
    shown_tomorrow: str
    truck: str
    shown_truck: str
    filed: str


TALKS = {
    "fr": Talk(
        telegram="fr-CA", blanket="couverture", what="De quoi avez-vous besoin",
        blankets="1\u202f500 couvertures", shown="1 500 pièces · couverture (3 t",
        rice="riz", kilos="50 kg de riz", shown_rice="50 kg · riz (50 kg, 0,1 m³)",
        urgent="urgent", tomorrow="demain à 18h30", shown_tomorrow="mer. 8 févr., 18:30 (UTC+3)",
        truck="7,5 t", shown_truck="Aucun véhicule de plus de 7,5 t", filed="est enregistrée",
    ),
    "es": Talk(
        telegram="es-419", blanket="manta", what="¿Qué hace falta?",
        blankets="1.500 mantas", shown="1.500 piezas · manta (3 t",
        rice="arroz", kilos="50 kilos de arroz", shown_rice="50 kg · arroz (50 kg, 0,1 m³)",
        urgent="urgente", tomorrow="mañana a las 18:30", shown_tomorrow="mié, 8 feb, 18:30 (UTC+3)",
        truck="7,5 toneladas", shown_truck="Ningún vehículo de más de 7,5 t",
        filed="está registrada",
    ),
    "tr": Talk(
        telegram="tr", blanket="battaniye", what="Ne gerekli?",
        blankets="1.500 battaniye", shown="1.500 adet · battaniye (3 t",
        rice="pirinç", kilos="50 kilo pirinç", shown_rice="50 kg · pirinç (50 kg, 0,1 m³)",
        urgent="ACİL", tomorrow="yarın saat 18:30", shown_tomorrow="8 Şub Çar, 18:30 (UTC+3)",
        truck="7,5 ton", shown_truck="En büyük araç: 7,5 t", filed="kaydedildi",
    ),
    "uk": Talk(
        telegram="uk", blanket="ковдра", what="Що потрібно?",
        blankets="1\u00a0500 ковдр", shown="1 500 штук · ковдра (3 т",
        rice="рис", kilos="50 кг рису", shown_rice="50 кг · рис (50 кг, 0,1 м³)",
        urgent="ТЕРМІНОВО", tomorrow="завтра о 18:30", shown_tomorrow="ср, 8 лют., 18:30 (UTC+3)",
        truck="7,5 тонни", shown_truck="Найбільша машина: 7,5 т", filed="подано",
    ),
}  # fmt: skip


def catalogue_in(db: Database, language: str, blanket: str, rice: str) -> None:
    """The small catalogue with names in one more language."""
    supply(db)
    with db.write() as session:
        items = {item.code: item.id for item in session.exec(select(Item))}
        for code, name in (("BLANKET", blanket), ("RICE", rice)):
            session.add(ItemName(item_id=items[code], language=language, name=name))


def spaced(text: str) -> str:
    """The text with plain spaces, as people read it."""
    return " ".join(plain(text).replace("\u202f", " ").replace("\u00a0", " ").split(" "))


@pytest.mark.parametrize("language", TALKS)
def test_aid_is_asked_for_in_every_language(stage: Stage, language: str) -> None:
    talk = TALKS[language]
    catalogue_in(stage.db, language, talk.blanket, talk.rice)
    amal = Requester(stage, language)
    assert talk.what in amal.say("/new")
    assert talk.shown in spaced(amal.say(talk.blankets))
    assert talk.shown_rice in spaced(amal.say(talk.kilos))
    amal.say("Antakya")
    amal.say(talk.urgent)
    amal.tap("req:go:needed_by")
    assert talk.shown_tomorrow in spaced(amal.say(talk.tomorrow))
    amal.tap("req:go:reach")
    assert talk.shown_truck in spaced(amal.say(talk.truck))
    assert talk.filed in amal.tap("req:submit", "R-0001")
    [request] = filed(stage.db)
    assert lines(stage.db, request.id) == {"BLANKET": 1500, "RICE": 50}
    assert (request.priority, request.largest_kg) == ("urgent", 7500)
    assert request.needed_by == datetime(2023, 2, 8, 15, 30, tzinfo=UTC)


def test_everybody_reads_the_items_of_a_request_in_their_language(stage: Stage) -> None:
    supply(stage.db)
    with stage.db.write() as session:
        blankets = Item(code="HSHEBLANWMT1", name="Blanket, woven, 50% wool", unit="piece", kg=1.75)
        session.add(blankets)
    olena = stage.member(Role.COORDINATOR, "Olena", language="uk")
    amal = Requester(stage, "fr")
    amal.say("/new")
    assert "500 pièces · couvertures (875 kg" in spaced(amal.say("500 couvertures"))
    amal.say("Antakya")
    amal.say("vital")
    amal.tap("req:submit", "est enregistrée")
    told = olena.wait_for("500 штук")
    assert "500 штук · ковдри (875 кг" in spaced(told.text)


def newcomer(stage: Stage, language_code: str | None) -> Somebody:
    """Somebody who has just come in by an invitation."""
    person = stage.telegram.person("Amal", language_code=language_code)
    with stage.db.write() as session:
        expires_at = stage.clock.now().replace(year=2024)
        organisation = first_organisation(session)
        secret = invite(session, Role.REQUESTER, organisation.id, expires_at)
    person.start(secret)
    return person


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_comes_in_is_greeted_in_the_language_of_their_telegram(
    stage_without_ticks: Stage, language: str
) -> None:
    words = Words(language)
    telegram = TALKS[language].telegram if language in TALKS else language
    amal = newcomer(stage_without_ticks, telegram)
    greeting = amal.wait_for("Amal").text
    assert plain(greeting) == plain(words("people-welcome-requester", name="Amal"))
    assert amal.commands["new"] == words.label("command-new")


@pytest.mark.parametrize("code", [*LANGUAGES, "de", "fr-CA"])
def test_who_has_never_written_finds_a_menu_in_their_language(
    stage_without_ticks: Stage, code: str
) -> None:
    stranger = stage_without_ticks.telegram.person("Amal", language_code=code)
    words = Words(best_language(code))
    told = words.label("command-help")
    stage_without_ticks.telegram.wait_until(lambda: stranger.commands.get("help") == told)
    assert stranger.commands.keys() == {"start", "help", "language", "cancel"}


def test_each_language_is_offered_in_its_own_name_and_taken(stage_without_ticks: Stage) -> None:
    amal = newcomer(stage_without_ticks, "de")
    amal.wait_for("Welcome")
    amal.say("/language")
    offered = [button.text for row in amal.wait_for("Language: ").buttons for button in row]
    assert offered == list(LANGUAGES.values())
    for language, name in LANGUAGES.items():
        words = Words(language)
        amal.tap(name).wait()
        amal.wait_for(re.sub("<[^>]*>", "", words("people-language", name=name)))
        assert amal.commands["help"] == words.label("command-help")
