"""The kinds of columns that our tables share."""

from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def word(kind: type[StrEnum], default: Any = ..., *, index: bool = False) -> Any:
    """A column that holds one of an enumeration's words, checked by the database too."""
    column = sa.Enum(
        kind,
        name=kind.__name__.lower(),
        native_enum=False,
        create_constraint=True,
        length=24,
        values_callable=lambda members: [member.value for member in members],
    )
    nullable = default is None
    return Field(default, sa_type=column, index=index, nullable=nullable)


def number() -> Any:
    """The primary key that the database counts up."""
    return Field(default=None, primary_key=True)


def telegram_id(*, index: bool = False, unique: bool = False, default: Any = ...) -> Any:
    """A column for Telegram's identifiers, which need more than 32 bits."""
    return Field(default, sa_type=sa.BigInteger, index=index, unique=unique)


def json(default: Any = ...) -> Any:
    """A column that holds a document."""
    return Field(default, sa_type=sa.JSON(none_as_null=True))


def at_least_zero(*columns: str) -> tuple[sa.CheckConstraint, ...]:
    """Rules that quantities are never negative."""
    return tuple(sa.CheckConstraint(f"{c} >= 0", name=f"{c}_not_negative") for c in columns)
