"""When a requester was asked whether a request is still needed, and last said so."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

COLUMNS = ("asked_at", "confirmed_at")


def upgrade() -> None:
    with op.batch_alter_table("request") as request:
        for name in COLUMNS:
            request.add_column(sa.Column(name, sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("request") as request:
        for name in COLUMNS:
            request.drop_column(name)
