"""All rules together."""

from collections.abc import Iterator

from planner.check.driving import driving_faults
from planner.check.goods import goods_faults
from planner.check.ids import name_faults
from planner.check.reasons import reason_faults
from planner.check.scoring import score
from planner.index import Index
from planner.model import Fault, Plan, Problem, Score
from planner.travel import Roads

TOLERANCE = 1e-6


def check(problem: Problem, plan: Plan) -> tuple[Fault, ...]:
    """The rules that the plan breaks, none when it is right."""
    index = Index(problem)
    unknown = tuple(name_faults(index, plan))
    return unknown or tuple(_faults(problem, index, plan))


def trip_faults(index: Index, roads: Roads, plan: Plan) -> tuple[Fault, ...]:
    """The rules that its trips break, whatever the plan says of its reasons and score."""
    unknown = tuple(name_faults(index, plan))
    return unknown or (*driving_faults(index, roads, plan), *goods_faults(index, plan))


def _faults(problem: Problem, index: Index, plan: Plan) -> Iterator[Fault]:
    roads = Roads(problem)
    yield from driving_faults(index, roads, plan)
    yield from goods_faults(index, plan)
    yield from reason_faults(index, roads, plan)
    yield from _eta_faults(plan)
    yield from _score_faults(problem, plan)


def _eta_faults(plan: Plan) -> Iterator[Fault]:
    for n, trip in enumerate(plan.trips):
        for k, stop in enumerate(trip.stops):
            told = stop.arrival_p10 or stop.arrival_p90
            if told and not stop.arrival_p10 <= stop.arrival <= stop.arrival_p90:
                yield Fault("eta", f"trips[{n}].stops[{k}]", "the quantiles are out of order")


def _score_faults(problem: Problem, plan: Plan) -> Iterator[Fault]:
    real = score(problem, plan)
    for part in Score.__dataclass_fields__:
        claimed, found = getattr(plan.score, part), getattr(real, part)
        if abs(claimed - found) > TOLERANCE * max(1.0, abs(found)):
            yield Fault("score", f"score.{part}", f"{claimed:.6g} claimed, {found:.6g} found")
