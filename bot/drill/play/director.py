"""The director: lets stories go on when their time comes, and moves the exercise's clock."""

import heapq
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count

from bot.drill.play.actor import Actor, Story, StuckError
from bot.drill.play.idle import is_idle, is_planning, next_order
from bot.drill.play.shown import Shown
from bot.drill.rehearsal import Rehearsal
from bot.drill.telegram import Event

STRIDE = timedelta(minutes=20)
"""The clock is not moved by more at once while anything is under way: the bot's ticks see it."""

BREATH = timedelta(seconds=60)
"""What falls due within this while is done at once, as if people typed at the same time."""

PLANNING = timedelta(minutes=12)
"""So much of the exercise goes by while a plan is made, at the most."""

_TICKS = 0.12
"""Seconds in which every tick of the bot has run."""

_SHORT_OF = timedelta(minutes=2)
"""So long before a plan falls due the clock waits for a planner that is still being compiled."""

_PATIENCE = 200
"""Seconds after which a bot that does not become idle is given up."""

Reaction = Callable[[Event], None]


class Director:
    """Holds the stories that wait, by the exercise's time."""

    def __init__(
        self, rehearsal: Rehearsal, shown: Shown, reaction: Reaction, warm: Callable[[], bool]
    ) -> None:
        self._rehearsal, self._shown, self._reaction = rehearsal, shown, reaction
        self._warm = warm
        self._waiting: list[tuple[datetime, int, str, Story]] = []
        self._number = count()
        self._actors: set[Actor] = set()
        self._seen = 0
        self._unticked = timedelta()
        self._planning_since: datetime | None = None
        self.early: set[str] = set()
        """Stories that may go on before their time while the planner is compiled."""
        self.went_wrong: list[str] = []

    @property
    def now(self) -> datetime:
        """The exercise's time."""
        return self._rehearsal.clock.now()

    def watch(self, actor: Actor) -> None:
        """Asks after every step whether this person was answered."""
        self._actors.add(actor)

    def begin(self, name: str, story: Story, after: timedelta = timedelta()) -> None:
        """Begins a story, so long from now."""
        heapq.heappush(self._waiting, (self.now + after, next(self._number), name, story))

    def run(self, until: datetime) -> None:
        """Runs everything that has begun to its end, and the clock at least to a moment."""
        while True:
            self._settle()
            top = self._waiting[0][0] if self._waiting else None
            if top is not None and top <= self.now + BREATH:
                self._act()
            elif self._is_planning():
                self._let_plan(top)
            elif top is None and self.now >= until:
                return
            else:
                self._forward(top or until)

    def _act(self) -> None:
        """Lets all stories that are due go on by one step."""
        due = []
        while self._waiting and self._waiting[0][0] <= self.now + BREATH:
            due.append(heapq.heappop(self._waiting))
        for _, _, name, story in due:
            self._step(name, story)

    def _step(self, name: str, story: Story) -> None:
        """Lets a story go on to its next pause."""
        try:
            pause = next(story, None)
        except (StuckError, LookupError, ValueError) as error:
            self._wrong(f"{name}: {error}")
        else:
            if pause is not None:
                self.begin(name, story, pause)

    def _is_planning(self) -> bool:
        planning = is_planning(self._rehearsal)
        if not planning:
            self._planning_since = None
        elif self._planning_since is None:
            self._planning_since = self.now
        return planning

    def _let_plan(self, top: datetime | None) -> None:
        """While the planner searches, people go on for a little while."""
        since = self._planning_since or self.now
        if top is not None and top < since + PLANNING:
            self._forward(top)
        else:
            time.sleep(0.03)

    def _forward(self, until: datetime) -> None:
        order = None if self._planning_since else next_order(self._rehearsal)
        if order is not None and until > order - _SHORT_OF and not self._warm():
            self._wait_for_planner()
            return
        if order is not None and self.now < order < until:
            until = order
        stride = STRIDE if self._waiting else 4 * STRIDE
        step = min(until - self.now, stride)
        self._rehearsal.clock.forward(step)
        self._unticked += step
        if self._unticked >= STRIDE or until == order:
            self._unticked = timedelta()
            time.sleep(_TICKS)

    def _wait_for_planner(self) -> None:
        """While the planner is compiled, people ask already what they would ask later."""
        self._shown.phase("The planner is compiled, once on each machine", self.now)
        early = min((each for each in self._waiting if each[2] in self.early), default=None)
        if early is None:
            time.sleep(0.1)
            return
        self._waiting.remove(early)
        heapq.heapify(self._waiting)
        self._step(*early[2:])

    def _settle(self) -> None:
        """Waits until the bot is idle, shows what happened, and lets people react to it."""
        give_up = time.monotonic() + _PATIENCE
        while not is_idle(self._rehearsal):
            if self._rehearsal.failure is not None:
                raise self._rehearsal.failure
            if time.monotonic() > give_up:
                raise StuckError("the bot does not become idle")
            time.sleep(0.008)
        for actor in self._actors:
            for missing in actor.unanswered():
                self._wrong(missing)
        self._react()

    def _react(self) -> None:
        events = self._rehearsal.telegram.events
        new, self._seen = events[self._seen :], len(events)
        self._shown.show(new, self.now)
        for event in new:
            if event.from_bot and event.message is not None and event.kind in ("said", "edited"):
                self._reaction(event)

    def _wrong(self, what: str) -> None:
        self.went_wrong.append(what)
        self._shown.wrong(what)
