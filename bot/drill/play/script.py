"""The script: who does what when, and what people do when they see something."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any, ClassVar

from sqlmodel import col, select

from bot.actions.asking.places import distance_km
from bot.drill.play import desk, field, road
from bot.drill.play.actor import Actor, Story, alone
from bot.drill.play.cast import Cast, minutes
from bot.drill.play.director import Director
from bot.drill.play.shown import Shown
from bot.drill.play.wishes import Wish, wishes
from bot.drill.rehearsal import BEGINS, Rehearsal
from bot.drill.telegram import Event
from bot.tables import Place, Stop, Warehouse

DAY = timedelta(hours=24)
"""How long the exercise lasts; what is on the road by then is driven to its end."""

SPECIAL = {3: field.ask_twice, 6: field.ask_and_withdraw, 9: field.ask_and_change}
"""Requests that go another way than the usual one, by their number."""

SHORT = (3, 6, 15)
"""Which of the receipts, in the order of delivery, say that something is damaged or missing."""

NEAR_KM = 110

COAST = ("SAMANDAG", "ARSUZ", "ISKENDERUN")


class Script:
    """Everything that people do in the exercise."""

    def __init__(
        self, rehearsal: Rehearsal, shown: Shown, *, seed: int, requests: int,
        warm: Callable[[], bool],
    ) -> None:  # fmt: skip
        self._rehearsal, self._shown, self._seed = rehearsal, shown, seed
        self.cast = Cast(rehearsal)
        members = [self.cast.admin, *self.cast.coordinators]
        self._desk = rehearsal.telegram.group("Coordinators", [a.person for a in members])
        self._road = road.Road(rehearsal)
        self.director = Director(rehearsal, shown, self._react, warm)
        self._reacted: set[str] = set()
        self._plans = self._receipts = 0
        self._broken = False
        self._requests = requests
        for actor in self.cast.everybody:
            self.director.watch(actor)

    def play(self) -> None:
        """Plays the whole exercise."""
        director = self.director
        self._shown.phase("Everybody comes in", director.now)
        self._shown.hushed = True
        for actor in self.cast.known:
            director.begin(actor.name, _open(actor))
        director.run(director.now)
        self._shown.hushed = False
        director.begin("coming in", desk.come_in(self.cast, self._desk))
        director.begin("the stranger", self._stranger(), minutes(10))
        self._ask()
        director.run(BEGINS + DAY)

    def _ask(self) -> None:
        """Deals the wishes out to the requesters; each asks for one after another."""
        rng = Random(self._seed)
        sites = self._sites()
        places = self._near(sites)
        coast = [code for code in COAST if code in sites] or places
        wanted = wishes(rng, self._requests - 1, places, coast)
        askers = self.cast.requesters
        self.director.early = {who.name for who in askers}
        for n, who in enumerate(askers):
            mine = list(enumerate(wanted))[n :: len(askers)]
            self.director.begin(who.name, self._ask_all(who, mine, sites))

    def _ask_all(self, who: Actor, mine: list[tuple[int, Wish]], sites: dict[str, Place]) -> Story:
        began = self.director.now
        for n, wish in mine:
            yield max(minutes(0.5), began + wish.after - self.director.now)
            self._shown.phase("The first requests", self.director.now) if n == 0 else None
            rng = self._chance("ask", n)
            asking = SPECIAL.get(n, field.ask)(rng, who, wish, sites[wish.place])
            yield from alone(who, asking)

    def _stranger(self) -> Story:
        rng, who = self._chance("stranger"), self.cast.stranger
        yield from field.apply(rng, who)
        sites = self._sites()
        wish = wishes(rng, 8, self._near(sites), list(COAST))[0]
        yield from field.ask(rng, who, wish, sites[wish.place])

    def _sites(self) -> dict[str, Place]:
        with self._rehearsal.db.read() as session:
            return {row.code: row for row in session.exec(select(Place)).all() if row.code}

    def _near(self, sites: dict[str, Place]) -> list[str]:
        """Towns that can be reached and left again within a day."""
        with self._rehearsal.db.read() as session:
            query = select(Place).join(Warehouse, col(Warehouse.place_id) == col(Place.id))
            stores = session.exec(query).all()
        return [
            code
            for code, site in sites.items()
            if site.kind == "town"
            and not site.closed
            and min(distance_km(site.lat, site.lon, s.lat, s.lon) for s in stores) <= NEAR_KM
        ]

    def _chance(self, *what: Any) -> Random:
        return Random(f"{self._seed}:{what}")

    def _react(self, event: Event) -> None:
        """People look at their screens: each button is noticed once."""
        assert event.message is not None
        for row in event.message.buttons:
            for button in row:
                name, *data = (button.data or "").split(":")
                kind = ":".join([name, *data[:1]]) if name != "access-as" else name
                reaction = self._reactions.get(kind)
                once = f"{kind}:{data[0 if name == 'access-as' else 1]}" if reaction else ""
                if reaction is not None and once not in self._reacted:
                    self._reacted.add(once)
                    reaction(self, event, once.rpartition(":")[2])

    def _admit(self, _event: Event, application: str) -> None:
        who = self.cast.coordinators[1]
        self.director.begin("admitting", desk.admit(who, self._desk, application))

    def _decide(self, _event: Event, plan: str) -> None:
        if self.director.now >= BEGINS + DAY:
            return
        self._plans += 1
        first = self._plans == 1
        phase = "The first plan" if first else f"Plan {self._plans}"
        self._shown.phase(phase, self.director.now)
        rng = self._chance("plan", plan)
        story = desk.decide(rng, self.cast, self._desk, plan, first=first)
        self.director.begin(f"deciding on plan {plan}", story)

    def _drive(self, event: Event, trip: str) -> None:
        if event.chat_id == self._desk.id:
            return
        breaks_down = not self._broken and self._plans > 1
        self._broken |= breaks_down
        who = next(a for a in self.cast.by_id.values() if a.person.id == event.chat_id)
        story = road.drive(
            self._chance("trip", trip), self._road, who, int(trip), self._handed_over,
            breaks_down=breaks_down,
        )  # fmt: skip
        self.director.begin(f"{who.name} on trip {trip}", story)

    def _handed_over(self, stop: Stop) -> None:
        """Somebody stands there and counts."""
        self._receipts += 1
        who = self._requester(self._road.requester(stop))
        story = field.receive(
            self._chance("receipt", stop.id), who, stop.id, short=self._receipts in SHORT,
            counting=self._until_counted(),
        )  # fmt: skip
        self.director.begin(f"{who.name} receives", story)

    def _until_counted(self) -> timedelta:
        """Goods that look wrong are counted together every two hours."""
        every = timedelta(hours=2)
        return every - (self.director.now - BEGINS) % every

    def _requester(self, person_id: int) -> Actor:
        return self.cast.by_id.get(person_id, self.cast.stranger)

    def _trouble(self, _event: Event, trip: str) -> None:
        self._shown.phase("A vehicle breaks down", self.director.now)
        who = self.cast.coordinators[0]
        self.director.begin("trouble", desk.give_up(who, self._desk, trip))

    def _goods(self, _event: Event, trip: str) -> None:
        who = self.cast.coordinators[1]
        self.director.begin("goods", desk.settle_goods(who, self._desk, trip))

    _reactions: ClassVar[dict[str, Callable[["Script", Event, str], None]]] = {
        "access-as": _admit,
        "plan:approve": _decide,
        "drive:loaded": _drive,
        "trouble:giveup": _trouble,
        "goods:back": _goods,
    }


def _open(actor: Actor) -> Story:
    actor.open()
    yield minutes(0)
