"""Problems and plans as JSON, with errors that name the field."""

import json
from dataclasses import fields
from functools import cache
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from planner import draft, model
from planner.draft import Draft, DraftStop, DraftTrip
from planner.model import Plan, Problem, Stop, Trip
from planner.validate import InvalidProblem, validate

_WORDS = {"missing": "is missing", "unexpected_keyword_argument": "is not a known field"}


class BadFile(ValueError):
    """A file that is not a problem or a plan; the text names the field."""


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    parts = {**vars(model), **vars(draft)}
    for part in parts.values():  # misspelt fields must not be silently ignored
        if hasattr(part, "__dataclass_fields__"):
            part.__pydantic_config__ = ConfigDict(extra="forbid", strict=True)
    return TypeAdapter(parts[kind])


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


def read_draft(text: str | bytes) -> Plan | Draft:
    """A plan, or a draft when the times of any trip are missing: then no time in it counts."""
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise BadFile(f"file: not JSON: {error}") from error
    trips = data.get("trips") if isinstance(data, dict) else None
    if not isinstance(trips, list) or all(isinstance(t, dict) and "begins" in t for t in trips):
        return read_plan(text)
    found: Draft = _read("Draft", json.dumps({"trips": [_untimed(trip) for trip in trips]}))
    return found


def _untimed(trip: Any) -> Any:
    """A trip's JSON without what is computed."""
    if not isinstance(trip, dict):
        return trip
    stops = trip.get("stops")
    if isinstance(stops, list):
        trip = {**trip, "stops": [_without(stop, Stop, DraftStop) for stop in stops]}
    return _without(trip, Trip, DraftTrip)


def _without(data: Any, full: type, written: type) -> Any:
    if not isinstance(data, dict):
        return data
    computed = {f.name for f in fields(full)} - {f.name for f in fields(written)}
    return {key: value for key, value in data.items() if key not in computed}


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
    loc = [p for p in first["loc"] if p not in ("DraftStop", "str")]  # which of the two it is
    path = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in loc)
    return f"{path.lstrip('.') or 'file'}: {_WORDS.get(first['type'], first['msg'])}"


def _json_error(text: str | bytes) -> str:
    try:
        json.loads(text)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        return f"file: not JSON: {error}"
    return "file: not JSON"
