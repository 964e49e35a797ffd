"""Several photos and documents are kept with a request, in place of one photo."""

from typing import Any

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

REQUESTS = sa.table("request", sa.column("id", sa.Integer), sa.column("photo", sa.String))
FILES = sa.table(
    "attachment",
    sa.column("request_id", sa.Integer),
    sa.column("kind", sa.String),
    sa.column("file_id", sa.String),
    sa.column("name", sa.String),
    sa.column("size", sa.Integer),
    sa.column("fetched", sa.Boolean),
)
FORMS = sa.table(
    "form",
    sa.column("person_id"),
    sa.column("kind"),
    sa.column("data", sa.JSON(none_as_null=True)),
    sa.column("under", sa.JSON),
)


def upgrade() -> None:
    kind = sa.Enum("photo", "document", name="filekind", native_enum=False, length=24,
                   create_constraint=True)  # fmt: skip
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("kind", kind, nullable=False),
        sa.Column("file_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("fetched", sa.Boolean(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_attachment_request_id_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index(op.f("ix_attachment_request_id"), "attachment", ["request_id"])
    bind = op.get_bind()
    kept = bind.execute(sa.select(REQUESTS).where(REQUESTS.c.photo.is_not(None))).all()
    for request_id, photo in kept:
        row = {"request_id": request_id, "file_id": photo, **_PHOTO, "fetched": False}
        bind.execute(FILES.insert().values(row))
    _change_drafts(_to_files)
    op.drop_column("request", "photo")


def downgrade() -> None:
    text = sqlmodel.sql.sqltypes.AutoString()
    op.add_column("request", sa.Column("photo", text, nullable=True))
    bind = op.get_bind()
    photos = sa.select(FILES.c.request_id, FILES.c.file_id).where(FILES.c.kind == "photo")
    for request_id, file_id in bind.execute(photos).all():
        mine = REQUESTS.c.id == request_id
        bind.execute(REQUESTS.update().where(mine).values(photo=file_id))
    _change_drafts(_to_photo)
    op.drop_table("attachment")


_PHOTO = {"kind": "photo", "name": "", "size": 0}


def _change_drafts(change: Any) -> None:
    """Changes what requests that are being written say of files, also those that wait below."""
    bind = op.get_bind()
    for form in bind.execute(sa.select(FORMS)).mappings().all():
        data = change(form["data"]) if form["kind"] == "request" else form["data"]
        under = [
            {**below, "data": change(below["data"])} if below["kind"] == "request" else below
            for below in form["under"]
        ]
        mine = FORMS.c.person_id == form["person_id"]
        bind.execute(FORMS.update().where(mine).values(data=data, under=under))


def _to_files(draft: dict[str, Any]) -> dict[str, Any]:
    details = dict(draft.get("details", {}))
    photo = details.pop("photo", None)
    return {**draft, "details": details, "files": [{**_PHOTO, "file_id": photo}] if photo else []}


def _to_photo(draft: dict[str, Any]) -> dict[str, Any]:
    found = [each["file_id"] for each in draft.get("files", []) if each["kind"] == "photo"]
    details = {**draft.get("details", {}), "photo": found[0] if found else None}
    return {**draft, "details": details}
