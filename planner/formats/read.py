"""A problem from a file of any known format."""

from pathlib import PurePath
from typing import TYPE_CHECKING

from planner.formats.convention import MEASURES, Convention, usual

if TYPE_CHECKING:
    from planner.formats.instance import Instance
    from planner.model import Problem

_ENDINGS = {".vrp", ".tsp", ".vrplib"}


def read(
    name: str,
    text: str | bytes,
    convention: Convention | None = None,
    vehicles: int | None = None,
) -> "Problem":
    """A valid problem from the text of a file.

    JSON, VRPLIB (and TSPLIB), or Solomon's format, told apart by what is in it. The convention
    and the number of vehicles are for instances only: None takes what is usual for their TYPE.
    Raises files.BadFile with the field, line or section.
    """
    from planner import files  # not at the top: the command line's help does without
    from planner.formats.problem import problem

    decoded = _decoded(text)
    if decoded.lstrip().startswith(("{", "[")) or name.endswith(".json") or not decoded.strip():
        return files.read_problem(text)
    instance = _instance(name, decoded)
    return problem(instance, MEASURES[convention or usual(instance.kind)], vehicles)


def _instance(name: str, text: str) -> "Instance":
    from planner.files import BadFile
    from planner.formats import solomon, vrplib

    if solomon.looks_like(text):
        return solomon.parse(text)
    if "DIMENSION" in text or PurePath(name).suffix.lower() in _ENDINGS:
        return vrplib.parse(text)
    raise BadFile("file: not JSON, VRPLIB or Solomon's format")


def _decoded(text: str | bytes) -> str:
    from planner.files import BadFile

    try:
        return text if isinstance(text, str) else text.decode()
    except UnicodeDecodeError as error:
        raise BadFile(f"file: not UTF-8: {error}") from error
