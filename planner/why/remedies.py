"""The cheapest single change for each line, the same change for many of them made one."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from planner.model import Priority, Reason
from planner.why.causes import Cause
from planner.why.changes import Change, MoreStock, MoreVehicles, cost
from planner.why.findings import Fix, Status
from planner.why.gather import sort, together
from planner.why.options import options
from planner.why.scene import Scene
from planner.why.trials import Key, TimeUp, Trials

NEAR = 1.5
"""How many times the cheapest a change may cost that is tried for several lines together."""
MOST_TRIED = 4
"""So many changes are tried for a line."""
LEAST_MOST = 4
"""More vehicles are no more than the fleet has already, but up to so many."""


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

    def find(self, causes: Sequence[Cause]) -> list[tuple[list[Cause], Fix | None]]:
        """Causes together with the fix that serves all of them, None when there is none."""
        waiting = [self._patient(cause) for cause in causes]
        try:
            while wards := self._wards(waiting):
                cured = self._treat(wards[0])
                for patient in wards[0].patients:
                    if patient.key in cured:
                        waiting.remove(patient)
                    else:
                        patient.failed(wards[0].sort)
                self.told(len(causes) - len(waiting))
        except TimeUp:
            self.fixes += self._guesses(waiting)
        self.fixes += [([patient.cause], None) for patient in waiting if not patient.options]
        return self.fixes

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
                wards.setdefault(best, Ward(best[1])).patients.append(patient)
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
