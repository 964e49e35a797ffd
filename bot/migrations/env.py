"""How alembic reaches the tables."""

import sqlmodel  # noqa: F401  # migrations name its types
from alembic import context
from bot import tables  # noqa: F401  # fills the metadata
from sqlmodel import SQLModel

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
