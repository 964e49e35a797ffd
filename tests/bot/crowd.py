"""Many people who all talk to the bot at once, and what must have become of what they said."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlmodel import Session, col, select

from bot.db import Database
from bot.drill.telegram import LocalTelegram, Person, Tap
from bot.tables import Inbox, InboxState, Outbox, OutboxState, PersonState, Role
from bot.tables import Person as PersonRow

UNSENT = (OutboxState.OWED, OutboxState.SENDING)


@dataclass
class Member:
    """One of them: what they asked so far."""

    person: Person
    asked: int = 0
    language: str = "en"
    taps: list[Tap] = field(default_factory=list)


class Crowd:
    """Members who give commands that are answered one by one, and change their language."""

    def __init__(self, telegram: LocalTelegram, db: Database, people: int, seed: int) -> None:
        self.telegram, self.db, self.random = telegram, db, random.Random(seed)
        with db.write() as session:
            self.members = [self._member(session, number) for number in range(people)]

    def _member(self, session: Session, number: int) -> Member:
        person = self.telegram.person(f"Person {number}")
        session.add(
            PersonRow(
                telegram_id=person.id,
                name=f"Person {number}",
                role=Role.REQUESTER,
                state=PersonState.ACTIVE,
                created_at=datetime.now(UTC),
            )
        )
        return Member(person)

    def join(self, member: Member) -> Member:
        """Somebody whom the bot knows already opens their chat and talks like the others."""
        self.members.append(member)
        self._ask(member)
        return member

    def talk(self, updates: int) -> None:
        """They send so many updates."""
        for _ in range(updates):
            member = self.random.choice(self.members)
            if member.asked and self.random.random() < 0.2:
                member.language = self.random.choice(["en", "ar"])
                member.taps.append(member.person.forge(f"language:{member.language}"))
            else:
                self._ask(member)

    def _ask(self, member: Member) -> None:
        member.person.say(f"/c{member.asked}")
        member.asked += 1

    def is_served(self) -> bool:
        """Whether nothing waits and nothing is owed."""
        if self.telegram.pending:
            return False
        with self.db.read() as session:
            waiting = select(Inbox.update_id).where(Inbox.state == InboxState.WAITING).limit(1)
            unsent = select(Outbox.id).where(col(Outbox.state).in_(UNSENT)).limit(1)
            return not session.exec(waiting).first() and not session.exec(unsent).first()

    def on_their_way(self) -> set[int]:
        """Answers to commands that were handed to Telegram and are not settled."""
        sending = (row for row in self.owed() if row.state is OutboxState.SENDING)
        return {row.id for row in sending if number_of(row) is not None}

    def updates(self) -> Sequence[Inbox]:
        """What the bot kept."""
        with self.db.read() as session:
            return session.exec(select(Inbox)).all()

    def owed(self) -> Sequence[Outbox]:
        """What the bot owed, in order."""
        with self.db.read() as session:
            return session.exec(select(Outbox).order_by(col(Outbox.id))).all()

    def language_of(self, member: Member) -> str:
        """What the bot thinks a member reads."""
        with self.db.read() as session:
            found = select(PersonRow.language).where(PersonRow.telegram_id == member.person.id)
            return session.exec(found).one()

    def check(self) -> int:
        """Nothing is lost, doubled or out of order; gives how many messages are uncertain."""
        said = sum(member.asked + len(member.taps) for member in self.members)
        updates = self.updates()
        assert len(updates) == said
        assert {(row.state, row.attempts) for row in updates} == {(InboxState.DONE, 1)}
        owed = self.owed()
        return sum(self._check_member(member, owed) for member in self.members)

    def _check_member(self, member: Member, owed: Sequence[Outbox]) -> int:
        rows = {
            number: row
            for row in owed
            if row.chat_id == member.person.id and (number := number_of(row)) is not None
        }
        assert list(rows) == list(range(member.asked))  # each has one answer, in order
        seen = [n for n in map(number_in, member.person.from_bot) if n is not None]
        assert seen == sorted(set(seen))  # no answer twice, none before an earlier one
        sent = [number for number, row in rows.items() if row.state is OutboxState.SENT]
        uncertain = [number for number, row in rows.items() if row.state is OutboxState.UNCERTAIN]
        assert len(sent) + len(uncertain) == member.asked
        assert set(sent) <= set(seen) <= {*sent, *uncertain}
        self._check_taps(member, owed)
        return len(uncertain)

    def _check_taps(self, member: Member, owed: Sequence[Outbox]) -> None:
        answers = [
            row for row in owed if row.chat_id == member.person.id and "answer" in row.method
        ]
        assert len(answers) == len(member.taps)
        assert len(Counter(row.payload["callback_query_id"] for row in answers)) == len(answers)
        assert all(tap.answer is not None for tap in member.taps)
        assert self.language_of(member) == member.language


def number_of(row: Outbox) -> int | None:
    """The command that an owed message is about."""
    return _number(str(row.payload.get("text", "")))


def number_in(message: object) -> int | None:
    """The command that a message is about."""
    return _number(str(getattr(message, "text", "")))


def _number(text: str) -> int | None:
    found = re.search(r"/c(\d+)", text)
    return int(found[1]) if found else None
