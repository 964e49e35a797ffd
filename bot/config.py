"""The settings, read once from the environment; nothing else reads it."""

from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class Storage(BaseSettings):
    """Where an installation keeps its rows."""

    model_config = SettingsConfigDict(env_prefix="AIDLINE_", env_file=".env", extra="ignore")

    database: str = Field(
        "sqlite:///aidline.db", description="SQLAlchemy URL of the database: SQLite or PostgreSQL"
    )


class Settings(Storage):
    """Everything that may differ between two installations."""

    token: SecretStr = Field(description="The bot's token, as BotFather gave it")
    telegram_url: str = Field(
        "https://api.telegram.org", description="Where the Bot API is served", pattern="^https?://"
    )
    admin_id: int | None = Field(
        None, description="Telegram id of the first admin; without it a code is printed at start"
    )
    plan_every_minutes: Annotated[
        float, Field(gt=0, description="A plan is made this often when there is something new")
    ] = 30
    plan_seconds: Annotated[
        float, Field(gt=0, le=3600, description="How long the planner may search")
    ] = 15
    explain_seconds: Annotated[
        float, Field(ge=0, le=3600, description="How long to look for what would serve the rest")
    ] = 5
    plan_debounce_seconds: Annotated[
        float, Field(ge=0, description="How long a life-saving request waits for the next ones")
    ] = 60
    osrm_url: str = Field(
        "", pattern="^(https?://.*)?$", description="An OSRM server to ask for ways by road"
    )
    valhalla_url: str = Field(
        "", pattern="^(https?://.*)?$", description="Or a Valhalla server, when no OSRM is set"
    )
    roads_cache: Path = Field(
        Path("aidline-roads.db"), description="File that keeps what those servers have answered"
    )
    approval_minutes: Annotated[
        float, Field(ge=0, description="Time between a plan and its first departure, to decide")
    ] = 30
    promise_minutes: Annotated[
        float, Field(gt=0, description="A promise that moves by less is not told again")
    ] = 30
    soon_minutes: Annotated[
        float, Field(gt=0, description="How long before the arrival the requester is told")
    ] = 30
    duplicate_minutes: Annotated[
        float, Field(ge=0, description="The same request again within this time is questioned")
    ] = 60
    invitation_hours: Annotated[float, Field(gt=0, description="How long an invitation holds")] = 72
    send_per_second: Annotated[
        float, Field(gt=0, description="Messages a second to all chats; Telegram allows about 30")
    ] = 28
    send_per_chat_burst: Annotated[
        int, Field(gt=0, description="Messages to one chat at once before they are paced")
    ] = 10
    send_per_chat_seconds: Annotated[
        float, Field(ge=0, description="Pace of messages to one chat after the burst")
    ] = 1
    tick_seconds: Annotated[
        float, Field(gt=0, le=60, description="How often the scheduled jobs look what is due")
    ] = 5
    keep_days: Annotated[
        float, Field(gt=0, description="How long handled updates and sent messages are kept")
    ] = 90
    log_level: str = Field(
        "INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$", description="What to log"
    )


class SettingsError(Exception):
    """A setting is missing or wrong; the text is one line that names it."""


Kind = TypeVar("Kind", bound=Storage)


def load(kind: type[Kind]) -> Kind:
    """The settings of this process, or SettingsError."""
    try:
        return kind()
    except ValidationError as error:
        first = error.errors()[0]
        name = "AIDLINE_" + "_".join(str(part) for part in first["loc"]).upper()
        missing = first["type"] == "missing"
        text = "is not set; .env.example tells what it is" if missing else first["msg"].lower()
        raise SettingsError(f"{name}: {text}") from error
