"""The operation file: what an operation begins with, in one TOML text.

Six keys say what the operation is; tables of rows, one row a line, say what it has:

    code = "EXAMPLE"
    name = "Example: flood on the Ova"
    zone = "Europe/Istanbul"        # times of day are meant in this zone; UTC when left out
    exercise = true                 # false when left out
    countries = ["SY", "TR"]        # whose towns people may name; those of the places when left out

    organisations = [ { code, name } ]
    places = [ { code, name, lat, lon, kind?, country?, population?, closed?, names? } ]
    items = [ { code, name, unit, kg?, m3?, cold?, category?, names? } ]
    warehouses = [ { code, name, place, organisation, hours?, docks?, loading_minutes? } ]
    stock = [ { warehouse, item, quantity, arrives? } ]
    vehicle_kinds = [ { code, name, mode, kg, m3, speed_kmh?, range_km?, cold?, tags?,
                        cost_fixed?, cost_km?, co2_km? } ]
    vehicles = [ { code, kind, organisation, place, name?, driver?, home?, shift?, free_at?,
                   reserve? } ]
    people = [ { code, name, role, organisation, language?, phone?, telegram_id? } ]

Rows name each other by their codes (A-Z, 0-9, dot, hyphen, underscore). `kg` and `m3` of an item
are of one unit and left out when nobody knows them; `names` are what people here call it, by
language, beside what we call the codes of the common catalogue: `names = { ar = ["خيمة",
"خيام"] }`; of a place they are a list. `hours` and `shift` are "06:00-22:00". `arrives` and
`free_at` are moments with their zone, 2023-02-08T06:00:00+03:00; stock that arrives is expected
stock. `mode` is truck, light, boat, helicopter, plane or ship; `role` is requester, coordinator,
driver, partner or admin. Rows can also be written as TOML's [[places]] after the six keys.

bot/actions/loading/rows.py has the limits of each value; bot/operations has a whole file.
"""

from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from bot.actions.loading.load import LoadConflict, load_operation
from bot.actions.loading.rows import OperationFile
from bot.actions.loading.summary import LoadSummary
from bot.db import Database
from bot.documents.operation_faults import faults_of_rows
from bot.documents.operation_references import faults_between_rows
from bot.documents.operation_source import Fault, OperationFileError, Source

__all__ = ["Fault", "OperationFileError", "load_file", "parse_operation", "read_operation"]

SHIPPED = Path(__file__).parent.parent / "operations" / "turkiye-syria-2023.toml"
"""The exercise that comes with aidline."""


def load_file(db: Database, path: Path, now: datetime, *, set_stock: bool = False) -> LoadSummary:
    """Loads a file in one transaction; OperationFileError tells all that stands against it."""
    source = Source.of(path)
    file = _checked(source)
    try:
        with db.write() as session:
            return load_operation(session, file, now, set_stock=set_stock)
    except LoadConflict as conflict:
        faults = [Fault(source.line(where), text) for where, text in conflict.reasons]
        raise OperationFileError(faults) from conflict


def read_operation(path: Path) -> OperationFile:
    """What a file says, or OperationFileError with every fault and its line."""
    return _checked(Source.of(path))


def parse_operation(text: str) -> OperationFile:
    """What a text says, or OperationFileError with every fault and its line."""
    return _checked(Source(text))


def _checked(source: Source) -> OperationFile:
    faults = faults_between_rows(source)
    try:
        file = OperationFile.model_validate(source.raw)
    except ValidationError as error:
        raise OperationFileError(faults + faults_of_rows(source, error)) from error
    if faults:
        raise OperationFileError(faults)
    return file
