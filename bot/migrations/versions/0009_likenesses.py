"""Requests of different people that may be the same."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    verdict = sa.Enum("same", "another", name="verdict", native_enum=False, length=24,
                      create_constraint=True)  # fmt: skip
    op.create_table(
        "likeness",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("found_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("verdict", verdict, nullable=True),
        sa.ForeignKeyConstraint(
            ["other_id"], ["request.id"], name=op.f("fk_likeness_other_id_request")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_likeness_request_id_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_likeness")),
        sa.UniqueConstraint("request_id", "other_id", name=op.f("uq_likeness_request_id_other_id")),
    )


def downgrade() -> None:
    op.drop_table("likeness")
