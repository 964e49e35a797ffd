"""The cheapest single change for each line, the same change for many of them made one."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from planner.model import Priority, Reason
from planner.why.causes import Cause, alike
from planner.why.changes import Change, MoreStock, MoreVehicles, cost
from planner.why.findings import Fix, Status
from planner.why.gather import sort, together
from planner.why.options import options
from planner.why.part import Key
from planner.why.scene import Scene
from planner.why.trials import TimeUp, Trials

NEAR = 1.5
"""How many times the cheapest a change may cost that is tried for several lines together."""
MOST_TRIED = 4
"""So many changes are tried for a line."""
LEAST_MOST = 4
"""More vehicles are no more than the fleet has already, but up to so many."""
MOST_TOGETHER = 200
"""So many lines are tried together."""
ASKING = 0.2
"""The share of the time in which it is thought of what could help, before any of it is tried."""
MOST_GUESSED = 20
"""For so many lines it is thought of without any time, each of another kind."""


@dataclass
class Patient:
    """A line with what could still help it, cheapest first."""

    cause: Cause
    options: list[Change]
    priority: int
    tried: int = 0

    @property
    def key(self) -> Key:
        """Its request and line."""
        return self.cause.line.request, self.cause.line.line

    def option(self, wanted: Hashable) -> Change:
        """The cheapest change of a sort."""
        return next(option for option in self.options if sort(option) == wanted)

    def failed(self, tried: Hashable) -> None:
        """Think no more of the cheapest change of a sort."""
        self.tried += 1
        self.options.remove(self.option(tried))
        if self.tried >= MOST_TRIED:
            self.options.clear()


@dataclass
class Ward:
    """Lines with the same reason for which the same sort of change is tried."""

    sort: Hashable
    patients: list[Patient] = field(default_factory=list)

    @property
    def change(self) -> Change:
        """The one change for all of them."""
        return self.of(self.patients)

    @property
    def priority(self) -> int:
        """That of the most pressing line."""
        return min(patient.priority for patient in self.patients)

    @property
    def rivals(self) -> bool:
        """Whether others came first: such lines take long to help."""
        return self.patients[0].cause.reason is Reason.LOWER_PRIORITY

    def of(self, patients: Sequence[Patient]) -> Change:
        """The one change for some of them."""
        return together([patient.option(self.sort) for patient in patients])


@dataclass
class Remedies:
    """Finds fixes for causes as long as there is time."""

    scene: Scene
    trials: Trials
    told: Callable[[int], None]
    fixes: list[tuple[list[Cause], Fix | None]] = field(default_factory=list)
    waiting: list[Patient] = field(default_factory=list)

    def find(self, causes: Sequence[Cause]) -> list[Cause]:
        """Put causes with what serves all of them among the fixes, None where nothing does.

        Those that there was no time to think of are handed back.
        """
        asking = sorted(causes, key=self._first)
        with suppress(TimeUp):
            while wards := self._wards(self.waiting) or self._ask(asking):
                self._visit(wards[0])
                self.told(len(causes) - len(asking) - len(self.waiting))
        self.waiting += [self._patient(cause) for cause in self._of_further_kinds(asking)]
        self.fixes += self._guesses(self.waiting)
        self.fixes += [([patient.cause], None) for patient in self.waiting if not patient.options]
        known = {patient.cause for patient in self.waiting}
        return [cause for cause in asking if cause not in known]

    def _first(self, cause: Cause) -> tuple[bool, int]:
        """Lines that are soon helped come first, and pressing ones."""
        priority = self.scene.index.requests[cause.line.request].priority
        return cause.reason is Reason.LOWER_PRIORITY, list(Priority).index(priority)

    def _ask(self, asking: list[Cause]) -> list[Ward]:
        """What could help further lines: as many as can be asked about in a share of the time."""
        until = (1.0 - ASKING) * self.trials.left
        while asking:
            self.waiting.append(self._patient(asking.pop(0)))
            if self.trials.left <= until and (wards := self._wards(self.waiting)):
                return wards
        return self._wards(self.waiting)

    def _of_further_kinds(self, asking: Sequence[Cause]) -> list[Cause]:
        """One line of each kind of which there is none yet with something to be tried."""
        known = {alike(patient.cause) for patient in self.waiting}
        first = {alike(cause): cause for cause in reversed(asking)}
        return [cause for kind, cause in first.items() if kind not in known][-MOST_GUESSED:]

    def _visit(self, ward: Ward) -> None:
        cured = self._treat(ward)
        for patient in ward.patients:
            if patient.key in cured:
                self.waiting.remove(patient)
            else:
                patient.failed(ward.sort)

    def _patient(self, cause: Cause) -> Patient:
        priority = self.scene.index.requests[cause.line.request].priority
        return Patient(cause, options(self.scene, cause), list(Priority).index(priority))

    def _wards(self, waiting: Sequence[Patient]) -> list[Ward]:
        """Lines by what is tried for them, those that are soon helped first.

        Each line goes where most others go, among the changes that are nearly the cheapest.
        """
        near = {p.key: self._near(p) for p in waiting if p.options}
        count = Counter(sort for some in near.values() for sort in some)
        wards: dict[Hashable, Ward] = {}
        for patient in waiting:
            if patient.options:
                best = max(near[patient.key], key=lambda sort: count[sort])
                ward = wards.setdefault(best, Ward(best[1]))
                if len(ward.patients) < MOST_TOGETHER:
                    ward.patients.append(patient)
        return sorted(
            wards.values(),
            key=lambda ward: (ward.rivals, ward.priority, -len(ward.patients)),
        )

    def _near(self, patient: Patient) -> list[tuple[Reason, Hashable]]:
        """The sorts of change that cost little more than the cheapest one."""
        most = NEAR * cost(self.scene.problem, patient.options[0])
        return [
            (patient.cause.reason, sort(option))
            for option in patient.options
            if cost(self.scene.problem, option) <= most
        ]

    def _treat(self, ward: Ward) -> set[Key]:
        """Which lines of a ward a change really serves; the fix is kept."""
        change, served = self._enough(ward)
        served = self.trials.again(change, served)
        cured = [patient for patient in ward.patients if patient.key in served]
        if cured:
            self._keep(cured, self._least(change, ward.of(cured), served), Status.VERIFIED)
        return served

    def _least(self, change: Change, less: Change, served: set[Key]) -> Change:
        """The change without what only lines needed that it does not serve."""
        if isinstance(change, MoreVehicles):
            return change
        with suppress(TimeUp):
            if change == less or not isinstance(less, MoreStock) or self.trials.sure(less, served):
                return less
        return change

    def _enough(self, ward: Ward) -> tuple[Change, set[Key]]:
        """The change, with as many vehicles as are enough, and the lines that it serves."""
        keys, change = {patient.key for patient in ward.patients}, ward.change
        served = self.trials.serves(change, keys)
        if not isinstance(change, MoreVehicles):
            return change, served
        few, most = 0, max(LEAST_MOST, len(self.scene.problem.vehicles))
        while served < keys and 2 * change.count <= most:
            more = replace(change, count=2 * change.count)
            better = self.trials.serves(more, keys)
            if len(better) <= len(served):
                break
            few, change, served = change.count, more, better
        while served and change.count - few > 1 + change.count // 4:
            middle = replace(change, count=(few + change.count) // 2)
            if served <= self.trials.serves(middle, served):
                change = middle
            else:
                few = middle.count
        return change, served

    def _keep(self, cured: list[Patient], change: Change, status: Status) -> None:
        fix = Fix(change, cost(self.scene.problem, change), status)
        self.fixes.append(([patient.cause for patient in cured], fix))

    def _guesses(self, waiting: Sequence[Patient]) -> Iterator[tuple[list[Cause], Fix | None]]:
        """What is cheapest and was not tried any more."""
        for ward in self._wards(waiting):
            fix = Fix(ward.change, cost(self.scene.problem, ward.change), Status.ESTIMATED)
            yield [patient.cause for patient in ward.patients], fix
