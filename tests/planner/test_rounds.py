"""For whom a search looks first, and for how long."""

from dataclasses import replace

import pytest

from benchmarks.planner.emergencies import generate
from planner.check import check
from planner.model import Policy, Priority, Problem
from planner.search.rounds import EVERYBODY, Round, rounds
from planner.solve import solve

FLOOD = generate(name="flood", requests=40, seed=3)


def _first_to_last(problem: Problem, seconds: float | None = None) -> list[Round]:
    return list(rounds(problem, seconds))


def test_the_highest_priority_is_planned_for_first_then_the_next_one_and_then_everybody() -> None:
    who = list(dict.fromkeys(this.who for this in _first_to_last(FLOOD)))
    assert who == [{Priority.LIFE_SAVING}, {Priority.LIFE_SAVING, Priority.URGENT}, EVERYBODY]


def test_a_priority_that_nobody_has_gets_no_rounds() -> None:
    requests = tuple(replace(r, priority=Priority.URGENT) for r in FLOOD.requests)
    assert all(
        Priority.URGENT in this.who for this in _first_to_last(replace(FLOOD, requests=requests))
    )


def test_where_priorities_are_close_together_everybody_is_planned_for_at_once() -> None:
    policy = Policy(unmet_life_saving=270.0, unmet_urgent=90.0, unmet_standard=30.0)
    assert {this.who for this in _first_to_last(replace(FLOOD, policy=policy))} == {EVERYBODY}


@pytest.mark.parametrize("spent", [0.0, 0.4, 1.0])
def test_rounds_follow_one_another_up_to_the_end_of_the_time(spent: float) -> None:
    ends = [this.after(spent).until for this in _first_to_last(FLOOD)]
    assert ends == sorted(ends)
    assert ends[-1] == 1.0
    assert ends[0] >= spent


def test_in_a_great_hurry_there_is_one_round_for_everybody() -> None:
    assert [this.who for this in _first_to_last(FLOOD, seconds=0.001)] == [EVERYBODY]


def test_a_search_that_runs_out_of_time_early_still_serves_everybody_it_can() -> None:
    plan = solve(FLOOD, seconds=None, iterations=1)
    served = {stop.request for trip in plan.trips for stop in trip.stops}
    assert {r.priority for r in FLOOD.requests if r.id in served} == EVERYBODY
    assert not check(FLOOD, plan)
