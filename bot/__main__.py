"""The commands: run the bot, load an operation, hold a drill."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="aidline: a Telegram bot for emergencies, with a planner behind it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command()
def run() -> None:
    """Serves Telegram with the token and the settings of the environment (see .env.example)."""
    from bot.console import fail, serve
    from bot.config import SettingsError, load

    try:
        settings = load()
    except SettingsError as error:
        fail(str(error))
    serve(settings)


if __name__ == "__main__":
    app()
