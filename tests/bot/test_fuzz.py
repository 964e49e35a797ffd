"""Whatever people send, in any order: the bot never breaks, always answers, never loses a draft."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, SQLModel, col, select

from bot.db import Database
from bot.handlers import ROUTER, handle
from bot.outbox.queue import Outcome, settle
from bot.tables import Form, Outbox, OutboxState, Person, PersonState, Role
from tests.bot.babble import CONTENTS, GROUP, STANDINGS, message, standing, taps
from tests.bot.dispatch.approved import approved_trip
from tests.bot.dispatch.drafts import draft
from tests.bot.dispatch.valley import NOW, SETTINGS, Valley

TAPS = taps(sorted(ROUTER.taps))
PEOPLE = (11, 12, 13, 14, 15, 16, 17, 18)
"""Admin, coordinator, requester, driver, partner, one who left, one refused, one unknown."""

DRIVER = 14
ROAD = ("drive:loaded:1", "drive:departed:1", "drive:arrived:1", "drive:delivered:1")
OPENERS = st.sampled_from(["/new", "/new", "/my", "/trips", "/receipts", "/plan", "/requests"])

KINDS = st.sampled_from(
    ["say", "shown"] * 5 + ["shown"] * 5 + ["open"] * 2 + ["forge", "edit", "group", "standing"]
)


class Babel:
    """The valley with a plan to decide and a trip on the road, and everybody talking at once."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._numbers = count(1)
        valley = Valley(session).build()
        valley.person(Role.PARTNER, 15, "Pia", "ar")
        for number, state in ((16, PersonState.LEFT), (17, PersonState.REFUSED)):
            valley.person(Role.REQUESTER, number, state.value).state = state
        approved_trip(valley, valley.request(), valley.request(blanket=40))
        valley.request(blanket=100)
        valley.request(tent=3000)
        draft(valley)
        session.flush()

    def begin(self) -> None:
        """Forgets what was said and shown."""
        self.shown: dict[int, list[str]] = {}

    def handle(self, update: dict[str, Any]) -> list[Outbox]:
        """Handles one update as the drain does, sends what is owed, and gives that."""
        with self.session.begin_nested():
            handle(self.session, {"update_id": next(self._numbers)} | update, NOW, SETTINGS)
        owed = list(
            self.session.exec(
                select(Outbox).where(Outbox.state == OutboxState.OWED).order_by(col(Outbox.id))
            )
        )
        sent = [Outcome(row, OutboxState.SENT, message_id=next(self._numbers)) for row in owed]
        settle(self.session, sent, NOW)
        for row in owed:
            keyboard = (row.payload.get("reply_markup") or {}).get("inline_keyboard", [])
            data = [b["callback_data"] for line in keyboard for b in line if "callback_data" in b]
            self.shown.setdefault(row.chat_id, []).extend(data)
        return owed

    def forms(self) -> dict[int, Form]:
        """What everybody has begun, by their Telegram number."""
        rows = self.session.exec(
            select(Person.telegram_id, Form).where(Person.id == Form.person_id)
        )
        return {number or 0: Form.model_validate(form.model_dump()) for number, form in rows}


@pytest.fixture(scope="module")
def babel() -> Iterator[Babel]:
    """The valley, in memory."""
    db = Database("sqlite://")
    SQLModel.metadata.create_all(db.engine)
    with Session(db.engine, expire_on_commit=False) as session, session.begin():
        yield Babel(session)
    db.close()


@settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # to make a failing conversation short takes minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_whatever_people_send_the_bot_answers_and_loses_no_draft(
    babel: Babel, data: st.DataObject
) -> None:
    babel.begin()
    example = babel.session.begin_nested()
    try:
        for tap in ROAD[: data.draw(st.integers(0, len(ROAD)))]:
            _tap(babel, _user(DRIVER), tap)
        talking = data.draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3))
        for _ in range(data.draw(st.integers(1, 30))):
            _one(babel, data, data.draw(st.sampled_from(talking)))
        for person, form in babel.forms().items():
            assert form.kind in ROUTER.forms
            assert _answered(babel, person, message(_user(person), person, {"text": "?"}))
    finally:
        example.rollback()


def _one(babel: Babel, data: st.DataObject, person: int) -> None:
    kind = data.draw(KINDS)
    before, user = babel.forms(), _user(person)
    does = ""
    if kind in ("say", "open"):
        content = data.draw(CONTENTS) if kind == "say" else {"text": data.draw(OPENERS)}
        does = str(content.get("text", ""))
        assert _answered(babel, person, message(user, person, content))
    elif kind in ("shown", "forge"):
        shown = babel.shown.get(person, [])[-12:] if kind == "shown" else []
        does = data.draw(st.sampled_from(shown) if shown else TAPS)
        _tap(babel, user, does, old=data.draw(st.booleans()))
    elif kind == "edit":
        edited = message(user, person, data.draw(CONTENTS)) | {"edit_date": 5}
        does = str(edited.get("text", ""))
        heard = [row for row in babel.handle({"edited_message": edited}) if row.chat_id == person]
        assert heard or "location" in edited  # a live one, which moves by itself
    elif kind == "group":
        babel.handle({"message": message(user, GROUP, data.draw(CONTENTS))})
        shown = babel.shown.get(GROUP, [])[-12:]
        does = data.draw(st.sampled_from(shown) if shown else TAPS)
        _tap(babel, user, does, GROUP)
    else:
        chat = data.draw(st.sampled_from([person, GROUP]))
        change = standing(user, chat, data.draw(STANDINGS), data.draw(STANDINGS))
        babel.handle({"my_chat_member": change})
    _check_drafts(before, babel.forms(), person, does)


def _answered(babel: Babel, person: int, said: dict[str, Any]) -> list[Outbox]:
    return [row for row in babel.handle({"message": said}) if row.chat_id == person]


def _tap(
    babel: Babel, user: dict[str, Any], data: str, chat_id: int = 0, *, old: bool = False
) -> None:
    card = message({"id": 4242, "is_bot": True, "first_name": "B"}, chat_id or user["id"],
                   {"text": "card"})  # fmt: skip
    if old:  # Telegram does not tell what stood in a message that is more than two days old
        card = {"chat": card["chat"], "message_id": 9, "date": 0}
    query = {"id": "q", "from": user, "chat_instance": "1", "message": card, "data": data}
    owed = babel.handle({"callback_query": query})
    answers = [row for row in owed if row.method == "answerCallbackQuery"]
    assert [row.payload["callback_query_id"] for row in answers] == ["q"]


def _check_drafts(before: dict[int, Form], after: dict[int, Form], actor: int, does: str) -> None:
    """Only what a person does themselves changes what they have begun, and little of it ends it."""
    for person, form in before.items():
        if person != actor:
            assert after.get(person) == form
    if (mine := before.get(actor)) and "request" in _kinds(mine):
        own = does.startswith(("/cancel", "req:", "/new"))
        assert own or "request" in _kinds(after.get(actor)), does


def _kinds(form: Form | None) -> list[str]:
    return [form.kind, *(each["kind"] for each in form.under)] if form is not None else []


def _user(number: int) -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": f"P{number}", "language_code": "en"}
