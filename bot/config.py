"""The settings, read once from the environment; nothing else reads it."""

import re
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

# Whatever the unit: what is longer is a slip of the hand, or beyond any calendar.
Amount = Annotated[float, Field(ge=0, le=100_000)]
More = Annotated[float, Field(gt=0, le=100_000)]


def _token(token: SecretStr) -> SecretStr:
    text = token.get_secret_value()
    if not text:
        raise ValueError("is not set; .env.example tells what it is")
    if not re.fullmatch(r"[0-9]+:[\w-]+", text, re.ASCII):
        raise ValueError("is no token; BotFather gives one such as 123456:ABC-DEF")
    return token


def _url(text: str) -> str:
    if not re.fullmatch(r"https?://[^/\s]\S*", text):
        raise ValueError("must be an address such as https://api.telegram.org")
    return text


class Storage(BaseSettings):
    """Where an installation keeps its rows."""

    model_config = SettingsConfigDict(env_prefix="AIDLINE_", env_file=".env", extra="ignore")

    database: str = Field(
        "sqlite:///aidline.db", description="SQLAlchemy URL of the database: SQLite or PostgreSQL"
    )


class Settings(Storage):
    """Everything that may differ between two installations."""

    token: Annotated[
        SecretStr,
        AfterValidator(_token),
        Field(description="The bot's token, as BotFather gave it"),
    ]
    telegram_url: Annotated[
        str, AfterValidator(_url), Field(description="Where the Bot API is served")
    ] = "https://api.telegram.org"
    admin_id: int | None = Field(
        None, description="Telegram id of the first admin; without it a code is printed at start"
    )
    plan_every_minutes: Annotated[
        More, Field(description="A plan is made this often when there is something new")
    ] = 30
    plan_seconds: Annotated[
        float, Field(gt=0, le=3600, description="How long the planner may search")
    ] = 15
    explain_seconds: Annotated[
        float, Field(ge=0, le=3600, description="How long to look for what would serve the rest")
    ] = 5
    plan_debounce_seconds: Annotated[
        Amount, Field(description="How long a life-saving request waits for the next ones")
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
        Amount, Field(description="Time between a plan and its first departure, to decide")
    ] = 30
    promise_minutes: Annotated[
        More, Field(description="A promise that moves by less is not told again")
    ] = 30
    soon_minutes: Annotated[
        More, Field(description="How long before the arrival the requester is told")
    ] = 30
    duplicate_minutes: Annotated[
        Amount, Field(description="The same request again within this time is questioned")
    ] = 60
    still_needed_hours: Annotated[
        Amount, Field(description="What has waited so long is asked about: is it still needed?")
    ] = 24
    alike_hours: Annotated[
        Amount, Field(description="Others' requests for the same that are no older are questioned")
    ] = 24
    file_megabytes: Annotated[
        Amount, Field(description="Files of requests are kept here too when they are no larger")
    ] = 5
    invitation_hours: Annotated[More, Field(description="How long an invitation holds")] = 72
    send_per_second: Annotated[
        More, Field(description="Messages a second to all chats; Telegram allows about 30")
    ] = 28
    send_per_chat_burst: Annotated[
        int, Field(gt=0, description="Messages to one chat at once before they are paced")
    ] = 10
    send_per_chat_seconds: Annotated[
        Amount, Field(description="Pace of messages to one chat after the burst")
    ] = 1
    tick_seconds: Annotated[
        float, Field(gt=0, le=60, description="How often the scheduled jobs look what is due")
    ] = 5
    keep_days: Annotated[
        More, Field(description="How long handled updates and sent messages are kept")
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
        raise SettingsError(f"{name}: {_told(first)}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(".env: this is not UTF-8 text; save it with that encoding") from error


def _told(fault: ErrorDetails) -> str:
    if fault["type"] == "missing":
        return "is not set; .env.example tells what it is"
    if fault["type"] == "value_error":
        return str(fault["ctx"]["error"])
    return fault["msg"].lower()
