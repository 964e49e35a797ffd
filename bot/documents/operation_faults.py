"""What the faults of a row are called: what is wrong, and what to write instead."""

from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.actions.loading.rows import OperationFile, did_you_mean
from bot.documents.operation_lines import Where
from bot.documents.operation_source import Fault, Source

TABLES = {
    "organisations": "organisation",
    "places": "place",
    "items": "item",
    "warehouses": "warehouse",
    "stock": "stock",
    "vehicle_kinds": "vehicle kind",
    "vehicles": "vehicle",
    "people": "person",
}
"""What a row of each table is called."""
_MUST = {
    "bool_type": "must be true or false, without quotes",
    "int_type": "must be a whole number, without quotes and units",
    "float_type": "must be a number, without quotes and units",
    "finite_number": "must be a number",
    "int_from_float": "must be a whole number",
    "string_type": "must be text in quotes",
    "greater_than": "must be more than {gt:,.17g}",
    "greater_than_equal": "must be {ge:,.17g} or more",
    "less_than": "must be less than {lt:,.17g}",
    "less_than_equal": "must be {le:,.17g} or less",
    "datetime_type": "must be a moment such as 2023-02-08T06:00:00+03:00, without quotes",
    "timezone_aware": "must tell its zone, such as 2023-02-08T06:00:00+03:00",
    "dict_type": 'must be a table such as {{ en = "blankets" }}',
    "model_type": 'must be a row such as {{ code = "A", name = "B" }}',
    "tuple_type": "must be a list in [ ]",
    "enum": "must be one of {expected}",
    "literal_error": "must be one of {expected}",
}


def faults_of_rows(source: Source, error: ValidationError) -> list[Fault]:
    """What pydantic found, each with its line."""
    return [_fault(source, details) for details in error.errors(include_url=False)]


def subject(source: Source, where: Where) -> str:
    """What a person calls the row of a value, such as `vehicle "T-07"`."""
    if len(where) < 2 or not isinstance(where[1], int):
        return "operation"
    table = str(where[0])
    if table == "stock":
        warehouse, item = (source.value((*where[:2], key)) for key in ("warehouse", "item"))
        return f"stock of {shown(item)} in {shown(warehouse)}"
    code = source.value((*where[:2], "code"))
    named = shown(code) if isinstance(code, str) else f"number {where[1] + 1}"
    return f"{TABLES[table]} {named}"


def shown(value: Any) -> str:
    """A value much as it stands in the file, shortened."""
    if value is None:
        return "?"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (dict, list)):
        return "a table" if isinstance(value, dict) else "a list"
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else f"{text[:58]}…"


def _fault(source: Source, details: ErrorDetails) -> Fault:
    where = tuple(step for step in details["loc"] if step != "[key]")
    return Fault(source.line(where), f"{subject(source, where)}: {_sentence(details, where)}")


def _sentence(details: ErrorDetails, where: Where) -> str:
    in_row = len(where) > 1
    key = ".".join(map(str, where[2:] if in_row else where)) or "it"
    if details["type"] == "missing":
        return f"{key} is missing; add {key} = ..."
    if details["type"] == "extra_forbidden":
        return _unknown_key(str(where[-1]), where)
    return f"{key} is {shown(details['input'])}; it {_must(details)}"


def _must(details: ErrorDetails) -> str:
    context = details.get("ctx", {})
    if details["type"] == "value_error":
        return str(context["error"])
    must = _MUST[details["type"]].format(**context) if details["type"] in _MUST else details["msg"]
    if isinstance(details["input"], str) and "expected" in context:
        must += did_you_mean(details["input"], str(context["expected"]).split("'")[1::2])
    return must


def _unknown_key(key: str, where: Where) -> str:
    row: type[BaseModel] = OperationFile
    if len(where) > 1:
        row = get_args(OperationFile.model_fields[str(where[0])].annotation)[0]
    keys = list(row.model_fields)
    near = did_you_mean(key, keys) or f"; the keys are {', '.join(keys)}"
    return f"{shown(key)} is not a key{near}"
