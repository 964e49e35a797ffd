"""The largest vehicle that gets to a request, of any size: "light" was the only one before.

The rule on reach goes on allowing the old word: to rewrite the table for that is not worth it.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

LIGHT_KG = 3500

REQUESTS = sa.table("request", sa.column("reach"), sa.column("largest_kg"))
FORMS = sa.table(
    "form",
    sa.column("person_id"),
    sa.column("kind"),
    sa.column("data", sa.JSON(none_as_null=True)),
    sa.column("under", sa.JSON),
)


def upgrade() -> None:
    op.add_column("request", sa.Column("largest_kg", sa.Integer(), nullable=True))
    if op.get_bind().dialect.name != "sqlite":  # which adds no rules to a table that exists
        op.create_check_constraint("largest_kg_not_negative", "request", "largest_kg >= 0")
    light = REQUESTS.c.reach == "light"
    op.execute(REQUESTS.update().where(light).values(reach="any", largest_kg=LIGHT_KG))
    _change_drafts(_to_size)


def downgrade() -> None:
    _change_drafts(_to_word)
    light = sa.and_(REQUESTS.c.reach == "any", REQUESTS.c.largest_kg <= LIGHT_KG)
    op.execute(REQUESTS.update().where(light).values(reach="light"))
    if op.get_bind().dialect.name != "sqlite":
        op.drop_constraint(op.f("ck_request_largest_kg_not_negative"), "request", type_="check")
    op.drop_column("request", "largest_kg")


def _change_drafts(change: Any) -> None:
    """Changes what requests that are being written say of access, also those that wait below."""
    bind = op.get_bind()
    for form in bind.execute(sa.select(FORMS)).mappings().all():
        data = change(form["data"]) if form["kind"] == "request" else form["data"]
        under = [
            {**below, "data": change(below["data"])} if below["kind"] == "request" else below
            for below in form["under"]
        ]
        mine = FORMS.c.person_id == form["person_id"]
        bind.execute(FORMS.update().where(mine).values(data=data, under=under))


def _to_size(draft: dict[str, Any]) -> dict[str, Any]:
    details = draft.get("details", {})
    if details.get("reach") != "light":
        return draft
    return {**draft, "details": {**details, "reach": "any", "largest_kg": LIGHT_KG}}


def _to_word(draft: dict[str, Any]) -> dict[str, Any]:
    details = dict(draft.get("details", {}))
    kg = details.pop("largest_kg", None)
    if kg is not None and kg <= LIGHT_KG and details.get("reach") == "any":
        details["reach"] = "light"
    return {**draft, "details": details}
