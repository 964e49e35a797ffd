"""From booked trips to a plan that can be shown."""

from collections.abc import Sequence
from dataclasses import replace

from planner.board import Board
from planner.check.scoring import NO_SCORE, score
from planner.eta import with_quantiles
from planner.explain import explain
from planner.fill import fill
from planner.model import Plan

CROWD = 2_000


def finish(board: Board) -> Plan:
    """The board's trips topped up, with arrival quantiles, reasons for the rest and the score."""
    return best_of([board])


def best_of(boards: Sequence[Board]) -> Plan:
    """The plan of the board that is best when all are topped up, the first one of equals.

    In a crowd that takes long, and only the best one is.
    """
    if len(boards[0].problem.requests) > CROWD:
        boards = [min(boards, key=_worth)]
    for board in boards:
        fill(board)
    return _shown(min(boards, key=_worth))


def _worth(board: Board) -> float:
    return score(board.problem, Plan(board.all_trips(), (), NO_SCORE)).total


def _shown(board: Board) -> Plan:
    trips = tuple(with_quantiles(board.index, board.roads, board.all_trips()))
    unserved = tuple(explain(board.index, board.roads, trips, board.left))
    plan = Plan(trips, unserved, NO_SCORE)
    return replace(plan, score=score(board.problem, plan))
