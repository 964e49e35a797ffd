"""From booked trips to a plan that can be shown."""

from dataclasses import replace

from planner.board import Board
from planner.check.scoring import NO_SCORE, score
from planner.eta import with_quantiles
from planner.explain import explain
from planner.fill import fill
from planner.model import Plan


def finish(board: Board) -> Plan:
    """The board's trips topped up, with arrival quantiles, reasons for the rest and the score."""
    fill(board)
    trips = tuple(with_quantiles(board.index, board.roads, board.all_trips()))
    unserved = tuple(explain(board.index, board.roads, trips, board.left))
    plan = Plan(trips, unserved, NO_SCORE)
    return replace(plan, score=score(board.problem, plan))


def better(*plans: Plan) -> Plan:
    """The plan with the best score, the first one of equals."""
    return min(plans, key=lambda plan: plan.score.total)
