"""Who phoned, where a coordinator filed a request for them."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    text = sqlmodel.sql.sqltypes.AutoString()
    op.add_column("request", sa.Column("caller", text, nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("request", "caller")
