"""The rules between the rows of an operation file: codes stand once, and name what is there."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bot.actions.loading.rows import did_you_mean
from bot.documents.operation_faults import TABLES, shown, subject
from bot.documents.operation_lines import Where
from bot.documents.operation_source import Fault, Source
from bot.tables import Role

_REFERENCES = (
    ("warehouses", "place", "places"),
    ("warehouses", "organisation", "organisations"),
    ("stock", "warehouse", "warehouses"),
    ("stock", "item", "items"),
    ("vehicles", "kind", "vehicle_kinds"),
    ("vehicles", "organisation", "organisations"),
    ("vehicles", "place", "places"),
    ("vehicles", "home", "places"),
    ("vehicles", "driver", "people"),
    ("people", "organisation", "organisations"),
)
_UNIQUE = (
    *((table, ("code",), "line {line} has the same code; give each row its own")
      for table in TABLES if table != "stock"),
    ("stock", ("warehouse", "item", "arrives"),
     "line {line} is of the same stock; write one row with the sum"),
    ("vehicles", ("driver",), "line {line} has the same driver; a driver has one vehicle"),
    ("people", ("telegram_id",), "line {line} has the same Telegram account; it is one person's"),
)  # fmt: skip
_COMPARED = (str, int, datetime, type(None))


def faults_between_rows(source: Source) -> list[Fault]:
    """What rows say of one another that is not so; rows with other faults are looked at too."""
    return [*_unknown(source), *_twice(source), *_not_drivers(source)]


def _codes(source: Source, table: str) -> dict[str, dict[str, Any]]:
    rows = (row for _, row in source.rows(table))
    return {row["code"]: row for row in rows if isinstance(row.get("code"), str)}


def _unknown(source: Source) -> Iterator[Fault]:
    for table, key, target in _REFERENCES:
        known = list(_codes(source, target))
        there = set(known)
        for where, row in source.rows(table):
            code = row.get(key)
            if isinstance(code, str) and code not in there:
                near = did_you_mean(code, known) or f"; add it to {target} or write another"
                text = f"{key} {shown(code)} is not among the {target.replace('_', ' ')}{near}"
                yield _fault(source, (*where, key), text)


def _twice(source: Source) -> Iterator[Fault]:
    for table, keys, text in _UNIQUE:
        seen: dict[tuple[Any, ...], Where] = {}
        for where, row in source.rows(table):
            values = tuple(row.get(key) for key in keys)
            if not all(isinstance(value, _COMPARED) for value in values):
                continue
            first = seen.setdefault(values, where)
            if values[0] is not None and first != where:
                yield _fault(source, (*where, keys[0]), text.format(line=source.line(first)))


def _not_drivers(source: Source) -> Iterator[Fault]:
    people = _codes(source, "people")
    for where, row in source.rows("vehicles"):
        code = row.get("driver")
        role = people[code].get("role") if isinstance(code, str) and code in people else None
        if role in list(Role) and role != Role.DRIVER:
            text = f"driver {shown(code)} is a {role}; name somebody whose role is driver"
            yield _fault(source, (*where, "driver"), text)


def _fault(source: Source, where: Where, text: str) -> Fault:
    return Fault(source.line(where), f"{subject(source, where)}: {text}")
