"""What was stored by an older version is read by this one."""

from alembic import command
from alembic.config import Config
from sqlmodel import select

from bot.db import MIGRATIONS, Database
from bot.forms.request import Draft
from bot.tables import Form, Reach, Request
from tests.bot.requesting import Requester, filed, supply
from tests.bot.stage import Stage


def to(db: Database, revision: str) -> None:
    """Takes the schema back to an older revision."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with db.engine.connect() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)
        connection.commit()


def test_light_vehicles_only_becomes_a_largest_vehicle_in_requests_and_drafts(
    stage_without_ticks: Stage,
) -> None:
    stage = stage_without_ticks
    supply(stage.db)
    amal = Requester(stage)
    amal.ask()
    amal.say("/new", "What is needed")
    amal.say("20 tents", "Where to")
    amal.say("Antakya", "How urgent")
    amal.say("urgent", "Is everything right")
    amal.tap("Access", "What can get there")
    amal.say("3.5 t", "No vehicle larger than 3.5 t")
    with stage.db.write() as session:
        session.exec(select(Request)).one().largest_kg = 3500

    to(stage.db, "0003")
    with stage.db.engine.connect() as connection:
        old = connection.exec_driver_sql("SELECT reach FROM request").scalar_one()
    assert old == "light"

    stage.db.migrate()
    [request] = filed(stage.db)
    assert (request.reach, request.largest_kg) == (Reach.ANY, 3500)
    with stage.db.read() as session:
        draft = Draft.model_validate(session.exec(select(Form)).one().data)
    assert (draft.details.reach, draft.details.largest_kg) == (Reach.ANY, 3500)
    amal.tap("Submit", "No vehicle larger than 3.5 t")
