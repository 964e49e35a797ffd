"""Somebody who takes part: acts in Telegram like anybody, and notices when no answer comes."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from bot.drill.telegram import Button, Group, Message, Person

Story = Iterator[timedelta]
"""What somebody does, step by step; each step says how long it is until the next one."""


def alone(who: "Actor", story: Story) -> Story:
    """The story from when this person has finished what they are filling in."""
    while who.busy:
        yield timedelta(seconds=40)
    who.busy = True
    try:
        yield from story
    finally:
        who.busy = False


class StuckError(Exception):
    """A story cannot go on: what should be on the screen is not there."""


class Actor:
    """One person of the exercise with their chat; to is a group to act in instead."""

    def __init__(self, person: Person, language: str) -> None:
        self.person, self.language = person, language
        self.on_trip = False
        self.busy = False
        self.back_at: datetime | None = None
        self._unanswered: list[tuple[str, Callable[[], bool]]] = []

    @property
    def name(self) -> str:
        """What they are called in Telegram."""
        return self.person.user.first_name

    def say(self, text: str, to: Group | None = None) -> None:
        """Types something."""
        self._expect(repr(text), lambda: self.person.say(text, to=to), to)

    def open(self, secret: str = "") -> None:
        """Opens the bot, by an invitation if there is one."""
        self._expect("/start", lambda: self.person.start(secret))

    def locate(self, lat: float, lon: float) -> None:
        """Shares a location."""
        self._expect("a location", lambda: self.person.send_location(lat, lon))

    def picture(self, data: bytes, caption: str = "") -> None:
        """Sends a photo."""
        self._expect("a photo", lambda: self.person.send_photo(data, caption))

    def tap(self, name: str, to: Group | None = None) -> None:
        """Taps the newest button with this data, or whose data begins with it."""
        message, button = self._find(name, to)
        tapped = self.person.tap(str(button.data), on=message, to=to)
        self._unanswered.append((f"a tap on “{button.text}”", lambda: tapped.answer is not None))

    def sees(self, name: str, to: Group | None = None) -> str | None:
        """The data of the newest button of this name, if there is one on the screen."""
        found = find_button((to or self.person).messages, name)
        return found[1].data if found else None

    def tries(self, name: str, to: Group | None = None) -> bool:
        """Taps a button if it is there; says whether it was."""
        there = self.sees(name, to) is not None
        if there:
            self.tap(name, to)
        return there

    def unanswered(self) -> list[str]:
        """What the bot has left without an answer since this was asked last."""
        acts, self._unanswered = self._unanswered, []
        return [f"{self.name}: no answer to {what}" for what, answered in acts if not answered()]

    def _expect(self, what: str, act: Callable[[], object], to: Group | None = None) -> None:
        view = to or self.person
        before = max((message.seq for message in view.messages), default=0)
        act()

        def answered() -> bool:
            return any(m.from_bot and m.seq > before for m in view.messages)

        self._unanswered.append((what, answered))

    def _find(self, name: str, to: Group | None) -> tuple[Message, Button]:
        found = find_button((to or self.person).messages, name)
        if found is None:
            raise StuckError(f"{self.name} sees no button {name}")
        return found


def find_button(messages: list[Message], name: str) -> tuple[Message, Button] | None:
    """The newest button with this data, or else the newest whose data begins with its words."""
    shown = [(m, b) for m in reversed(messages) for row in m.buttons for b in row if b.data]
    exact = (each for each in shown if each[1].data == name)
    begun = (each for each in shown if f"{each[1].data}:".startswith(f"{name}:"))
    return next(exact, None) or next(begun, None)
