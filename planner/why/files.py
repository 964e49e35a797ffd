"""Findings as JSON."""

from functools import cache

from pydantic import TypeAdapter

from planner.why.findings import Finding


@cache
def _adapter() -> TypeAdapter[tuple[Finding, ...]]:
    return TypeAdapter(tuple[Finding, ...])


def write(findings: tuple[Finding, ...]) -> str:
    """Findings as indented JSON; kinds of evidence and changes are told by their field `kind`."""
    return _adapter().dump_json(findings, indent=1).decode() + "\n"


def read(text: str | bytes) -> tuple[Finding, ...]:
    """Findings from what write gave."""
    return _adapter().validate_json(text)
