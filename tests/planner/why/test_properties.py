"""What holds for every problem: proofs survive every plan, verified fixes a fresh solve."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.check import check
from planner.check.reasons import Leftover
from planner.index import Index
from planner.model import Plan, Problem
from planner.solve import solve
from planner.travel import Roads
from planner.why import Finding, Status, why
from planner.why.applying import apply
from planner.why.evidence import Shortage
from planner.why.files import read, write
from tests.planner.busy import busy
from tests.planner.strategies import problems
from tests.planner.why.asking import answer

ENOUGH_ITERATIONS = 5000

usual = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def left(plan: Plan) -> dict[tuple[str, str], int]:
    """What a plan leaves of each line."""
    return {(rest.request, rest.line): rest.quantity for rest in plan.unserved}


def proved(problem: Problem, plan: Plan) -> list[Finding]:
    """What is proved, without a look at what would help."""
    return [f for f in why(problem, plan, seconds=0) if f.status is Status.PROVED]


def fixes_held(problem: Problem) -> list[bool]:
    """Of each verified fix, whether a fresh solve with it leaves none of its lines."""
    serves = []
    for finding in why(problem, answer(problem), seconds=60, iterations=200):
        if finding.fix is not None and finding.fix.status is Status.VERIFIED:
            changed = apply(problem, finding.fix.change)
            plan = solve(changed, seconds=None, iterations=ENOUGH_ITERATIONS, seed=3)
            assert check(changed, plan) == ()
            lines = {(line.request, line.line) for line in finding.lines}
            serves.append(not left(plan).keys() & lines)
    return serves


@usual
@given(problems(), st.integers(2, 9))
def test_no_other_plan_brings_what_is_proved_impossible(problem: Problem, seed: int) -> None:
    other = left(solve(problem, seconds=None, iterations=600, seed=seed))
    for finding in proved(problem, answer(problem)):
        if not any(isinstance(shown, Shortage) for shown in finding.evidence):
            for line in finding.lines:
                assert other.get((line.request, line.line), 0) == line.quantity


@usual
@given(problems(), st.integers(2, 9))
def test_every_other_plan_leaves_what_is_short(problem: Problem, seed: int) -> None:
    index = Index(problem)
    other = left(solve(problem, seconds=None, iterations=600, seed=seed))
    for finding in proved(problem, answer(problem)):
        for shown in finding.evidence:
            if isinstance(shown, Shortage):
                of_item = sum(n for key, n in other.items() if index.item(*key).code == shown.item)
                assert of_item >= shown.needed - shown.available


@usual
@given(problems())
def test_a_proved_reason_is_true_before_any_trip_is_planned(problem: Problem) -> None:
    before = Leftover(Index(problem), Roads(problem), ())
    for finding in proved(problem, answer(problem)):
        if not any(isinstance(shown, Shortage) and shown.available for shown in finding.evidence):
            for line in finding.lines:
                assert before.holds(finding.reason, line.request, line.line)


def test_nineteen_of_twenty_verified_fixes_serve_their_lines_on_a_fresh_solve() -> None:
    """Not all do: a longer search may find something better to do with what the fix brings."""
    serves = [held for seed in range(40) for held in fixes_held(busy(seed, requests=8, vehicles=2))]
    assert len(serves) > 40
    assert sum(serves) >= 0.95 * len(serves)


@usual
@given(problems())
def test_each_line_that_is_left_is_in_one_finding(problem: Problem) -> None:
    plan = answer(problem)
    findings = why(problem, plan, seconds=0)
    lines = [(line.request, line.line) for finding in findings for line in finding.lines]
    assert sorted(lines) == sorted(left(plan))
    assert read(write(findings)) == findings
