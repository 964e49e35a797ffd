"""What the operation has: places, items, warehouses with stock, vehicles."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel, UniqueConstraint

from bot.tables.columns import at_least_zero, number, telegram_id, word


class Operation(SQLModel, table=True):
    """The one operation that this installation serves; times are shown in its zone.

    countries are those whose towns people may name, space-separated, such as "SY TR"; without them
    they are told from the places.

    The coordinators' chat is a group in which coordinators decide together, in one language.
    """

    id: int = number()
    code: str = Field(unique=True)
    name: str
    zone: str = "UTC"
    exercise: bool = False
    countries: str = ""
    bot_username: str = ""
    coordinators_chat_id: int | None = telegram_id(default=None)
    coordinators_language: str = "en"


class Place(SQLModel, table=True):
    """A point on the map: a site of the operation, or one that a requester sent."""

    id: int = number()
    code: str | None = Field(default=None, unique=True)
    name: str
    kind: str = "site"
    lat: float
    lon: float
    country: str | None = None
    population: int | None = None
    closed: bool = False


class PlaceName(SQLModel, table=True):
    """Another name that people use for a site of the operation."""

    __table_args__ = (UniqueConstraint("place_id", "name"),)
    id: int = number()
    place_id: int = Field(foreign_key="place.id", index=True)
    name: str


class Item(SQLModel, table=True):
    """A catalogue entry; weight and volume are None when nobody knows them, never zero."""

    id: int = number()
    code: str = Field(unique=True)
    name: str
    unit: str
    kg: float | None = None
    m3: float | None = None
    cold: bool = False
    category: str = ""


class ItemName(SQLModel, table=True):
    """What an item is called in a language, or a word people use for it."""

    __table_args__ = (UniqueConstraint("item_id", "language", "name"),)
    id: int = number()
    item_id: int = Field(foreign_key="item.id", index=True)
    language: str
    name: str


class Warehouse(SQLModel, table=True):
    """A place with stock; opens and closes are HH:MM in the operation's zone, docks 0 unlimited."""

    __table_args__ = at_least_zero("docks", "loading_minutes")
    id: int = number()
    code: str = Field(unique=True)
    name: str
    place_id: int = Field(foreign_key="place.id")
    organisation_id: int = Field(foreign_key="organisation.id")
    opens: str | None = None
    closes: str | None = None
    docks: int = 0
    loading_minutes: int = 30


class Stock(SQLModel, table=True):
    """Units of an item that lie in a warehouse now, or are expected there at a time.

    A row with arrives_at is expected stock; it becomes stock on hand when it has arrived.
    """

    __table_args__ = (
        UniqueConstraint("warehouse_id", "item_id", "arrives_at"),
        *at_least_zero("quantity"),
    )
    id: int = number()
    warehouse_id: int = Field(foreign_key="warehouse.id", index=True)
    item_id: int = Field(foreign_key="item.id")
    quantity: int
    arrives_at: datetime | None = None


class StockMove(SQLModel, table=True):
    """The ledger: why the stock of an item in a warehouse changed, by whom and when."""

    id: int = number()
    warehouse_id: int = Field(foreign_key="warehouse.id", index=True)
    item_id: int = Field(foreign_key="item.id")
    change: int
    cause: str
    trip_id: int | None = Field(default=None, foreign_key="trip.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime


class VehicleState(StrEnum):
    """Whether a vehicle can be planned with."""

    READY = "ready"
    BROKEN = "broken"
    AWAY = "away"


class Vehicle(SQLModel, table=True):
    """One asset of the fleet; shift times are HH:MM in the operation's zone, tags space-separated.

    place_id is where it stands when it has no trip, free_at when it is there.
    """

    __table_args__ = at_least_zero("kg", "m3", "range_km", "speed_kmh")
    id: int = number()
    code: str = Field(unique=True)
    name: str
    organisation_id: int = Field(foreign_key="organisation.id")
    driver_id: int | None = Field(default=None, foreign_key="person.id")
    mode: str
    kg: float
    m3: float
    place_id: int = Field(foreign_key="place.id")
    home_id: int | None = Field(default=None, foreign_key="place.id")
    free_at: datetime | None = None
    shift_starts: str | None = None
    shift_ends: str | None = None
    speed_kmh: float = 0
    range_km: float = 0
    cold: bool = False
    tags: str = ""
    cost_fixed: float = 0
    cost_km: float = 1
    co2_km: float = 0
    reserve: bool = False
    state: VehicleState = word(VehicleState, VehicleState.READY)
