"""Plans made without roads although there should be some, and when trips were first to leave."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("plan") as plan:
        plan.add_column(
            sa.Column("without_roads", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("trip") as trip:
        trip.add_column(
            sa.Column("first_departs_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True)
        )


def downgrade() -> None:
    with op.batch_alter_table("trip") as trip:
        trip.drop_column("first_departs_at")
    with op.batch_alter_table("plan") as plan:
        plan.drop_column("without_roads")
