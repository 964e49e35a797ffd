"""How alembic reaches the tables: on our connection, or on its command line's `-x url=...`."""

import sqlmodel  # noqa: F401  # migrations name its types
from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

from bot import tables  # noqa: F401  # fills the metadata
from bot.db import Database


def migrate(connection: Connection) -> None:
    """Runs what was asked for on a connection."""
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    url = context.get_x_argument(as_dictionary=True).get("url", "sqlite:///aidline.db")
    with Database(url).engine.connect() as opened:
        migrate(opened)
        opened.commit()
