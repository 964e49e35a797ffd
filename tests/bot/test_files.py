"""Photos and documents are kept with a request, and shown to who decides and who drives."""

import io
import time
from collections.abc import Callable

import pytest
from PIL import Image
from sqlmodel import col, select

from bot.db import Database
from bot.tables import Attachment, FileKind, Role
from tests.bot.planned import plan_for
from tests.bot.requesting import Requester, filed, look, supply
from tests.bot.stage import Stage
from tests.bot.test_migrations import to


def picture(colour: int = 0) -> bytes:
    """A photo, as far as Telegram can tell."""
    data = io.BytesIO()
    Image.new("RGB", (64, 48), (colour, 0, 0)).save(data, "JPEG")
    return data.getvalue()


@pytest.fixture
def stage(stage: Stage) -> Stage:
    supply(stage.db)
    return stage


@pytest.fixture
def amal(stage: Stage) -> Requester:
    return Requester(stage)


def until(is_so: Callable[[], bool]) -> None:
    """Waits for what is only in the rows: no message and no call comes after it."""
    deadline = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < deadline, "the rows never said so"
        time.sleep(0.02)


def kept(db: Database) -> list[Attachment]:
    query = select(Attachment).order_by(col(Attachment.id))
    return look(db, lambda s: list(s.exec(query).all()))


def kinds(db: Database) -> list[FileKind]:
    return [row.kind for row in kept(db)]


def begin(amal: Requester) -> None:
    """Writes a request up to its summary."""
    amal.say("/new", "What is needed")
    amal.say("500 blankets", "Where to")
    amal.say("Antakya", "How urgent")
    amal.tap("req:priority:urgent", "Is everything right")


def test_an_album_and_a_document_are_kept_and_shown_to_coordinators(
    stage: Stage, amal: Requester
) -> None:
    lena = Requester(stage, role=Role.COORDINATOR)
    begin(amal)
    amal.person.send_album([picture(1), picture(2), picture(3)])
    amal.person.wait_for("📎 3 files")
    amal.person.send_document(b"names of families", "families.xlsx")
    amal.person.wait_for("📎 4 files")
    assert "📎 4 files" in amal.tap("Submit", "is filed")
    assert kinds(stage.db) == [FileKind.PHOTO] * 3 + [FileKind.DOCUMENT]
    lena.say("/requests", "One open request")
    lena.tap("R-0001", "📎 4 files")
    lena.tap("desk:picture:1", "R-0001 families.xlsx")
    shown = lena.person.from_bot
    assert [m.photo for m in shown if m.photo] == [picture(1), picture(2), picture(3)]
    assert [m.document.data for m in shown if m.document] == [b"names of families"]


def test_the_bytes_are_kept_as_far_as_they_are_not_too_many(stage: Stage, amal: Requester) -> None:
    begin(amal)
    amal.person.send_document(b"small", "small.txt")
    amal.person.wait_for("📎 1 file")
    amal.person.send_document(b"x" * 5_000_001, "large.bin")
    amal.person.wait_for("📎 2 files")
    amal.tap("Submit", "is filed")
    until(lambda: kept(stage.db)[0].fetched)
    assert [row.data for row in kept(stage.db)] == [b"small", None]


def test_a_line_that_breaks_while_a_file_is_fetched_loses_nothing(
    stage: Stage, amal: Requester
) -> None:
    begin(amal)
    stage.telegram.faults.fail(502, method="getFile", calls=2)
    amal.person.send_document(b"small", "small.txt")
    amal.person.wait_for("📎 1 file")
    amal.tap("Submit", "is filed")
    until(lambda: kept(stage.db)[0].data == b"small")


def test_the_driver_sees_them_at_the_next_stop(stage: Stage, amal: Requester) -> None:
    driver = Requester(stage, role=Role.DRIVER, name="Deniz")
    amal.ask()
    amal.person.send_photo(picture())
    amal.person.wait_for("Kept with R-0001")
    plan_for(stage.db, 100, driver=driver)
    driver.say("/trips", "not over")
    driver.tap("drive:trip:1", "📎 1 file")
    driver.tap("drive:files:1", "📎 R-0001")
    assert driver.card().photo == picture()


