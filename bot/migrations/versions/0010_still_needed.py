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
    for name in COLUMNS:
        moment = sqlmodel.sql.sqltypes.UTCDateTime()
        op.add_column("request", sa.Column(name, moment, nullable=True))


def downgrade() -> None:
    for name in COLUMNS:
        op.drop_column("request", name)
