"""A request in words always fits into one message."""

import pytest
from sqlmodel import Session

from bot.actions.asking.text import LONGEST, request_card_text
from bot.db import Database
from bot.forms.request import LONGEST_CONTACT, LONGEST_NOTE, MOST_LINES
from bot.tables import Item, Line, Person, Place, Priority, Request
from bot.texts import LANGUAGES, Words
from tests.bot.road import NOW

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def fullest(session: Session) -> Request:
    """A request with as much in it as can be, from a catalogue of long names."""
    person = Person(telegram_id=1, name="A" * 80, created_at=NOW)
    place = Place(name="P" * 80, lat=36, lon=36)
    session.add_all([person, place])
    session.flush()
    request = Request(requester_id=person.id, place_id=place.id, priority=Priority.URGENT,
                      needed_by=NOW, people=10_000_000, contact="c" * LONGEST_CONTACT,
                      note="n" * LONGEST_NOTE, submitted_at=NOW)  # fmt: skip
    session.add(request)
    session.flush()
    for n in range(MOST_LINES):
        item = Item(code=f"I-{n}", name=f"{n} " + "x" * 190, unit="piece", kg=0.1)
        session.add(item)
        session.flush()
        session.add(Line(request_id=request.id, item_id=item.id, requested=10_000_000))
    session.flush()
    return request


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fullest_request_fits_into_one_message(db: Database, language: str) -> None:
    with db.write() as session:
        text = request_card_text(session, fullest(session), Words(language))
    assert len(text) <= LONGEST
    assert "19 xxx" in text
