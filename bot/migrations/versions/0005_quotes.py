"""When help is likely to come for requests that wait for a plan."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quote",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("found_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("likely_from", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("likely_to", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("partly", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_quote_request_id_request")
        ),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_quote")),
    )


def downgrade() -> None:
    op.drop_table("quote")
