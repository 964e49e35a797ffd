"""Where requests are quoted: a running plan with all that can be known before one comes."""

from functools import cached_property

from planner.board import Board
from planner.model import Place, Plan, Problem, Request
from planner.quote.course import courses
from planner.quote.fit import Fit
from planner.quote.givers import Givers
from planner.quote.quoted import Quote
from planner.quote.rows import Rows
from planner.validate import InvalidProblem, validate_request


def quote(
    problem: Problem, plan: Plan, request: Request, place: Place | None = None
) -> Quote | None:
    """The cheapest way found to fit a request into a plan; None when it is better not served.

    place is the request's if the problem does not have it. Raises InvalidProblem. Who asks more
    than once about a plan asks a Desk.
    """
    return Desk(problem, plan).quote(request, place)


class Desk:
    """A running plan; its trips stay in their order, one request is looked at after the other."""

    def __init__(self, problem: Problem, plan: Plan) -> None:
        self._board = Board(problem)
        for trip in plan.trips:
            self._board.add(trip)
        self._courses = courses(self._board)
        rows = Rows(self._board)
        self._rows = [rows.of(n, course) for n, course in enumerate(self._courses)]

    def quote(
        self, request: Request, place: Place | None = None, *, giving_way: bool = True
    ) -> Quote | None:
        """The cheapest way found to fit a request in; None when it is better not served.

        place is the request's if the problem does not have it. What does not fit in takes over
        stops that are worth less, unless nobody is to give way. Raises InvalidProblem.
        """
        validate_request(self._board.problem, request, place)
        if request.id in self._board.index.requests:
            raise InvalidProblem(f"request.id: {request.id!r} is there already")
        if request.held:
            return None
        board = self._board.with_request(request, place)
        givers = self._givers if giving_way else None
        return Fit(board, request, [*self._courses], [*self._rows], givers).quote()

    @cached_property
    def _givers(self) -> Givers:
        return Givers(self._board, self._courses)
