"""An operation with a catalogue, somebody who has asked for aid, and a coordinator."""

import pytest

from bot.tables import Role
from tests.bot.requesting import Requester, supply
from tests.bot.stage import Stage


@pytest.fixture
def stage(stage_without_ticks: Stage) -> Stage:
    supply(stage_without_ticks.db)
    return stage_without_ticks


@pytest.fixture
def lena(stage: Stage) -> Requester:
    return Requester(stage, role=Role.COORDINATOR, name="Lena")


@pytest.fixture
def amal(stage: Stage) -> Requester:
    amal = Requester(stage)
    amal.ask()
    return amal
