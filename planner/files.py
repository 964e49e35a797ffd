"""Problems and plans as JSON, with errors that name the field."""

import json
from functools import cache
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from planner import model
from planner.model import Plan, Problem
from planner.validate import InvalidProblem, validate

_WORDS = {"missing": "is missing", "unexpected_keyword_argument": "is not a known field"}


class BadFile(ValueError):
    """A file that is not a problem or a plan; the text names the field."""


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    for part in vars(model).values():  # misspelt fields must not be silently ignored
        if hasattr(part, "__dataclass_fields__"):
            part.__pydantic_config__ = ConfigDict(extra="forbid", strict=True)
    return TypeAdapter(vars(model)[kind])


def read_problem(text: str | bytes) -> Problem:
    """A valid problem from JSON."""
    problem: Problem = _read("Problem", text)
    try:
        validate(problem)
    except InvalidProblem as error:
        raise BadFile(str(error)) from error
    return problem


def read_plan(text: str | bytes) -> Plan:
    """A plan from JSON."""
    plan: Plan = _read("Plan", text)
    return plan


def write(value: Problem | Plan) -> str:
    """A problem or a plan as indented JSON."""
    return _adapter(type(value).__name__).dump_json(value, indent=1).decode() + "\n"


def _read(kind: str, text: str | bytes) -> Any:
    try:
        return _adapter(kind).validate_json(text)
    except ValidationError as error:
        raise BadFile(_first(error, text)) from error


def _first(error: ValidationError, text: str | bytes) -> str:
    first = error.errors(include_url=False)[0]
    if first["type"] == "json_invalid":
        return _json_error(text)
    path = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in first["loc"])
    return f"{path.lstrip('.') or 'file'}: {_WORDS.get(first['type'], first['msg'])}"


def _json_error(text: str | bytes) -> str:
    try:
        json.loads(text)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        return f"file: not JSON: {error}"
    return "file: not JSON"
