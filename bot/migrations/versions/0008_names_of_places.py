"""Other names of places, and the countries whose towns people may name."""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "placename",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_placename_place_id_place")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placename")),
        sa.UniqueConstraint("place_id", "name", name=op.f("uq_placename_place_id_name")),
    )
    op.create_index(op.f("ix_placename_place_id"), "placename", ["place_id"])
    countries = sqlmodel.sql.sqltypes.AutoString()
    with op.batch_alter_table("operation") as operation:
        operation.add_column(sa.Column("countries", countries, nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("operation") as operation:
        operation.drop_column("countries")
    op.drop_table("placename")