def test_an_album_sent_after_filing_is_kept_with_the_last_request_and_told_once(
    stage: Stage, amal: Requester
) -> None:
    lena = Requester(stage, role=Role.COORDINATOR)
    amal.ask()
    amal.person.send_album([picture(1), picture(2)])
    amal.person.wait_for("Kept with R-0001, Antakya")
    lena.person.wait_for("R-0001: its requester has sent photos or documents")
    until(lambda: len(kept(stage.db)) == 2)
    until(lambda: sum("has sent" in m.text for m in lena.person.from_bot) == 1)  # moved below
    lena.tap("See R-0001", "📎 2 files")


def test_a_request_keeps_ten(stage: Stage, amal: Requester) -> None:
    begin(amal)
    amal.person.send_album([picture(n) for n in range(10)])
    amal.person.wait_for("📎 10 files")
    amal.person.send_photo(picture(99))
    amal.person.wait_for("A request keeps 10 files; this one is not kept")
    amal.tap("Submit", "is filed")
    assert len(kept(stage.db)) == 10


def test_files_are_taken_out_of_a_draft(stage: Stage, amal: Requester) -> None:
    begin(amal)
    amal.person.send_photo(picture())
    amal.person.wait_for("📎 1 file")
    amal.tap("Note", "What else")
    assert "📎" not in amal.tap("Remove the files", "Is everything right")
    amal.tap("Submit", "is filed")
    assert kept(stage.db) == []


def test_a_change_of_files_is_told_with_how_many_there_are(stage: Stage, amal: Requester) -> None:
    lena = Requester(stage, role=Role.COORDINATOR)
    amal.ask()
    amal.tap("See R-0001", "100 pieces")
    amal.tap("✏️ Change", "Changing R-0001")
    amal.person.send_photo(picture())
    amal.person.wait_for("📎 1 file")
    amal.tap("Submit", "R-0001 is changed")
    lena.person.wait_for("📎 Files: 0 → 1")


def test_a_photo_answers_a_question_and_is_kept(stage: Stage, amal: Requester) -> None:
    lena = Requester(stage, role=Role.COORDINATOR)
    amal.ask()
    lena.say("/requests", "One open request")
    lena.tap("R-0001", "100 pieces")
    lena.tap("Ask", "What do you want to know")
    lena.say("How is the road?", "Asked.")
    question = amal.person.wait_for("the coordinators ask")
    amal.person.send_raw({"photo": [{"file_id": "p", "file_unique_id": "u", "width": 9,
                                     "height": 9}], "caption": "Flooded"})  # fmt: skip
    amal.person.wait_for("Passed on")
    assert question.text
    assert "💬 Flooded" in lena.person.wait_for("has answered").text
    assert kinds(stage.db) == [FileKind.PHOTO]


def test_in_arabic_too(stage: Stage) -> None:
    amal = Requester(stage, "ar")
    amal.say("/new", "ما المطلوب")
    amal.tap("req:item:1", "كم العدد")
    amal.tap("req:qty:100", "إلى أين")
    amal.person.send_album([picture(1), picture(2)])
    amal.person.wait_for("ملفان")
    amal.tap("req:place:1")
    amal.tap("req:priority:standard")
    amal.tap("req:submit", "سُجّل")
    amal.person.send_document(b"x", "أسماء.pdf")
    amal.person.wait_for("حُفظ مع")
    until(lambda: len(kept(stage.db)) == 3)


def test_one_photo_of_an_older_version_is_kept_through_the_migration(
    stage_without_ticks: Stage,
) -> None:
    supply(stage_without_ticks.db)
    amal = Requester(stage_without_ticks)
    begin(amal)
    amal.person.send_photo(picture())
    amal.person.wait_for("📎 1 file")
    amal.tap("Submit", "is filed")
    begin(amal)
    amal.picture(picture(1), "📎 1 file")
    before = kept(stage_without_ticks.db)[0].file_id
    to(stage_without_ticks.db, "0010")
    stage_without_ticks.db.migrate()
    assert [row.file_id for row in kept(stage_without_ticks.db)] == [before]
    assert "📎 1 file" in amal.say("20 tents", "20 pieces")
    assert len(filed(stage_without_ticks.db)) == 1
