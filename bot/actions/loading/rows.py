"""What an operation is set up with: one frozen row for each row of its file, and their limits."""

import re
import unicodedata
from datetime import UTC, datetime
from typing import Annotated, Any, Literal, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field
from rapidfuzz import process

from bot.tables import Role
from bot.texts import LANGUAGES


def did_you_mean(word: str, known: list[str]) -> str:
    """A question after the nearest of the known words, nothing when none is near."""
    found = process.extractOne(word[:80], known, score_cutoff=60)
    return f'; did you mean "{found[0]}"?' if found else ""


def _like(pattern: str, words: str) -> AfterValidator:
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"must be {words}")
        return text

    return AfterValidator(check)


def _text(text: str) -> str:
    if not 1 <= len(text.strip()) <= 200:
        raise ValueError("must be 1 to 200 characters long")
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        raise ValueError("must be one line without control characters")
    return text.strip()


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        near = did_you_mean(name, sorted(available_timezones()))
        raise ValueError(f"must be a time zone such as Europe/Istanbul{near}") from error
    return name


def _hours(text: Any) -> tuple[str, str]:
    clock = r"((?:[01][0-9]|2[0-3]):[0-5][0-9])"
    found = re.fullmatch(f"{clock}-{clock}", text) if isinstance(text, str) else None
    if not found or found[1] == found[2]:
        raise ValueError('must be two different times of day such as "06:00-22:00", in quotes')
    return found[1], found[2]


def _moment(moment: datetime) -> datetime:
    if not 2000 <= moment.year < 2100:
        raise ValueError("must be in the years 2000 to 2099")
    return moment.astimezone(UTC)


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"must be one of {', '.join(LANGUAGES)}")
    return code


def _listed(names: Any) -> Any:
    return (names,) if isinstance(names, str) else names


Code = Annotated[
    str, _like(r"[A-Z0-9][A-Z0-9._-]{0,31}", "up to 32 of A-Z, 0-9, dot, hyphen and underscore")
]
Country = Annotated[str, _like("[A-Z]{2}", "the two capitals of a country, such as TR")]
LanguageOfName = Annotated[str, _like("[a-z]{2,3}", "a language code such as ar, en or tr")]
Phone = Annotated[
    str,
    _like(r"\+[0-9][0-9 ]{6,20}", "+ and the digits with the country, such as +90 312 000 0000"),
]
Tag = Annotated[str, _like("[a-z0-9-]{1,20}", "up to 20 of a-z, 0-9 and hyphen, such as 4x4")]
Text = Annotated[str, AfterValidator(_text)]
Texts = Annotated[tuple[Text, ...], Field(strict=False), BeforeValidator(_listed)]
Zone = Annotated[str, AfterValidator(_zone)]
Hours = Annotated[tuple[str, str], BeforeValidator(_hours)]
Moment = Annotated[AwareDatetime, AfterValidator(_moment)]
Language = Annotated[str, AfterValidator(_language)]
Mode = Literal["truck", "light", "boat", "helicopter", "plane", "ship"]
Amount = Annotated[float, Field(ge=0, le=1e9, allow_inf_nan=False)]
MoreThanNone = Annotated[float, Field(gt=0, le=1e9, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]


class Row(BaseModel):
    """A row of the file: nothing is guessed, and a key that nobody knows is a fault."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


Some = TypeVar("Some", bound=Row)
Rows = Annotated[tuple[Some, ...], Field(strict=False)]


class OrganisationRow(Row):
    """Who lends people, warehouses and vehicles."""

    code: Code
    name: Text


class PlaceRow(Row):
    """A site of the operation; nothing on the ground gets to a closed one."""

    code: Code
    name: Text
    kind: Text = "site"
    lat: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
    lon: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
    country: Country | None = None
    population: Count | None = None
    closed: bool = False
    names: Texts = ()


class ItemRow(Row):
    """A catalogue entry; kg and m3 are of one unit, and left out when nobody knows them."""

    code: Code
    name: Text
    unit: Text
    kg: MoreThanNone | None = None
    m3: MoreThanNone | None = None
    cold: bool = False
    category: Text = ""
    names: dict[LanguageOfName, Texts] = {}


class WarehouseRow(Row):
    """A place with stock; without hours it is always open, docks 0 is without limit."""

    code: Code
    name: Text
    place: Code
    organisation: Code
    hours: Hours | None = None
    docks: Annotated[int, Field(ge=0, le=1000)] = 0
    loading_minutes: Annotated[int, Field(ge=0, le=1440)] = 30


class StockRow(Row):
    """Units of an item that lie in a warehouse, or arrive there at a moment."""

    warehouse: Code
    item: Code
    quantity: Count
    arrives: Moment | None = None


class VehicleKindRow(Row):
    """What vehicles of a kind share; speed 0 takes the mode's, range 0 is without limit."""

    code: Code
    name: Text
    mode: Mode
    kg: MoreThanNone
    m3: MoreThanNone
    speed_kmh: Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)] = 0
    range_km: Amount = 0
    cold: bool = False
    tags: Annotated[tuple[Tag, ...], Field(strict=False)] = ()
    cost_fixed: Amount = 0
    cost_km: Amount = 1
    co2_km: Amount = 0


class VehicleRow(Row):
    """One asset of the fleet; it stands at its place, from free_at on, when the file is loaded."""

    code: Code
    kind: Code
    organisation: Code
    place: Code
    name: Text | None = None
    driver: Code | None = None
    home: Code | None = None
    shift: Hours | None = None
    free_at: Moment | None = None
    reserve: bool = False


class PersonRow(Row):
    """Somebody who takes part; without a telegram_id they come in by an invitation."""

    code: Code
    name: Text
    role: Annotated[Role, Field(strict=False)]
    organisation: Code
    language: Language = "en"
    phone: Phone | None = None
    telegram_id: Annotated[int, Field(ge=1, lt=2**52)] | None = None


class OperationFile(Row):
    """An operation and all that it begins with."""

    code: Code
    name: Text
    zone: Zone = "UTC"
    exercise: bool = False
    countries: Annotated[tuple[Country, ...], Field(strict=False)] = ()
    organisations: Rows[OrganisationRow] = ()
    places: Rows[PlaceRow] = ()
    items: Rows[ItemRow] = ()
    warehouses: Rows[WarehouseRow] = ()
    stock: Rows[StockRow] = ()
    vehicle_kinds: Rows[VehicleKindRow] = ()
    vehicles: Rows[VehicleRow] = ()
    people: Rows[PersonRow] = ()
