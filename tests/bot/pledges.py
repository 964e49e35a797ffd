"""Plans that a coordinator approves one after the other, and the promise that comes of each."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlmodel import col, select

from bot.tables import (
    OrderState,
    Outbox,
    OutboxState,
    Plan,
    PlanOrder,
    PlanStatus,
    Promise,
)
from tests.bot.crowd import Crowd, Member
from tests.bot.dispatch.drafts import draft
from tests.bot.dispatch.valley import Valley


class Pledges:
    """Drafts of one trip each for one request each, in an operation beside a crowd."""

    def __init__(self, crowd: Crowd, plans: int) -> None:
        self.db, self._plans = crowd.db, plans
        self.requester, self.coordinator = (
            crowd.join(Member(crowd.telegram.person(name))) for name in ("Rana", "Cem")
        )
        with self.db.write() as session:
            valley = Valley(session).build()
            valley.admin.telegram_id = valley.driver.telegram_id = None
            valley.requester.telegram_id = self.requester.person.id
            valley.coordinator.telegram_id = self.coordinator.person.id
            for number in range(plans):
                valley.vehicle(f"P{number}")
                valley.request(tent=5)
            self._waiting = _one_by_one(valley)

    def approve_next(self) -> None:
        """The coordinator taps on the next draft."""
        tap = self.coordinator.person.forge(f"plan:approve:{self._waiting.pop(0)}")
        self.coordinator.taps.append(tap)

    def check(self) -> None:
        """Each promise is there once, and was said once; perhaps not where that is uncertain."""
        with self.db.read() as session:
            promised = sorted(session.exec(select(Promise.request_id)).all())
            told = col(Outbox.once).like("promise:%:made")
            rows = session.exec(select(Outbox).where(told)).all()
        assert promised == list(range(1, self._plans + 1))
        assert len(rows) == self._plans
        assert {row.state for row in rows} <= {OutboxState.SENT, OutboxState.UNCERTAIN}
        sent = _codes(row.payload["text"] for row in rows if row.state is OutboxState.SENT)
        said = [message.text for message in self.requester.person.from_bot]
        seen = _codes(text for text in said if "✅" in text)  # and not when it asks about one
        assert len(seen) == len(set(seen))
        assert set(sent) <= set(seen) <= set(_codes(row.payload["text"] for row in rows))


def _one_by_one(valley: Valley) -> list[int]:
    """A draft for each trip of one for all; gives their numbers."""
    now = datetime.now(UTC)
    whole = draft(valley, at=now)
    trips: list[dict[str, Any]] = whole.answer["trips"]
    whole.status = PlanStatus.SUPERSEDED
    return [_draft(valley, whole, trip, now).id for trip in trips]


def _draft(valley: Valley, whole: Plan, trip: dict[str, Any], now: datetime) -> Plan:
    order = PlanOrder(cause="tick", asked_at=now, due_at=now, state=OrderState.DONE)
    return valley.add(
        Plan(
            order_id=valley.add(order).id,
            epoch=whole.epoch,
            made_at=now,
            problem=whole.problem,
            answer=whole.answer | {"trips": [trip]},
        )
    )


def _codes(texts: Iterable[str]) -> list[str]:
    return [code for text in texts for code in re.findall(r"R-\d{4}", text)[:1]]
